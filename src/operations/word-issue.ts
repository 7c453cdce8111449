import type { z } from 'zod';
import type { Problem } from '../rules/index.ts';
import type { Message } from '../values/index.ts';

type Issue = Pick<z.core.$ZodRawIssue, 'code'> & {
  readonly path?: readonly PropertyKey[];
  readonly [detail: string]: unknown;
};

const TYPES: Readonly<Record<string, Message>> = {
  object: { zh: '对象', en: 'an object' },
  array: { zh: '数组', en: 'an array' },
  string: { zh: '文字', en: 'text' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  file: { zh: '文件', en: 'a file' },
};

/**
 * Says in both languages what a shape has against a value. Fields are counted from the dossier:
 * `records[0]`, not `dossier.records[0]`.
 */
export function wordIssue(issue: Issue): readonly Problem[] {
  const field = fieldOf(issue.path ?? []);
  switch (issue.code) {
    case 'unrecognized_keys':
      return (issue.keys as readonly string[]).map((key) => ({
        field: field === '' || field === 'dossier' ? key : `${field}.${key}`,
        message: { zh: `不认识“${key}”`, en: `Unknown key "${key}"` },
      }));
    case 'invalid_type':
      return [{ field, message: WRONG_TYPE, expected: TYPES[String(issue.expected)] ?? NEEDED }];
    case 'invalid_value':
      return [{ field, message: WRONG_VALUE, expected: both(listed(issue.values)) }];
    case 'too_big':
      return [{ field, message: TOO_LARGE, expected: atMost(issue.maximum) }];
    case 'too_small':
      return [{ field, message: TOO_SMALL, expected: atLeast(issue.minimum) }];
    case 'custom':
      return [
        { field, message: (issue.params as { words?: Message } | undefined)?.words ?? WRONG_VALUE },
      ];
    case 'invalid_format':
    case 'not_multiple_of':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
      return [{ field, message: WRONG_VALUE }];
  }
}

function fieldOf(path: readonly PropertyKey[]): string {
  const inDossier = path[0] === 'dossier' && path.length > 1 ? path.slice(1) : path;
  return inDossier.reduce<string>((field, part) => {
    if (typeof part === 'number') return `${field}[${part}]`;
    return field === '' ? String(part) : `${field}.${String(part)}`;
  }, '');
}

function listed(values: unknown): string {
  return Array.isArray(values) ? values.map(String).join(' | ') : '';
}

function both(text: string): Message {
  return { zh: text, en: text };
}

function atMost(limit: unknown): Message {
  return { zh: `不超过 ${limit}`, en: `At most ${limit}` };
}

function atLeast(limit: unknown): Message {
  return { zh: `不少于 ${limit}`, en: `At least ${limit}` };
}

const WRONG_TYPE = { zh: '缺少，或类型不对', en: 'Missing, or of the wrong type' };
const WRONG_VALUE = { zh: '值不对', en: 'The value is not accepted' };
const TOO_LARGE = { zh: '太多或太长', en: 'Too many or too long' };
const TOO_SMALL = { zh: '太少或太短', en: 'Too few or too short' };
const NEEDED = { zh: '此处须填写', en: 'A value is needed here' };
