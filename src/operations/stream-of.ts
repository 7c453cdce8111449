/**
 * Pieces as a stream, each read when it is wanted; it breaks off with their error.
 * @param stop ends them for whoever reads no further
 */
export function streamOf(
  pieces: AsyncIterator<Uint8Array>,
  stop: () => Promise<unknown>,
): ReturnType<File['stream']> {
  return new ReadableStream({
    async pull(stream) {
      const { done, value } = await pieces.next();
      if (done) stream.close();
      else stream.enqueue(Uint8Array.from(value));
    },
    async cancel() {
      await stop();
    },
  });
}
