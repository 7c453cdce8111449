import {
  amountWords,
  describeStep,
  outcomeWords,
  type Result,
  validityWords,
} from '../../../rules/view.ts';
import { usePolicies } from '../../frame/use-policies.ts';
import type { Lang } from '../../i18n/lang.ts';
import { useLang, useSay } from '../../i18n/use-say.ts';
import { Amount } from '../../status/amount.tsx';
import { policyOf } from '../results/policy-of.ts';
import { RecordCaption } from '../results/record-caption.tsx';
import { SharedCap } from '../results/shared-cap.tsx';

export function SheetResult({ result }: { result: Result }) {
  const say = useSay();
  const lang = useLang();
  const document = usePolicies().get(policyOf(result.clause));
  return (
    <div className="sheet-result">
      <p className="sheet-line">
        <span>
          [{say(validityWords[result.validity])}] {document && say(document.cited_as)}{' '}
          {result.article} <strong>{say(result.title)}</strong>
        </span>
        {result.authority !== 'service' && (
          <Amount low_fen={result.low_fen} high_fen={result.high_fen} />
        )}
      </p>
      <RecordCaption kind={result.kind} record={result.record} />
      {result.reason !== null && <p>{say(result.reason)}</p>}
      <SharedCap result={result} />
      {linesOf(result, lang).map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are an order, nothing else.
        <p key={index}>{line}</p>
      ))}
    </div>
  );
}

/** The arithmetic, or where the text leaves it open what each reading gives. */
function linesOf(
  { outcome, authority, readings, steps = [] }: Result,
  lang: Lang,
): readonly string[] {
  if (authority === 'service') return readings.map(({ name }) => name[lang]);
  return outcome === 'undecided'
    ? readings.map((one) => {
        const words = [one.name[lang], outcomeWords[one.outcome][lang], amountWords(one, lang)];
        return words.join(' · ');
      })
    : steps.map((step) => describeStep(step, lang));
}
