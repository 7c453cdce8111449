import { useDeferredValue, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { problemsOf } from '../api/problems.ts';
import { Failure, Loading } from '../frame/states.tsx';
import { useAssessing } from './assessing.ts';
import { FilingBar } from './filing/filing-bar.tsx';
import { Known } from './known/known.tsx';
import { Toolbar } from './output/toolbar.tsx';
import { Sheet } from './print/sheet.tsx';
import { usePrinting } from './print/use-printing.ts';
import { Questions } from './question/questions.tsx';
import { HeldContext } from './results/held-context.tsx';
import { Results } from './results/results.tsx';
import { Problems } from './start/problems.tsx';
import { Announcement } from './sum/announcement.tsx';
import { SumBar } from './sum/sum-bar.tsx';
import { SumPanel } from './sum/sum-panel.tsx';

/** Questions and what is known on one side, the sum and its reasons on the other. */
export function Desk() {
  const { t } = useTranslation();
  const { assessment, isCurrent, error, retry } = useAssessing();
  const panel = useRef<HTMLElement>(null);
  const printing = usePrinting();
  const problems = problemsOf(error);
  const shown = useDeferredValue(assessment) ?? assessment;
  const held = useMemo(
    () => new Map(assessment?.held.map(({ clause, ...by }) => [clause, by])),
    [assessment?.held],
  );
  if (assessment === undefined && problems.length > 0) {
    return (
      <div className="page stack">
        <Toolbar />
        <DossierProblems error={error} />
      </div>
    );
  }
  if (assessment === undefined) {
    return error === null ? <Loading /> : <Failure error={error} retry={retry} />;
  }
  return (
    <>
      <div className="desk">
        <div className="desk-head">
          <h1 className="title-section">{t('desk.title')}</h1>
          <Toolbar />
          <FilingBar />
        </div>
        <SumBar assessment={assessment} panel={panel} />
        <div className="desk-sum">
          <SumPanel assessment={assessment} panel={panel} />
          {error !== null && <DossierProblems error={error} />}
        </div>
        <div className="desk-talk">
          <Questions assessment={assessment} isCurrent={isCurrent} />
          <Known />
        </div>
        <div className="desk-results">
          <HeldContext value={held}>
            {shown !== undefined && <Results assessment={shown} />}
          </HeldContext>
        </div>
        <Announcement assessment={assessment} />
      </div>
      {printing && <Sheet assessment={assessment} />}
    </>
  );
}

function DossierProblems({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const problems = problemsOf(error);
  return (
    <div className="card desk-problems" role="alert">
      {problems.length > 0 ? (
        <Problems problems={problems} />
      ) : (
        <p className="complaint">{t('desk.notUpdated')}</p>
      )}
    </div>
  );
}
