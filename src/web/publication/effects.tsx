import { useTranslation } from 'react-i18next';
import type { SampleEffect, TotalChange } from '../../rules/view.ts';
import type { ChangeCheck } from '../api/publication-queries.ts';
import { useSay } from '../i18n/use-say.ts';
import { Figure } from '../status/amount.tsx';
import { type Column, Table } from '../table/table.tsx';

type Row = { readonly effect: SampleEffect; readonly change: TotalChange };

/** What becomes of the sample dossiers, and which published examples come out otherwise. */
export function Effects({ check }: { check: ChangeCheck }) {
  const { t } = useTranslation();
  const say = useSay();
  const rows = check.samples.flatMap((effect) =>
    effect.totals.map((change): Row => ({ effect, change })),
  );
  const columns: readonly Column<Row>[] = [
    { title: t('effect.sample'), cell: ({ effect }) => say(effect.title), names: true },
    { title: t('effect.total'), cell: ({ change }) => <TotalName change={change} /> },
    { title: t('effect.before'), cell: ({ change }) => <Figure fen={change.before_fen} /> },
    { title: t('effect.after'), cell: ({ change }) => <Figure fen={change.after_fen} /> },
    { title: t('effect.difference'), cell: ({ change }) => <Difference change={change} /> },
  ];
  return (
    <div className="stack">
      {rows.length === 0 ? (
        <p className="soft">{t('effect.noSample')}</p>
      ) : (
        <Table
          caption={t('effect.samples')}
          columns={columns}
          rows={rows}
          keyOf={({ effect, change }) =>
            `${effect.sample} ${change.total} ${change.end} ${change.undated}`
          }
        />
      )}
      <h3 className="part-title">{t('effect.examples')}</h3>
      {check.examples.length === 0 ? (
        <p className="soft">{t('effect.noExample')}</p>
      ) : (
        <ul className="rule-lines small">
          {check.examples.map(({ clause, example, text }) => (
            <li key={`${clause} ${example}`}>
              <strong lang="zh-CN">{example}</strong> <span className="soft">{say(text)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function TotalName({ change }: { change: TotalChange }) {
  const { t } = useTranslation();
  const { total, end, undated } = change;
  return (
    <>
      {t(`effectTotal.${total}`)}
      {end !== null && t(`effectEnd.${end}`)}
      {undated && t('effect.undated')}
    </>
  );
}

function Difference({ change }: { change: TotalChange }) {
  const falls = change.difference_fen.startsWith('-');
  return (
    <span className={falls ? 'effect-less' : 'effect-more'}>
      {falls ? '' : '+'}
      <Figure fen={change.difference_fen} />
    </span>
  );
}
