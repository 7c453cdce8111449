import { z } from 'zod';
import { type Day, formatDay, type Message, parseDay } from '../../values/index.ts';

/** A description in both languages: Chinese, a new line, English. */
export function says(zh: string, en: string): string {
  return `${zh}\n${en}`;
}

export const messageShape = z
  .object({ zh: z.string(), en: z.string() })
  .describe(says('中文与英文', 'In Chinese and English'));

const LONGEST_DATE = 20;

/** A date as text, read into a day. */
export const dayShape = z
  .string()
  .max(LONGEST_DATE)
  .describe(says('日期，如 2022-10-10', 'A date like 2022-10-10'))
  .meta({ examples: ['2022-10-10'] })
  .transform((text, check): Day => {
    const day = parseDay(text);
    if (day.ok) return day.value;
    check.addIssue({ code: 'custom', params: { words: day.error satisfies Message } });
    return z.NEVER;
  });

export const isoDateShape = z
  .string()
  .describe(says('日期', 'A date'))
  .meta({ examples: ['2022-10-10'] });

/** A date that people give, kept as its text. */
export const givenDateShape = isoDateShape.refine(isIsoDate, {
  params: { words: { zh: '须是日期，如 2022-10-10', en: 'A date like 2022-10-10' } },
});

function isIsoDate(text: string): boolean {
  const day = parseDay(text);
  return day.ok && formatDay(day.value) === text;
}

export const fenShape = z
  .string()
  .describe(says('以分计的整数，写成文字', 'A whole number of fen, as text'))
  .meta({ examples: ['26000000'] });

export const momentShape = z
  .string()
  .describe(says('时刻，协调世界时', 'A moment in UTC'))
  .meta({ examples: ['2022-10-10T01:00:00.000Z'] });

const CONTROL = /\p{Cc}/u;

/** One line of text that people write: trimmed, not empty, without control characters. */
export function lineShape(longest: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((text) => !CONTROL.test(text) && text.isWellFormed(), { params: { words: ONE_LINE } });
}

const ONE_LINE: Message = {
  zh: '须是一行文字，不含控制字符',
  en: 'One line of text without control characters',
};

/** Several lines of text that people write: trimmed, with words in it. @param none what to write */
export function proseShape(longest: number, none: Message) {
  return z
    .string()
    .trim()
    .max(longest)
    .refine((text) => !text.includes('\0') && text.isWellFormed())
    .refine((text) => /[\p{L}\p{N}]/u.test(text), { params: { words: none } });
}
