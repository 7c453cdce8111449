import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../../values/index.ts';
import type { Publishable } from '../../api/notice-queries.ts';
import { useLang, useSay } from '../../i18n/use-say.ts';
import { FilterSelect } from '../../policies/filter-select.tsx';
import { Figure } from '../../status/amount.tsx';
import { type Column, Table } from '../../table/table.tsx';
import { callsOf, sumOf } from './picked.ts';

/** The cases that wait, by call; those that one may publish can be chosen. */
export function PickCases(props: {
  cases: readonly Publishable[];
  more: boolean;
  picked: ReadonlySet<string>;
  change: (picked: ReadonlySet<string>) => void;
}) {
  const { cases, more, picked, change } = props;
  const { t } = useTranslation();
  const lang = useLang();
  const [call, setCall] = useState<string>();
  const shown = cases.filter((one) => call === undefined || one.call.id === call);
  const chosen = cases.filter((one) => picked.has(one.case));
  const columns: Column<Publishable>[] = [
    {
      title: t('publishing.pick'),
      cell: (one) => (
        <Pick
          one={one}
          isPicked={picked.has(one.case)}
          pick={(isPicked) => change(withCase(picked, one.case, isPicked))}
        />
      ),
    },
    { title: t('notice.beneficiary'), cell: (one) => <Whose one={one} />, names: true },
    { title: t('notice.what'), cell: (one) => <What one={one} /> },
    { title: t('notice.amount'), cell: ({ amount_fen }) => <Figure fen={amount_fen} /> },
    { title: t('notice.payee'), cell: ({ payee }) => <span lang="zh-CN">{payee}</span> },
  ];
  return (
    <section className="stack" aria-label={t('publishing.title')}>
      <div className="row between">
        <FilterSelect
          label={t('publishing.only')}
          value={call}
          choices={callsOf(cases).map(({ id, title }) => [id, title])}
          choose={(id) => {
            setCall(id);
            change(new Set());
          }}
        />
        <button
          type="button"
          className="button"
          onClick={() =>
            change(new Set(shown.filter((one) => one.refused === null).map((one) => one.case)))
          }
        >
          {t('publishing.pickAll')}
        </button>
      </div>
      <Table
        caption={t('publishing.title')}
        columns={columns}
        rows={shown}
        keyOf={(one) => one.case}
      />
      {more && <p className="small soft">{t('publishing.more')}</p>}
      <p role="status">
        <strong>
          {chosen.length === 0
            ? t('publishing.pickedNone')
            : t('publishing.picked', {
                count: chosen.length,
                sum: formatMoney(sumOf(chosen), lang),
              })}
        </strong>
      </p>
    </section>
  );
}

function withCase(picked: ReadonlySet<string>, id: string, isPicked: boolean) {
  const next = new Set(picked);
  if (isPicked) next.add(id);
  else next.delete(id);
  return next;
}

function Pick(props: { one: Publishable; isPicked: boolean; pick: (isPicked: boolean) => void }) {
  const { one, isPicked, pick } = props;
  const say = useSay();
  if (one.refused !== null) return <span className="tiny soft">{say(one.refused)}</span>;
  return (
    <input
      type="checkbox"
      aria-label={`${one.number} ${one.beneficiary}`}
      checked={isPicked}
      onChange={(event) => pick(event.target.checked)}
    />
  );
}

function Whose({ one }: { one: Publishable }) {
  const { t } = useTranslation();
  return (
    <div>
      <span lang="zh-CN">{one.beneficiary}</span>
      <p className="tiny faint">
        {one.number} · {t('publishing.since', { day: one.since })}
      </p>
    </div>
  );
}

function What({ one }: { one: Publishable }) {
  const { t } = useTranslation();
  const say = useSay();
  const { clause, matter, working_days } = one;
  return (
    <div>
      {say(clause.title)}
      {matter !== null && <p className="tiny soft">{say(matter)}</p>}
      <p className="tiny soft">
        {working_days === null
          ? t('publishing.daysUnstated')
          : t('publishing.days', { count: working_days })}
      </p>
    </div>
  );
}
