import type { CaseView } from '../../api/case-queries.ts';
import { CaseObjections } from '../../notices/case-objections.tsx';
import { ActPanel } from '../act/act-panel.tsx';
import { CaseChecks } from '../checks/case-checks.tsx';
import { CaseNotes } from '../notes/case-notes.tsx';
import { CasePapers } from '../papers/case-papers.tsx';
import { CaseAnswers } from './case-answers.tsx';
import { CaseChanges } from './case-changes.tsx';
import { CaseHead } from './case-head.tsx';
import { CaseRule } from './case-rule.tsx';
import { CaseSteps } from './case-steps.tsx';
import { Timeline } from './timeline.tsx';

/** Head and what to do, then the evidence beside what the rule says, then how it came here. */
export function CaseDesk({ theCase }: { theCase: CaseView }) {
  return (
    <article className="page case">
      <CaseHead theCase={theCase} />
      <div className="case-main">
        <ActPanel theCase={theCase} />
        <CaseChecks theCase={theCase} />
        <CaseObjections theCase={theCase} />
        <CaseChanges theCase={theCase} />
        <CaseAnswers theCase={theCase} />
        <CasePapers theCase={theCase} />
      </div>
      <div className="case-side">
        <CaseRule theCase={theCase} />
        <CaseNotes theCase={theCase} />
        <CaseSteps theCase={theCase} />
        <Timeline theCase={theCase} />
      </div>
    </article>
  );
}
