import { useTranslation } from 'react-i18next';
import type { CaseCounts } from '../../api/case-queries.ts';
import { capital } from '../../i18n/capital.ts';
import { useSay } from '../../i18n/use-say.ts';
import { stagesOf, useSetSearch } from '../case-filters.tsx';

/** How much lies at each stage, and how much of it is overdue; a press narrows the list to it. */
export function Workload({ counts, at }: { counts: CaseCounts; at: string | undefined }) {
  const { t } = useTranslation();
  const say = useSay();
  const set = useSetSearch();
  const stages = stagesOf(counts);
  if (stages.length === 0) return null;
  return (
    <section aria-label={t('inbox.workload')} className="workload no-print">
      <button
        type="button"
        className="workload-stage"
        aria-pressed={at === undefined}
        onClick={() => set({ at: undefined })}
      >
        <Figures name={t('inbox.all')} cases={counts.total} overdue={counts.overdue} />
      </button>
      {stages.map((stage) => (
        <button
          key={stage.at}
          type="button"
          className="workload-stage"
          aria-pressed={at === stage.at}
          onClick={() => set({ at: at === stage.at ? undefined : stage.at })}
        >
          <Figures name={capital(say(stage.title))} cases={stage.cases} overdue={stage.overdue} />
        </button>
      ))}
    </section>
  );
}

function Figures({ name, cases, overdue }: { name: string; cases: number; overdue: number }) {
  const { t } = useTranslation();
  return (
    <>
      <span className="small">{name}</span>
      <span className="figure">{cases}</span>
      <span className={overdue > 0 ? 'tiny workload-late' : 'tiny faint'}>
        {t('inbox.overdueCount', { count: overdue })}
      </span>
    </>
  );
}
