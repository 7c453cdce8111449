import { streamOf } from '../stream-of.ts';

/** A file that is made as it is read: none of it is in memory before, and it is read but once. */
export class StreamedFile extends File {
  readonly #bytes: () => AsyncGenerator<Uint8Array>;

  constructor(
    bytes: () => AsyncGenerator<Uint8Array>,
    name: string,
    { type, size }: { readonly type: string; readonly size: number },
  ) {
    super([], name, { type });
    this.#bytes = bytes;
    Object.defineProperty(this, 'size', { value: size });
  }

  /** It breaks off with an error where its making fails; whoever stops reading ends it. */
  override stream(): ReturnType<File['stream']> {
    const pieces = this.#bytes();
    return streamOf(pieces, () => pieces.return(undefined));
  }

  override async arrayBuffer(): Promise<ArrayBuffer> {
    return new Response(this.stream()).arrayBuffer();
  }
}
