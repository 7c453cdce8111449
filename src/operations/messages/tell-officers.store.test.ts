import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, type TestDatabase } from '../../store/engines.test-kit.ts';
import { addHolding, addParty, addPost, setExampleAccounts } from '../../store/index.ts';
import { dayOf } from '../../values/index.ts';
import { CLAUSE_AT, NOW, officer, openWith, PATH } from '../publication/two-people.test-kit.ts';

const AT = new Date(NOW);

describe.each(ENGINES)('messages of publication on %s', (_kind, make) => {
  let database: TestDatabase;
  let open: Awaited<ReturnType<typeof openWith>>;
  beforeAll(async () => {
    database = await make();
    open = await openWith(database.location);
    await open.city.store.write(async (handle) => {
      const ids = ['甲', '乙'];
      const accounts = ids.map((id, place) => ({ id, name: id, email: `${place}@example.com` }));
      await setExampleAccounts(handle, accounts, AT);
      const office = { id: 'office', name: '示例办公室', type: 'office' } as const;
      await addParty(handle, { ...office, creditCode: null, example: false }, AT);
      for (const account of ids) {
        const post = `post-${account}`;
        const of = { party: 'office', role: 'policy_officer', title: '政策专员' } as const;
        await addPost(handle, { id: post, ...of }, AT);
        const held = { post, account, capacity: 'holder', from: dayOf(2022, 1, 1) } as const;
        await addHolding(handle, { ...held, to: null }, { by: 'operator', at: AT });
      }
    });
  });
  afterAll(async () => {
    await open.city.store.close();
    await database.remove();
  });

  const told = () =>
    open.city.store.read((handle) =>
      handle.selectFrom('message').select(['account', 'kind', 'data']).orderBy('id').execute(),
    );

  it('tell the other officers what waits for them, and the writers what became of it', async () => {
    const [first, second] = [open.as(officer('甲')), open.as(officer('乙'))];
    for (const kind of ['legality', 'fair_competition'] as const) {
      const about = { policy: 'small', number: '示例1号', on: '2022-08-01', document: '意见书' };
      await first.recordReview({ ...about, kind, result: 'passed' });
    }
    const { draft } = await first.saveDraft({ path: PATH, note: '提高标准' });
    await first.saveDraft({ draft, text: CLAUSE_AT('25万元'), note: '提高标准', seen: 1 });
    await first.submitDraft({ draft });
    await second.returnDraft({ draft, reason: '请改说明' });
    await first.submitDraft({ draft });
    await second.publishDraft({ draft });
    const { hold } = await second.proposeHold({
      ...{ subject: 'small/one', reason: '与上位法冲突', document: '示例2号' },
    });
    await first.confirmHold({ hold });

    const clause = { zh: '条款一', en: 'Clause one' };
    const by = (name: string) => `示例办公室 政策专员 示例${name}`;
    expect(await told()).toEqual([
      { account: '乙', kind: 'draft_submitted', data: { draft, clause, by: by('甲') } },
      { account: '甲', kind: 'draft_returned', data: { draft, clause, reason: '请改说明' } },
      { account: '乙', kind: 'draft_submitted', data: { draft, clause, by: by('甲') } },
      { account: '甲', kind: 'draft_published', data: { draft, clause, version: '2' } },
      {
        ...{ account: '甲', kind: 'hold_proposed' },
        data: { subject: clause, by: by('乙'), reason: '与上位法冲突' },
      },
      {
        ...{ account: '乙', kind: 'hold_confirmed' },
        data: { subject: clause, by: by('甲'), reason: '与上位法冲突' },
      },
    ]);
  });
});
