import type { Message } from '../../values/index.ts';
import type { RefusedPolicy } from '../answer.ts';

/** Why a whole document is not for the party: every condition of it that fails, where that was asked for. */
export function notForWords({
  reason,
  conditions,
}: Pick<RefusedPolicy, 'reason' | 'conditions'>): Message {
  if (conditions === undefined) return { zh: reason.zh, en: reason.en };
  const failing = conditions.filter(({ holds }) => holds === 'no');
  return {
    zh: failing.map(({ label }) => `不${label.zh}`).join('；'),
    en: failing.map(({ label }) => `not ${label.en}`).join('; '),
  };
}
