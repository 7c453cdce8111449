const collator = new Intl.Collator('en', { numeric: true });

/** Orders paths as a document counts: 4 before 14, 45a before 45b. */
export function inDocumentOrder(a: string, b: string): number {
  return collator.compare(a, b);
}
