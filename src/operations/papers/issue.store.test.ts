import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePdf } from '../../attachments/attachments.test-kit.ts';
import { ENGINES } from '../../store/engines.test-kit.ts';
import { listAudit, listUnusedFiles } from '../../store/index.ts';
import { removeLeftContents } from '../attachments/remove-content.ts';
import {
  ALLIANCE,
  actIn,
  type ClaimsTown,
  DIGEST,
  fillIn,
  openClaimsTown,
  type Who,
} from '../claims.test-kit.ts';
import { refusal } from '../people/people.test-kit.ts';
import { problemsOf } from '../refusals.ts';
import { textOfPdf } from './papers.test-kit.ts';

const DAY_MS = 86_400_000;

describe.each(ENGINES)('papers of a case on %s', { timeout: 240_000 }, (_name, make) => {
  let town: ClaimsTown;
  beforeAll(async () => {
    town = await openClaimsTown(await make());
  }, 120_000);
  afterAll(() => town.close());

  const of = (who: Who) => town.of(who);
  const act = (who: Who, id: string, request: object) => actIn(town, who, id, request);
  const pass = { does: 'pass', opinion: '同意' } as const;
  const approve = { does: 'approve', amount_fen: '20000000', opinion: '同意' } as const;
  const dueTo = async (who: Who, id: string) =>
    (await (await of(who)).listCasePapers({ case: id })).due.map(({ kind }) => kind);
  type Kind = Parameters<Awaited<ReturnType<typeof of>>['issuePaper']>[0]['kind'];
  const issue = async (who: Who, id: string, kind: Kind, more: object = {}) =>
    (await of(who)).issuePaper({ case: id, kind, ...more });
  async function readBack(who: Who, id: string, digest: string) {
    const file = await (await of(who)).getCaseFile({ case: id, file: digest });
    const bytes = Buffer.from(await file.arrayBuffer());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(digest);
    return { name: file.name, text: await textOfPdf(bytes) };
  }

  it('follow from what was done, are printed once, verified by anybody and read by whom they are for', async () => {
    const { id, number } = await town.submit();
    expect(await dueTo('clerk', id)).toEqual(['application']);
    expect(await dueTo('reviewer', id)).toEqual(['acceptance', 'subsidy_report']);
    expect(await dueTo('approver', id)).toEqual([]);
    expect(await dueTo('auditor', id)).toEqual([]);

    const { paper, known } = await issue('reviewer', id, 'acceptance');
    expect(known).toBe(false);
    expect(paper).toMatchObject({
      ...{ kind: 'acceptance', office: '示例科技创新局', issued_on: '2022-10-10', event: 2 },
      number: `受理〔2022〕${number.slice(5)}-2号`,
    });
    expect(await issue('second', id, 'acceptance')).toEqual({ paper, known: true });
    expect(await dueTo('reviewer', id)).toEqual(['subsidy_report']);
    const { code, digest } = paper;
    const seen = await town.visitor.verifyPaper({ code, digest });
    expect(seen).toMatchObject({ kind: 'acceptance', matches: true, withdrawn_on: null });
    const read = await readBack('clerk', id, digest);
    expect(read.name).toBe(`受理通知书（${number}）.pdf`);
    for (const said of ['受理通知书', '示例海蓝智能装备有限公司', '2022年10月10日', number, code])
      expect(read.text).toContain(said);

    const form = await issue('clerk', id, 'application');
    expect(form.paper.office).toBeNull();
    const words = await readBack('clerk', id, form.paper.digest);
    expect(words.text).toContain('6222020000000000');
    const hidden = { case: id, file: form.paper.digest };
    expect(await refusal((await of('reviewer')).getCaseFile(hidden))).toBe('NOT_FOUND file');
    const { issued } = await (await of('reviewer')).listCasePapers({ case: id });
    expect(issued.map(({ kind }) => kind)).toEqual(['acceptance']);

    const entries = await town.city.store.read((handle) =>
      listAudit(handle, { limit: 20, subject: id, operation: 'issuePaper' }),
    );
    expect(entries.map(({ detail }) => [detail.kind, detail.known ?? false])).toEqual([
      ['application', false],
      ['acceptance', true],
      ['acceptance', false],
    ]);
    expect(await refusal(issue('reviewer', id, 'refusal'))).toBe('CONFLICT kind');
    expect(await refusal(issue('approver', id, 'acceptance'))).toBe('CONFLICT kind');
    for (const who of ['auditor', 'other'] as const)
      expect(await refusal(issue(who, id, 'acceptance'))).toBe('FORBIDDEN');
  });

  it('of a return and of a refusal say what was said, and belong to that state alone', async () => {
    const { id } = await town.submit();
    const corrections = [{ field: 'contact.phone', what: '电话打不通，请核对' }];
    await act('reviewer', id, { does: 'return', corrections });
    expect(await dueTo('reviewer', id)).toEqual(['correction']);
    const { paper } = await issue('reviewer', id, 'correction');
    const { text } = await readBack('clerk', id, paper.digest);
    for (const said of ['联系电话', '电话打不通，请核对', '2022年10月31日', '1处'])
      expect(text).toContain(said);
    const clerk = await of('clerk');
    const back = await clerk.getCase({ case: id });
    const { answers } = back.application;
    const { revision } = await clerk.saveApplication({ case: id, seen: 1, answers });
    await clerk.actInCase({ case: id, seen: back.seen, does: 'submit', revision });
    expect(await dueTo('reviewer', id)).toEqual(['acceptance', 'subsidy_report']);
    const grounds = {
      ...{ clause: '《示例办法》第十四条', value: '重新认定', source: '证书（示例）' },
      ...{ remedy: '另按重新认定申报', until: '2022-12-31' },
    };
    await act('reviewer', id, { does: 'refuse', grounds });
    expect(await dueTo('reviewer', id)).toEqual(['refusal']);
    const refused = await issue('reviewer', id, 'refusal');
    const said = (await readBack('clerk', id, refused.paper.digest)).text;
    for (const one of ['《示例办法》第十四条', '重新认定', '证书（示例）', '2022年12月31日'])
      expect(said).toContain(one);
  });

  it('ask only what the case cannot know, each at its field', async () => {
    const { id } = await town.submit();
    const asked = async (answer: Promise<unknown>) =>
      problemsOf(await answer.catch((error: unknown) => error)).map(({ field }) => field);
    expect(await asked(issue('reviewer', id, 'acceptance', { opinion: '同意' }))).toEqual([
      'opinion',
    ]);
    expect(await asked(issue('reviewer', id, 'subsidy_report'))).toEqual(['opinion']);
    const report = await issue('reviewer', id, 'subsidy_report', { opinion: '拟予支持' });
    expect((await readBack('reviewer', id, report.paper.digest)).text).toContain('拟予支持');
    await act('reviewer', id, pass);
    await act('approver', id, approve);
    expect(await dueTo('approver', id)).toEqual(['approval_sheet']);
    expect(await asked(issue('approver', id, 'approval_sheet'))).toEqual([
      ...['way', 'decided', 'decision'],
    ]);
    const said = { way: 'meeting', decided: '2022-10-08', decision: '示例会纪〔2022〕9号' };
    const scan = 'c'.repeat(64);
    expect(await asked(issue('approver', id, 'approval_sheet', { ...said, scan }))).toEqual([
      'scan',
    ]);
    const ahead = { ...said, decided: '2022-10-11' };
    expect(await asked(issue('approver', id, 'approval_sheet', ahead))).toEqual(['decided']);
    const file = new File([Uint8Array.from(makePdf())], '审批表.pdf');
    const { digest } = await (await of('approver')).addCaseDocument({ case: id, file });
    const sheet = await issue('approver', id, 'approval_sheet', { ...said, scan: digest });
    const { text } = await readBack('approver', id, sheet.paper.digest);
    for (const one of ['会议审定', '示例会纪〔2022〕9号', '200,000.00元', '示例王磊', digest])
      expect(text).toContain(one);
    const theirs = (await of('clerk')).getCaseFile({ case: id, file: sheet.paper.digest });
    expect(await refusal(theirs)).toBe('NOT_FOUND file');
  });

  it('of the alliance report what it checked, and go with its action as its document', async () => {
    const broker = await of('broker');
    await town.addRecords('agency', [
      {
        ...{ id: '服务', kind: 'service_agreement', agency_alliance_member: true },
        ...{ agreement_filed: true, service_fee: '3万元', month: '2022-09' },
        achieved_on: '2022-09-20',
      },
    ]);
    const about = { call: await town.callOf(ALLIANCE.call), clause: ALLIANCE.clause };
    const opened = await broker.openCase({ ...about, matter: '服务', files: 'agency' });
    const id = opened.case;
    const answers = fillIn(await broker.getCase({ case: id }));
    const { revision } = await broker.saveApplication({ case: id, seen: 0, answers });
    const documents = { contract: DIGEST, undertaking: DIGEST, evidence: DIGEST };
    await broker.actInCase({ case: id, seen: 1, does: 'submit', revision, documents });
    expect(await dueTo('checker', id)).toEqual(['acceptance']);
    await act('checker', id, { does: 'pass', opinion: '材料齐全，合规' });
    expect(await dueTo('reporter', id)).toEqual(['acceptance', 'preliminary_report']);
    const { paper } = await issue('reporter', id, 'preliminary_report');
    const { text } = await readBack('reviewer', id, paper.digest);
    for (const one of [
      ...['示例科技创新局：', '合规性审查：材料齐全，合规', opened.number, '合计未载明'],
    ])
      expect(text).toContain(one);
    const report = { 'preliminary-report': paper.digest };
    await act('reporter', id, { does: 'pass', opinion: '同意报送', documents: report });
    expect(await dueTo('reviewer', id)).toEqual(['subsidy_report']);
    const theirs = await broker.listCasePapers({ case: id });
    expect(theirs.issued).toEqual([]);
  });

  it('of a notice have its lines and days, and the letter to finance no account', async () => {
    const { id, number } = await town.submit();
    await act('reviewer', id, pass);
    await act('approver', id, approve);
    const publisher = await of('publisher');
    const { seen } = await publisher.getCase({ case: id });
    await publisher.publishNotice({
      ...{ title: '关于示例项目的公示', number: '示例公〔2022〕1号' },
      publication: {
        ...{ on: '2022-10-10', time: '09:00', address: 'https://sample.example/1' },
        capture: 'a'.repeat(64),
      },
      cases: [{ case: id, seen }],
    });
    expect(await dueTo('publisher', id)).toEqual(['public_notice']);
    const notice = await issue('publisher', id, 'public_notice');
    const { text } = await readBack('clerk', id, notice.paper.digest);
    for (const one of ['关于示例项目的公示', '2022年10月11日', '2022年10月19日', '7个工作日'])
      expect(text).toContain(one);
    expect(await dueTo('publisher', id)).not.toContain('finance_letter');
    town.wait(10);
    expect(await dueTo('publisher', id)).toContain('finance_letter');
    const letter = await issue('publisher', id, 'finance_letter');
    const said = (await readBack('payer', id, letter.paper.digest)).text;
    expect(said).toContain('200,000.00');
    expect(said).not.toContain('6222020000000000');
    await act('publisher', id, { does: 'end_notice' });
    const result = await issue('publisher', id, 'notice_result');
    expect((await readBack('clerk', id, result.paper.digest)).text).toContain('期满无异议');
    expect(number).toMatch(/^2022-/u);
    town.wait(-10);
  });

  it('are one when two issue them at once', async () => {
    const { id } = await town.submit();
    const both = await Promise.all(
      (['reviewer', 'second'] as const).map((who) => issue(who, id, 'acceptance')),
    );
    expect(new Set(both.map(({ paper }) => paper.code)).size).toBe(1);
    expect(both.filter(({ known }) => !known)).toHaveLength(1);
  });

  it('go with the demonstration city, and their contents a day later', async () => {
    const { id } = await town.submit();
    const { paper } = await issue('reviewer', id, 'acceptance');
    const { attachments } = town.city;
    await (await of('clerk')).resetDemonstration();
    expect(await refusal(town.visitor.verifyPaper({ code: paper.code }))).toBe('NOT_FOUND code');
    expect(await attachments?.has(paper.digest)).toBe(true);
    const later = Date.now() + 2 * DAY_MS;
    await removeLeftContents(town.city, later);
    expect(await attachments?.has(paper.digest)).toBe(false);
    expect(
      await town.city.store.read((handle) => listUnusedFiles(handle, new Date(later + DAY_MS))),
    ).toEqual([]);
  });
});
