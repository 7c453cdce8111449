import type { Message } from '../../values/index.ts';

/** Under what somebody acts. Nobody acts under two of them in one case. */
export const DUTIES = {
  prepare: { zh: '申报', en: 'prepare' },
  check: { zh: '合规审查', en: 'check' },
  review: { zh: '审查', en: 'review' },
  approve: { zh: '审批', en: 'approve' },
  publish: { zh: '公示', en: 'publish' },
  inquire: { zh: '异议核查', en: 'inquire' },
  recheck: { zh: '财政复核', en: 're-check' },
  pay: { zh: '拨付', en: 'pay' },
} as const satisfies Readonly<Record<string, Message>>;
export type Duty = keyof typeof DUTIES;

/** How a case may end. */
export const ENDS = {
  paid: { zh: '已拨付', en: 'paid' },
  refused: { zh: '不予支持', en: 'refused' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  expired: { zh: '逾期作废', en: 'expired' },
} as const satisfies Readonly<Record<string, Message>>;
export type End = keyof typeof ENDS;

/** What an action may have to carry, besides documents. */
export const CARRIED = {
  answers: { zh: '申报内容', en: 'the application' },
  reason: { zh: '理由', en: 'a reason' },
  grounds: { zh: '不予支持的依据', en: 'the grounds of the refusal' },
  opinion: { zh: '意见', en: 'an opinion' },
  amount: { zh: '金额', en: 'an amount' },
  score: { zh: '评分', en: 'a score' },
  corrections: { zh: '一次性补正清单', en: 'the list of corrections' },
  publication: { zh: '公示发布记录', en: 'the record of the publication' },
  receipt: { zh: '受理编号', en: 'a receipt number' },
  change: { zh: '变更内容', en: 'what changes' },
  office: { zh: '所指定的单位', en: 'the office that is named' },
} as const satisfies Readonly<Record<string, Message>>;
export type Carry = keyof typeof CARRIED;

/** Who may be meant by an action: who applies, an office of the procedure, anybody, or time alone. */
type ActorOf = 'applicant' | 'office' | 'anyone' | 'system';

type Traits = {
  readonly words: Message;
  /** What has happened once it is done. */
  readonly past: string;
  readonly by: ActorOf;
  /** What it always carries. */
  readonly carries: readonly Carry[];
  /** The one duty under which it is done; null where the procedure says it, or nobody has one. */
  readonly duty: Duty | null;
  /** The end that it may lead to. */
  readonly end: End | null;
};

/** Every kind of action that the software understands. */
export const ACTIONS = {
  submit: kind('提交', 'submit', 'submitted', 'applicant', ['answers'], 'prepare'),
  withdraw: kind('撤回', 'withdraw', 'withdrawn', 'applicant', ['reason'], 'prepare', 'withdrawn'),
  expire: kind('逾期作废', 'expire', 'expired', 'system', [], null, 'expired'),
  name: kind('指定单位', 'name an office', 'office_named', 'office', ['office', 'reason'], null),
  pass: kind('通过', 'pass', 'passed', 'office', [], null),
  return: kind('退回补正', 'return', 'returned', 'office', ['corrections'], null),
  score: kind('评分', 'score', 'scored', 'office', ['score', 'opinion'], null),
  recuse: kind('回避', 'stand back', 'recused', 'office', ['reason'], null),
  refuse: kind('不予支持', 'refuse', 'refused', 'office', ['grounds'], null, 'refused'),
  approve: kind('批准', 'approve', 'approved', 'office', ['amount'], 'approve'),
  publish: kind('发布公示', 'publish', 'published', 'office', ['publication'], 'publish'),
  end_notice: kind('公示期满无异议', 'end the notice', 'notice_ended', 'office', [], 'publish'),
  object: kind('提出异议', 'object', 'objected', 'anyone', ['receipt', 'reason'], null),
  reject_objection: kind(
    '异议不成立',
    'reject the objection',
    'objection_rejected',
    'office',
    ['opinion'],
    'inquire',
  ),
  uphold_objection: kind(
    '异议成立，金额与对象不变',
    'uphold the objection',
    'objection_upheld',
    'office',
    ['opinion'],
    'inquire',
  ),
  uphold_with_change: kind(
    '异议成立，金额或对象变更',
    'uphold the objection, with a change',
    'objection_upheld_with_change',
    'office',
    ['opinion', 'change'],
    'inquire',
  ),
  recheck: kind('复核通过', 're-check', 'rechecked', 'office', [], 'recheck'),
  pay: kind('拨付', 'pay', 'paid', 'office', ['amount'], 'pay', 'paid'),
} as const satisfies Readonly<Record<string, Traits>>;

export type ActionKind = keyof typeof ACTIONS;
/** What an action of a kind always carries. */
export type Must<K extends ActionKind> = (typeof ACTIONS)[K]['carries'][number];
export type Past<K extends ActionKind> = (typeof ACTIONS)[K]['past'];

export const ACTION_KINDS = Object.keys(ACTIONS) as readonly ActionKind[];
export const DUTY_NAMES = Object.keys(DUTIES) as readonly Duty[];
export const END_NAMES = Object.keys(ENDS) as readonly End[];
export const CARRY_NAMES = Object.keys(CARRIED) as readonly Carry[];

/** What there is to know of a kind. */
export function traitsOf(does: ActionKind): Traits {
  return ACTIONS[does];
}

/** Whether a place to which an action leads is an end. */
export function isEnd(to: string): to is End {
  return Object.hasOwn(ENDS, to);
}

function kind<Name extends string, By extends ActorOf, const Carries extends readonly Carry[]>(
  zh: string,
  en: string,
  past: Name,
  by: By,
  carries: Carries,
  duty: Duty | null,
  end: End | null = null,
) {
  return { words: { zh, en }, past, by, carries, duty, end };
}
