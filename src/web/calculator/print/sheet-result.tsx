import { describeStep, type Result, validityWords } from '../../../rules/view.ts';
import { useLang, useSay } from '../../i18n/use-say.ts';
import { Amount } from '../../status/amount.tsx';
import { RecordCaption } from '../results/record-caption.tsx';

export function SheetResult({ result }: { result: Result }) {
  const say = useSay();
  const lang = useLang();
  return (
    <div className="sheet-result">
      <p className="sheet-line">
        <span>
          [{say(validityWords[result.validity])}] {result.article}{' '}
          <strong>{say(result.title)}</strong>
        </span>
        <Amount low_fen={result.low_fen} high_fen={result.high_fen} />
      </p>
      <RecordCaption result={result} />
      {result.reason !== null && <p>{say(result.reason)}</p>}
      {(result.steps ?? []).map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps are an order, nothing else.
        <p key={index}>{describeStep(step, lang)}</p>
      ))}
    </div>
  );
}
