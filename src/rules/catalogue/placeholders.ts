import type { YamlReader } from '../clause/yaml-reader.ts';

const PLACEHOLDER = /\{([^{}]*)\}/gu;

/** What a text has in braces. */
export function placeholdersIn(text: string): readonly string[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, field = '']) => field);
}

/** A text with something in place of each `{field}`; what comes in is not looked at again. */
export function fillIn(text: string, inPlaceOf: (field: string) => string): string {
  return text.replace(PLACEHOLDER, (_, field: string) => inPlaceOf(field));
}

/** Stops at a field that there is not, and at a brace without its partner. */
export function checkPlaceholders(reader: YamlReader, fields: readonly string[]): void {
  const { text } = reader;
  for (const { 1: field = '', index } of text.matchAll(PLACEHOLDER)) {
    if (fields.includes(field)) continue;
    reader.fail(
      { zh: `这里没有“{${field}}”可填`, en: `there is no "{${field}}" to fill in here` },
      { zh: fields.join('、'), en: fields.join(', ') },
      index,
    );
  }
  const stray = text.replace(PLACEHOLDER, (all) => ' '.repeat(all.length)).search(/[{}]/u);
  if (stray >= 0) reader.fail(STRAY_BRACE, undefined, stray);
}

const STRAY_BRACE = { zh: '花括号不成对', en: 'a brace without its partner' };
