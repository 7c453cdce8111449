import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dossierOf } from '../../dossiers/index.ts';
import { ENGINES } from '../../store/engines.test-kit.ts';
import { readStatements, revisionOf, writeDossier } from '../../store/index.ts';
import { fileRecognition, fileService } from '../checks/doubtful.test-kit.ts';
import {
  actIn,
  type ClaimsTown,
  openClaimsTown,
  publication,
  type Who,
} from '../claims.test-kit.ts';
import { caseShape } from '../shapes/case.ts';

const FIELD = 'record.recognised_on';
const RECOGNISED = '2021-12-03';

describe.each(ENGINES)('what was noted in cases on %s', { timeout: 120_000 }, (_name, make) => {
  let town: ClaimsTown;
  beforeAll(async () => {
    town = await openClaimsTown(await make());
  }, 120_000);
  afterAll(() => town.close());

  const read = async (who: Who, id: string) => {
    const theCase = await (await town.of(who)).getCase({ case: id });
    expect(caseShape.parse(theCase)).toEqual(theCase);
    return theCase;
  };
  const sourceIn = (theCase: Awaited<ReturnType<typeof read>>, field: string) =>
    theCase.application.known.find((one) => one.field === field);
  const checkedIn = async (who: Who, id: string) =>
    (await read(who, id)).events.flatMap(({ is, checked }) => (checked ? [[is, checked]] : []));

  /** The enterprise says something else of a record, as of a later day. */
  const correct = async (record: string, value: string, on: string) => {
    const { store } = town.city;
    await store.write(async (handle) => {
      const statements = await readStatements(handle, 'enterprise');
      const before = dossierOf(statements);
      const records = before.records.map((one) =>
        one.id === record ? { ...one, recognised_on: value } : one,
      );
      const sourceOf = () => ({ kind: 'entered', text: '示例更正', on }) as const;
      const how = { seen: revisionOf(statements), sourceOf, at: new Date() };
      await writeDossier(handle, 'enterprise', { ...before, records }, how);
    });
  };

  it('keeps the source of a fact that is corrected afterwards, and says what the dossier has now', async () => {
    const { id } = await fileRecognition(town);
    const before = await read('reviewer', id);
    expect(before.application.otherwise).toEqual([]);
    const was = sourceIn(before, FIELD);
    expect(was).toMatchObject({ value: RECOGNISED, on: '2022-10-10' });
    await correct(before.matter ?? '', '2021-11-05', '2022-10-20');
    for (const who of ['reviewer', 'auditor', 'clerk'] as const) {
      const { application } = await read(who, id);
      expect(application.answers[FIELD]).toBe(RECOGNISED);
      expect(application.known.find(({ field }) => field === FIELD)).toEqual(was);
      expect(application.otherwise).toMatchObject([
        { field: FIELD, value: '2021-11-05', on: '2022-10-20' },
      ]);
    }
    // What is sent back is filled in with what stands now, and has its sources anew.
    const corrections = [{ field: FIELD, what: '示例：以证书为准' }];
    await actIn(town, 'reviewer', id, { does: 'return', corrections });
    const drafted = await read('clerk', id);
    // What comes again is ahead, though the case was there.
    const states = new Map(drafted.steps.map((step) => [step.id, step.state]));
    expect([states.get(drafted.at.id), states.get('review')]).toEqual(['now', 'ahead']);
    expect(sourceIn(drafted, FIELD)?.value).toBe('2021-11-05');
    expect(drafted.application.otherwise).toEqual([]);
    const clerk = await town.of('clerk');
    const answers = { ...drafted.application.answers, [FIELD]: '2021-11-05' };
    const { revision } = await clerk.saveApplication({ case: id, seen: 1, answers });
    await actIn(town, 'clerk', id, { does: 'submit', revision });
    const again = await read('reviewer', id);
    expect(again.application.otherwise).toEqual([]);
    expect(sourceIn(again, FIELD)).toMatchObject({ value: '2021-11-05', on: '2022-10-20' });
  });

  it('keeps with a decision what the checks came to that day, for who may read them', async () => {
    const { id } = await fileRecognition(town, { answers: { 'contact.phone': '13811112222' } });
    await actIn(town, 'reviewer', id, { does: 'pass', opinion: '符合条件' });
    await actIn(town, 'approver', id, {
      ...{ does: 'approve', amount_fen: '20000000', opinion: '同意' },
    });
    const noted = await checkedIn('reviewer', id);
    expect(noted.map(([is]) => is)).toEqual(['passed', 'approved']);
    const live = await (await town.of('auditor')).checkCase({ case: id });
    expect(noted.at(-1)).toMatchObject([
      'approved',
      { checks: live.checks.map(({ check, state }) => ({ check, state })), doubts: [] },
    ]);
    expect(await checkedIn('clerk', id)).toEqual([]);
    // Somebody else gives the same phone afterwards: a doubt of now, none of then.
    const { number } = await fileService(town, { answers: { 'contact.phone': '13811112222' } });
    const { doubts } = await (await town.of('auditor')).checkCase({ case: id });
    expect(doubts).toMatchObject([{ open: true, cases: [{ number }] }]);
    expect(await checkedIn('auditor', id)).toEqual(noted);
  });

  it('keeps a doubt with whether it was disposed of, also where a claim is refused over it', async () => {
    const phone = { answers: { 'contact.phone': '13833334444' } };
    await fileService(town, phone);
    const { id } = await fileRecognition(town, phone);
    const grounds = {
      ...{ clause: '示例条款', value: '示例', source: '示例', remedy: '示例' },
      until: '2022-12-31',
    };
    await actIn(town, 'reviewer', id, { does: 'refuse', grounds });
    expect(await checkedIn('auditor', id)).toMatchObject([
      ['refused', { doubts: [{ title: { zh: expect.any(String) }, open: true }] }],
    ]);
  });

  it('leaves out what was not noted: a preview, and what goes by itself', async () => {
    const { id } = await fileRecognition(town);
    const reviewer = await town.of('reviewer');
    const { seen } = await reviewer.getCase({ case: id });
    const does = 'pass' as const;
    const step = { cases: [{ case: id, seen }], does, opinion: '示例' };
    expect(await reviewer.actInCases({ ...step, preview: true })).toMatchObject({ done: 1 });
    expect(await checkedIn('reviewer', id)).toEqual([]);
    expect(await reviewer.actInCases(step)).toMatchObject({ done: 1 });
    expect(await checkedIn('reviewer', id)).toMatchObject([['passed', { doubts: [] }]]);
  });

  it('names no later case as the source of an earlier one, also once that was paid', async () => {
    const first = await fileRecognition(town, { answers: { 'contact.name': '示例马上任' } });
    const contact = async (id: string) =>
      sourceIn(await read('clerk', id), 'contact.name')?.source.zh ?? null;
    expect(await contact(first.id)).toBeNull();
    const second = await fileRecognition(town, { answers: { 'contact.name': '示例马上任' } });
    expect(await contact(second.id)).toContain(first.number);
    expect(await contact(first.id)).toBeNull();
    const checkedBefore = await checkedIn('auditor', first.id);
    await pay(second.id);
    expect(await contact(first.id)).toBeNull();
    expect(await contact(second.id)).toContain(first.number);
    expect(await checkedIn('auditor', first.id)).toEqual(checkedBefore);
  });

  const pay = async (id: string) => {
    const amount = { amount_fen: '20000000' };
    await actIn(town, 'reviewer', id, { does: 'pass', opinion: '符合条件' });
    const { doubts } = await (await town.of('approver')).checkCase({ case: id });
    expect(doubts).toEqual([]);
    await actIn(town, 'approver', id, { does: 'approve', ...amount, opinion: '同意' });
    await town.notice('publisher', id, publication(town.clock().today));
    town.wait(12);
    await actIn(town, 'publisher', id, { does: 'end_notice' });
    await actIn(town, 'rechecker', id, { does: 'recheck', opinion: '无误' });
    await actIn(town, 'payer', id, { does: 'pay', ...amount });
  };
});
