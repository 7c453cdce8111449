import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/case-queries.ts';
import { groupOf } from '../../calculator/results/group.ts';
import { refusedClauses } from '../../calculator/results/refused.ts';
import { RefusedLine } from '../../calculator/results/refused-line.tsx';
import { ResultCard } from '../../calculator/results/result-card.tsx';
import { StillSession } from '../../calculator/session/provider.tsx';
import { DeskPart } from '../../desk/part.tsx';
import { dossierShown } from './dossier-shown.ts';

/** What the rule says of the matter over what was filled in; no basis for an approval. */
export function CaseRule({ theCase }: { theCase: CaseView }) {
  const { t } = useTranslation();
  const { rule, application, matter } = theCase;
  const kind = rule?.result.kind;
  const dossier = useMemo(
    () => dossierShown(application.answers, matter, kind),
    [application.answers, matter, kind],
  );
  if (rule === null) return null;
  const { as_of, result } = rule;
  const isRefused = result.outcome === 'refused';
  return (
    <DeskPart title={t('caseView.rule')}>
      <p className="small soft">
        {t('caseView.ruleNote', { day: as_of })} {t('frame.disclaimer')}
      </p>
      <StillSession dossier={dossier}>
        <ul className="stack tight case-results">
          {!isRefused && <ResultCard result={result} group={groupOf(result)} />}
          {isRefused &&
            refusedClauses([result], []).map((clause) => (
              <RefusedLine key={clause.clause} clause={clause} />
            ))}
        </ul>
      </StillSession>
    </DeskPart>
  );
}
