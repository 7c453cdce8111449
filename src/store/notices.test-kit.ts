import {
  applyEvent,
  type CaseEvent,
  foldCase,
  type NoticeElements,
  type Waiting,
} from '../casework/index.ts';
import { dayOf } from '../values/index.ts';
import { publishCatalogue } from './catalogue-versions.ts';
import type { TestDatabase } from './engines.test-kit.ts';
import { addCall, addCase, addCaseEvent, addParty, lockCase } from './index.ts';
import { openStore, type Store, type Writing } from './open-store.ts';

export const AT = new Date('2022-10-10T01:00:00Z');
const ON = dayOf(2022, 9, 28);
const PUBLICATION = { on: ON, time: '09:30', address: 'https://a.example/1', capture: 'a1' };
export const NOTICE = {
  ...{ department: 'office', title: '示例公示', number: null as string | null, call: null },
  ...{ workingDays: 7, publication: PUBLICATION, account: 'somebody' },
};
const WAITING: Waiting = { office: 'o', parties: ['office'], role: 'department', deadline: null };
const BY = { account: 'a', party: 'office', role: 'department' } as const;

export type Filled = {
  readonly store: Store;
  readonly calls: Readonly<Record<'true' | 'false', string>>;
  readonly elements: NoticeElements;
  close(): Promise<void>;
};

/** A store with parties and calls for cases. */
export async function fillNotices(database: TestDatabase): Promise<Filled> {
  const store = await openStore(database.location);
  const calls = await store.write(async (handle) => {
    await publishCatalogue(handle, [{ path: 'a', text: 'b' }], AT);
    for (const id of ['office', 'made-up', 'enterprise']) {
      const type = id === 'enterprise' ? 'enterprise' : 'office';
      const example = id === 'made-up';
      await addParty(handle, { id, name: '示例甲', type, example, creditCode: null }, AT);
    }
    const call = (department: string, example: boolean) =>
      addCall(
        handle,
        {
          ...{ department, example, by: { account: null, name: '示例' } },
          text: {
            ...{ title: '示例通知', number: null, clauses: ['p/1'], procedure: 'q', offices: {} },
            ...{ window: { from: ON, to: ON }, eventPeriod: null, materials: [] },
            ...{ quota: null, fund: null, contact: null },
          },
        },
        AT,
      );
    return { true: await call('made-up', true), false: await call('office', false) };
  });
  const elements: NoticeElements = {
    ...{ number: '2022-000001', beneficiary: '示例甲', creditCode: null, payee: '示例甲' },
    clause: {
      id: 'p/1',
      article: '1',
      title: { zh: '条', en: 'a' },
      policy: { zh: '策', en: 'p' },
    },
    ...{ matter: null, amount: 100 },
  };
  return {
    ...{ store, calls, elements },
    async close() {
      await store.close();
      await database.remove();
    },
  };
}

let matters = 0;

/** A case that was published at its second event, and objected to so often since. */
export async function addPublishedCase(
  handle: Writing,
  { calls }: Filled,
  of: {
    readonly example: boolean;
    readonly objections: number;
    readonly receipt?: string | undefined;
  },
): Promise<{ claim: string; event: number; receipts: string[] }> {
  const claim = crypto.randomUUID();
  const party = { party: 'enterprise', role: 'enterprise' } as const;
  const opened = {
    is: 'opened',
    ...{ on: ON, by: BY, id: claim, to: 'publication' },
    pins: { procedure: { id: 'q', version: 1 }, clause: { id: 'p/1', version: 1 } },
    ...{ parties: { files: party, benefits: party, paid: party }, offices: { o: ['office'] } },
  } as const;
  const { example } = of;
  const matter = `m${++matters}`;
  const about = { call: calls[`${example}`], clause: 'p/1', matter, example, names: [] };
  await addCase(handle, { ...about, event: opened }, WAITING, AT);
  const receipts: string[] = [];
  const happened: CaseEvent[] = [
    acted('published', { publication: PUBLICATION }),
    ...Array.from({ length: of.objections }, () => {
      const receipt = of.receipt ?? crypto.randomUUID();
      receipts.push(receipt);
      return acted('objected', { receipt, reason: '示例理由' });
    }),
  ];
  let folded = foldCase([opened]);
  for (const event of happened) {
    const before = await lockCase(handle, claim);
    if (before === undefined) throw new Error('no case');
    folded = applyEvent(folded, event);
    await addCaseEvent(handle, before, { event, folded, waiting: WAITING }, AT);
  }
  return { claim, event: 2, receipts };
}

function acted(is: 'published' | 'objected', carried: object): CaseEvent {
  const to = is === 'published' ? 'notice' : 'inquiry';
  return {
    ...{ is, on: ON, by: BY, duty: null, office: 'o', to, backTo: null, carried },
  } as unknown as CaseEvent;
}
