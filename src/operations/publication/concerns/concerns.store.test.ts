import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SourceFile } from '../../../rules/index.ts';
import { ENGINES, type TestDatabase } from '../../../store/engines.test-kit.ts';
import { VISITOR } from '../../caller.ts';
import { problemsOf } from '../../refusals.ts';
import type { Client } from '../../router.ts';
import { FILES, officer, openWith, PATH } from '../two-people.test-kit.ts';

const POLICY = 'policies/small/policy.md';
const UNDERTAKING = `undertaking:
  years: 10
  from: { zh: 自享受之日起, en: from the day of the award }
  keeps: { zh: 注册地不变, en: the seat stays }
  breach: { zh: 退回, en: paid back }
  interest: not stated
`;
/** The same city before anybody knew the dates, with what legal review looks at. */
const UNDATED: readonly SourceFile[] = FILES.map(({ path, text }) => {
  if (path === POLICY)
    return {
      path,
      text: text.replace(/^in force:.*\n/mu, UNDERTAKING).replace(/^issued on:.*\n/mu, ''),
    };
  if (path !== PATH) return { path, text };
  const rows = text.replace(/^\| (施行前一日|首日|末日).*\n/gmu, '').replace('in_force', 'undated');
  return { path, text: rows.replace('authority: ', 'restricted: [relocation]\nauthority: ') };
});
const dossier = {
  party: { role: 'enterprise' },
  records: [{ id: 'p1', kind: 'project', level: 'national', done_on: '2021-12-03' }],
};
const DATES = { policy: 'small', from: '2020-01-01', to: '2022-12-31', basis: '示例通知第二条' };

describe.each(ENGINES)('concerns about documents on %s', (_kind, make) => {
  let database: TestDatabase;
  let open: Awaited<ReturnType<typeof openWith>>;
  let one: Client;
  let two: Client;

  beforeEach(async () => {
    database = await make();
    open = await openWith(database.location, UNDATED);
    [one, two] = [open.as(officer('甲')), open.as(officer('乙'))];
  });
  afterEach(async () => {
    await open.city.store.close();
    await database.remove();
  });

  const pass = async (kind: 'legality' | 'fair_competition') =>
    two.recordReview({
      ...{ policy: 'small', kind, result: 'passed', number: '示例1号' },
      ...{ on: '2022-08-01', document: '意见书' },
    });
  const validity = async () => {
    const { results, totals } = await open
      .as(VISITOR)
      .assessDossier({ dossier, as_of: '2022-10-10' });
    return [results[0]?.validity, totals.computed_fen, totals.undated.computed_fen];
  };

  it('names what a document lacks; dates count once another person has published them', async () => {
    await pass('legality');
    await pass('fair_competition');
    expect((await one.listDocumentConcerns()).undated).toMatchObject([
      {
        policy: 'small',
        lacks: ['issued', 'from', 'to'],
        clauses: 1,
        undated_clauses: 1,
        drafts: [],
      },
    ]);
    const { draft } = await one.draftDates({ ...DATES, document: '示例〔2022〕9号' });
    const drafted = await one.getDraft({ draft });
    expect(drafted.check?.problems).toEqual([]);
    expect(drafted.check?.comparisons.length).toBeGreaterThan(0);
    expect(drafted.title).toEqual({ zh: '示例措施', en: 'Sample measures' });
    const [before, after] = [drafted.published ?? '', drafted.text].map((text) => text.split('\n'));
    expect(after?.filter((line) => !before?.includes(line))).toEqual([
      'in force: { from: 2020-01-01, to: 2022-12-31, basis: "示例通知第二条（示例〔2022〕9号）" }',
    ]);
    expect((await two.listDocumentConcerns()).undated[0]?.drafts).toMatchObject([{ draft }]);
    await one.submitDraft({ draft });
    expect(await validity()).toEqual(['undated', '0', '20000000']);
    await expect(one.publishDraft({ draft })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await validity()).toEqual(['undated', '0', '20000000']);

    await two.publishDraft({ draft });
    expect(await validity()).toEqual(['in_force', '20000000', '0']);
    const { undated, ending } = await one.listDocumentConcerns();
    expect(undated).toMatchObject([{ lacks: ['issued'], undated_clauses: 0 }]);
    expect(ending).toMatchObject([{ policy: 'small', to: '2022-12-31', months: 3 }]);
  });

  it('lets a document end before what its examples tell of', async () => {
    await pass('legality');
    await pass('fair_competition');
    const { draft } = await one.draftDates({ ...DATES, to: '2020-12-31' });
    expect((await one.getDraft({ draft })).check?.problems).toEqual([]);
    await one.submitDraft({ draft });
    await two.publishDraft({ draft });
    expect(await validity()).toEqual(['expired', '0', '0']);
  });

  it('refuses dates without any, backward ones and what changes nothing', async () => {
    const said = async (input: Parameters<Client['draftDates']>[0]) =>
      one.draftDates(input).then(
        () => [],
        (error: unknown) => problemsOf(error).map(({ field, message }) => [field, message.en]),
      );
    expect(await said({ policy: 'small', basis: '无' })).toEqual([
      ['from', 'Give at least one date'],
    ]);
    expect(await said({ ...DATES, to: '2019-12-31' })).toEqual([
      ['to', 'It ends before it begins'],
    ]);
    await expect(one.draftDates({ ...DATES, policy: 'none' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect((await one.listDrafts()).drafts).toEqual([]);
  });

  it('keeps in the open part what lacks a review, and says what is held', async () => {
    const queue = async () => (await one.listDocumentConcerns()).for_review;
    expect(await queue()).toMatchObject([
      { subject: 'small', concerns: ['undertaking'], years: 10, reviews: [], is_open: true },
      { subject: 'small/one', concerns: ['relocation'], is_open: true, hold: null },
    ]);
    await pass('legality');
    expect((await queue()).map(({ is_open, reviews }) => [is_open, reviews.length])).toEqual([
      [true, 1],
      [true, 1],
    ]);
    await pass('fair_competition');
    expect((await queue()).every(({ is_open }) => !is_open)).toBe(true);
    expect((await queue())[1]?.reviews).toMatchObject([
      { kind: 'legality', number: '示例1号', on: '2022-08-01' },
      { kind: 'fair_competition', result: 'passed' },
    ]);
    await one.proposeHold({
      subject: 'small/one',
      reason: '与后来的规定不符',
      document: '示例规定',
    });
    expect((await queue()).map(({ hold }) => hold)).toEqual([null, 'proposed']);
  });

  it('is for officers and auditors alone', async () => {
    await expect(open.as(VISITOR).listDocumentConcerns()).rejects.toMatchObject({
      code: 'UNAUTHORIZED',
    });
  });
});
