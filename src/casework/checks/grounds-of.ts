import {
  type NearMiss,
  type OwnFact,
  type Result,
  readsOf,
  type Vocabulary,
} from '../../rules/index.ts';
import { describeStep, formatGap } from '../../rules/view.ts';
import { formatDay, type Message } from '../../values/index.ts';
import { answerTo } from '../application/answers.ts';
import { shownAnswer } from '../application/shown-answer.ts';
import type { Claim, Rules } from './claim.ts';

/** What a fair refusal would say, for the officer to edit; until when to mend it, they say. */
export type ProposedGrounds = {
  /** The id of the clause, and how a letter cites it. */
  readonly clause: string;
  readonly cited: Message;
  /** What fails. */
  readonly why: Message;
  /** The values that were used, and where they come from. */
  readonly value: Message;
  readonly source: Message;
  readonly remedy: Message;
};

/**
 * The grounds on which the rule refuses a claim: one for each condition that fails, else one for
 * what leaves nothing. None where the rule does not refuse: the officer then finds the words.
 * @param result explained
 */
export function groundsOf(
  result: Result,
  claim: Claim,
  { catalogue }: Rules,
): readonly ProposedGrounds[] {
  const clause = catalogue.clauses.find(({ id }) => id === result.clause);
  const { reason } = result;
  if (!clause || result.outcome !== 'refused' || !reason) return [];
  const cited = catalogue.policies.find(({ id }) => id === clause.policy)?.citedAs;
  const common = {
    clause: clause.id,
    cited: {
      zh: `${cited?.zh ?? ''}${clause.article}`,
      en: `${cited ? `${cited.en}, ` : ''}${clause.article}`,
    },
  };
  if (reason.code === 'beneficiary')
    return [{ ...common, why: sayOf(reason), ...statedIn(claim, [ROLE]), remedy: REMEDY }];
  const reads = readsOf(clause);
  const failing = (result.conditions ?? []).flatMap(({ label, holds }, place) =>
    holds === 'no' ? [{ label, facts: reads.conditions[place] ?? [] }] : [],
  );
  if (failing.length === 0)
    return [{ ...common, why: sayOf(reason), ...reckonedIn(result, claim), remedy: REMEDY }];
  return failing.map(({ label, facts }) => ({
    ...common,
    why: { zh: `不符合：${label.zh}`, en: `not met: ${label.en}` },
    ...statedIn(claim, facts),
    remedy: remedyFor(
      result.near_misses.find((miss) => miss.label.zh === label.zh),
      catalogue.vocabulary,
    ),
  }));
}

const ROLE: OwnFact = { of: 'party', fact: 'role' };
const sayOf = ({ zh, en }: Message): Message => ({ zh, en });

/** What was stated of some facts, and where that comes from. */
function statedIn(
  { form, answers, sources, submittedOn }: Claim,
  facts: readonly OwnFact[],
): Pick<ProposedGrounds, 'value' | 'source'> {
  const ids = facts.map(({ of, fact }) => `${of}.${fact}`);
  const fields = form.fields.filter(({ id }) => ids.includes(id));
  const values = fields.map((field) => {
    const { zh, en } = shownAnswer(field, answerTo(answers, field.id));
    return { zh: `${field.label.zh}：${zh}`, en: `${field.label.en}: ${en}` };
  });
  const on = formatDay(submittedOn);
  const stated = { zh: `申请表所填，${on}`, en: `as stated in the application, ${on}` };
  const from = fields.map(({ id }) => sources[id]?.words ?? stated);
  if (fields.length === 0) return { value: ELSEWHERE, source: DOSSIER };
  return { value: joined(values), source: joined(from) };
}

/** The arithmetic that comes to nothing. */
function reckonedIn(
  { steps = [] }: Result,
  { today }: Claim,
): Pick<ProposedGrounds, 'value' | 'source'> {
  const on = formatDay(today);
  return {
    value: joined(
      steps.map((step) => ({ zh: describeStep(step, 'zh'), en: describeStep(step, 'en') })),
    ),
    source: { zh: `依申请表和既往奖补测算，${on}`, en: `computed on ${on}` },
  };
}

function remedyFor(miss: NearMiss | undefined, vocabulary: Vocabulary): Message {
  if (!miss) return REMEDY;
  const gap = (lang: 'zh' | 'en') => formatGap(vocabulary, miss.fact, miss.gap, lang);
  return {
    zh: `还差 ${gap('zh')}；${REMEDY.zh}`,
    en: `${gap('en')} short; ${REMEDY.en}`,
  };
}

function joined(words: readonly Message[]): Message {
  const texts = (lang: 'zh' | 'en') => [...new Set(words.map((one) => one[lang]))];
  return { zh: texts('zh').join('；'), en: texts('en').join('; ') };
}

const ELSEWHERE: Message = {
  zh: '一企一档中的其他记录',
  en: 'other records of the dossier',
};
const DOSSIER: Message = { zh: '一企一档', en: 'the dossier' };
const REMEDY: Message = {
  zh: '所填有误或情况有变的，更正、补齐后可另行申报；对决定有异议的，可向作出决定的单位书面提出（系统预设）',
  en: 'where something is wrong or has changed, apply again with it put right; objections go in writing to the office that decided (preset)',
};
