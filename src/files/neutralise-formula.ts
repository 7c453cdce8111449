/**
 * Text that a spreadsheet would run as a formula gets an apostrophe in front; other text stays as
 * it is. `readCell` takes the apostrophe off again.
 */
export function neutraliseFormula(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
