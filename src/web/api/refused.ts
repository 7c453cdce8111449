const operations = new WeakMap<object, string>();

/** Keeps with an error the operation that it came from. */
export function noteRefusal(error: unknown, operation: string): void {
  if (typeof error === 'object' && error !== null) operations.set(error, operation);
}

/** The operation that failed with this error, where one did. */
export function refusedOperation(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null ? operations.get(error) : undefined;
}
