import type { Message } from '../../values/index.ts';
import type { PolicyView } from '../clause-view.ts';

/** The condition of the whole document that a reason names; undefined where it names another. */
export function notForLabel(
  { applies_to }: Pick<PolicyView, 'applies_to'>,
  reason: Pick<Message, 'zh'>,
): Message | undefined {
  return applies_to.find(({ zh }) => reason.zh === `不满足：${zh}`);
}
