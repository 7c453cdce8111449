import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** The years to choose from; the arrow keys go on to the next and back. */
export function YearNav({ years, year }: { years: readonly YearChoice[]; year: number }) {
  const { t } = useTranslation();
  const search = useSearch({ from: '/calendar' });
  const navigate = useNavigate();
  const box = useRef<HTMLElement>(null);
  const turn = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const place = years.findIndex((one) => one.year === year);
    const to = step === undefined ? undefined : years[place + step];
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    box.current?.querySelector<HTMLElement>(`[data-year="${to.year}"]`)?.focus();
    void navigate({
      ...{ to: '/calendar', search: { ...search, year: to.year } },
      ...{ replace: true, resetScroll: false },
    });
  };
  return (
    <nav className="cal-years no-print" aria-label={t('calendar.years')} ref={box} onKeyDown={turn}>
      {years.map((one) => (
        <Link
          key={one.year}
          to="/calendar"
          search={{ ...search, year: one.year }}
          replace
          resetScroll={false}
          className="button slim cal-year"
          data-year={one.year}
          aria-current={one.year === year ? 'page' : undefined}
        >
          {one.year}
          {!one.published && <span className="tiny">{t('calendar.unpublished')}</span>}
        </Link>
      ))}
    </nav>
  );
}

type YearChoice = { readonly year: number; readonly published: boolean };

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** The published years, the one that comes next, and the one that is looked at. */
export function yearsToChoose(published: readonly number[], year: number): YearChoice[] {
  const next = published.length === 0 ? [] : [Math.max(...published) + 1];
  return [...new Set([...published, ...next, year])]
    .sort((a, b) => a - b)
    .map((one) => ({ year: one, published: published.includes(one) }));
}
