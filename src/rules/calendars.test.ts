import chineseDays from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { isWorkday } from 'chinese-workday';
import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  type Day,
  dayOf,
  formatDay,
  isWorkingDay,
  workingDaysBetween,
} from '../values/index.ts';
import { readCity } from './catalogue-files.test-kit.ts';
import { checkCalendars } from './check/calendars.ts';

const { catalogue, problems } = readCity();
const { calendar } = catalogue;
const YEARS = [2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026];
const FIRST = dayOf(2017, 1, 1);
const LAST = dayOf(2026, 12, 31);
const EVERY_DAY = Array.from({ length: LAST - FIRST + 1 }, (_, index) => FIRST + index);

/** What the State Council's notices say, later ones last: days off (to) and weekend days worked. */
const NOTICES: Readonly<Record<string, { readonly off: string; readonly worked: string }>> = {
  '国办发明电〔2016〕17号': {
    off: '17-01-01/01-02 17-01-27/02-02 17-04-02/04-04 17-05-01 17-05-28/05-30 17-10-01/10-08',
    worked: '17-01-22 17-02-04 17-04-01 17-05-27 17-09-30',
  },
  '国办发明电〔2017〕12号': {
    off: '18-01-01 18-02-15/02-21 18-04-05/04-07 18-04-29/05-01 18-06-18 18-09-24 18-10-01/10-07',
    worked: '18-02-11 18-02-24 18-04-08 18-04-28 18-09-29 18-09-30',
  },
  '国办发明电〔2018〕15号': {
    off: '18-12-30/12-31 19-01-01 19-02-04/02-10 19-04-05 19-05-01 19-06-07 19-09-13 19-10-01/10-07',
    worked: '18-12-29 19-02-02 19-02-03 19-09-29 19-10-12',
  },
  '国办发明电〔2019〕3号': { off: '19-05-01/05-04', worked: '19-04-28 19-05-05' },
  '国办发明电〔2019〕16号': {
    off: '20-01-01 20-01-24/01-30 20-04-04/04-06 20-05-01/05-05 20-06-25/06-27 20-10-01/10-08',
    worked: '20-01-19 20-02-01 20-04-26 20-05-09 20-06-28 20-09-27 20-10-10',
  },
  '国办发明电〔2020〕1号': { off: '20-01-31/02-02', worked: '' },
  '国办发明电〔2020〕27号': {
    off: '21-01-01/01-03 21-02-11/02-17 21-04-03/04-05 21-05-01/05-05 21-06-12/06-14 21-09-19/09-21 21-10-01/10-07',
    worked: '21-02-07 21-02-20 21-04-25 21-05-08 21-09-18 21-09-26 21-10-09',
  },
  '国办发明电〔2021〕11号': {
    off: '22-01-01/01-03 22-01-31/02-06 22-04-03/04-05 22-04-30/05-04 22-06-03/06-05 22-09-10/09-12 22-10-01/10-07',
    worked: '22-01-29 22-01-30 22-04-02 22-04-24 22-05-07 22-10-08 22-10-09',
  },
  '国办发明电〔2022〕16号': {
    off: '22-12-31 23-01-01/01-02 23-01-21/01-27 23-04-05 23-04-29/05-03 23-06-22/06-24 23-09-29/10-06',
    worked: '23-01-28 23-01-29 23-04-23 23-05-06 23-06-25 23-10-07 23-10-08',
  },
  '国办发明电〔2023〕7号': {
    off: '24-01-01 24-02-10/02-17 24-04-04/04-06 24-05-01/05-05 24-06-10 24-09-15/09-17 24-10-01/10-07',
    worked: '24-02-04 24-02-18 24-04-07 24-04-28 24-05-11 24-09-14 24-09-29 24-10-12',
  },
  '国办发明电〔2024〕12号': {
    off: '25-01-01 25-01-28/02-04 25-04-04/04-06 25-05-01/05-05 25-05-31/06-02 25-10-01/10-08',
    worked: '25-01-26 25-02-08 25-04-27 25-09-28 25-10-11',
  },
  '国办发明电〔2025〕7号': {
    off: '26-01-01/01-03 26-02-15/02-23 26-04-04/04-06 26-05-01/05-05 26-06-19/06-21 26-09-25/09-27 26-10-01/10-07',
    worked: '26-01-04 26-02-14 26-02-28 26-05-09 26-09-20 26-10-10',
  },
};

/** The days that a library gives otherwise, and the notice that settles them against it. */
const DIFFERENCES = {
  'chinese-days': [],
  'chinese-workday': [
    { date: '2018-01-01', theirs: 'worked', settledBy: '国办发明电〔2017〕12号' },
    { date: '2020-01-31', theirs: 'worked', settledBy: '国办发明电〔2020〕1号' },
    { date: '2020-02-01', theirs: 'worked', settledBy: '国办发明电〔2020〕1号' },
    { date: '2023-01-03', theirs: 'off', settledBy: '国办发明电〔2022〕16号' },
  ],
};

