/** A name within a sentence as it stands by itself: its first letter is a capital. */
export function capital(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
