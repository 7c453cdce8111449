import { type Day, formatDay, parseDay } from '../../values/index.ts';
import { answerTo } from '../application/answers.ts';
import { APPLICATION } from './check-parties.ts';
import type { Claim, Rules } from './claim.ts';
import type { Found } from './doubt.ts';
import type { DoubtRuleOf, Named } from './doubt-rules.ts';

/** Days of the record that lie before that of its filing; a day that is not known tells nothing. */
export function findServedBefore(
  { pairs }: DoubtRuleOf<'service_before_filing'>,
  { form, answers, submittedOn }: Claim,
  { catalogue: { vocabulary } }: Rules,
): readonly Found[] {
  const dayOf = ({ fact }: Named): Day | null => {
    const read = parseDay(answerTo(answers, `record.${fact}`).trim());
    return read.ok ? read.value : null;
  };
  const labelOf = ({ kind, fact }: Named) =>
    vocabulary.kinds[kind]?.facts.find(({ id }) => id === fact)?.label ?? { zh: fact, en: fact };
  return pairs.flatMap(({ filed, served }): Found[] => {
    if (filed.kind !== form.matter?.kind) return [];
    const [first, second] = [dayOf(served), dayOf(filed)];
    if (first === null || second === null || first >= second) return [];
    const [one, other] = [labelOf(served), labelOf(filed)];
    const what = {
      zh: `${one.zh} ${formatDay(first)} 早于${other.zh} ${formatDay(second)}`,
      en: `${one.en} ${formatDay(first)}, before ${other.en} ${formatDay(second)}`,
    };
    const evidence = [{ what, from: APPLICATION, on: formatDay(submittedOn) }];
    return [{ about: `record.${served.fact}`, cases: [], evidence }];
  });
}
