import { z } from 'zod';
import { PUBLIC } from '../../offices/index.ts';
import { operation } from '../operation.ts';
import { calendarYearShape, yearShape } from '../shapes/calendar.ts';
import { says } from '../shapes/text.ts';
import { calendarYear } from './calendar-year.ts';

/** Working days as terms are counted in them, year by year. */
export const getCalendar = operation(PUBLIC, {
  method: 'GET',
  path: '/calendar',
  tag: '政策 Catalogue',
  title: { zh: '工作日历', en: 'Get the calendar of working days' },
  text: {
    zh: '期限所依的工作日：各年放假与调休上班的日子，及安排它们的国务院办公厅通知。只给已公布的年份；给出 year 时只给那一年，未公布的注明为暂定。',
    en: 'The working days that terms are counted in: days off and weekend days worked in each year, with the notice of the State Council that arranges them. Years that are published; with year that one only, which says so where it is not.',
  },
})
  .input(z.strictObject({ year: yearShape.optional() }).optional())
  .output(
    z.object({
      published: z.array(z.int()).readonly().describe(says('已公布的年份', 'Years published')),
      years: z.array(calendarYearShape).readonly(),
    }),
  )
  .handler(({ input = {}, context: { catalogue } }) => {
    const published = catalogue.calendar.years;
    const wanted = input.year === undefined ? published : [input.year];
    return { published, years: wanted.map((year) => calendarYear(catalogue, year)) };
  });
