import { type Day, formatDay } from '../../values/index.ts';

/** Whole days in a calendar, the first and the last of them included. */
export type CalendarEvent = {
  /** Unique in the world, and the same for every later text of it. */
  readonly uid: string;
  /** 0 for the first text, and more for every later one. */
  readonly sequence: number;
  readonly from: Day;
  readonly to: Day;
  readonly title: string;
  readonly lines: readonly string[];
};

const MOST_OCTETS = 75;

/** Writes events as an iCalendar file (RFC 5545). @param written an ISO moment in UTC */
export function writeCalendar(
  name: string,
  events: readonly CalendarEvent[],
  written: string,
): string {
  const stamp = `${written.replaceAll(/[-:]|\.\d+/gu, '')}`;
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Zhida//Calls//ZH', 'CALSCALE:GREGORIAN'],
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap(({ uid, sequence, from, to, title, lines: about }) => [
      ...['BEGIN:VEVENT', `UID:${escaped(uid)}`, `DTSTAMP:${stamp}`, `SEQUENCE:${sequence}`],
      // The end of whole days is the day after the last.
      ...[`DTSTART;VALUE=DATE:${dateOf(from)}`, `DTEND;VALUE=DATE:${dateOf(to + 1)}`],
      `SUMMARY:${escaped(title)}`,
      ...(about.length > 0 ? [`DESCRIPTION:${escaped(about.join('\n'))}`] : []),
      ...['TRANSP:TRANSPARENT', 'END:VEVENT'],
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const dateOf = (day: Day): string => formatDay(day).replaceAll('-', '');

/** Text as a value: no line of it can begin a property of its own. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\;,]/gu, (mark) => `\\${mark}`)
    .replaceAll(/\r\n?|\n/gu, '\\n')
    .replaceAll(/\p{Cc}/gu, ' ');
}

/** A line broken before 75 octets of UTF-8, never inside a character. */
function folded(line: string): string {
  let written = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0) ?? 0);
    if (octets + size > MOST_OCTETS) {
      written += '\r\n ';
      octets = 1;
    }
    written += character;
    octets += size;
  }
  return written;
}

function octetsOf(point: number): number {
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
