import type { Fault } from './fault.ts';
import { edgesOf, reachableFrom } from './graph.ts';
import type { Action, Procedure } from './types.ts';

/**
 * Nothing is paid without a public notice: on every way from the beginning, from an approval and
 * from a change after an objection, the claim is published before it is paid.
 */
export function checkNotice(procedure: Procedure): Fault[] {
  const { stages, withoutNotice } = procedure;
  const edges = edgesOf(procedure);
  const paying = edges.some(({ action }) => action.does === 'pay');
  const publishes = edges.some(({ action }) => action.does === 'publish');
  if (withoutNotice !== null) return publishes ? [{ at: 'procedure', message: BOTH }] : [];
  if (!paying) return [];
  const unpublished = edges.filter(({ action }) => action.does !== 'publish');
  const mayPay = (from: string) => {
    const reached = reachableFrom(from, unpublished);
    return unpublished.some(({ from: at, action }) => action.does === 'pay' && reached.has(at));
  };
  const faults: Fault[] = mayPay(stages[0].id) ? [{ at: 'procedure', ...NO_NOTICE }] : [];
  const settled = new Set<Action>();
  for (const { action, to } of edges) {
    if (action.does !== 'approve' && action.does !== 'uphold_with_change') continue;
    if (settled.has(action) || !mayPay(to)) continue;
    settled.add(action);
    faults.push({ at: action, ...NOT_AGAIN });
  }
  return faults;
}

const NO_NOTICE = {
  message: { zh: '不经公示就能拨付', en: 'a claim can be paid without a public notice' },
  expected: {
    zh: '拨付之前有 publish 和 end_notice；确实不公示的，用 without notice 写明理由',
    en: 'publish and end_notice before it is paid; or "without notice" with the reason why not',
  },
};
const NOT_AGAIN = {
  message: {
    zh: '金额或对象由此确定，之后却可以不经公示拨付',
    en: 'this settles the amount or the parties, and the claim can be paid without a notice after it',
  },
  expected: { zh: '通往发布公示的环节', en: 'a stage that leads to publishing first' },
};
const BOTH = {
  zh: '写了不公示的理由（without notice），却又有公示',
  en: 'it says why there is no notice, and has one',
};
