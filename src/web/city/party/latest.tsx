import { useTranslation } from 'react-i18next';
import { changesBetween } from '../../../dossiers/index.ts';
import type { KeptStatement } from '../../api/city-queries.ts';
import { isConflict } from '../../api/problems.ts';
import { ChangeList } from '../../calculator/changes/change-list.tsx';
import { useFiling } from '../../calculator/filing/use-filing.ts';
import { showMoment } from '../../display/moment.ts';
import { Icon } from '../../frame/icon.tsx';
import { useMayHere } from '../../people/use-me.ts';
import { useCity } from '../in-city.tsx';
import { latestBatch } from './latest-batch.ts';

/** What was written last, and the way to take it back: the former values, stated anew. */
export function Latest(props: { party: string; statements: readonly KeptStatement[] }) {
  const { party, statements } = props;
  const { t } = useTranslation();
  const may = useMayHere();
  const { clock } = useCity();
  const undoing = useFiling();
  const batch = latestBatch(statements);
  if (batch === undefined) {
    return null;
  }
  const { source, recordedAt, count, erased, before, after } = batch;
  const changes = changesBetween(before, after).length;
  const undo = () =>
    undoing.mutate({
      party,
      seen: statements.at(-1)?.sequence ?? 0,
      dossier: before,
      by: 'person',
      source: { text: t('latest.undoing', { source: shortened(source.text) }), on: clock },
    });
  return (
    <section className="latest" aria-labelledby="latest-title">
      <div className="row between">
        <h2 className="latest-title" id="latest-title">
          {t('latest.title')}
        </h2>
        {changes > 0 && may('keepDossier') && (
          <button
            type="button"
            className="button slim no-print"
            disabled={undoing.isPending}
            onClick={undo}
          >
            <Icon name="undo" size={16} />
            {undoing.isPending ? t('latest.undoBusy') : t('latest.undo')}
          </button>
        )}
      </div>
      {changes > 0 ? (
        <ChangeList before={before} after={after} most={MOST_ENTRIES} />
      ) : (
        <p>
          {erased
            ? t('latest.erased', { count })
            : source.kind === 'confirmed'
              ? t('latest.confirmed', { count })
              : t('latest.proved', { count })}
        </p>
      )}
      <p className="small soft" role="status">
        {t('latest.said', { source: source.text, on: source.on, at: showMoment(recordedAt) })}
      </p>
      {undoing.isError && (
        <p className="complaint" role="alert">
          {isConflict(undoing.error) ? t('latest.overtaken') : t('latest.undoFailed')}
        </p>
      )}
    </section>
  );
}

const MOST_ENTRIES = 8;
const LONGEST_QUOTE = 120;

/** A source short enough to be quoted in another. */
function shortened(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}
