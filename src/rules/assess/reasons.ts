import { formatDayIn, type Message, type Validity } from '../../values/index.ts';
import type { FactRef, Outcome, Reason, ReasonCode } from '../answer.ts';
import type { Clause } from '../clause/types.ts';
import type { Row } from '../generate/program.ts';
import { WHY } from '../generate/runtime.ts';
import { factLabel, kindLabel } from '../words/labels.ts';
import type { Relation } from './relations.ts';
import type { AnswerContext } from './types.ts';

type Answered = {
  readonly row: Row;
  readonly relation: Relation | undefined;
  readonly clause: Clause;
  readonly outcome: Outcome;
  readonly validity: Validity;
  readonly missing: readonly FactRef[];
};

/** The first reason for an answer, with its article; null where a grant in force needs none. */
export function reasonOf(answered: Answered, context: AnswerContext): Reason | null {
  const [code, words] = findReason(answered, context) ?? [null, null];
  return code === null ? null : { code, ...words, article: answered.clause.article };
}

type Found = readonly [ReasonCode, Message] | null;

function findReason(answered: Answered, context: AnswerContext): Found {
  const { row, relation, clause, outcome, validity } = answered;
  switch (outcome) {
    case 'paid':
      return [
        'paid',
        { zh: '本记录已经兑现，不重复支付', en: 'this record has been paid and is not paid again' },
      ];
    case 'refused':
      return row.c === 0
        ? failedCondition(row, clause, context)
        : (displaced(relation, context) ?? emptied(row));
    case 'undecided':
      return [
        'text_open',
        {
          zh: clause.questions[0]?.text ?? '原文未明确',
          en: 'the text does not decide; see the readings',
        },
      ];
    case 'unknown':
      return waiting(answered, context);
    case 'granted':
      return validity === 'in_force' || validity === 'undated'
        ? null
        : ['validity', outOfForce(clause, validity)];
  }
}

function failedCondition(row: Row, clause: Clause, { catalogue }: AnswerContext): Found {
  if (row.why === WHY.no_record) {
    const kind = kindLabel(catalogue.vocabulary, clause.kind);
    return ['no_record', { zh: `没有“${kind.zh}”记录`, en: `no record: ${kind.en}` }];
  }
  if (row.Q?.[0] === 0) {
    const roles = clause.beneficiaries.map(
      (role) => catalogue.vocabulary.lists.role?.[role] ?? { zh: role, en: role },
    );
    return [
      'beneficiary',
      {
        zh: `受益对象是${roles.map((role) => role.zh).join('、')}`,
        en: `for: ${roles.map((role) => role.en).join(', ')}`,
      },
    ];
  }
  const label = clause.variants[0].require.find((_, index) => row.Q?.[index + 1] === 0)?.label;
  return ['condition', { zh: `不满足：${label?.zh ?? ''}`, en: `not met: ${label?.en ?? ''}` }];
}

function displaced(relation: Relation | undefined, context: AnswerContext): Found {
  const by = relation && context.program.layout.clauses[relation.by.clause];
  if (!by) return null;
  const words = context.wording.clause(by.id);
  return relation.is === 'not_highest'
    ? [
        'not_highest',
        { zh: `同一事项就高，取${words.zh}`, en: `the higher award counts: ${words.en}` },
      ]
    : [
        'replaced',
        { zh: `同一事项按${words.zh}计算`, en: `the same event is counted under ${words.en}` },
      ];
}

function emptied({ why }: Row): Found {
  if (why === WHY.no_tier)
    return ['no_tier', { zh: '原文没有这一档', en: 'the text has no such tier' }];
  if (why === WHY.used_up)
    return ['used_up', { zh: '已达上限，额度用尽', en: 'the cap has been used up' }];
  return ['nothing_left', { zh: '计算结果为零', en: 'the amount comes to nothing' }];
}

function waiting({ relation, missing, clause }: Answered, context: AnswerContext): Found {
  const [first] = missing;
  if (!first) {
    const other = relation && context.program.layout.clauses[relation.by.clause];
    const words = context.wording.clause(other?.id ?? clause.id);
    return [
      'missing_fact',
      { zh: `取决于${words.zh}是否适用`, en: `depends on whether ${words.en} applies` },
    ];
  }
  const kind = kindLabel(context.catalogue.vocabulary, first.kind);
  if (first.fact === null)
    return ['missing_fact', { zh: `待补充：${kind.zh}`, en: `to be given: ${kind.en}` }];
  const fact = factLabel(context.catalogue.vocabulary, { ...first, fact: first.fact });
  return [
    'missing_fact',
    { zh: `待补充：${kind.zh}的${fact.zh}`, en: `to be given: ${fact.en} (${kind.en})` },
  ];
}

function outOfForce({ inForce }: Clause, validity: Validity): Message {
  if (validity === 'expired' && inForce.to !== null) {
    return {
      zh: `已于 ${formatDayIn(inForce.to, 'zh')}失效`,
      en: `expired on ${formatDayIn(inForce.to, 'en')}`,
    };
  }
  if (validity === 'not_yet' && inForce.from !== null) {
    return {
      zh: `自 ${formatDayIn(inForce.from, 'zh')}起施行`,
      en: `in force from ${formatDayIn(inForce.from, 'en')}`,
    };
  }
  return { zh: '不在有效期内', en: 'outside its period' };
}
