import { useTranslation } from 'react-i18next';
import { type CalendarDay, type Day, formatDayIn } from '../../values/index.ts';
import { useLang, useSay } from '../i18n/use-say.ts';

const DAY_MS = 86_400_000;
const LOCALES = { zh: 'zh-CN', en: 'en-GB' } as const;
const IN_UTC = { timeZone: 'UTC' } as const;

/** Days in words: with their weekday, and what is arranged for them. */
export function useDayWords() {
  const { t } = useTranslation();
  const say = useSay();
  const lang = useLang();
  const word = (day: Day, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(LOCALES[lang], { ...IN_UTC, ...options }).format(day * DAY_MS);
  return {
    /** 2022年10月12日星期三, Wednesday, 12 Oct 2022 */
    whole: (day: Day) => {
      const [date, weekday] = [formatDayIn(day, lang), word(day, { weekday: 'long' })];
      return lang === 'zh' ? date + weekday : `${weekday}, ${date}`;
    },
    month: (day: Day) => word(day, { month: 'long' }),
    weekday: (day: Day) => word(day, { weekday: 'long' }),
    /** 周三, Wed */
    shortWeekday: (day: Day) => word(day, { weekday: 'short' }),
    /** As the head of a column: 三, Wed */
    column: (day: Day) => word(day, { weekday: lang === 'zh' ? 'narrow' : 'short' }),
    arranged: ({ kind, name }: CalendarDay) => t(`calendar.${kind}Of`, { name: say(name) }),
  };
}
