/** An answer that is JSON as it stands: `JSON.stringify` takes it without a copy. */
class PlainJson {
  readonly value: unknown;

  constructor(value: unknown) {
    this.value = value;
  }

  toJSON(): unknown {
    return this.value;
  }
}

/**
 * Keeps oRPC from copying an answer before it is written: operations answer plain values (or a
 * file), in which there is nothing to convert. On an assessment the copy cost as much as writing.
 */
export const PLAIN_ANSWERS = [
  {
    condition: (data: unknown): boolean =>
      typeof data === 'object' && data !== null && Object.getPrototypeOf(data) === Object.prototype,
    serialize: (data: unknown): unknown => new PlainJson(data),
  },
] as const;
