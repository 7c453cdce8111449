import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ENGINES } from '../../store/engines.test-kit.ts';
import {
  addCall,
  addVersion,
  findCall,
  listAudit,
  publishCall as publish,
} from '../../store/index.ts';
import { openTestCity, refusal, type TestCity } from '../people/people.test-kit.ts';
import type { Client } from '../router.ts';
import { callLineShape, callShape } from '../shapes/call.ts';
import { procedureShape } from '../shapes/procedure.ts';

type Text = Parameters<Client['saveCall']>[0]['text'];

const TEXT: Text = {
  ...{ title: '示例通知', number: null, clauses: ['dalian-2017-52/14a'] },
  procedure: 'municipal-department',
  offices: {
    department: ['science-bureau'],
    committee: ['committee'],
    finance: ['finance-bureau'],
  },
  window: { from: '2022-10-12', to: '2022-10-20' },
  ...{ event_period: null, materials: [], quota: null, fund: null, contact: null },
};
const OWN = { department: 'science-bureau' };
/** The same, as the store has it. */
const OLD = {
  ...{ ...TEXT, window: { from: 19_300, to: 19_301 }, eventPeriod: null, fund: null },
};
const OPEN = '（示例）关于申报2022年度高新技术企业首次认定补助的通知';

describe.each(ENGINES)('calls for applications on %s', (_kind, make) => {
  let house: TestCity;
  let department: Client;
  let colleague: Client;
  let auditor: Client;

  beforeAll(async () => {
    house = await openTestCity(await make());
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    await house.visitor.resetDemonstration();
    department = await house.as('demonstration-department-reviewer');
    colleague = await house.as('demonstration-department-reviewer-stand-in');
    auditor = await house.as('demonstration-auditor');
  });

  const find = async (title: string, client = house.visitor) => {
    const { calls } = await client.listCalls(OWN);
    const found = calls.find((one) => one.title.includes(title));
    if (found === undefined) throw new Error(`no call ${title}`);
    return found;
  };
  const begin = async (changed: Partial<Text> = {}) => {
    const text = { ...TEXT, ...changed };
    return department.saveCall({ ...OWN, text });
  };

  it('begins with the sample calls, in every state, the unpublished for their own only', async () => {
    const { calls, next, as_of } = await house.visitor.listCalls();
    expect([as_of, next]).toEqual(['2022-10-10', null]);
    expect(calls.map(({ state, days_left }) => [state, days_left])).toEqual([
      ['upcoming', null],
      ['open', 21],
      ['open', 18],
      ['open', 18],
      ['open', 16],
      ['open', 10],
      ...Array.from({ length: 6 }, () => ['closed', null]),
    ]);
    expect(calls.every(({ example, title }) => example && title.includes('示例'))).toBe(true);
    expect(callLineShape.array().parse(calls)).toEqual(calls);
    for (const client of [department, auditor]) {
      expect((await client.listCalls()).calls).toHaveLength(12);
      expect((await client.listCalls(OWN)).calls).toHaveLength(13);
      expect((await client.listCalls({ ...OWN, state: 'unpublished' })).calls).toHaveLength(1);
    }
    const finance = await house.as('demonstration-finance-checker');
    expect((await finance.listCalls({ ...OWN, state: 'unpublished' })).calls).toEqual([]);
  });

  it('finds them by state, clause, words and days', async () => {
    const count = async (input: NonNullable<Parameters<Client['listCalls']>[0]>) =>
      (await house.visitor.listCalls(input)).calls.length;
    expect(await count({ state: 'open' })).toBe(5);
    expect(await count({ clause: 'dalian-2017-52/14a' })).toBe(1);
    expect(await count({ search: '首次认定' })).toBe(3);
    expect(await count({ search: '示例科' })).toBe(7);
    expect(await count({ from: '2022-11-01', to: '2022-11-30' })).toBe(1);
    const { calls, next } = await house.visitor.listCalls({ limit: 9 });
    const rest = await house.visitor.listCalls({ limit: 9, before: next ?? '' });
    expect([calls.length, rest.calls.length, rest.next]).toEqual([9, 3, null]);
  });

  it('says of one what it rests on, and what is not stated', async () => {
    const whole = await house.visitor.getCall({ call: (await find('首次认定补助')).call });
    expect(callShape.parse(whole)).toEqual(whole);
    expect(whole).toMatchObject({ title: OPEN, state: 'open', problems: [], seen: 2 });
    expect(whole.texts.map(({ kind, by }) => [kind, by])).toEqual([['publication', null]]);
    expect(whole.offices.map(({ parties }) => parties.map(({ name }) => name))).toEqual([
      ['示例科技创新局'],
      ['示例高新区管理委员会'],
      ['示例财政金融局'],
    ]);
    expect(whole.procedure?.steps.every(({ ways }) => ways.length > 0)).toBe(true);
    expect(whole.procedure?.source).toBeNull();

    const services = await house.visitor.getCall({ call: (await find('联盟')).call });
    expect(services.procedure?.source?.cited_as.zh).toBe('大高管发〔2018〕22号');
    const bases = services.procedure?.steps.flatMap(({ ways }) => ways.map((way) => way.basis.is));
    expect(new Set(bases)).toEqual(new Set(['text', 'inferred', 'preset']));
    expect(services.procedure?.asks.map(({ material }) => material)).toEqual([
      'contract',
      'undertaking',
      'evidence',
    ]);

    const silent = await house.visitor.getCall({ call: (await find('第四季度')).call });
    expect(silent.text).toMatchObject({ event_period: null, fund: null, contact: null });
  });

  it('gives the procedures to everybody, and the offices to departments', async () => {
    const { procedures } = await house.visitor.listProcedures();
    expect(procedureShape.array().parse(procedures)).toEqual(procedures);
    expect(procedures.map(({ procedure }) => procedure)).toContain('gaoxin-alliance-services');
    const { offices } = await department.listOffices();
    expect(offices.find(({ party }) => party === 'university')?.roles).toEqual(['expert']);
    expect(await refusal(house.visitor.listOffices())).toBe('UNAUTHORIZED');
  });

  it('is written, refused with all its problems at once, mended, published, and changes by the day', async () => {
    const begun = await begin({
      ...{ title: '', clauses: ['x/1'], window: { from: '2022-10-20', to: '2022-10-12' } },
      offices: { department: ['science-bureau'], committee: ['finance-bureau'] },
    });
    const fields = ['title', 'clauses[0]', 'offices.committee[0]', 'offices.finance', 'window.to'];
    expect(begun.problems.map(({ field }) => field)).toEqual(fields);
    const { call } = begun;
    const publish = (seen: number) => department.publishCall({ ...OWN, call, seen });
    expect(await refusal(publish(1))).toBe(`UNPROCESSABLE_CONTENT ${fields.join(' ')}`);
    expect(await refusal(house.visitor.getCall({ call }))).toBe('NOT_FOUND call');
    expect((await department.getCall({ call })).may).toEqual({ edit: true, amend: false });
    expect((await auditor.getCall({ call })).may).toEqual({ edit: false, amend: false });

    expect(await department.saveCall({ ...OWN, call, seen: 1, text: TEXT })).toMatchObject({
      ...{ revision: 2, problems: [] },
    });
    expect(await publish(2)).toEqual({
      ...{ revision: 3, published_on: '2022-10-10', catalogue_version: 1 },
    });
    const seen: string[] = [];
    for (let day = 10; day <= 21; day++) {
      const as_of = `2022-10-${day}`;
      const { state, days_left } = await house.visitor.getCall({ call, as_of });
      const { calls } = await house.visitor.listCalls({ as_of, state });
      expect(calls.map((one) => one.call).includes(call)).toBe(state !== 'unpublished');
      if (seen.at(-1)?.split(' ')[0] !== state || days_left === 0) seen.push(`${state} ${day}`);
    }
    expect(seen).toEqual(['upcoming 10', 'open 12', 'open 20', 'closed 21']);

    expect(await refusal(publish(3))).toBe('CONFLICT call');
    const save = department.saveCall({ ...OWN, call, seen: 3, text: TEXT });
    expect(await refusal(save)).toBe('CONFLICT call');
  });

  it('lets the one who saved first count', async () => {
    const { call } = await begin();
    const save = (client: Client, title: string) =>
      refusal(client.saveCall({ ...OWN, call, seen: 1, text: { ...TEXT, title } }));
    const both = await Promise.all([save(department, '甲'), save(colleague, '乙')]);
    expect(both.toSorted()).toEqual(['CONFLICT seen', 'NOT_REFUSED']);
    expect((await department.getCall({ call })).revision).toBe(2);
  });

  it('is amended for a reason, which everybody sees, and keeps the version that it is pinned to', async () => {
    const { call, revision } = await find('首次认定补助');
    const { text } = await department.getCall({ call });
    const amend = (changed: Partial<Text>, reason = '疫情影响，延长受理') =>
      department.amendCall({
        ...{ ...OWN, call, seen: revision, reason },
        text: { ...text, ...changed },
      });
    expect(await refusal(amend({}))).toBe('UNPROCESSABLE_CONTENT');
    expect(await refusal(amend({ title: '' }))).toBe('UNPROCESSABLE_CONTENT title');
    expect(await refusal(amend({ title: '改' }, ' '))).toBe('BAD_REQUEST reason');
    expect(await refusal(amend({ window: { from: '2022-09-26', to: '2022-10-09' } }))).toBe(
      'UNPROCESSABLE_CONTENT window.to',
    );
    await amend({ window: { from: '2022-09-26', to: '2022-11-15' }, quota: 5 });

    const after = await house.visitor.getCall({ call });
    expect(after).toMatchObject({ days_left: 36, catalogue_version: 1, revision: revision + 1 });
    const [published, amended] = after.texts;
    expect(amended).toMatchObject({ kind: 'amendment', reason: '疫情影响，延长受理', by: null });
    expect(
      amended?.changes.map(({ part, before, after: now }) => [part, before.zh, now.zh]),
    ).toEqual([
      ['window', '2022年9月26日至2022年10月31日', '2022年9月26日至2022年11月15日'],
      ['quota', '未载明', '5'],
    ]);
    const earlier = await house.visitor.getCall({ call, text: published?.number });
    expect(earlier).toMatchObject({ days_left: 36, seen: published?.number });
    expect(earlier.text.window.to).toBe('2022-10-31');
    expect(await refusal(house.visitor.getCall({ call, text: 1 }))).toBe('NOT_FOUND text');
    const [inside] = (await department.getCall({ call })).texts.slice(-1);
    expect(inside?.by).toBe('demonstration-department-reviewer');
  });

  it('belongs to its department alone', async () => {
    const { call } = await begin();
    const publish = (who: Client, where: string) =>
      refusal(who.publishCall({ department: where, call, seen: 1 }));
    expect(await publish(house.visitor, 'science-bureau')).toBe('UNAUTHORIZED');
    expect(await publish(department, 'committee')).toBe('FORBIDDEN');
    const finance = await house.as('demonstration-finance-checker');
    expect(await publish(finance, 'finance-bureau')).toBe('FORBIDDEN');
    expect(await publish(house.operator, 'committee')).toBe('NOT_FOUND call');
    expect(await publish(auditor, 'science-bureau')).toBe('FORBIDDEN');
    const unpublished = department.amendCall({ ...OWN, call, seen: 1, reason: '改', text: TEXT });
    expect(await refusal(unpublished)).toBe('CONFLICT call');
  });

  it('says where an amount is none, and what is no name of an office', async () => {
    const fund = { name: '示例资金', amount_fen: '1.5' };
    expect(await refusal(begin({ fund }))).toBe('UNPROCESSABLE_CONTENT fund.amount');
    const offices = { '../x': ['committee'] };
    expect(await refusal(begin({ offices }))).toBe('BAD_REQUEST text.offices.../x');
  });

  it('goes by the words of the version under which it was published', async () => {
    const { files } = house.city.inUse.now();
    const title = '高新技术企业首次认定补助';
    const changed = files.map(({ path, text }) => ({
      path,
      text: text.replace(title, '旧的标题'),
    }));
    const { call, version } = await house.city.store.write(async (handle) => {
      const at = new Date();
      const version = await addVersion(handle, changed, { at, origin: 'draft' });
      const by = { account: null, name: '示例' };
      const written = { ...OWN, example: true, text: OLD, by };
      const kept = await findCall(handle, await addCall(handle, written, at));
      if (kept === undefined) throw new Error('no call');
      await publish(handle, kept, { on: 19_000, catalogueVersion: version, by }, at);
      return { call: kept.id, version };
    });
    const shown = await house.visitor.getCall({ call });
    expect([shown.catalogue_version, shown.clauses[0]?.title?.zh]).toEqual([version, '旧的标题']);
    const { clauses } = await find('首次认定补助');
    expect(clauses[0]?.title?.zh).toBe(title);
  });

  it('shows a hold on a clause, or on its policy', async () => {
    const [drafter, publisher] = await Promise.all([
      house.as('demonstration-policy-drafter'),
      house.as('demonstration-policy-publisher'),
    ]);
    const { hold } = await drafter.proposeHold({
      ...{ subject: 'dalian-2017-52', reason: '额度用尽', document: '示例〔2022〕9号' },
    });
    await publisher.confirmHold({ hold });
    const held = (await find('首次认定补助')).clauses[0]?.held;
    expect(held).toEqual({ since: expect.any(String), reason: '额度用尽' });
    expect((await find('联盟')).clauses[0]?.held).toBeNull();
  });

  it('leaves its marks in the audit log', async () => {
    const { call } = await begin();
    await department.publishCall({ ...OWN, call, seen: 1 });
    const entries = await house.city.store.read((handle) => listAudit(handle, { limit: 2 }));
    expect(entries.map(({ operation, subject }) => [operation, subject])).toEqual([
      ['publishCall', call],
      ['saveCall', call],
    ]);
    expect(entries[0]?.detail).toMatchObject({ title: '示例通知', to: '2022-10-20', version: 1 });
  });

  it('comes as a calendar, of all or of one', async () => {
    const text = await (await house.visitor.getCallCalendar()).text();
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(12);
    expect(text).toContain('DTSTART;VALUE=DATE:20220926\r\nDTEND;VALUE=DATE:20221101\r\n');
    const { call } = await find('联盟');
    const one = await (await house.visitor.getCallCalendar({ call })).text();
    expect(one.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    const draft = await begin();
    const none = await refusal(house.visitor.getCallCalendar({ call: draft.call }));
    expect(none).toBe('NOT_FOUND call');
  });
});
