import { z } from 'zod';
import { isoDateShape, messageShape, says } from './text.ts';

const FIRST_YEAR = 1970;
const LAST_YEAR = 2200;
const yearNumber = z.int().min(FIRST_YEAR).max(LAST_YEAR);

/** A year; in an address it is text. */
export const yearShape = z.union([
  yearNumber,
  z
    .string()
    .regex(/^\d{4}$/)
    .transform(Number)
    .pipe(yearNumber),
]);

/** A year as it is counted: the days that are not as their weekday says, and what arranges them. */
export const calendarYearShape = z.object({
  year: z.int(),
  published: z
    .boolean()
    .describe(
      says(
        '该年的安排已公布；没有公布的按星期一至星期五计，为暂定',
        'Whether it is arranged; else Monday to Friday are counted, provisionally',
      ),
    ),
  provisional_from: isoDateShape
    .nullable()
    .describe(
      says(
        '自这一天起暂定；全年已定为 null。次年未公布时，12月29日起暂定',
        'Provisional from this day on; null for none. The last days of December wait for the next year',
      ),
    ),
  working_days: z.int().describe(says('全年的工作日数', 'How many working days it has')),
  notices: z
    .array(
      z.object({
        notice: z.string(),
        title: messageShape.nullable().describe(says('没有载明的为 null', 'null: not given')),
      }),
    )
    .readonly()
    .describe(says('安排这一年的通知', 'The notices that arrange it')),
  days: z
    .array(
      z.object({
        date: isoDateShape,
        kind: z
          .enum(['holiday', 'makeup'])
          .describe(says('工作日放假；周末调休上班', 'A weekday off; a weekend day worked')),
        name: messageShape,
        notice: z.string(),
      }),
    )
    .readonly(),
});
