import type { Message } from '../../values/index.ts';
import type { Fault } from './fault.ts';
import { returnsToApplicant } from './graph.ts';
import { traitsOf } from './kinds.ts';
import {
  type Action,
  APPLICANT,
  BACK,
  isNotice,
  type Procedure,
  type Stage,
  stageOf,
} from './types.ts';

/** What only actions of some kinds must be like. */
export function checkKind(procedure: Procedure, stage: Stage, action: Action): Fault[] {
  const wrong: (Omit<Fault, 'at'> | false)[] = [
    action.by === APPLICANT && traitsOf(action.does).by === 'office' && NO_ONE,
    (action.to === BACK) !== goesBack(procedure, stage, action) && BACK_AFTER_RETURN,
    action.least !== null && action.does !== 'score' && LEAST,
    ...checkByKind(procedure, stage, action),
  ];
  return wrong.flatMap((fault) => (fault ? [{ at: action, ...fault }] : []));
}

/** Whether an application that is submitted at a stage was returned to it. */
function goesBack({ stages }: Procedure, { id }: Stage, { does }: Action): boolean {
  const returned = ({ does: kind, to }: Action) => kind === 'return' && to === id;
  return does === 'submit' && stages.some(({ actions }) => actions.some(returned));
}

function checkByKind(
  procedure: Procedure,
  stage: Stage,
  action: Action,
): (Omit<Fault, 'at'> | false)[] {
  const target = stageOf(procedure, action.to);
  switch (action.does) {
    case 'return': {
      const mended = returnsToApplicant(procedure, action);
      return [mended && action.backTo === null && WHERE_BACK, !mended && backless(action)];
    }
    case 'publish':
      return [!(target && isNotice(target)) && NO_NOTICE_THERE, backless(action)];
    case 'end_notice':
      return [stage.days === null && NOTICE_DAYS, backless(action)];
    case 'expire':
      return [stage.days === null && EXPIRY_DAYS, backless(action)];
    case 'name':
      return [stays(stage, action), action.by === stage.office && OWN_NAMING, backless(action)];
    case 'recuse':
      return [stays(stage, action), backless(action)];
    case 'score':
      return [stays(stage, action), action.least === null && SCORES, backless(action)];
    case 'submit':
    case 'withdraw':
    case 'pass':
    case 'refuse':
    case 'approve':
    case 'object':
    case 'reject_objection':
    case 'uphold_objection':
    case 'uphold_with_change':
    case 'recheck':
    case 'pay':
      return [backless(action)];
  }
}

function backless({ backTo }: Action) {
  return backTo !== null && NO_BACK;
}

function stays({ id }: Stage, { to, does }: Action): Omit<Fault, 'at'> | false {
  const { zh, en } = traitsOf(does).words;
  const message: Message = {
    zh: `“${zh}”不离开本环节`,
    en: `"${en}" does not leave its stage`,
  };
  return to !== id && { message, expected: { zh: id, en: id } };
}

const NO_ONE = {
  message: { zh: '这个动作要由一个单位来做', en: 'this is done by an office' },
  expected: { zh: 'by: 单位', en: 'by: an office' },
};
const BACK_AFTER_RETURN = {
  message: {
    zh: '退回补正后重新提交的，回到退回时写明的环节（to: back）；别处不用 back',
    en: 'what was returned is submitted to where its return says (to: back); back stands nowhere else',
  },
};
const LEAST = { message: { zh: 'least 只用于评分', en: '"least" belongs to scoring' } };
const WHERE_BACK = {
  message: {
    zh: '没有写补正后回到哪个环节',
    en: 'it does not say to which stage a mended application goes',
  },
  expected: { zh: 'back to: 环节', en: 'back to: a stage' },
};
const NO_BACK = {
  message: {
    zh: 'back to 只用于退回申报单位补正',
    en: '"back to" belongs to a return to the applicant',
  },
};
const NO_NOTICE_THERE = {
  message: {
    zh: '发布公示应通往公示环节',
    en: 'publishing leads to the stage of the notice',
  },
  expected: { zh: '有 end_notice 的环节', en: 'a stage with end_notice' },
};
const NOTICE_DAYS = {
  message: { zh: '公示没有期限', en: 'the notice has no time' },
  expected: { zh: 'working days', en: 'working days' },
};
const EXPIRY_DAYS = {
  message: { zh: '没有期限，谈不上逾期', en: 'nothing expires without a time' },
  expected: { zh: 'working days', en: 'working days' },
};
const OWN_NAMING = {
  message: {
    zh: '不能由被回避的单位自己指定',
    en: 'the office that stands back does not name the other',
  },
  expected: { zh: 'by: 另一单位', en: 'by: another office' },
};
const SCORES = {
  message: { zh: '没有写至少几份评分', en: 'it does not say how many scores there must be' },
  expected: { zh: 'least: 个数', en: 'least: a number' },
};
