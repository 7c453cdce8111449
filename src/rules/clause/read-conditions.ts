import type { Message } from '../../values/index.ts';
import { readTyped } from '../expression/read.ts';
import type { Scope } from '../expression/scope.ts';
import type { Condition } from './types.ts';
import type { YamlReader } from './yaml-reader.ts';

/** Labelled conditions: `label: expression`, or `label: { en, if }`. */
export function readConditions(reader: YamlReader | undefined, scope: Scope): Condition[] {
  return (reader?.entries ?? []).flatMap(({ key, value }) => {
    const condition = value.attempt((): Condition => {
      if (!value.isMap) return { label: { zh: key, en: key }, ...readTest(value, scope) };
      value.allow('if', 'en');
      const label: Message = { zh: key, en: value.get('en')?.text ?? key };
      return { label, ...readTest(value.need('if'), scope) };
    });
    return condition ? [condition] : [];
  });
}

function readTest(reader: YamlReader, scope: Scope): { test: Condition['test']; source: string } {
  return {
    test: reader.expression((text) => readTyped(text, scope, 'boolean')),
    source: reader.text,
  };
}
