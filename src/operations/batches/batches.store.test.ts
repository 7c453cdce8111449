import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES } from '../../store/engines.test-kit.ts';
import { listAudit } from '../../store/index.ts';
import {
  ALLIANCE,
  actIn,
  type ClaimsTown,
  DIGEST,
  fillIn,
  HIGH_TECH,
  openClaimsTown,
  type Who,
} from '../claims.test-kit.ts';
import { textOfPdf } from '../papers/papers.test-kit.ts';
import { refusal } from '../people/people.test-kit.ts';

const BATCH = '2022-10';
const OPINION = '经初审，材料齐全、形式合规，建议提交审查。';
const PASS = { does: 'pass', opinion: '材料齐全，合规' } as const;

describe.each(ENGINES)('batches on %s', { timeout: 240_000 }, (_name, make) => {
  let town: ClaimsTown;
  let call: string;
  let count = 0;
  beforeAll(async () => {
    town = await openClaimsTown(await make());
    call = await town.callOf(ALLIANCE.call);
  }, 120_000);
  afterAll(() => town.close());

  const of = (who: Who) => town.of(who);
  const act = (who: Who, id: string, request: object) => actIn(town, who, id, request);
  /** A claim of the agency for a service of its own, submitted today. */
  async function submit() {
    count += 1;
    const matter = `服务${count}`;
    const facts = { kind: 'service_agreement', agency_alliance_member: true } as const;
    const filed = { agreement_filed: true, service_fee: '3万元', month: '2022-09' } as const;
    const record = { id: matter, ...facts, ...filed, achieved_on: '2022-09-20' };
    await town.addRecords('agency', [record]);
    const broker = await of('broker');
    const about = { call, clause: ALLIANCE.clause, matter, files: 'agency' };
    const { case: id, number } = await broker.openCase(about);
    await hand(id, { contract: DIGEST, undertaking: DIGEST, evidence: DIGEST });
    return { id, number };
  }
  async function hand(id: string, documents?: Record<string, string>) {
    const broker = await of('broker');
    const before = await broker.getCase({ case: id });
    const drafted = { case: id, seen: before.application.revision ?? 0, answers: fillIn(before) };
    const { revision } = await broker.saveApplication(drafted);
    const given = { case: id, seen: before.seen, does: 'submit', revision } as const;
    await broker.actInCase({ ...given, ...(documents && { documents }) });
  }
  async function file(cases: readonly string[], more: { preview?: boolean; who?: Who } = {}) {
    const { preview = false, who = 'reporter' } = more;
    const client = await of(who);
    const { cases: lines } = await (await of('auditor')).getBatch({ call, batch: BATCH });
    const wanted = cases.map((id) => ({
      ...{ case: id, seen: lines.find((line) => line.case === id)?.seen ?? 1 },
    }));
    return client.fileBatch({ call, batch: BATCH, cases: wanted, opinion: OPINION, preview });
  }
  const stateOf = async (id: string, who: Who = 'auditor') =>
    (await (await of(who)).getBatch({ call, batch: BATCH })).cases.find((one) => one.case === id);

  it('are filed with one report; what comes back keeps its batch and is filed later', async () => {
    const [one, two] = [await submit(), await submit()];
    const reporter = await of('reporter');
    expect((await reporter.getCase({ case: one.id })).batch).toBe(BATCH);
    await act('checker', one.id, PASS);
    const corrections = [{ field: 'contact.phone', what: '电话打不通' }];
    await act('checker', two.id, { does: 'return', corrections });
    const before = await reporter.getBatch({ call, batch: BATCH });
    expect(before).toMatchObject({
      counts: { checking: 0, returned: 1, ready: 1, filed: 0, ended: 0 },
      ...{ may_file: true, more: false, reports: [], basis: { is: 'inferred' } },
      balance: { amount_fen: '300000000', here_fen: '0', left_fen: '300000000' },
    });
    const listed = await reporter.listBatches({ call });
    expect(listed.batches).toMatchObject([{ batch: BATCH, cases: 2, counts: before.counts }]);

    const looked = await file([one.id, two.id], { preview: true });
    expect([looked.done, looked.refused, looked.report]).toEqual([1, 1, null]);
    expect(await stateOf(one.id)).toMatchObject({ state: 'ready', report: null });

    const filed = await file([one.id, two.id]);
    expect([filed.done, filed.refused]).toEqual([1, 1]);
    expect(filed.cases.map(({ number, refused }) => [number, refused?.[0]?.field ?? null])).toEqual(
      [
        [one.number, null],
        [two.number, 'case'],
      ],
    );
    expect(filed.report).toMatchObject({
      number: '初审〔2022〕10批-1号',
      batch: BATCH,
      event: null,
    });
    const { code = '', digest = '' } = filed.report ?? {};
    expect(await town.visitor.verifyPaper({ code, digest })).toMatchObject({
      ...{ kind: 'preliminary_report', number: '初审〔2022〕10批-1号', matches: true },
    });
    const bytes = await (await of('reviewer')).getCaseFile({ case: one.id, file: digest });
    const text = await textOfPdf(Buffer.from(await bytes.arrayBuffer()));
    for (const said of ['2022年10月批次', one.number, OPINION, '材料齐全，合规', '推定：'])
      expect(text).toContain(said);
    expect(text).not.toContain(two.number);
    expect(text).not.toContain('补报');

    const after = await reporter.getCase({ case: one.id });
    expect(after.at.id).toBe('review');
    expect(after.events.at(-1)?.carried.documents?.[0]?.digest).toBe(digest);
    const papers = await reporter.listCasePapers({ case: one.id });
    expect(papers.issued.map(({ code: of }) => of)).toEqual([code]);
    expect(papers.due.map(({ kind }) => kind)).not.toContain('preliminary_report');
    expect((await (await of('broker')).listCasePapers({ case: one.id })).issued).toEqual([]);

    town.wait(25);
    await hand(two.id);
    expect((await reporter.getCase({ case: two.id })).batch).toBe(BATCH);
    await act('checker', two.id, PASS);
    const again = await file([two.id]);
    expect(again.report?.number).toBe('初审〔2022〕10批-2号');
    const late = { case: two.id, file: again.report?.digest ?? '' };
    const second = await (await of('reviewer')).getCaseFile(late);
    const words = await textOfPdf(Buffer.from(await second.arrayBuffer()));
    expect(words).toContain('2022年10月批次（补报，第2次报送）');
    expect(await stateOf(two.id)).toMatchObject({
      ...{ state: 'filed', returned: 1, report: { number: '初审〔2022〕10批-2号' } },
    });
    const both = await reporter.getBatch({ call, batch: BATCH });
    expect(both.reports.map(({ number }) => number)).toHaveLength(2);
    town.wait(-25);

    const entries = await town.city.store.read((handle) =>
      listAudit(handle, { limit: 5, operation: 'fileBatch' }),
    );
    expect(entries.map(({ detail }) => detail.number ?? 'preview')).toEqual([
      ...['初审〔2022〕10批-2号', '初审〔2022〕10批-1号', 'preview'],
    ]);
    expect(entries[1]?.detail.done).toEqual([one.number]);
  });

  it('are filed as they were seen, once, and only where they are ready', async () => {
    const { id, number } = await submit();
    const early = await file([id]);
    expect([early.done, early.report]).toEqual([0, null]);
    await act('checker', id, PASS);
    const stale = await (await of('reporter')).fileBatch({
      ...{ call, batch: BATCH, cases: [{ case: id, seen: 2 }], opinion: OPINION },
    });
    expect(stale.cases[0]?.refused?.[0]?.message.zh).toContain('案件已有新的进展');
    const both = await Promise.allSettled([file([id]), file([id])]);
    const done = both.map((one) => (one.status === 'fulfilled' ? one.value.done : 0));
    expect(done.sort()).toEqual([0, 1]);
    expect((await (await of('reporter')).getCase({ case: id })).at.id).toBe('review');
    const elsewhere = await town.submit();
    const strange = await file([elsewhere.id]);
    expect(strange.cases).toMatchObject([
      { number: null, done: null, refused: [{ field: 'case' }] },
    ]);
    expect(number).toMatch(/^2022-/u);
  });

  it('leave a report of one case possible, which names its batch', async () => {
    const { id } = await submit();
    await act('checker', id, PASS);
    const reporter = await of('reporter');
    const { paper } = await reporter.issuePaper({ case: id, kind: 'preliminary_report' });
    const bytes = await reporter.getCaseFile({ case: id, file: paper.digest });
    const text = await textOfPdf(Buffer.from(await bytes.arrayBuffer()));
    expect(text).toContain('2022年10月批次（单件报送）');
    const documents = { 'preliminary-report': paper.digest };
    await act('reporter', id, { does: 'pass', opinion: '同意报送', documents });
    expect(await stateOf(id)).toMatchObject({ state: 'filed', report: { number: paper.number } });
  });

  it('take what was approved off the fund of the call', async () => {
    const { id } = await submit();
    await act('checker', id, PASS);
    await file([id]);
    await act('reviewer', id, { does: 'pass', opinion: '同意', ...(await reportFor(id)) });
    await act('approver', id, { does: 'approve', amount_fen: '2500000', opinion: '同意' });
    const reader = await of('payer');
    const { balance, may_file } = await reader.getBatch({ call, batch: BATCH });
    expect(balance).toMatchObject({ here_fen: '2500000', before_fen: '0', left_fen: '297500000' });
    expect(may_file).toBe(false);
    const later = await reader.getBatch({ call, batch: '2022-11' });
    expect(later).toMatchObject({
      ...{ cases: [], balance: { before_fen: '2500000', here_fen: '0', left_fen: '297500000' } },
    });
    const earlier = await reader.getBatch({ call, batch: '2022-09' });
    expect(earlier.balance).toMatchObject({ after_fen: '2500000', left_fen: '297500000' });
  });

  async function reportFor(id: string) {
    const reviewer = await of('reviewer');
    const given = { case: id, kind: 'subsidy_report', opinion: '拟予支持' } as const;
    const { paper } = await reviewer.issuePaper(given);
    const bytes = await reviewer.getCaseFile({ case: id, file: paper.digest });
    const text = await textOfPdf(Buffer.from(await bytes.arrayBuffer()));
    expect(text).toContain('2022年10月批次申请的审查');
    return { documents: { 'application-report': paper.digest } };
  }

  it('are for the offices of the call and who audits, and are found in lists of cases', async () => {
    const { id } = await submit();
    const about = { call, batch: BATCH };
    for (const who of ['broker', 'clerk', 'expert', 'window'] as const)
      expect(await refusal((await of(who)).getBatch(about))).toBe('FORBIDDEN');
    expect(await refusal(file([id], { who: 'reviewer' }))).toBe('FORBIDDEN');
    expect(await refusal(file([id], { who: 'auditor' }))).toBe('FORBIDDEN');
    expect(await refusal((await of('reviewer')).getBatch({ ...about, batch: '2022-13' }))).toBe(
      'BAD_REQUEST batch',
    );
    const other = await town.callOf(HIGH_TECH.call);
    expect(await refusal((await of('reviewer')).getBatch({ ...about, call: other }))).toBe(
      'NOT_FOUND call',
    );
    expect(await refusal((await of('reporter')).getBatch({ ...about, call: other }))).toBe(
      'FORBIDDEN call',
    );
    expect((await (await of('auditor')).listBatches({})).batches).not.toEqual([]);
    const inbox = await (await of('checker')).listCases({ desk: 'inbox', batch: BATCH });
    expect(inbox.cases.map((line) => [line.case, line.batch])).toEqual([[id, BATCH]]);
    const none = await (await of('checker')).listCases({ desk: 'inbox', batch: '2022-11' });
    expect(none.cases).toEqual([]);
    const plain = await town.submit();
    expect((await (await of('reviewer')).getCase({ case: plain.id })).batch).toBeNull();
  });
});
