import type { Case, CaseEvent } from '../../casework/index.ts';
import type { Catalogue } from '../../rules/index.ts';
import { type KeptCase, listObjectors, sendMessage, type Writing } from '../../store/index.ts';
import type { Message } from '../../values/index.ts';

type Settled = {
  readonly before: KeptCase;
  readonly event: CaseEvent;
  readonly folded: Case;
};

/** Tells those who were signed in when they objected what came of it. */
export async function tellObjectors(
  handle: Writing,
  { before, event, folded }: Settled,
  { catalogue, at }: { readonly catalogue: Catalogue; readonly at: Date },
): Promise<void> {
  const isOpen = ({ objections }: Case, receipt: string) =>
    objections.some((one) => one.receipt === receipt && one.settled === null);
  const settled = before.folded.objections
    .map(({ receipt }) => receipt)
    .filter((receipt) => isOpen(before.folded, receipt) && !isOpen(folded, receipt));
  if (settled.length === 0) return;
  const outcome = OUTCOMES[event.is] ?? { zh: '已核查', en: 'settled' };
  const { number, clause: id } = before;
  const clause = catalogue.clauses.find((one) => one.id === id)?.title ?? id;
  for (const { receipt, account } of await listObjectors(handle, before.id)) {
    if (account === null || !settled.includes(receipt)) continue;
    const data = { receipt, number, clause, outcome };
    await sendMessage(handle, { kind: 'objection_settled', data, to: [account], at });
  }
}

const OUTCOMES: Readonly<Record<string, Message>> = {
  objection_rejected: { zh: '异议不成立', en: 'it was rejected' },
  objection_upheld: {
    zh: '异议成立，更正后重新公示',
    en: 'it was upheld; the line will be published anew',
  },
  objection_upheld_with_change: {
    zh: '异议成立，金额或对象变更，重新审批并公示',
    en: 'it was upheld; the amount or a party changes, and it is approved and published anew',
  },
  refused: { zh: '异议成立，不予支持', en: 'it was upheld; the claim is refused' },
};
