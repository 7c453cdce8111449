import {
  addDays,
  addWorkingDays,
  type Calendar,
  type CalendarDay,
  type Day,
  isWorkingDay,
} from '../../values/index.ts';

/** A day that was passed: as which working day it counts, or null, and what makes it so. */
type PassedDay = {
  readonly day: Day;
  readonly number: number | null;
  /** What is arranged for it; undefined where its weekday alone decides. */
  readonly arranged: CalendarDay | undefined;
  readonly provisional: boolean;
};

export type Counted = {
  readonly from: Day;
  readonly count: number;
  readonly last: Day;
  readonly provisional: boolean;
  readonly days: readonly PassedDay[];
};

/** So many working days from the day after an event, with every day on the way. */
export function countDays(calendar: Calendar, from: Day, count: number): Counted {
  const { day: last, provisional } = addWorkingDays(calendar, from, count);
  let number = 0;
  const days = Array.from({ length: last - from }, (_, place) => {
    const day = addDays(from, place + 1);
    const { working, provisional } = isWorkingDay(calendar, day);
    if (working) number += 1;
    const arranged = calendar.days[day];
    return { day, number: working ? number : null, arranged, provisional };
  });
  return { from, count, last, provisional, days };
}
