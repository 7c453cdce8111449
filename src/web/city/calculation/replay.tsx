import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { headingsOf } from '../../../rules/view.ts';
import type { SavedCalculation } from '../../api/city-queries.ts';
import { client } from '../../api/client.ts';
import { libraryQuery } from '../../api/queries.ts';
import { Icon } from '../../frame/icon.tsx';
import { useSay } from '../../i18n/use-say.ts';
import { Amount } from '../../status/amount.tsx';
import { Mark } from '../../status/mark.tsx';
import { differencesBetween } from './differences.ts';

/** Computes it once more from the dossier and the catalogue of then, and says whether anything differs. */
export function Replay({ calculation }: { calculation: SavedCalculation }) {
  const { t } = useTranslation();
  const replay = useMutation({
    mutationFn: () =>
      client.replayCalculation({ party: calculation.party, calculation: calculation.id }),
  });
  return (
    <section className="card replay" aria-labelledby="replay-title">
      <div className="row between">
        <div>
          <h2 className="replay-title" id="replay-title">
            {t('replay.title')}
          </h2>
          <p className="small soft">{t('replay.note')}</p>
        </div>
        <button
          type="button"
          className="button"
          disabled={replay.isPending}
          onClick={() => replay.mutate()}
        >
          <Icon name="undo" size={16} />
          {replay.isPending ? t('replay.busy') : t('replay.do')}
        </button>
      </div>
      <div role="status">
        {replay.data?.same === true && (
          <p className="replay-outcome">
            <Mark name="computed" size={24} />
            <strong>{t('replay.same')}</strong>
            <span className="soft">
              {t('replay.sameNote', { version: replay.data.catalogue_version })}
            </span>
          </p>
        )}
        {replay.data?.same === false && (
          <Different then={calculation.answer} now={replay.data.answer} />
        )}
      </div>
      {replay.isError && (
        <p className="complaint" role="alert">
          {t('replay.failed')}
        </p>
      )}
    </section>
  );
}

type Answer = SavedCalculation['answer'];

function Different({ then, now }: { then: Answer; now: Answer }) {
  const { t } = useTranslation();
  const say = useSay();
  const clauses = useQuery(libraryQuery(then.as_of)).data?.clauses ?? [];
  const differences = differencesBetween(then, now, headingsOf(clauses));
  return (
    <>
      <p className="replay-outcome">
        <Mark name="undecided" size={24} />
        <strong>{t('replay.differs')}</strong>
        <span className="soft">
          {differences.length === 0
            ? t('replay.wordsOnly')
            : t('replay.differsIn', { count: differences.length })}
        </span>
      </p>
      <ul className="replay-differences">
        {differences.map(({ clause, record, title, was, is }) => (
          <li key={`${clause} ${record ?? ''}`}>
            <span>
              {say(title)} {record !== null && <span className="soft small">{record}</span>}
            </span>
            <s>{was === null ? '—' : <Amount {...was} />}</s>
            <strong>{is === null ? '—' : <Amount {...is} />}</strong>
          </li>
        ))}
      </ul>
    </>
  );
}
