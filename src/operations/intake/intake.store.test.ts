import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ENGINES, type TestDatabase } from '../../store/engines.test-kit.ts';
import { listAudit } from '../../store/index.ts';
import { OPERATOR, VISITOR } from '../caller.ts';
import { officer, openWith } from '../publication/two-people.test-kit.ts';
import { problemsOf } from '../refusals.ts';
import { intakeShape } from '../shapes/intake.ts';

const FILE = { name: '示例措施.txt', digest: 'a'.repeat(64) };
const TEXT = `示例小城措施
第一条 对国家级项目给予20万元奖补。
第二条 对获一、二等奖的，分别给予 3万元、2万元奖励。
第三条 本措施由虚构办公室负责解释。`;

async function refusalOf(answer: Promise<unknown>) {
  const error = await answer.then(
    () => ({ code: 'not refused' }),
    (reason: unknown) => reason,
  );
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : error;
  return [code, problemsOf(error)[0]?.message.zh];
}

describe.each(ENGINES)('policy texts on %s', (_kind, make) => {
  let database: TestDatabase;
  let open: Awaited<ReturnType<typeof openWith>>;

  beforeEach(async () => {
    database = await make();
    open = await openWith(database.location);
  });
  afterEach(async () => {
    await open.city.store.close();
    await database.remove();
  });

  const read = (text: string, policy?: string, name = FILE.name) =>
    open
      .as(officer('甲'))
      .readPolicyText({ file: new File([text], name), ...(policy && { policy }) });

  it('are read for what the catalogue has of them, with skeletons for the rest', async () => {
    const intake = await read(TEXT, 'small');
    expect(intakeShape.parse(intake)).toEqual(intake);
    const [document] = intake.documents;
    expect(document).toMatchObject({ title: '示例小城措施', policy: 'small' });
    const [first, second, third] = document?.articles ?? [];
    expect(first).toMatchObject({
      ...{ line: 2, proposals: [] },
      link: { article: '第一条', clauses: ['small/one'] },
      figures: [{ text: '20万元', role: 'award', low_fen: '20000000', high_fen: '20000000' }],
    });
    expect(second).toMatchObject({ link: null, proposals: [{ id: '2' }] });
    expect(second?.proposals[0]).toMatchObject({ path: 'policies/small/2-todo.md' });
    expect(third).toMatchObject({ link: null, proposals: [] });
    expect(await read(TEXT)).toMatchObject({ documents: [{ policy: null }] });
  });

  it('begin a draft with their skeleton, which is refused until it is filled in', async () => {
    const client = open.as(officer('甲'));
    const proposal = (await read(TEXT, 'small')).documents[0]?.articles[1]?.proposals[0];
    const { path = '', text = '' } = proposal ?? {};
    const { draft } = await client.saveDraft({ path, text, note: '示例' });
    const { check } = await client.getDraft({ draft });
    expect(check?.problems.length).toBeGreaterThan(5);
    expect(new Set(check?.problems.map(({ field }) => field))).toEqual(new Set(['TODO']));
  });

  it('are refused in words where a file cannot be read', async () => {
    expect(await refusalOf(read('示例', undefined, '示例.odt'))).toEqual([
      ...['UNPROCESSABLE_CONTENT', '不认识这种文件'],
    ]);
  });

  it('are kept with their source, publicly, the latest first, and audited', async () => {
    const [client, visitor] = [open.as(officer('甲')), open.as(VISITOR)];
    const about = { policy: 'small', article: '第一条' };
    expect(await visitor.getPolicyWording(about)).toEqual({ wordings: [] });
    for (const text of ['第一条 示例原文', '第一条 更正后的示例原文']) {
      const articles = [{ article: '第一条', text }];
      expect(await client.keepPolicyText({ policy: 'small', file: FILE, articles })).toEqual({
        ...{ policy: 'small', kept: 1 },
      });
    }
    expect(await visitor.getPolicyWording(about)).toEqual({
      wordings: ['第一条 更正后的示例原文', '第一条 示例原文'].map((text) => ({
        ...{ text, file: FILE, kept_at: '2022-10-10T00:00:00.000Z' },
      })),
    });
    const entries = await open.city.store.read((handle) => listAudit(handle, { limit: 5 }));
    expect(entries.filter(({ operation }) => operation === 'keepPolicyText')).toMatchObject([
      { subject: 'small', detail: { file: FILE.name, digest: FILE.digest, articles: 1 } },
      {},
    ]);
  });

  it('are kept of articles that the policy has only, by a person', async () => {
    const articles = [{ article: '第九条', text: '示例' }];
    const client = open.as(officer('甲'));
    expect(
      await refusalOf(client.keepPolicyText({ policy: 'small', file: FILE, articles })),
    ).toEqual([...['UNPROCESSABLE_CONTENT', '这份政策没有名为“第九条”的条文']]);
    const known = [{ article: '第一条', text: '示例' }];
    const refused = async (policy: string, by = client) =>
      (await refusalOf(by.keepPolicyText({ policy, file: FILE, articles: known })))[0];
    expect(await refused('nowhere')).toBe('NOT_FOUND');
    expect(await refused('small', open.as(OPERATOR))).toBe('FORBIDDEN');
    expect(await refused('small', open.as(VISITOR))).toBe('UNAUTHORIZED');
  });

  it('never change once they are kept', async () => {
    const articles = [{ article: '第一条', text: '示例' }];
    await open.as(officer('甲')).keepPolicyText({ policy: 'small', file: FILE, articles });
    await expect(
      open.city.store.pool.query("update policy_wording set text = '另一示例'"),
    ).rejects.toThrow('never changed');
  });
});
