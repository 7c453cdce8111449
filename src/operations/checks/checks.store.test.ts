import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES } from '../../store/engines.test-kit.ts';
import {
  actIn,
  type ClaimsTown,
  DIGEST,
  INVOICE,
  openClaimsTown,
  type Who,
} from '../claims.test-kit.ts';
import { refusal } from '../people/people.test-kit.ts';
import { problemsOf } from '../refusals.ts';
import { caseShape } from '../shapes/case.ts';
import { examinationShape } from '../shapes/checks.ts';
import { fileRecognition, fileService } from './doubtful.test-kit.ts';

const TEXT = '已电话核实：同一经办人代两家办理，款项各归各（示例）';

describe.each(ENGINES)('checks on %s', { timeout: 120_000 }, (_name, make) => {
  let town: ClaimsTown;
  beforeAll(async () => {
    town = await openClaimsTown(await make());
  }, 120_000);
  afterAll(() => town.close());

  const check = async (who: Who, id: string) => (await town.of(who)).checkCase({ case: id });
  const found = async (id: string) =>
    (await check('auditor', id)).doubts.map(({ doubt, cases }) =>
      [doubt, ...cases.map(({ number }) => number)].join(' '),
    );
  const dispose = async (who: Who, id: string, doubt: string, more: object = {}) => {
    const client = await town.of(who);
    const { seen } = await client.getCase({ case: id });
    const { doubts } = await client.checkCase({ case: id });
    const cases = doubts.find((one) => one.doubt === doubt)?.cases.map(({ number }) => number);
    return client.disposeOfDoubt({
      case: id,
      seen,
      doubt,
      cases: cases ?? [],
      text: TEXT,
      ...more,
    });
  };
  const act = (who: Who, id: string, request: object) => actIn(town, who, id, request);
  const wordsOf = (answer: Promise<unknown>) =>
    answer.then(
      () => '',
      (error) => problemsOf(error)[0]?.message.zh ?? String(error),
    );

  it('find nothing in a plain case, and say what was looked at, from where and when', async () => {
    const { id } = await fileRecognition(town);
    const examined = await check('reviewer', id);
    expect(examinationShape.parse(examined)).toEqual(examined);
    expect(examined).toMatchObject({
      ...{ seen: 2, as_of: '2022-10-10', submitted_on: '2022-10-10' },
      ...{ doubts: [], past: [], refused: null },
    });
    expect(examined.checks.map(({ check: one, state }) => `${one} ${state}`)).toEqual([
      'credit_code passed',
      'in_force passed',
      'event_period passed',
      'duplicate passed',
      'conflict passed',
      'limits passed',
      'undertaking passed',
      'rule passed',
    ]);
    for (const { evidence } of examined.checks) {
      expect(evidence.length).toBeGreaterThan(0);
      for (const { what, from, on } of evidence) {
        expect(what.zh).not.toBe('');
        expect(from.zh).not.toBe('');
        expect(on).toMatch(/^\d{4}-\d\d-\d\d$/u);
      }
    }
    const conflict = examined.checks.find((one) => one.check === 'conflict');
    expect(conflict?.evidence[0]?.what.zh).toMatch(/^\d+ 名可办理的人都不在/u);
  });

  it('are for the offices of the case and who audits; never for who applies', async () => {
    const { id } = await fileRecognition(town);
    for (const who of ['clerk', 'colleague', 'broker', 'other', 'window', 'expert'] as const)
      expect(await refusal(check(who, id)), who).toBe('FORBIDDEN');
    expect(await refusal(town.visitor.checkCase({ case: id }))).toBe('UNAUTHORIZED');
    for (const who of ['reviewer', 'approver', 'payer', 'auditor'] as const)
      expect((await check(who, id)).case, who).toBe(id);
    const clerk = await town.of('clerk');
    const about = { seen: 2, doubt: 'x', cases: [], text: TEXT };
    expect(await refusal(clerk.disposeOfDoubt({ case: id, ...about }))).toBe('FORBIDDEN');
    const auditor = await town.of('auditor');
    expect(await refusal(auditor.disposeOfDoubt({ case: id, ...about }))).toBe('FORBIDDEN');
  });

  it('find all six doubts in what is on record', async () => {
    const first = await fileService(town, { facts: { invoice_ids: 'FP-2022 0088；FP20220099' } });
    expect(await found(first.id)).toEqual([]);
    const again = await fileService(town, { facts: { invoice_ids: 'ｆｐ20220099' } });
    expect(await found(again.id)).toEqual([
      `reused-number/record.invoice_ids/FP20220099 ${first.number}`,
    ]);
    expect(await found(first.id)).toEqual([
      `reused-number/record.invoice_ids/FP20220099 ${again.number}`,
    ]);

    const [one, two] = [
      await fileService(town, { answers: { 'material.m1': INVOICE } }),
      await fileService(town, { answers: { 'material.m1': `${DIGEST},${INVOICE}` } }),
    ];
    expect(await found(two.id)).toEqual([`reused-number/material.m1/${INVOICE} ${one.number}`]);

    const late = { filed_on: '2022-09-10', served_from: '2022-09-01' };
    const served = await fileService(town, { facts: late });
    expect(await found(served.id)).toEqual(['service-before-filing/record.served_from']);

    const namesake = await fileRecognition(town, { answers: { 'contact.name': '示例王磊' } });
    expect(await found(namesake.id)).toEqual(['related-persons/contact.name']);

    const lost = await fileRecognition(town, { facts: { expires_on: '2022-09-01' } });
    expect(await found(lost.id)).toEqual(['lost-qualification/record.expires_on']);

    const contact = {
      'contact.phone': '+86 139-0000-7777',
      'payee.account': '6222 0200 0000 7777',
    };
    const shared = await fileRecognition(town, { answers: contact });
    const stranger = await fileService(town, {
      answers: { 'contact.phone': '13900007777', 'payee.account': '6222020000007777' },
    });
    expect(await found(shared.id)).toEqual([
      `same-contact/contact.phone ${stranger.number}`,
      `same-contact/payee.account ${stranger.number}`,
    ]);

    const byAgency = await fileService(town, { benefits: 'enterprise' });
    expect(await found(byAgency.id)).toEqual(['concentration/agency']);
    const doubt = (await check('reviewer', byAgency.id)).doubts[0];
    expect(doubt?.evidence[0]?.what.zh).toMatch(/代办 7 件中的 7 件，达到 50%/u);
    expect((await town.operator.verifyCases()).wrong).toEqual([]);
  });

  it('tell of other cases their number, and lead to those that the reader may see', async () => {
    const contact = { 'contact.phone': '13900001111' };
    const service = await fileService(town, { answers: contact });
    const { id } = await fileRecognition(town, { answers: contact });
    const cases = async (who: Who) => (await check(who, id)).doubts[0]?.cases;
    expect(await cases('reviewer')).toEqual([{ number: service.number, case: service.id }]);
    const alliance = await check('checker', service.id);
    expect(alliance.doubts[0]?.cases).toHaveLength(1);
    expect(alliance.doubts[0]?.cases[0]?.case).toBeNull();
    expect(JSON.stringify(await check('reviewer', id))).not.toContain('13900001111');
  });

  it('see a draft in no other case, and what was submitted again in place of what was before', async () => {
    const phone = { 'contact.phone': '13900002222' };
    const service = await fileService(town, { answers: phone });
    const { id } = await fileRecognition(town, { answers: phone });
    expect(await found(id)).toEqual([`same-contact/contact.phone ${service.number}`]);
    const corrections = [{ field: 'contact.phone', what: '请核对' }];
    await act('checker', service.id, { does: 'return', corrections });
    const broker = await town.of('broker');
    const returned = await broker.getCase({ case: service.id });
    const answers = { ...returned.application.answers, 'contact.phone': '13900002223' };
    const { revision } = await broker.saveApplication({ case: service.id, seen: 1, answers });
    expect(await found(id)).toHaveLength(1);
    const documents = Object.fromEntries(
      (returned.offers.find(({ does }) => does === 'submit')?.attaches ?? []).map((one) => [
        one.id,
        DIGEST,
      ]),
    );
    await act('broker', service.id, { does: 'submit', revision, documents });
    expect(await found(id)).toEqual([]);
  });

  it('keep a claim from approval while a doubt is open: one by one, in the preview, together', async () => {
    const { id, number } = await fileRecognition(town, {
      answers: { 'contact.name': '示例 王磊' },
    });
    const plain = await fileRecognition(town);
    const reviewer = await town.of('reviewer');
    const { seen, offers } = await reviewer.getCase({ case: id });
    const why = '还有 1 个疑点没有处置：关联人员或单位；请先在“核查与疑点”写明处置';
    expect(offers.find(({ does }) => does === 'pass')?.refused?.zh).toBe(why);
    expect(offers.find(({ does }) => does === 'return')?.refused).toBeNull();
    const pass = { does: 'pass', opinion: '同意' } as const;
    expect(await wordsOf(act('reviewer', id, pass))).toBe(why);
    expect(await refusal(act('reviewer', id, pass))).toBe('CONFLICT does');
    const cases = [
      { case: id, seen },
      { case: plain.id, seen },
    ];
    for (const preview of [true, false]) {
      const answer = await reviewer.actInCases({ cases, ...pass, preview });
      expect(answer, String(preview)).toMatchObject({ done: 1, refused: 1 });
      const refused = answer.cases.find((one) => one.case === id);
      expect(refused).toMatchObject({ number, done: null, refused: [{ message: { zh: why } }] });
    }
    await dispose('reviewer', id, 'related-persons/contact.name');
    await act('reviewer', id, pass);
    const committee = await (await town.of('approver')).getCase({ case: id });
    expect(caseShape.parse(committee)).toEqual(committee);
    expect(committee.offers.find(({ does }) => does === 'approve')?.refused).toBeNull();
    await act('approver', id, { does: 'approve', amount_fen: '20000000', opinion: '同意' });
  });

  it('open a doubt again that names a further case, for who has the case then', async () => {
    const phone = { 'contact.phone': '13900003333' };
    const first = await fileService(town, { answers: phone });
    const { id } = await fileRecognition(town, { answers: phone });
    const doubt = 'same-contact/contact.phone';
    const after = await dispose('reviewer', id, doubt);
    expect(after.doubts).toMatchObject([
      {
        ...{ doubt, open: false },
        dispositions: [
          {
            ...{ number: 1, text: TEXT, on: '2022-10-10', cases: [first.number] },
            by: { name: '示例王磊', role: 'department', party: { party: 'science-bureau' } },
          },
        ],
      },
    ]);
    await act('reviewer', id, { does: 'pass', opinion: '同意' });
    const second = await fileService(town, { answers: phone });
    const approve = { does: 'approve', amount_fen: '20000000', opinion: '同意' };
    expect(await wordsOf(act('approver', id, approve))).toContain(
      '不相关的案件用同一电话或账户（涉及 2 件案件）',
    );
    expect(await wordsOf(dispose('reviewer', id, doubt))).toContain('由审定机构办理');
    expect(await wordsOf(dispose('approver', id, doubt, { cases: [first.number] }))).toBe(
      `这个疑点现在还涉及案件 ${second.number}；没有记入，请看过再写`,
    );
    const again = await dispose('approver', id, doubt);
    expect(again.doubts[0]?.dispositions.map(({ by }) => by.name)).toEqual([
      '示例王磊',
      '示例郑方',
    ]);
    await act('approver', id, approve);
    expect((await check('auditor', id)).refused?.zh).toContain('由市级主管部门办理');
  });

  it('take a disposition once, in writing, from who saw the case as it is', async () => {
    const { id } = await fileRecognition(town, { answers: { 'contact.name': '示例王磊' } });
    const doubt = 'related-persons/contact.name';
    const reviewer = await town.of('reviewer');
    const given = { case: id, seen: 2, doubt, cases: [], text: TEXT };
    expect(await refusal(reviewer.disposeOfDoubt({ ...given, text: ' …。' }))).toBe(
      'BAD_REQUEST text',
    );
    expect(await refusal(reviewer.disposeOfDoubt({ ...given, seen: 1 }))).toBe('CONFLICT seen');
    expect(await refusal(reviewer.disposeOfDoubt({ ...given, doubt: 'x/y' }))).toBe(
      'CONFLICT doubt',
    );
    const both = await Promise.allSettled([
      reviewer.disposeOfDoubt(given),
      (await town.of('second')).disposeOfDoubt(given),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = both.find((one) => one.status === 'rejected')?.reason;
    expect(problemsOf(lost)[0]?.message.zh).toMatch(/^示例(王磊|赵敏)已写明这个疑点的处置/u);
    const { dispositions = [] } = (await check('auditor', id)).doubts[0] ?? {};
    expect(dispositions).toHaveLength(1);
    const kept = town.city.store.write((handle) =>
      handle.deleteFrom('doubt_disposition').execute(),
    );
    await expect(kept).rejects.toMatchObject({ code: 'ZH001' });
  });
});
