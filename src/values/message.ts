/** A text for people, Chinese first. Both languages say the same thing. */
export type Message = { readonly zh: string; readonly en: string };

/** What reading a text gives: the value, or why it was refused and what was expected. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Message };

export function accept<T>(value: T): Parsed<T> {
  return { ok: true, value };
}

export function refuse(zh: string, en: string): Parsed<never> {
  return { ok: false, error: { zh, en } };
}
