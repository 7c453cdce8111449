import { useMatches, useNavigate, useSearch } from '@tanstack/react-router';
import { useClock } from './use-clock.ts';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Which day holds where the address names none: the city's clock, or (absent) today. */
    readonly day?: 'clock';
  }
}

/** The as-of date of a page. */
export type AsOf = {
  readonly asOf: string;
  readonly isToday: boolean;
  /** What a link to another page carries, so that it is read as of the same day. */
  readonly carried: string | undefined;
  readonly choose: (day: string) => void;
};

/** Today's date at +08:00, ISO. */
export function today(now: Date = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(now);
}

/**
 * The as-of date of the page and how to change it. Where the address names none it is today, on
 * the pages of the demonstration city the day of its clock.
 */
export function useAsOf(): AsOf {
  const { as_of } = useSearch({ strict: false });
  const navigate = useNavigate();
  const clock = useClock();
  const goesByClock = useMatches({
    select: (matches) => matches.some(({ staticData }) => staticData.day === 'clock'),
  });
  const carried = as_of ?? (goesByClock ? (clock ?? undefined) : undefined);
  const asOf = carried ?? today();
  const choose = (day: string) => {
    const usual = goesByClock && clock !== null ? clock : today();
    void navigate({
      to: '.',
      search: (search) => ({ ...search, as_of: day === usual ? undefined : day }),
      hash: true,
      resetScroll: false,
      replace: true,
    });
  };
  return { asOf, isToday: asOf === today(), carried, choose };
}
