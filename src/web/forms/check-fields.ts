import type { Problem } from '../../rules/view.ts';
import type { Message } from '../../values/index.ts';

/** The fields of a form that lack a value or hold a malformed one, each with the words for it. */
export function lackingFields(
  form: HTMLFormElement,
  words: { readonly lacking: string; readonly malformed: string },
): Record<string, string> {
  const found: Record<string, string> = {};
  for (const field of fieldsOf(form)) {
    if (field.validity.valueMissing) found[field.name] = words.lacking;
    else if (!field.validity.valid) found[field.name] = words.malformed;
  }
  return found;
}

/** What the server has against the fields of a form, and whether it has anything else. */
export function problemsBeside(
  form: HTMLFormElement | null,
  problems: readonly Problem[],
): { beside: Record<string, Message[]>; elsewhere: boolean } {
  const names = form === null ? [] : fieldsOf(form).map(({ name }) => name);
  const beside: Record<string, Message[]> = {};
  for (const { field, message } of problems) {
    const name = field.split(/[.[]/)[0] ?? '';
    if (names.includes(name)) beside[name] = [...(beside[name] ?? []), message];
  }
  const said = Object.values(beside).flat().length;
  return { beside, elsewhere: said < problems.length || problems.length === 0 };
}

type NamedField = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function fieldsOf(form: HTMLFormElement): NamedField[] {
  return [...form.elements].filter(
    (element): element is NamedField =>
      (element instanceof HTMLInputElement ||
        element instanceof HTMLSelectElement ||
        element instanceof HTMLTextAreaElement) &&
      element.name !== '',
  );
}
