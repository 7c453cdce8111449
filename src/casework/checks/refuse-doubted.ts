import type { Message } from '../../values/index.ts';
import type { Case } from '../case/case.ts';
import type { ActionKind } from '../procedure/kinds.ts';
import { type Procedure, stageOf } from '../procedure/types.ts';
import type { Doubt } from './doubt.ts';

/** Whether an action approves a claim, or passes it on to where that is done: not with open doubts. */
export function goesToApproval(procedure: Procedure, { at }: Case, does: ActionKind): boolean {
  if (does === 'approve') return true;
  if (does !== 'pass') return false;
  const action = stageOf(procedure, at)?.actions.find((one) => one.does === does);
  const next = action && stageOf(procedure, action.to);
  return next?.actions.some((one) => one.does === 'approve') ?? false;
}

/** Why a claim with open doubts is not approved: it names them; null where there are none. */
export function refuseDoubted(open: readonly Doubt[]): Message | null {
  if (open.length === 0) return null;
  const name = (lang: 'zh' | 'en') => (one: Doubt) =>
    one.cases.length === 0 ? one.title[lang] : NAMED[lang](one.title[lang], one.cases.length);
  return {
    zh: `还有 ${open.length} 个疑点没有处置：${open.map(name('zh')).join('、')}；请先在“核查与疑点”写明处置`,
    en: `${open.length} open ${open.length === 1 ? 'doubt' : 'doubts'}: ${open.map(name('en')).join('; ')}. Dispose of each in writing first, under "Checks and doubts"`,
  };
}

const NAMED = {
  zh: (title: string, count: number) => `${title}（涉及 ${count} 件案件）`,
  en: (title: string, count: number) =>
    `${title} (${count} other ${count === 1 ? 'case' : 'cases'})`,
};
