import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../values/index.ts';
import { type CalendarEvent, writeCalendar } from '../index.ts';

const EVENT: CalendarEvent = {
  ...{ uid: 'a@zhida', sequence: 2, title: '申报', lines: [] },
  ...{ from: dayOf(2022, 9, 26), to: dayOf(2022, 12, 31) },
};
const write = (changed: Partial<CalendarEvent>) =>
  writeCalendar('申报通知', [{ ...EVENT, ...changed }], '2022-10-10T01:02:03.004Z');

/** The lines of a file once what was folded is one line again. */
const unfold = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

describe('a calendar', () => {
  it('gives whole days, the end being the day after the last', () => {
    expect(unfold(write({ lines: ['甲, 乙; 丙\\', '丁'] }))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Zhida//Calls//ZH',
      'CALSCALE:GREGORIAN',
      'X-WR-CALNAME:申报通知',
      'BEGIN:VEVENT',
      'UID:a@zhida',
      'DTSTAMP:20221010T010203Z',
      'SEQUENCE:2',
      'DTSTART;VALUE=DATE:20220926',
      'DTEND;VALUE=DATE:20230101',
      'SUMMARY:申报',
      'DESCRIPTION:甲\\, 乙\\; 丙\\\\\\n丁',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('breaks lines by 75 octets, and no text can begin a line of its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
        const text = write({ title });
        for (const line of text.split('\r\n'))
          expect(Buffer.byteLength(line, 'utf8')).toBeLessThanOrEqual(75);
        expect(unfold(text)).toHaveLength(16);
      }),
    );
  });
});
