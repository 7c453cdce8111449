import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES } from '../../store/engines.test-kit.ts';
import { listMessages } from '../../store/index.ts';
import {
  ALLIANCE,
  actIn,
  type ClaimsTown,
  fillIn,
  HIGH_TECH,
  openClaimsTown,
  PEOPLE,
  publication,
  type Who,
} from '../claims.test-kit.ts';
import { refusal } from '../people/people.test-kit.ts';
import { problemsOf } from '../refusals.ts';
import { caseShape } from '../shapes/case.ts';

const KINDS = ['case_waits', 'case_returned', 'case_decided', 'case_overdue'];

describe.each(ENGINES)('cases on %s', { timeout: 120_000 }, (_name, make) => {
  let town: ClaimsTown;
  beforeAll(async () => {
    town = await openClaimsTown(await make());
  }, 120_000);
  afterAll(() => town.close());

  const told = async (who: Who, id: string) => {
    const of = { account: PEOPLE[who], kinds: KINDS, unread: false, limit: 200 };
    const messages = await town.city.store.read((handle) => listMessages(handle, of));
    return messages.filter(({ data }) => data.case === id).map(({ kind }) => kind);
  };
  const act = (who: Who, id: string, request: object) => actIn(town, who, id, request);
  const wordsOf = (answer: Promise<unknown>) =>
    answer.then(
      () => '',
      (error) => problemsOf(error)[0]?.message.zh ?? String(error),
    );

  it('go from the draft to the payment, each step by whose it is', async () => {
    const clerk = await town.of('clerk');
    const about = { call: await town.callOf(HIGH_TECH.call), clause: HIGH_TECH.clause };
    const matter = { ...about, matter: '高企认定', files: 'enterprise' };
    const { case: id, number } = await clerk.openCase(matter);
    expect(number).toMatch(/^2022-00\d{4}$/);
    const reviewer = await town.of('reviewer');
    expect(await refusal(reviewer.getCase({ case: id }))).toBe('FORBIDDEN');
    const begun = await clerk.getCase({ case: id });
    expect(caseShape.parse(begun)).toEqual(begun);
    expect(begun).toMatchObject({ standing: 'own', seen: 1, at: { id: 'prepare' } });
    expect(begun.application).toMatchObject({ editable: true, revision: null });
    expect(begun.application.answers['record.recognised_on']).toBe('2021-12-03');
    expect(begun.rule?.result).toMatchObject({ outcome: 'granted', low_fen: '20000000' });

    const some = { case: id, seen: 0, answers: { 'contact.name': '示例张三' } };
    expect(await clerk.saveApplication(some)).toEqual({ revision: 1 });
    const early = { case: id, seen: 1, does: 'submit', revision: 1 } as const;
    expect(await refusal(clerk.actInCase(early))).toContain('answers.undertaking');
    const colleague = await town.of('colleague');
    expect(await wordsOf(colleague.saveApplication(some))).toContain('示例陈晨刚保存过');
    const answers = fillIn(begun);
    expect(await colleague.saveApplication({ ...some, seen: 1, answers })).toEqual({ revision: 2 });
    expect(await refusal(clerk.actInCase(early))).toBe('CONFLICT revision');
    await clerk.actInCase({ ...early, revision: 2 });
    expect(await told('reviewer', id)).toEqual(['case_waits']);
    expect(await refusal(clerk.saveApplication({ ...some, seen: 2 }))).toBe('CONFLICT case');

    const seen = await reviewer.getCase({ case: id });
    expect(caseShape.parse(seen)).toEqual(seen);
    expect(seen).toMatchObject({
      standing: 'office',
      at: { id: 'review' },
      waits_for: [{ party: 'science-bureau' }],
    });
    expect(seen.application).toMatchObject({ editable: false, revision: null });
    expect(seen.application.masked).toEqual(['payee.account', 'payee.bank_number']);
    expect(seen.application.answers['contact.phone']).toBe('13800001234');
    expect(seen.application.answers['payee.account']).not.toBe('6222020000000000');
    const auditor = await (await town.of('auditor')).getCase({ case: id });
    expect(auditor.application.masked).toContain('contact.phone');
    expect(auditor.offers.filter(({ elsewhere }) => !elsewhere)).toEqual([]);

    await act('reviewer', id, { does: 'pass', opinion: '符合条件' });
    expect(
      await wordsOf(act('reviewer', id, { does: 'approve', amount_fen: '1', opinion: '同意' })),
    ).toContain('由审定机构办理');
    await act('approver', id, { does: 'approve', amount_fen: '20000000', opinion: '同意' });
    expect(await told('clerk', id)).toEqual(['case_decided']);
    await town.notice('publisher', id, publication(town.clock().today));
    expect(await wordsOf(act('publisher', id, { does: 'end_notice' }))).toContain('公示到');
    town.wait(12);
    await act('publisher', id, { does: 'end_notice' });
    await act('rechecker', id, { does: 'recheck', opinion: '无误' });
    expect(await wordsOf(act('rechecker', id, { does: 'pay', amount_fen: '20000000' }))).toContain(
      '财政复核',
    );
    const payer = await (await town.of('payer')).getCase({ case: id });
    expect(payer.application.answers['payee.account']).toBe('6222020000000000');
    expect(await act('payer', id, { does: 'pay', amount_fen: '20000000' })).toMatchObject({
      at: 'paid',
      end: 'paid',
      seen: 8,
    });
    expect(await told('colleague', id)).toEqual(['case_decided', 'case_decided']);

    const own = await clerk.getCase({ case: id });
    expect(own.events.map(({ is }) => is)).toEqual([
      ...[
        'opened',
        'submitted',
        'passed',
        'approved',
        'published',
        'notice_ended',
        'rechecked',
        'paid',
      ],
    ]);
    expect(own.events.flatMap(({ carried }) => carried.opinion ?? [])).toEqual([]);
    expect(own.events.map(({ by }) => by.name)).toEqual([
      '示例陈晨',
      '示例陈晨',
      ...Array(6).fill(null),
    ]);
    const ended = await reviewer.getCase({ case: id });
    expect(ended.events.map(({ by }) => by.name)).toEqual([
      null,
      null,
      '示例王磊',
      '示例郑方',
      '示例孙悦',
      '示例孙悦',
      '示例吴桐',
      '示例郭宁',
    ]);
    expect(ended).toMatchObject({
      office: null,
      due: null,
      offers: [],
      waits_for: [],
      paid_fen: '20000000',
    });
    expect(ended.application.masked).toContain('contact.phone');
    town.wait(-12);
  });

  it('are returned with all corrections at once, and show what changed', async () => {
    const { id } = await town.submit();
    const corrections = [
      { field: 'contact.phone', what: '电话打不通' },
      { field: 'material.m1', what: '证书不清楚' },
    ];
    await act('reviewer', id, { does: 'return', corrections });
    expect(await told('clerk', id)).toEqual(['case_returned']);
    const clerk = await town.of('clerk');
    const returned = await clerk.getCase({ case: id });
    expect(returned).toMatchObject({
      at: { id: 'supplement' },
      due: { on: '2022-10-31' },
      corrections: corrections.map((one) => ({ ...one, changed: false })),
    });
    const answers = { ...returned.application.answers, 'contact.phone': '13900005678' };
    const { revision } = await clerk.saveApplication({ case: id, seen: 1, answers });
    await clerk.actInCase({ case: id, seen: returned.seen, does: 'submit', revision });
    const again = await (await town.of('reviewer')).getCase({ case: id });
    expect(again.changes).toEqual([
      { field: 'contact.phone', before: '13800001234', after: '13900005678' },
    ]);
    expect(again.corrections.map(({ changed }) => changed)).toEqual([true, false]);
    expect(again.at.id).toBe('review');
  });

  it('have one effect when two officers act at once, and tell the other who did what', async () => {
    const { id } = await town.submit();
    const [reviewer, second] = [await town.of('reviewer'), await town.of('second')];
    const { seen } = await reviewer.getCase({ case: id });
    const does = { case: id, seen, does: 'pass', opinion: '同意' } as const;
    const answers = await Promise.allSettled([reviewer.actInCase(does), second.actInCase(does)]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = answers.find((one) => one.status === 'rejected')?.reason;
    expect(lost).toMatchObject({ code: 'CONFLICT' });
    expect(problemsOf(lost)[0]?.message.zh).toMatch(
      /^案件已有新的进展：示例科技创新局 示例(王磊|赵敏)于 .* “通过”；没有办理/,
    );
    expect((await reviewer.getCase({ case: id })).events).toHaveLength(3);
    const { history } = { history: await reviewer.getCase({ case: id }) };
    expect(history.at.id).toBe('approval');
  });

  it('are opened under an open call only, once for a matter, by whom the party entrusted', async () => {
    const [clerk, broker] = [await town.of('clerk'), await town.of('broker')];
    const call = await town.callOf(HIGH_TECH.call);
    await town.addRecords('manufacturer', [
      {
        id: 'm',
        kind: 'recognition',
        subject: 'high_tech_enterprise',
        first_or_renewed: 'first',
        recognised_on: '2022-01-05',
      },
    ]);
    await town.addRecords('enterprise', [
      {
        id: 'once',
        kind: 'recognition',
        subject: 'high_tech_enterprise',
        first_or_renewed: 'first',
        recognised_on: '2022-01-05',
      },
    ]);
    const about = { call, clause: HIGH_TECH.clause, matter: 'once', files: 'enterprise' };
    const { number } = await broker.openCase(about);
    expect(await wordsOf(clerk.openCase(about))).toContain(number);
    const answers = await Promise.allSettled(
      ['twice', 'twice'].map(async () => clerk.openCase({ ...about, matter: '技术开发合同' })),
    );
    expect(answers.every(({ status }) => status === 'rejected')).toBe(true);
    expect(await refusal(clerk.openCase({ ...about, matter: null }))).toBe(
      'UNPROCESSABLE_CONTENT matter',
    );
    expect(await refusal(clerk.openCase({ ...about, clause: 'dalian-2017-52/5' }))).toBe(
      'UNPROCESSABLE_CONTENT clause',
    );
    expect(await refusal(clerk.openCase({ ...about, files: 'manufacturer', matter: 'm' }))).toBe(
      'FORBIDDEN',
    );
    expect(await refusal(clerk.openCase({ ...about, call: crypto.randomUUID() }))).toBe(
      'NOT_FOUND call',
    );
    expect(await refusal(clerk.openCase({ ...about, benefits: 'manufacturer', matter: 'm' }))).toBe(
      'FORBIDDEN benefits',
    );
    expect(
      await refusal(
        clerk.openCase({ ...about, matter: '高企认定', paid: 'university', benefits: 'nobody' }),
      ),
    ).toBe('UNPROCESSABLE_CONTENT benefits');
    expect(
      await refusal(
        broker.openCase({
          ...about,
          ...{ call: await town.callOf(ALLIANCE.call), clause: ALLIANCE.clause },
        }),
      ),
    ).toBe('UNPROCESSABLE_CONTENT files');
    town.wait(40);
    expect(await refusal(clerk.openCase(about))).toBe('CONFLICT call');
    town.wait(-60);
    expect(await refusal(clerk.openCase(about))).toContain('FORBIDDEN');
    town.wait(20);
  });

  it('are not acted in by who saw something else', async () => {
    const { id } = await town.submit();
    const client = await town.of('reviewer');
    const { seen } = await client.getCase({ case: id });
    const events = async () => (await client.getCase({ case: id })).events.length;
    const before = await events();
    await client.actInCase({ case: id, seen, does: 'pass', opinion: '同意' });
    expect(await events()).toBe(before + 1);
    expect(await refusal(client.actInCase({ case: id, seen, does: 'pass', opinion: '同意' }))).toBe(
      'CONFLICT seen',
    );
    expect(
      await refusal(client.actInCase({ case: id, seen: seen + 9, does: 'pass', opinion: '同意' })),
    ).toBe('CONFLICT seen');
    expect(await events()).toBe(before + 1);
  });
});