const LIBRARIES = {
  // Its table, since its functions shift it in time zones west of Greenwich.
  'chinese-days': (day: Day) =>
    formatDay(day) in chineseDays.workdays ||
    (isPlainlyWorked(day) && !(formatDay(day) in chineseDays.holidays)),
  'chinese-workday': (day: Day) => isWorkday(noonOf(day)),
};

describe('the calendars of the catalogue', () => {
  it('are read without a problem, for every year', () => {
    expect(problems).toEqual([]);
    expect(calendar.years).toEqual(YEARS);
  });

  it('have all their holidays', () => {
    expect(checkCalendars(catalogue)).toEqual([]);
  });

  it('say on every day what the notices say, and name the notice', () => {
    const said = noticesByDay();
    const wrong = EVERY_DAY.filter((day) => {
      const { working, notice } = said.get(day) ?? { working: isPlainlyWorked(day), notice: null };
      const own = calendar.days[day];
      const named = working === isPlainlyWorked(day) ? undefined : notice;
      return isWorkingDay(calendar, day).working !== working || own?.notice !== named;
    });
    expect(EVERY_DAY).toHaveLength(3_652);
    expect(wrong.map(formatDay)).toEqual([]);
  });

  it.each(['chinese-days', 'chinese-workday'] as const)(
    'agree on every day with %s but where a notice settles it',
    (library) => {
      const differ = EVERY_DAY.flatMap((day) => {
        const theirs = LIBRARIES[library](day);
        if (theirs === isWorkingDay(calendar, day).working) return [];
        return [{ date: formatDay(day), theirs: theirs ? 'worked' : 'off' }];
      });
      const listed = DIFFERENCES[library].map(({ date, theirs }) => ({ date, theirs }));
      expect(differ).toEqual(listed);
    },
  );

  it.each(DIFFERENCES['chinese-workday'])('$date is settled by $settledBy', (difference) => {
    const { date, theirs, settledBy } = difference;
    expect(Object.keys(NOTICES)).toContain(settledBy);
    const day = EVERY_DAY.find((one) => formatDay(one) === date) ?? Number.NaN;
    expect(isWorkingDay(calendar, day)).toEqual({ working: theirs === 'off', provisional: false });
  });

  it.each([
    ...[2017, 2018, 2019, 2021, 2022, 2023, 2024].map((year) => [year, 11] as const),
    [2020, 11 + 2], // and the two days by which the Spring Festival was extended
    [2025, 13],
    [2026, 13],
  ] as const)('leave %d its legal holidays: %d weekdays in all', (year, holidays) => {
    const days = EVERY_DAY.filter((day) => formatDay(day).startsWith(String(year)));
    const worked = days.filter((day) => isWorkingDay(calendar, day).working).length;
    expect(days.filter(isPlainlyWorked).length - worked).toBe(holidays);
    expect(worked).toBeGreaterThanOrEqual(248);
    expect(worked).toBeLessThanOrEqual(251);
    expect(workingDaysBetween(calendar, dayOf(year - 1, 12, 31), dayOf(year, 12, 31)).days).toBe(
      worked,
    );
  });

  it('end seven working days from a notice of 2022-09-28 on 2022-10-12', () => {
    const { day, provisional } = addWorkingDays(calendar, dayOf(2022, 9, 28), 7);
    expect([formatDay(day), provisional]).toEqual(['2022-10-12', false]);
  });

  it('are provisional before 2017, and from the last days of 2026 on', () => {
    const settled = (day: Day) => !isWorkingDay(calendar, day).provisional;
    expect([dayOf(2016, 12, 31), dayOf(2026, 12, 29), dayOf(2027, 1, 1)].some(settled)).toBe(false);
    expect(EVERY_DAY.slice(0, -3).every(settled)).toBe(true);
  });
});

/** What the notices say of the days they name; a later notice overrules an earlier one. */
function noticesByDay(): Map<Day, { working: boolean; notice: string }> {
  const said = new Map<Day, { working: boolean; notice: string }>();
  for (const [notice, { off, worked }] of Object.entries(NOTICES)) {
    for (const day of daysIn(off)) said.set(day, { working: false, notice });
    for (const day of daysIn(worked)) said.set(day, { working: true, notice });
  }
  return said;
}

/** `20-01-31/02-02` is the three days from 2020-01-31. */
function daysIn(text: string): Day[] {
  return [...text.matchAll(/(\d\d)-(\d\d)-(\d\d)(?:\/(\d\d)-(\d\d))?/gu)].flatMap((match) => {
    const [year = 0, month = 0, day = 0, toMonth = month, toDay = day] = match
      .slice(1)
      .map((part) => (part === undefined ? undefined : Number(part)));
    const [from, to] = [dayOf(2000 + year, month, day), dayOf(2000 + year, toMonth, toDay)];
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
}

const noonOf = (day: Day): Date => new Date(day * 86_400_000 + 43_200_000);
const isPlainlyWorked = (day: Day): boolean => ![0, 6].includes(noonOf(day).getUTCDay());
