import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type CalculationLine, calculationsQuery, refreshCity } from '../../api/city-queries.ts';
import { client } from '../../api/client.ts';
import { fourTotals, isEmptyTotal } from '../../calculator/sum/totals.ts';
import { showMoment } from '../../display/moment.ts';
import { useAsOf } from '../../frame/as-of.ts';
import { Icon } from '../../frame/icon.tsx';
import { useMayHere } from '../../people/use-me.ts';
import { Figure } from '../../status/amount.tsx';
import { Mark } from '../../status/mark.tsx';
import { More } from '../../table/more.tsx';

/** Calculations that were kept with their answer, and the way to keep the one on the page. */
export function SavedCalculations({ party }: { party: string }) {
  const { t } = useTranslation();
  const { asOf } = useAsOf();
  const may = useMayHere();
  const queries = useQueryClient();
  const saved = useInfiniteQuery(calculationsQuery(party));
  const save = useMutation({
    mutationFn: () => client.saveCalculation({ party, as_of: asOf }),
    onSuccess: () => refreshCity(queries),
  });
  return (
    <section className="card saved" aria-labelledby="saved-title">
      <div className="row between">
        <h2 className="title-section" id="saved-title">
          {t('saved.title')}
        </h2>
        {may('saveCalculation') && (
          <button
            type="button"
            className="button slim no-print"
            disabled={save.isPending}
            onClick={() => save.mutate()}
          >
            <Icon name="save" size={16} />
            {save.isPending ? t('saved.saving') : t('saved.save', { day: asOf })}
          </button>
        )}
      </div>
      <p className="small saved-said" role="status">
        {save.isSuccess && t('saved.done')}
      </p>
      {(save.isError || saved.isError) && (
        <p className="complaint" role="alert">
          {save.isError ? t('saved.failed') : t('states.serverFailed')}
        </p>
      )}
      {saved.data?.length === 0 && <p className="small soft">{t('saved.none')}</p>}
      {saved.data !== undefined && saved.data.length > 0 && (
        <ul className="saved-list">
          {saved.data.map((line) => (
            <SavedLine key={line.id} line={line} />
          ))}
        </ul>
      )}
      <More pages={saved} words={t('saved.more')} />
    </section>
  );
}

function SavedLine({ line }: { line: CalculationLine }) {
  const { t } = useTranslation();
  const { id, party, as_of, catalogue_version, saved_at } = line;
  const [computed, ...others] = fourTotals(line.totals);
  return (
    <li>
      <Link
        to="/city/$party/calculations/$calculation"
        params={{ party, calculation: id }}
        search={{ as_of }}
        className="saved-line"
      >
        <span className="saved-day">{t('sum.asOf', { day: as_of })}</span>
        <span className="saved-figures">
          <span className="tiny soft">{t('total.computed')}</span>
          <Figure fen={computed?.high_fen ?? '0'} />
          {others.map(
            (total) =>
              !isEmptyTotal(total) && (
                <span key={total.name} className="saved-other">
                  <Mark name={total.name} size={14} />
                  <span className="unseen">{t(`total.${total.name}`)}</span>
                  <Figure fen={total.high_fen} />
                </span>
              ),
          )}
        </span>
        <span className="tiny faint saved-when">
          {t('saved.line', { at: showMoment(saved_at), version: catalogue_version })}
        </span>
      </Link>
    </li>
  );
}
