import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES } from '../../store/engines.test-kit.ts';
import { type ClaimsTown, openClaimsTown } from '../claims.test-kit.ts';
import { refusal } from '../people/people.test-kit.ts';
import type { Client } from '../router.ts';
import { caseShape } from '../shapes/case.ts';
import { writeBlind } from './write-blind.ts';

type Case = Awaited<ReturnType<Client['getCase']>>;

const FTZ = { clause: 'ftz-2021/6b', call: '首次认定高新技术企业奖励' } as const;
const PARTY = '示例海蓝智能装备有限公司';

describe.each(ENGINES)('blind review on %s', (_name, make) => {
  let town: ClaimsTown;
  let expert: Client;
  let id: string;
  let number: string;
  const read = () => expert.getCase({ case: id });

  beforeAll(async () => {
    town = await openClaimsTown(await make());
    // The call opens on 2022-10-24.
    town.wait(14);
    ({ id, number } = await town.submit(FTZ));
    const department = await town.of('reviewer');
    const { seen } = await department.getCase({ case: id });
    await department.actInCase({ case: id, seen, does: 'pass', opinion: '示例意见' });
    expert = await town.of('expert');
  }, 120_000);
  afterAll(() => town.close());

  it('tells an expert what is claimed, and not by whom', async () => {
    const seen = await read();
    expect(caseShape.parse(seen)).toEqual(seen);
    expect(seen.parties.files).toMatchObject({ party: '***', name: '***' });
    expect(seen.application.answers).toMatchObject({
      ...{ 'party.credit_code': '***', 'contact.name': '***', 'payee.account': '***' },
    });
    expect(seen.application.masked).toContain('material.m1');
    expect(seen.application.answers['party.located_in']).toContain('dalian');
    expect(seen.rule?.result).toMatchObject({ clause: FTZ.clause, outcome: 'refused' });
    const department = await (await town.of('reviewer')).getCase({ case: id });
    expect(department.parties.files.name).toBe(PARTY);
    for (const told of [seen, await expert.listCases({ desk: 'inbox' })])
      expect(JSON.stringify(told)).not.toMatch(
        /海蓝|"party":"enterprise"|91990000MA0000015Q|示例张三/u,
      );
  });

  it('lists cases without parties, and finds none by a party', async () => {
    const { cases } = await expert.listCases({ desk: 'inbox', text: number });
    expect(cases.map((line) => [line.number, line.files.name])).toEqual([[number, '***']]);
    for (const filter of [{ text: '海蓝' }, { party: 'enterprise' }]) {
      const [field] = Object.keys(filter);
      const refused = `UNPROCESSABLE_CONTENT ${field}`;
      expect(await refusal(expert.listCases({ desk: 'inbox', ...filter }))).toBe(refused);
      expect(await refusal(expert.countCases({ desk: 'inbox', ...filter }))).toBe(refused);
    }
  });

  it('finds none by figures in the name of a party', async () => {
    const listed = () => expert.listCases({ desk: 'inbox', text: '360' });
    const name = (words: string) =>
      town.city.store.pool.query('update claim set words = $2 where id = $1', [id, words]);
    await name(`${number} 示例360股份有限公司`);
    expect((await listed()).cases).toEqual([]);
    expect((await expert.countCases({ desk: 'inbox', text: '360' })).total).toBe(0);
    expect((await expert.countCases({ desk: 'inbox', text: number })).total).toBe(1);
    await name(`${number} ${PARTY}`);
  });

  it('keeps the score of another to itself until one has scored', async () => {
    const { seen } = await read();
    const carried = { score: 87, opinion: '示例评审意见' };
    await expert.actInCase({ case: id, seen, does: 'score', ...carried });
    const scored = ({ events }: Case) => events.find(({ is }) => is === 'scored');
    expect(scored(await read())?.carried).toEqual(carried);
    const open = await (await town.of('reviewer')).getCase({ case: id });
    expect(scored(open)).toMatchObject({ carried, by: { name: '示例苏教授' } });
    expect(scored(writeBlind(open))).toMatchObject({
      carried: {},
      by: { account: null, name: null },
    });
  });

  it('lets an expert stand back, who is offered nothing then', async () => {
    const before = await read();
    const able = before.offers.filter(({ refused }) => refused === null).map(({ does }) => does);
    expect(able).toEqual(['recuse']);
    const reason = '示例：与申报单位有合作';
    await expert.actInCase({ case: id, seen: before.seen, does: 'recuse', reason });
    const after = await read();
    expect(after.at.id).toBe('panel');
    expect(after.offers.every(({ refused }) => refused?.zh.includes('已回避'))).toBe(true);
  });
});
