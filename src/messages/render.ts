import { fillIn } from '../rules/index.ts';
import type { Message } from '../values/index.ts';
import type { KeptData } from './kinds.ts';
import type { Template } from './template.ts';

export type Language = keyof Message;

/** A message in words. */
export type Rendered = { readonly subject: string; readonly body: string };

const LONGEST_VALUE = 300;
/** Control characters, and those that turn the direction of text or break its lines. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]+/gu;

/** Words a message. What comes in is one line each, so that nobody writes lines of their own. */
export function renderMessage(template: Template, data: KeptData, lang: Language): Rendered {
  const inPlaceOf = (field: string) => clean(inLanguage(data[field], lang));
  return {
    subject: fillIn(template.subject[lang], inPlaceOf),
    body: fillIn(template.body[lang], inPlaceOf),
  };
}

/** The path of the page that a message is about, or null. */
export function linkOf({ link }: Template, data: KeptData): string | null {
  if (link === null) return null;
  return fillIn(link, (field) => encodeURIComponent(inLanguage(data[field], 'zh')));
}

/** What is said in a message, without what only its mail may say. */
export function withoutSecrets(data: KeptData, secret: readonly string[]): KeptData {
  return Object.fromEntries(Object.entries(data).filter(([field]) => !secret.includes(field)));
}

function inLanguage(value: string | Message | undefined, lang: Language): string {
  return typeof value === 'object' ? value[lang] : (value ?? '');
}

/** One line of text of bounded length; a link is left whole. */
function clean(value: string): string {
  const line = value.replace(UNSEEN, ' ').trim();
  const letters = [...line];
  if (letters.length <= LONGEST_VALUE || URL.canParse(line)) return line;
  return `${letters.slice(0, LONGEST_VALUE - 1).join('')}…`;
}
