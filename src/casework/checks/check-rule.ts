import type { FactRef, Vocabulary } from '../../rules/index.ts';
import { amountWords, factLabel, kindLabel, outcomeWords } from '../../rules/view.ts';
import { formatDay, type Message } from '../../values/index.ts';
import type { Finding, Looked, Looking } from './claim.ts';

/** What the rule itself comes to over what was submitted. */
export function checkRule({ claim, clause, rules, result }: Looking): Finding {
  const from: Message = {
    zh: `${clause.article}的规则，依申请表测算`,
    en: `The rule of ${clause.article}, over the application`,
  };
  const on = formatDay(claim.today);
  const looked = (what: Message): Looked => ({ what, from, on });
  if (result === undefined) return { result: 'unknown', evidence: [looked(UNREADABLE)] };
  const { vocabulary } = rules.catalogue;
  const words = {
    zh: `${outcomeWords[result.outcome].zh}：${amountWords(result, 'zh')}`,
    en: `${outcomeWords[result.outcome].en}: ${amountWords(result, 'en')}`,
  };
  const reason = result.reason ? [looked(result.reason)] : [];
  const missing = result.missing.map((ref) => looked(missingWords(ref, vocabulary)));
  const readings = result.readings.map((reading) =>
    looked({
      zh: `按“${reading.name.zh}”：${amountWords(reading, 'zh')}`,
      en: `by "${reading.name.en}": ${amountWords(reading, 'en')}`,
    }),
  );
  switch (result.outcome) {
    case 'granted':
      return { result: 'passed', evidence: [looked(words), ...reason] };
    case 'paid':
    case 'refused':
      return { result: 'failed', evidence: [looked(words), ...reason] };
    case 'unknown':
      return { result: 'unknown', evidence: [looked(words), ...reason, ...missing] };
    case 'undecided':
      return { result: 'unknown', evidence: [looked(words), ...reason, ...readings] };
  }
}

const UNREADABLE: Message = {
  zh: '申请表还有填写错误，无法测算',
  en: 'there are mistakes in the application: nothing can be computed',
};

function missingWords({ kind, fact }: FactRef, vocabulary: Vocabulary): Message {
  const of = kindLabel(vocabulary, kind);
  if (fact === null) return { zh: `待补充：${of.zh}`, en: `to be given: ${of.en}` };
  const label = factLabel(vocabulary, { kind, fact });
  return { zh: `待补充：${of.zh}的${label.zh}`, en: `to be given: ${label.en} (${of.en})` };
}
