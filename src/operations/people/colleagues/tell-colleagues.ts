import { sendMessage, type Writing } from '../../../store/index.ts';
import type { Day } from '../../../values/index.ts';
import { callerWords } from '../../messages/words.ts';
import { type Colleagues, type Holder, holdersAmong } from './need-holder.ts';

/** Tells the other holders of a party of a colleague; neither who did it nor whom it is about. */
export async function tellColleagues(
  handle: Writing,
  kind: 'colleague_joined' | 'colleague_left' | 'colleague_declined',
  about: { readonly account: string; readonly name: string },
  { party, holdings }: Colleagues,
  { holder, today, at }: { readonly holder: Holder; readonly today: Day; readonly at: Date },
): Promise<void> {
  const holders = await holdersAmong(handle, holdings, today);
  const to = holders.filter((account) => account !== holder.account && account !== about.account);
  const data = { organisation: party.name, name: about.name, by: callerWords(holder) };
  await sendMessage(handle, { kind, data, to, at });
}
