import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ENGINES, type TestDatabase } from '../../store/engines.test-kit.ts';
import { listAudit } from '../../store/index.ts';
import { OPERATOR, VISITOR } from '../caller.ts';
import { problemsOf } from '../refusals.ts';
import type { Client } from '../router.ts';
import { CLAUSE_AT, officer, openWith, PATH } from './two-people.test-kit.ts';

const DEAR = CLAUSE_AT('25万元');
const dossier = {
  party: { role: 'enterprise' },
  records: [{ id: 'p1', kind: 'project', level: 'national', done_on: '2021-12-03' }],
};

async function refusalOf(answer: Promise<unknown>) {
  const error = await answer.then(
    () => ({ code: 'not refused' }),
    (reason: unknown) => reason,
  );
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : error;
  return { code, words: problemsOf(error).map(({ message }) => message.zh) };
}

describe.each(ENGINES)('publication by two people on %s', (_kind, make) => {
  let database: TestDatabase;
  let open: Awaited<ReturnType<typeof openWith>>;
  let [one, two]: Client[] = [];
  const clients = (): [Client, Client] => [one as Client, two as Client];

  beforeEach(async () => {
    database = await make();
    open = await openWith(database.location);
    [one, two] = [open.as(officer('甲')), open.as(officer('乙'))];
  });
  afterEach(async () => {
    await open.city.store.close();
    await database.remove();
  });

  const review = async (client: Client, kinds = ['legality', 'fair_competition'] as const) => {
    for (const kind of kinds) {
      const about = { policy: 'small', number: '示例1号', on: '2022-08-01', document: '意见书' };
      await client.recordReview({ ...about, kind, result: 'passed' });
    }
  };
  const submitted = async (client: Client, text = DEAR) => {
    const { draft } = await client.saveDraft({ path: PATH, note: '提高标准' });
    await client.saveDraft({ draft, text, note: '提高标准', seen: 1 });
    await client.submitDraft({ draft });
    return draft;
  };
  const computed = async () =>
    (await open.as(VISITOR).assessDossier({ dossier, as_of: '2022-10-10' })).totals.computed_fen;

  it('publishes what another person drafted, answers under it at once, and says who did what', async () => {
    const [first, second] = clients();
    await review(first);
    expect(await computed()).toBe('20000000');
    const draft = await submitted(first);
    const { version, changes } = await second.publishDraft({ draft });
    expect(version).toBe(2);
    expect(changes.map(({ meaning }) => meaning)).toEqual(['changed']);
    expect(await computed()).toBe('25000000');
    expect(await open.as(VISITOR).getSite()).toMatchObject({ catalogue_version: 2 });
    const { publications } = await first.listPublications();
    expect(publications).toMatchObject([
      {
        ...{ version: 2, origin: 'draft', path: PATH, draft },
        ...{ drafted_by: ['示例甲'], published_by: '示例乙' },
      },
      { version: 1, origin: 'folder', drafted_by: [], published_by: null, changes: [] },
    ]);
    const found = await first.getDraft({ draft });
    expect(found).toMatchObject({ state: 'published', check: null, lacks: [] });
    expect(found.steps.map(({ step }) => step)).toEqual(['submitted', 'published']);
    const { drafts } = await first.listDrafts({ which: 'done' });
    expect(drafts.map((line) => line.draft)).toEqual([draft]);
    expect((await first.listDrafts()).drafts).toEqual([]);
  });

  it('refuses who wrote in it, whatever post they act in, and logs it', async () => {
    const [first, second] = clients();
    await review(first);
    const draft = await submitted(first);
    await second.returnDraft({ draft, reason: '请改说明' });
    await second.saveDraft({ draft, text: DEAR, note: '改了说明', seen: 2 });
    await first.submitDraft({ draft });
    for (const capacity of ['holder', 'stand_in', 'delegate'] as const) {
      for (const account of ['甲', '乙']) {
        const own = open.as(officer(account, capacity));
        expect((await own.getDraft({ draft })).may.publish).toBe(false);
        const refused = await refusalOf(own.publishDraft({ draft }));
        expect(refused.code).toBe('FORBIDDEN');
        expect(refused.words[0]).toContain('须由另一人发布');
      }
    }
    expect((await refusalOf(open.as(OPERATOR).publishDraft({ draft }))).code).toBe('FORBIDDEN');
    const log = await open.city.store.read((handle) =>
      listAudit(handle, { limit: 50, operation: 'publishDraft' }),
    );
    expect(log.map(({ result }) => result)).toEqual(Array(7).fill('FORBIDDEN'));
    expect(await computed()).toBe('20000000');
    expect(await open.as(officer('丙')).publishDraft({ draft })).toMatchObject({ version: 2 });
  });

  it('has a database that refuses it, too', async () => {
    const [first] = clients();
    const draft = await submitted(first);
    const { store } = open.city;
    const forced = store.write((handle) =>
      handle
        .insertInto('publication')
        .values({ version: 1, draft, changes: '[]', account: '甲', name: '示例甲' })
        .execute(),
    );
    await expect(forced).rejects.toThrow('who wrote in a draft does not publish it');
    for (const table of ['draft_text', 'draft_step', 'policy_review', 'hold_step'] as const) {
      const removal = store.write((handle) => handle.deleteFrom(table).execute());
      await expect(removal).rejects.toThrow('are never changed');
    }
  });

  it('names each thing that is lacking', async () => {
    const [first, second] = clients();
    const draft = await submitted(first);
    const bare = await refusalOf(second.publishDraft({ draft }));
    expect(bare.code).toBe('UNPROCESSABLE_CONTENT');
    expect(bare.words).toEqual(['没有合法性审核的记录', '没有公平竞争审查的记录']);
    expect((await second.getDraft({ draft })).lacks.map(({ zh }) => zh)).toEqual(bare.words);
    await review(second);
    const about = { policy: 'small', on: '2022-09-01', document: '复审意见书' } as const;
    await second.recordReview({ ...about, kind: 'legality', result: 'failed', number: '示例2号' });
    const failed = await refusalOf(second.publishDraft({ draft }));
    expect(failed.words).toEqual(['合法性审核（示例2号）未通过']);
    const { reviews } = await open.as(VISITOR).listReviews({ policy: 'small' });
    expect(reviews.map(({ kind, number, counts }) => [kind, number, counts])).toEqual([
      ['legality', '示例2号', true],
      ['fair_competition', '示例1号', true],
      ['legality', '示例1号', false],
    ]);
    expect(await computed()).toBe('20000000');
  });

  it('refuses a rule that no example holds to its words', async () => {
    const [first, second] = clients();
    await review(first);
    const loose = CLAUSE_AT('20万元').replace(/\| (省级|级别未知).*\n/gu, '');
    const draft = await submitted(first, loose);
    const refused = await refusalOf(second.publishDraft({ draft }));
    expect(refused.code).toBe('UNPROCESSABLE_CONTENT');
    expect(refused.words.join()).toContain('没有示例能察觉');
  });

  it('refuses to submit what has problems, or changes nothing', async () => {
    const [first] = clients();
    const { draft } = await first.saveDraft({ path: PATH, note: '' });
    expect((await refusalOf(first.submitDraft({ draft }))).words).toEqual(['与现行文本一字不差']);
    const wrong = DEAR.replace('award: 25万元', 'award: 25万圆');
    await first.saveDraft({ draft, text: wrong, note: '', seen: 1 });
    const found = await first.getDraft({ draft });
    expect(found.check?.problems[0]).toMatchObject({ file: PATH, line: 17 });
    expect((await refusalOf(first.submitDraft({ draft }))).code).toBe('UNPROCESSABLE_CONTENT');
    const typed = await first.checkDraft({ path: PATH, text: DEAR });
    expect(typed.problems).toEqual([]);
    expect(typed.clauses[0]?.highest_fen).toBe('25000000');
    expect(typed.samples.map(({ sample }) => sample)).toEqual(['first']);
    expect(typed.examples).toHaveLength(6);
  });

  it('tells the slower of two writers, and keeps every text', async () => {
    const [first, second] = clients();
    const { draft } = await first.saveDraft({ path: PATH, note: '' });
    await first.saveDraft({ draft, text: DEAR, note: '甲的改动', seen: 1 });
    const late = await refusalOf(second.saveDraft({ draft, text: 'x', note: '', seen: 1 }));
    expect(late.code).toBe('CONFLICT');
    expect(late.words[0]).toContain('示例甲刚保存了第 2 稿');
    const { texts } = await second.getDraft({ draft });
    expect(texts.map(({ number, note, by }) => [number, note, by.is_you])).toEqual([
      [1, '', false],
      [2, '甲的改动', false],
    ]);
    await second.withdrawDraft({ draft });
    const gone = await refusalOf(first.saveDraft({ draft, text: DEAR, note: '', seen: 2 }));
    expect(gone.code).toBe('CONFLICT');
  });

  it('refuses a draft whose file was published meanwhile, until it is put on top', async () => {
    const [first, second] = clients();
    await review(first);
    const [dear, dearer] = [await submitted(first), await submitted(first, CLAUSE_AT('30万元'))];
    await second.publishDraft({ draft: dear });
    expect((await second.getDraft({ draft: dearer })).is_overtaken).toBe(true);
    expect((await refusalOf(second.publishDraft({ draft: dearer }))).words[0]).toContain(
      '他人已发布过这个文件',
    );
    await second.returnDraft({ draft: dearer, reason: '以现行版为底本' });
    const text = CLAUSE_AT('30万元');
    await first.saveDraft({ draft: dearer, text, note: '', seen: 2, on_top: true });
    await first.submitDraft({ draft: dearer });
    expect(await second.publishDraft({ draft: dearer })).toMatchObject({ version: 3 });
    expect(await computed()).toBe('30000000');
  });

  it('goes back to an earlier text as a later version, and replays what was saved between', async () => {
    const [first, second] = clients();
    await review(first);
    const saved = await first.saveDraft({ path: PATH, note: '' });
    expect(saved.seen).toBe(1);
    await second.publishDraft({ draft: await submitted(first) });
    await second.publishDraft({ draft: await submitted(first, CLAUSE_AT('20万元')) });
    expect(await computed()).toBe('20000000');
    const { versions } = await open.as(VISITOR).listCatalogueVersions();
    expect(versions.map(({ version }) => version)).toEqual([3, 2, 1]);
    expect(versions[0]?.digest).toBe(versions[2]?.digest);
  });

  it('lets only one of two publish the same draft', async () => {
    const [first, second] = clients();
    await review(first);
    const draft = await submitted(first);
    const third = open.as(officer('丙'));
    const both = await Promise.allSettled([
      second.publishDraft({ draft }),
      third.publishDraft({ draft }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await first.listPublications()).publications).toHaveLength(2);
  });

  it('is for policy officers; auditors look on', async () => {
    const draft = await submitted(clients()[0]);
    const post = officer('丁').post;
    if (post === null) throw new Error('an officer has a post');
    const as = (role: 'auditor' | 'department') =>
      open.as({ ...officer('丁'), post: { ...post, role } });
    expect((await as('auditor').getDraft({ draft })).may).toEqual({
      ...{ edit: false, submit: false, publish: false, return: false, withdraw: false },
    });
    expect((await refusalOf(as('auditor').publishDraft({ draft }))).code).toBe('FORBIDDEN');
    expect((await refusalOf(as('department').getDraft({ draft }))).code).toBe('FORBIDDEN');
    expect((await refusalOf(open.as(VISITOR).listDrafts())).code).toBe('UNAUTHORIZED');
  });
});

describe.each(ENGINES)('holds on %s', (_kind, make) => {
  it('count once another person confirms, mark the clause and its results, and end by two', async () => {
    const database = await make();
    const { city, as } = await openWith(database.location);
    const [first, second] = [as(officer('甲')), as(officer('乙'))];
    const heldOf = async () => (await as(VISITOR).listClauses()).clauses[0]?.held;
    const given = { reason: '与上位法冲突（示例）', document: '示例条例第三条' };
    expect((await refusalOf(first.proposeHold({ subject: 'none', ...given }))).code).toBe(
      'NOT_FOUND',
    );
    const { hold } = await first.proposeHold({ subject: 'small', ...given });
    expect((await refusalOf(second.proposeHold({ subject: 'small', ...given }))).code).toBe(
      'CONFLICT',
    );
    expect(await heldOf()).toBeNull();
    expect((await refusalOf(first.confirmHold({ hold }))).words[0]).toContain('须由另一人确认');
    const delegate = as(officer('甲', 'delegate'));
    expect((await refusalOf(delegate.confirmHold({ hold }))).code).toBe('FORBIDDEN');
    await second.confirmHold({ hold });
    const held = { since: '2022-10-10', reason: given.reason };
    expect(await heldOf()).toEqual(held);
    expect(await as(VISITOR).getClause({ policy: 'small', article: 'one' })).toMatchObject({
      held,
    });
    const answer = await as(VISITOR).assessDossier({ dossier });
    expect(answer.held).toEqual([{ clause: 'small/one', ...held }]);
    expect(answer.totals.computed_fen).toBe('20000000');

    await second.proposeLift({ hold, reason: '已修订', document: '示例2号' });
    expect((await refusalOf(second.confirmLift({ hold }))).code).toBe('FORBIDDEN');
    await first.declineHold({ hold, reason: '尚未施行' });
    expect(await heldOf()).toEqual(held);
    await second.proposeLift({ hold, reason: '已施行', document: '示例3号' });
    const [line] = (await first.listHolds()).holds;
    expect(line).toMatchObject({ state: 'lift_proposed', may_confirm: true });
    await first.confirmLift({ hold });
    expect(await heldOf()).toBeNull();
    const [ended] = (await first.listHolds()).holds;
    expect(ended?.steps.map(({ step, by }) => [step, by.name])).toEqual([
      ['proposed', '示例甲'],
      ['confirmed', '示例乙'],
      ['lift_proposed', '示例乙'],
      ['declined', '示例甲'],
      ['lift_proposed', '示例乙'],
      ['lifted', '示例甲'],
    ]);
    expect((await refusalOf(second.confirmHold({ hold }))).code).toBe('CONFLICT');
    await city.store.close();
    await database.remove();
  });
});
