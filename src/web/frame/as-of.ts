import { useNavigate, useSearch } from '@tanstack/react-router';

/** A date inside the validity of the demonstration's policies, offered beside today. */
export const DEMONSTRATION_DAY = '2022-10-10';

/** Today's date at +08:00, ISO. */
export function today(now: Date = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(now);
}

/** The as-of date of the page (today unless the address names one) and how to change it. */
export function useAsOf(): { asOf: string; isToday: boolean; choose: (day: string) => void } {
  const { as_of } = useSearch({ strict: false });
  const navigate = useNavigate();
  const asOf = as_of ?? today();
  const isToday = asOf === today();
  const choose = (day: string) =>
    void navigate({
      to: '.',
      search: (search) => ({ ...search, as_of: day === today() ? undefined : day }),
      hash: true,
      resetScroll: false,
      replace: true,
    });
  return { asOf, isToday, choose };
}
