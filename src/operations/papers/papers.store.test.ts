import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, type TestDatabase } from '../../store/engines.test-kit.ts';
import { addPaper, withdrawPaper } from '../../store/index.ts';
import { PAPER_CODE, typedCode } from '../../values/index.ts';
import { VISITOR } from '../caller.ts';
import { openWith } from '../publication/two-people.test-kit.ts';
import { problemsOf } from '../refusals.ts';
import { verifiedPaperShape } from '../shapes/papers.ts';

const CODE = typedCode(PAPER_CODE, [2, 7, 1, 8, 2, 8, 1, 8, 2, 8, 4]);
const DIGEST = 'd'.repeat(64);
const PAPER = {
  ...({ claim: 'case-1', kind: 'refusal', number: '示例文〔2022〕7号', office: 'bureau' } as const),
  ...{ officeName: '示例区科技创新局', code: CODE, digest: DIGEST },
  ...{ issuedOn: '2022-10-10', event: null, example: true },
  ...{ officeNumber: '示例科函〔2022〕12号', replaces: null },
};

describe.each(ENGINES)('verifying a paper on %s', (_kind, make) => {
  let database: TestDatabase;
  let open: Awaited<ReturnType<typeof openWith>>;
  let id: string;
  beforeAll(async () => {
    database = await make();
    open = await openWith(database.location);
    id = await open.city.store.write((handle) => addPaper(handle, PAPER, new Date()));
  });
  afterAll(async () => {
    await open.city.store.close();
    await database.remove();
  });

  const verify = (code: string, digest?: string) =>
    open.as(VISITOR).verifyPaper({ code, ...(digest !== undefined && { digest }) });
  const refusalOf = (answer: Promise<unknown>) =>
    answer.then(
      () => null,
      (error: unknown) => [(error as { code: string }).code, problemsOf(error)[0]?.message.zh],
    );

  it('tells anybody which paper it is, and nothing of what it says', async () => {
    const answer = await verify(CODE);
    expect(verifiedPaperShape.parse(answer)).toEqual(answer);
    expect(answer).toEqual({
      ...{ code: CODE, kind: 'refusal', number: PAPER.number, office: PAPER.officeName },
      ...{ issued_on: '2022-10-10', withdrawn_on: null, example: true, matches: null },
      ...{ office_number: '示例科函〔2022〕12号', replaces: null, replaced_by: null },
    });
    expect(JSON.stringify(answer)).not.toMatch(/case-1|bureau|dddd/u);
    expect(await verify(CODE.toLowerCase().replaceAll('-', ' '))).toEqual(answer);
  });

  it('compares the digest of a file', async () => {
    expect((await verify(CODE, DIGEST)).matches).toBe(true);
    expect((await verify(CODE, 'e'.repeat(64))).matches).toBe(false);
    expect(await refusalOf(verify(CODE, 'd'.repeat(63)))).toMatchObject([
      'BAD_REQUEST',
      expect.any(String),
    ]);
  });

  it('tells a slip of the pen from a code that nobody issued', async () => {
    const slip = `${CODE.startsWith('0') ? '1' : '0'}${CODE.slice(1)}`;
    expect(await refusalOf(verify(slip))).toEqual([
      'BAD_REQUEST',
      '核验码应为 12 位字母与数字，末位是校验位：请对照文书再看一遍',
    ]);
    expect(await refusalOf(verify('0000-0000-0000'))).toEqual([
      'NOT_FOUND',
      '本系统没有出具过带这个核验码的文书',
    ]);
  });

  it('says when a paper was withdrawn, and which one replaces it, but not why', async () => {
    const [reason, at] = ['示例：金额写错', new Date()];
    const withdrawn = { on: '2022-11-01', reason, account: 'one', at };
    await open.city.store.write((handle) => withdrawPaper(handle, id, withdrawn));
    const code = typedCode(PAPER_CODE, [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5]);
    const other = { ...PAPER, number: '示例文〔2022〕8号', officeNumber: null };
    await open.city.store.write((handle) =>
      addPaper(handle, { ...other, code, replaces: CODE }, at),
    );
    const answer = await verify(CODE);
    expect(answer).toMatchObject({ withdrawn_on: '2022-11-01', replaced_by: code });
    expect(JSON.stringify(answer)).not.toMatch(/金额写错|"one"/u);
    expect(await verify(code)).toMatchObject({ withdrawn_on: null, replaces: CODE });
  });
});
