import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePdf } from '../../attachments/attachments.test-kit.ts';
import { ENGINES } from '../../store/engines.test-kit.ts';
import { listUnusedFiles } from '../../store/index.ts';
import { removeLeftContents } from '../attachments/remove-content.ts';
import { PEOPLE } from '../claims.test-kit.ts';
import { textOfPdf } from '../papers/papers.test-kit.ts';
import { openTestCity, refusal, type TestCity } from '../people/people.test-kit.ts';
import type { Client } from '../router.ts';
import { openWithCases, TEST_SIGN_IN } from '../shipped.test-kit.ts';
import { keepSamplePapers } from './keep-sample-papers.ts';

const SILENT = { mail: false, sms: false };
const ALL = { goesOn: () => true, now: Date.now };
const RECEIPT = '897-932-380';

describe.each(ENGINES)('a demonstration city with its sample cases on %s', (_name, make) => {
  let town: TestCity;
  let auditor: Client;
  beforeAll(async () => {
    town = await openTestCity(
      await make(),
      ...(['demonstration', TEST_SIGN_IN, SILENT, openWithCases()] as const),
    );
    auditor = await town.as(PEOPLE.auditor);
  }, 120_000);
  afterAll(() => town.close());

  const all = async () => (await auditor.listCases({ desk: 'all', limit: 100 })).cases;
  const caseAbout = async (matter: string, at: string) => {
    const found = (await all()).find((one) => one.matter === matter && one.at.id === at);
    if (found === undefined) throw new Error(`${matter} at ${at}`);
    return found;
  };
  const inboxOf = async (who: string) =>
    (await (await town.as(who)).listCases({ desk: 'inbox', limit: 100 })).cases;

  it('has cases that are as their events make them, numbered as they were opened', async () => {
    const cases = await all();
    const verified = await town.operator.verifyCases();
    expect(verified).toMatchObject({ cases: cases.length, wrong: [] });
    expect(cases.length).toBeGreaterThanOrEqual(30);
    expect(cases.every(({ example }) => example)).toBe(true);
    const numbers = cases.map(({ number }) => number).toSorted();
    expect(numbers).toEqual(cases.map((_, place) => `2022-${String(place + 1).padStart(6, '0')}`));
  });

  it('has every file that its cases name, to be opened by an office', async () => {
    let named = 0;
    for (const { case: id, number } of await all()) {
      const { events } = await auditor.getCase({ case: id });
      const digests = events.flatMap(({ carried }) =>
        (carried.documents ?? []).map(({ digest }) => digest),
      );
      const { files } = await auditor.listCaseFiles({ case: id });
      expect(
        files.map(({ digest }) => digest),
        number,
      ).toEqual(expect.arrayContaining(digests));
      named += digests.length;
      for (const file of digests.slice(0, 1)) {
        const content = await auditor.getCaseFile({ case: id, file });
        const bytes = Buffer.from(await content.arrayBuffer());
        expect([content.type, content.name]).toEqual([
          'application/pdf',
          expect.stringMatching(/（示例）\.pdf$/u),
        ]);
        expect(await textOfPdf(bytes)).toContain('示例文书');
        expect(createHash('sha256').update(bytes).digest('hex')).toBe(file);
      }
    }
    expect(named).toBeGreaterThan(20);
  });

  it('keeps what is printed while the rest is, whenever contents that nobody has are removed', async () => {
    let asked = 0;
    const twoOnly = { goesOn: () => asked++ < 2, now: Date.now };
    expect(await keepSamplePapers(town.city, twoOnly)).toBe(0);
    const nobodys = await town.city.store.read((handle) => listUnusedFiles(handle, new Date()));
    expect(nobodys).toHaveLength(2);
    await removeLeftContents(town.city, Date.now());
    const still = await town.city.store.read((handle) => listUnusedFiles(handle, new Date()));
    expect(still).toEqual(nobodys);
  });

  it('has papers at the steps of its cases, which are printed once and survive a reset', async () => {
    const printed = await keepSamplePapers(town.city, ALL);
    expect(printed).toBeGreaterThan(50);
    expect(await keepSamplePapers(town.city, ALL)).toBe(0);
    const refused = await caseAbout('在孵企业辛', 'refused');
    const papersOf = async () => (await auditor.listCasePapers({ case: refused.case })).issued;
    const before = await papersOf();
    expect(before.map(({ kind, issued_on }) => [kind, issued_on])).toEqual([
      ['refusal', '2022-06-23'],
    ]);
    const [{ code, digest } = { code: '', digest: '' }] = before;
    expect(await town.visitor.verifyPaper({ code, digest })).toMatchObject({ matches: true });
    const file = await auditor.getCaseFile({ case: refused.case, file: digest });
    const text = await textOfPdf(Buffer.from(await file.arrayBuffer()));
    for (const said of ['不予支持决定书', '2022年6月23日', code]) expect(text).toContain(said);
    const reviewer = await town.as(PEOPLE.reviewer);
    await reviewer.withdrawPaper({ case: refused.case, code, reason: '示例' });
    expect((await papersOf())[0]?.withdrawn).not.toBeNull();
    await town.visitor.resetDemonstration();
    expect(await papersOf()).toEqual(before);
    expect(await keepSamplePapers(town.city, ALL)).toBe(0);
    const checks = await Promise.all(
      (await all()).map(({ case: id }) => auditor.listCasePapers({ case: id })),
    );
    expect(checks.flatMap(({ issued }) => issued)).toHaveLength(printed);
  });

  it('goes on where an office stands back, once another is named', async () => {
    const reviewer = await town.as(PEOPLE.reviewer);
    const stopped = await caseAbout('技术对接合同', 'check');
    const step = { case: stopped.case, seen: stopped.seen, does: 'name', reason: '示例' } as const;
    await reviewer.actInCase({ ...step, office: 'industry-bureau' });
    const checker = await town.as('demonstration-industry-checker');
    const [waiting] = (await checker.listCases({ desk: 'inbox' })).cases;
    expect(waiting).toMatchObject({ case: stopped.case });
    const pass = { case: stopped.case, seen: stopped.seen + 1, does: 'pass' } as const;
    expect(await checker.actInCase({ ...pass, opinion: '合规' })).toMatchObject({ at: 'report' });
  });

  it('gives every office and every applicant something to do', async () => {
    for (const who of [
      ...(['checker', 'reviewer', 'approver', 'rechecker', 'expert'] as const),
      ...(['clerk', 'broker', 'other'] as const),
    ]) {
      const desk = who === 'clerk' ? 'own' : 'inbox';
      const client = await town.as(PEOPLE[who]);
      expect([who, (await client.listCases({ desk })).cases.length]).not.toEqual([who, 0]);
    }
    expect((await inboxOf(PEOPLE.approver)).map(({ at }) => at.id)).toEqual(
      expect.arrayContaining(['approval']),
    );
  });

  it('shows its notices to everybody, and how an objection stands', async () => {
    const { notices } = await town.visitor.listNotices({});
    expect(notices).toHaveLength(4);
    const [running] = notices;
    const { entries } = await town.visitor.getNotice({ notice: running?.notice ?? '' });
    expect(entries.map(({ state }) => state)).toEqual([
      ...['running', 'running', 'frozen', 'running', 'running'],
    ]);
    const found = await town.visitor.findObjection({ receipt: RECEIPT });
    expect(found).toMatchObject({ line: 3, state: 'frozen', settled: null });
    const inquirer = await town.as(PEOPLE.inquirer);
    const frozen = await caseAbout('2021年国拨经费', 'inquiry');
    const reason = '示例：核查异议';
    const asked = { case: frozen.case, receipt: RECEIPT, reason };
    expect(await inquirer.unmaskObjector(asked)).toMatchObject({ name: '示例李四' });
  });

  it('goes on from where it stands', async () => {
    const reviewer = await town.as(PEOPLE.reviewer);
    const waiting = await caseAbout('丙企业损失', 'review');
    const step = { case: waiting.case, seen: waiting.seen, does: 'pass', opinion: '同意' } as const;
    expect(await reviewer.actInCase(step)).toMatchObject({ at: 'approval' });
    const over = await caseAbout('软著登记服务合同', 'notice');
    const publisher = await town.as(PEOPLE.publisher);
    const { notices } = await town.visitor.listNotices({ search: '2022年9月批次' });
    const file = new File([Uint8Array.from(makePdf())], '示例函.pdf');
    const { digest } = await publisher.addCaseDocument({ case: over.case, file });
    const documents = { letter: digest };
    const ended = await publisher.endNotices({ notice: notices[0]?.notice ?? '', documents });
    expect(ended.cases).toMatchObject([{ case: over.case, done: { at: 'recheck' } }]);
    const clerk = await town.as(PEOPLE.clerk);
    const [call] = (await clerk.listCalls({ clause: 'dalian-2017-52/14a' })).calls;
    const free = { clause: 'dalian-2017-52/14a', matter: '高企认定', files: 'enterprise' };
    const opened = await clerk.openCase({ ...free, call: call?.call ?? '' });
    expect(opened.number).toBe('2022-000036');
    expect((await town.operator.verifyCases()).wrong).toEqual([]);
  });

  it('is put back to the letter, under the same ids and numbers', async () => {
    await town.visitor.resetDemonstration();
    const before = await all();
    const clerk = await town.as(PEOPLE.broker);
    const draft = await caseAbout('创业板首发', 'prepare');
    const withdrawn = { case: draft.case, seen: 1, does: 'withdraw', reason: '示例' } as const;
    await clerk.actInCase(withdrawn);
    expect(await refusal(clerk.actInCase(withdrawn))).toContain('CONFLICT');
    await town.visitor.resetDemonstration();
    expect((await all()).map(({ call, ...line }) => line)).toEqual(
      before.map(({ call, ...line }) => line),
    );
    expect((await town.operator.verifyCases()).wrong).toEqual([]);
    expect((await town.visitor.listNotices({})).notices).toHaveLength(4);
  });
});
