import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../dossiers/index.ts';
import type { Vocabulary } from '../../../rules/view.ts';
import { depersonalise } from './depersonalise.ts';
import { carriesDossier, readFragment, writeFragment } from './share-link.ts';

const say = (word: string) => ({ zh: word, en: word });
const text = (id: string) => ({ id, label: say(id), type: { is: 'text' } }) as const;
const CREDIT_CODE = {
  id: 'credit_code',
  label: say('credit code'),
  type: { is: 'credit_code' },
} as const;
const VOCABULARY: Vocabulary = {
  party: {
    id: 'party',
    label: say('party'),
    facts: [text('name'), CREDIT_CODE, text('manager_id'), text('fund_ids')],
  },
  kinds: {
    investment: {
      id: 'investment',
      label: say('investment'),
      facts: [text('manager_id'), text('fund_id'), text('investee.id'), text('under')],
    },
  },
  lists: {},
};
const DOSSIER: Dossier = {
  party: {
    name: '示例基金管理有限公司',
    credit_code: '91210200MA0000000X',
    manager_id: '星海管理',
    fund_ids: '星海一号；星海二号',
    role: ['fund_manager'],
  },
  records: [
    {
      id: '星海-合同-7',
      kind: 'investment',
      amount: '800万元',
      manager_id: '星海管理',
      fund_id: '星海二号',
      investee: { id: '示例科技', located_in: ['dalian'] },
      under: 'p/47',
    },
  ],
  history: [{ clause: 'p/47', record: '星海-合同-7', fund_id: '星海一号', amount: '10万元' }],
  complete: ['investment'],
};

describe('a shared dossier', () => {
  const shared = depersonalise(DOSSIER, VOCABULARY, ['p/47']);

  it('names nobody', () => {
    const json = JSON.stringify(shared);
    expect(json).not.toMatch(/星海|示例|91210200/);
  });

  it('keeps amounts, codes and what belongs together', () => {
    const [record] = shared.records;
    expect(record).toMatchObject({ id: 'r1', amount: '800万元', under: 'p/47' });
    expect(record?.manager_id).toBe(shared.party.manager_id);
    expect(String(shared.party.fund_ids).split(';')[1]).toBe(record?.fund_id);
    expect(shared.history[0]).toMatchObject({ clause: 'p/47', record: 'r1', amount: '10万元' });
    expect(shared.history[0]?.fund_id).not.toBe(record?.fund_id);
  });

  it('comes back from the fragment of a link', async () => {
    const fragment = await writeFragment(shared);
    expect(fragment).toMatch(/^d=[\w-]+$/);
    expect(await readFragment(`#${fragment}`)).toEqual(shared);
  });

  it('is not read from a damaged, foreign or overlong link', async () => {
    expect(await readFragment('#d=AAAA')).toBeUndefined();
    expect(await readFragment('#d=%%%')).toBeUndefined();
    expect(await readFragment(`#d=${'A'.repeat(300_000)}`)).toBeUndefined();
    expect(carriesDossier('#main')).toBe(false);
    expect(await readFragment('#main')).toBeUndefined();
    const bomb = { ...shared, complete: [' '.repeat(1_000_000)] };
    expect(await readFragment(await writeFragment(bomb).catch(() => 'd=eJw'))).toBeUndefined();
  });
});
