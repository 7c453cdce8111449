import { formatDayIn, type Message, type Validity } from '../../values/index.ts';
import type { Reason, ReasonCode } from '../answer.ts';
import type { Catalogue } from '../catalogue/types.ts';
import type { Clause } from '../clause/types.ts';
import { quoteNames } from '../words/quote-names.ts';

/** That there is no record of a kind. */
export function noRecordOf(kind: Message): Message {
  return { zh: `没有“${kind.zh}”记录`, en: `no record: ${kind.en}` };
}

/** That a condition fails. */
export function notMet({ zh, en }: Message): Message {
  return { zh: `不满足：${zh}`, en: `not met: ${en}` };
}

/** The reasons of a clause that no record changes, worded once. */
export type FixedReasons = {
  readonly paid: Reason;
  readonly beneficiary: Reason;
  /** One for each condition. */
  readonly conditions: readonly Reason[];
  readonly noTier: Reason;
  readonly usedUp: Reason;
  readonly nothingLeft: Reason;
  readonly textOpen: Reason;
  /** The amounts of other events under the same limit are open. */
  readonly otherEvents: Reason;
  /** A condition rests on what an officer has yet to determine. */
  readonly toDetermine: Reason;
  readonly outOfForce: Readonly<Record<Validity, Reason>>;
};

/** A reason with the article of its clause. */
export function reasonFor(clause: Clause, code: ReasonCode, zh: string, en: string): Reason {
  return Object.freeze({ code, zh, en, article: clause.article });
}

export function fixedReasonsOf(clause: Clause, { vocabulary }: Catalogue): FixedReasons {
  const reason = (code: ReasonCode, zh: string, en: string) => reasonFor(clause, code, zh, en);
  const roles = clause.beneficiaries.map(
    (role) => vocabulary.lists.role?.[role] ?? { zh: role, en: role },
  );
  const outOfForce = (validity: Validity) => {
    const { zh, en } = wordOutOfForce(clause, validity);
    return reason('validity', zh, en);
  };
  return {
    paid: reason(
      'paid',
      '本记录已经兑现，不重复支付',
      'this record has been paid and is not paid again',
    ),
    beneficiary: reason(
      'beneficiary',
      `受益对象是${roles.map((role) => role.zh).join('、')}`,
      `for: ${roles.map((role) => role.en).join(', ')}`,
    ),
    conditions: clause.variants[0].require.map(({ label }) => {
      const { zh, en } = notMet(label);
      return reason('condition', zh, en);
    }),
    noTier: reason('no_tier', '原文没有这一档', 'the text has no such tier'),
    usedUp: reason('used_up', '已达上限，额度用尽', 'the cap has been used up'),
    nothingLeft: reason('nothing_left', '计算结果为零', 'the amount comes to nothing'),
    textOpen: reason(
      'text_open',
      quoteNames(clause.questions[0]?.text ?? '原文未明确'),
      'the text does not decide; see the readings',
    ),
    otherEvents: reason(
      'missing_fact',
      '取决于同一限制之内其他事项的金额',
      'depends on the amounts of other events under the same limit',
    ),
    toDetermine: reason('missing_fact', '取决于人工核定', 'depends on what an officer determines'),
    outOfForce: {
      in_force: outOfForce('in_force'),
      undated: outOfForce('undated'),
      expired: outOfForce('expired'),
      not_yet: outOfForce('not_yet'),
    },
  };
}

function wordOutOfForce({ inForce }: Clause, validity: Validity): Message {
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
