import type { Message } from '../../values/index.ts';
import { checkKind } from './check-kind.ts';
import type { Fault } from './fault.ts';
import { CARRIED, DUTIES, ENDS, isEnd, traitsOf } from './kinds.ts';
import type { Action, Basis, Procedure, Stage } from './types.ts';

/** What is wrong with the single actions of a procedure. */
export function checkActions(procedure: Procedure): Fault[] {
  return procedure.stages.flatMap((stage) =>
    stage.actions.flatMap((action, place) => [
      ...checkTraits(action),
      ...checkTwice(stage, action, place),
      ...checkReading(action),
      ...checkKind(procedure, stage, action),
    ]),
  );
}

/** What the kind of an action asks for: what it carries, its duty, where it may lead. */
function checkTraits(action: Action): Fault[] {
  const { words, carries, duty, end, by } = traitsOf(action.does);
  const faults: Fault[] = [];
  const missing = carries.filter((carry) => !action.carries.includes(carry));
  if (missing.length > 0) faults.push({ at: action, message: wordMissing(words, missing) });
  if (isEnd(action.to) && action.to !== end)
    faults.push({ at: action, message: wordEnd(words, ENDS[action.to]) });
  const named = by === 'applicant' || by === 'office';
  if (named && action.duty === null) faults.push({ at: action, ...NO_DUTY });
  if (!named && action.duty !== null) faults.push({ at: action, ...NOBODYS_DUTY });
  if (duty !== null && action.duty !== null && action.duty !== duty)
    faults.push({ at: action, message: wordDuty(words, DUTIES[duty]) });
  return faults;
}

function checkTwice({ actions }: Stage, action: Action, place: number): Fault[] {
  const first = actions.findIndex(({ does }) => does === action.does);
  return first === place ? [] : [{ at: action, ...TWICE }];
}

/** That what an office chose is one of the readings that the line names. */
function checkReading(action: Action): Fault[] {
  const { basis } = action;
  if (basis.is !== 'inferred') return [];
  const lines = { to: action.to, 'back to': action.backTo, by: action.by, of: null };
  const fault = faultOfReading(basis, lines[basis.settles]);
  return fault === null ? [] : [{ at: action, ...fault }];
}

/** What is wrong with the reading that a line takes, or null. @param chosen null for none */
export function faultOfReading(basis: Basis, chosen: string | null): Omit<Fault, 'at'> | null {
  if (basis.is !== 'inferred') return null;
  const readings = [basis.default, ...basis.alternatives];
  if (new Set(readings).size < readings.length || readings.length < 2) return NO_CHOICE;
  if (chosen === null || readings.includes(chosen)) return null;
  const expected = { zh: readings.join('、'), en: readings.join(', ') };
  return { message: wordChosen(basis.settles), expected };
}

function wordMissing({ zh, en }: Message, missing: readonly (keyof typeof CARRIED)[]): Message {
  const list = (lang: keyof Message) => missing.map((carry) => CARRIED[carry][lang]);
  return {
    zh: `“${zh}”必须附上：${list('zh').join('、')}（carries: [${missing.join(', ')}]）`,
    en: `"${en}" must carry ${list('en').join(', ')} (carries: [${missing.join(', ')}])`,
  };
}

function wordEnd({ zh, en }: Message, end: Message): Message {
  return { zh: `“${zh}”不能以“${end.zh}”结束`, en: `"${en}" cannot end a case as ${end.en}` };
}

function wordDuty({ zh, en }: Message, duty: Message): Message {
  return {
    zh: `“${zh}”属于“${duty.zh}”的职责`,
    en: `"${en}" is done under the duty to ${duty.en}`,
  };
}

function wordChosen(key: string): Message {
  return {
    zh: `“${key}”不在所列的读法之中`,
    en: `"${key}" is none of the readings that are named`,
  };
}

const NO_DUTY = {
  message: { zh: '没有写明职责', en: 'it is under no duty' },
  expected: { zh: '环节或动作的 duty', en: 'a "duty" of the stage or of the action' },
};
const NOBODYS_DUTY = {
  message: {
    zh: '任何人都可以做的、到期自动发生的，不属于谁的职责',
    en: 'what anybody may do, or time alone, is nobody’s duty',
  },
};
const TWICE = {
  message: {
    zh: '同一环节里，一种动作只能有一个',
    en: 'a stage has one action of a kind',
  },
};
const NO_CHOICE = {
  message: {
    zh: '读法至少两种，各不相同',
    en: 'there are at least two readings, each different',
  },
};
