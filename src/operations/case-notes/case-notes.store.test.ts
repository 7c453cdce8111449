import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES } from '../../store/engines.test-kit.ts';
import { listAudit } from '../../store/index.ts';
import { type ClaimsTown, openClaimsTown } from '../claims.test-kit.ts';
import { refusal } from '../people/people.test-kit.ts';

describe.each(ENGINES)('notes on a case on %s', { timeout: 60_000 }, (_name, make) => {
  let town: ClaimsTown;
  let id: string;
  beforeAll(async () => {
    town = await openClaimsTown(await make());
    ({ id } = await town.submit());
  }, 120_000);
  afterAll(() => town.close());

  it('are written by each office at any time, and read by the others and who audits', async () => {
    const [approver, reviewer] = [await town.of('approver'), await town.of('reviewer')];
    expect((await reviewer.listCaseNotes({ case: id })).notes).toEqual([]);
    const before = (await reviewer.getCase({ case: id })).seen;
    await approver.addCaseNote({ case: id, text: '  请核对证书编号\n（示例）  ' });
    expect(await reviewer.addCaseNote({ case: id, text: '已核对' })).toEqual({ number: 2 });
    const { notes } = await (await town.of('auditor')).listCaseNotes({ case: id });
    expect(notes).toMatchObject([
      { number: 1, text: '请核对证书编号\n（示例）', by: { role: 'committee', name: '示例郑方' } },
      {
        number: 2,
        on: '2022-10-10',
        text: '已核对',
        by: { role: 'department', party: { party: 'science-bureau' } },
      },
    ]);
    const after = await reviewer.getCase({ case: id });
    expect(after.seen).toBe(before);
    const of = { limit: 5, subject: id, operation: 'addCaseNote' };
    const log = await town.city.store.read((handle) => listAudit(handle, of));
    expect(log.map(({ detail }) => detail.note)).toEqual([2, 1]);
    expect(JSON.stringify(log)).not.toContain('证书编号');
  });

  it('are neither read nor written by who applies, nor by an office of other cases', async () => {
    for (const who of ['clerk', 'colleague', 'broker', 'checker', 'expert'] as const) {
      const client = await town.of(who);
      const [read, written] = [
        client.listCaseNotes({ case: id }),
        client.addCaseNote({ case: id, text: '示例' }),
      ];
      expect([who, await refusal(read), await refusal(written)]).toEqual([
        who,
        'FORBIDDEN',
        'FORBIDDEN',
      ]);
    }
    const auditor = await town.of('auditor');
    expect(await refusal(auditor.addCaseNote({ case: id, text: '示例' }))).toBe('FORBIDDEN');
  });

  it('are nothing without words, and are never changed nor removed', async () => {
    const reviewer = await town.of('reviewer');
    for (const text of ['', '  ', '…！', '甲\0', '甲'.repeat(2001)])
      expect(await refusal(reviewer.addCaseNote({ case: id, text })), text.slice(0, 9)).toBe(
        'BAD_REQUEST text',
      );
    const { notes } = await reviewer.listCaseNotes({ case: id });
    const { store } = town.city;
    await expect(
      store.write((handle) => handle.deleteFrom('case_note').execute()),
    ).rejects.toThrow();
    await expect(
      store.write((handle) => handle.updateTable('case_note').set({ number: 9 }).execute()),
    ).rejects.toThrow();
    expect((await reviewer.listCaseNotes({ case: id })).notes).toEqual(notes);
  });

  it('are one after the other where two write at once', async () => {
    const { id: other } = await town.submit();
    const [approver, reviewer] = [await town.of('approver'), await town.of('reviewer')];
    const both = [approver, reviewer, approver, reviewer].map((one) =>
      one.addCaseNote({ case: other, text: '示例' }),
    );
    const numbers = (await Promise.all(both)).map(({ number }) => number);
    expect(numbers.sort()).toEqual([1, 2, 3, 4]);
  });
});
