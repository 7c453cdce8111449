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
  const kind = rule?.results[0]?.kind ?? rule?.refusals[0]?.kind;
  const dossier = useMemo(
    () => dossierShown(application.answers, matter, kind),
    [application.answers, matter, kind],
  );
  if (rule === null) return null;
  const given = rule.results.filter(({ outcome }) => outcome !== 'refused');
  const refusedOnes = rule.results.filter(({ outcome }) => outcome === 'refused');
  const refused = refusedClauses(refusedOnes, rule.refusals);
  return (
    <DeskPart title={t('caseView.rule')}>
      <p className="small soft">
        {t('caseView.ruleNote', { day: rule.as_of })} {t('frame.disclaimer')}
      </p>
      <StillSession dossier={dossier}>
        <ul className="stack tight case-results">
          {given.map((result) => (
            <ResultCard key={result.clause} result={result} group={groupOf(result)} />
          ))}
          {refused.map((clause) => (
            <RefusedLine key={clause.clause} clause={clause} />
          ))}
        </ul>
      </StillSession>
      {given.length === 0 && refused.length === 0 && <p className="soft">{t('caseView.noRule')}</p>}
    </DeskPart>
  );
}
