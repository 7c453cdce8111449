import { factLabel, formatValue, type UsedFact } from '../../../rules/view.ts';
import { useLang, useSay } from '../../i18n/use-say.ts';
import { ValidityBadge } from '../../status/validity-badge.tsx';
import { useVocabulary } from '../vocabulary-context.tsx';
import { RecordCaption } from './record-caption.tsx';
import type { RefusedFor } from './refused.ts';

/** Why a clause refuses some records, and for each of them the values that it went by. */
export function RefusedRecords(props: { kind: string; reason: RefusedFor; showValidity: boolean }) {
  const { kind, reason, showValidity } = props;
  const say = useSay();
  const named = reason.records.filter(({ record }) => record !== null);
  return (
    <div className="refused-for">
      {say(reason.said) !== '' && <p>{say(reason.said)}</p>}
      {named.length > 0 && (
        <ul>
          {named.map(({ record, validity, used = [] }) => (
            <li key={record} className="refused-record">
              {showValidity && <ValidityBadge validity={validity} />}
              <RecordCaption kind={kind} record={record} />
              {used.length > 0 && <UsedValues used={used} />}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function UsedValues({ used }: { used: readonly UsedFact[] }) {
  const say = useSay();
  const lang = useLang();
  const vocabulary = useVocabulary();
  const values = used.map((fact) => {
    const value = formatValue(vocabulary, fact, fact.value, lang);
    return `${say(factLabel(vocabulary, fact))} ${value}`;
  });
  return <p className="faint">{values.join(lang === 'zh' ? '；' : '; ')}</p>;
}
