import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES } from '../../store/engines.test-kit.ts';
import { listAudit, listMessages } from '../../store/index.ts';
import { actIn, type ClaimsTown, openClaimsTown, PEOPLE, type Who } from '../claims.test-kit.ts';
import { refusal } from '../people/people.test-kit.ts';
import { problemsOf } from '../refusals.ts';
import type { Client } from '../router.ts';
import { textOfPdf } from './papers.test-kit.ts';

describe.each(ENGINES)('withdrawn papers on %s', { timeout: 240_000 }, (_name, make) => {
  let town: ClaimsTown;
  beforeAll(async () => {
    town = await openClaimsTown(await make());
  }, 120_000);
  afterAll(() => town.close());

  const of = (who: Who) => town.of(who);
  type Kind = Parameters<Client['issuePaper']>[0]['kind'];
  const issue = async (who: Who, id: string, kind: Kind, more: object = {}) =>
    (await of(who)).issuePaper({ case: id, kind, ...more });
  const withdraw = async (who: Who, id: string, code: string, reason = '示例：日期写错') =>
    (await of(who)).withdrawPaper({ case: id, code, reason });
  const listed = async (who: Who, id: string) => (await of(who)).listCasePapers({ case: id });
  const act = (who: Who, id: string, request: object) =>
    actIn(town, who, id, { does: 'pass', opinion: '同意', ...request });
  const readBack = async (who: Who, id: string, file: string) =>
    textOfPdf(
      Buffer.from(await (await (await of(who)).getCaseFile({ case: id, file })).arrayBuffer()),
    );
  const wrongOf = async (answer: Promise<unknown>) =>
    problemsOf(await answer.catch((error: unknown) => error)).map(({ field, message }) => [
      field,
      message.zh,
    ]);
  const toldOf = async (account: string) => {
    const of = { account, kinds: ['paper_withdrawn'], unread: false, limit: 9 };
    const messages = await town.city.store.read((handle) => listMessages(handle, of));
    return messages.map(({ data }) => data);
  };

  it('say why, by whom and when; their code says so; their file stays; who had it is told', async () => {
    const { id } = await town.submit();
    const { paper } = await issue('reviewer', id, 'acceptance');
    expect(paper).toMatchObject({ may_withdraw: true, withdrawn: null, replaces: null });
    const theirs = await listed('clerk', id);
    expect(theirs.issued.map(({ may_withdraw }) => may_withdraw)).toEqual([false]);

    const answer = await withdraw('second', id, paper.code);
    expect(answer).toMatchObject({ withdrawn_on: '2022-10-10', may_withdraw: false });
    expect(answer.withdrawn).toMatchObject({ reason: '示例：日期写错', name: '示例赵敏' });
    const [seen] = (await listed('clerk', id)).issued;
    expect(seen?.withdrawn).toMatchObject({ reason: '示例：日期写错', name: null });
    expect(await town.visitor.verifyPaper({ code: paper.code })).toMatchObject({
      ...{ withdrawn_on: '2022-10-10', replaced_by: null },
    });
    expect(await readBack('clerk', id, paper.digest)).toContain('受理通知书');
    const [told] = await toldOf(PEOPLE.clerk);
    expect(told).toMatchObject({ reason: '示例：日期写错', by: '示例科技创新局' });
    expect(JSON.stringify(told)).toContain(paper.number);
    expect(await toldOf(PEOPLE.second)).toEqual([]);
    const [entry] = await town.city.store.read((handle) =>
      listAudit(handle, { limit: 1, subject: id, operation: 'withdrawPaper' }),
    );
    expect(entry?.detail).toMatchObject({ kind: 'acceptance', code: paper.code });
    expect(await wrongOf(withdraw('reviewer', id, paper.code))).toEqual([
      ['code', '这份文书已作废'],
    ]);
  });

  it('are withdrawn by the office that issued them alone', async () => {
    const { id } = await town.submit();
    const { paper } = await issue('reviewer', id, 'acceptance');
    await act('reviewer', id, {});
    for (const who of ['clerk', 'auditor', 'other', 'checker'] as const)
      expect(await refusal(withdraw(who, id, paper.code)), who).toBe('FORBIDDEN');
    expect(await refusal(withdraw('approver', id, paper.code))).toBe('FORBIDDEN code');
    const form = await issue('clerk', id, 'application');
    expect(await refusal(withdraw('reviewer', id, form.paper.code))).toBe('FORBIDDEN code');
    const another = await town.submit();
    expect(await refusal(withdraw('reviewer', another.id, paper.code))).toBe('NOT_FOUND code');
    expect(await refusal(withdraw('reviewer', id, paper.code, ' '))).toBe('BAD_REQUEST reason');
  });

  it('give way to another, which names the code and says what the case was then', async () => {
    const { id, number } = await town.submit();
    const first = await issue('reviewer', id, 'acceptance');
    const due = async (who: Who) =>
      (await listed(who, id)).due.map(({ kind, event, replaces }) => ({ kind, event, replaces }));
    await act('reviewer', id, {});
    expect((await due('reviewer')).map(({ kind }) => kind)).not.toContain('acceptance');
    town.wait(1);
    await withdraw('reviewer', id, first.paper.code);
    const again = { kind: 'acceptance', event: 2, replaces: first.paper.code };
    expect(await due('reviewer')).toContainEqual(again);
    expect((await due('approver')).map(({ kind }) => kind)).not.toContain('acceptance');

    const { paper, known } = await issue('reviewer', id, 'acceptance', { event: 2 });
    expect(known).toBe(false);
    expect(paper).toMatchObject({
      ...{ event: 2, replaces: first.paper.code },
      number: `受理〔2022〕${number.slice(5)}-2-2号`,
    });
    const text = await readBack('clerk', id, paper.digest);
    for (const said of [first.paper.code, '现于2022年10月10日予以受理'])
      expect(text).toContain(said);
    expect(await town.visitor.verifyPaper({ code: first.paper.code })).toMatchObject({
      replaced_by: paper.code,
    });
    expect((await due('reviewer')).map(({ kind }) => kind)).not.toContain('acceptance');
    const { issued } = await listed('reviewer', id);
    expect(issued.map(({ replaced_by }) => replaced_by)).toEqual([paper.code, null]);
    town.wait(-1);
  });

  it('that returned an application are made out again with the time that was given then', async () => {
    const { id } = await town.submit();
    const corrections = [{ field: 'contact.phone', what: '电话打不通，请核对' }];
    const returning = { case: id, seen: 2, does: 'return', corrections } as const;
    await (await of('reviewer')).actInCase(returning);
    const { paper } = await issue('reviewer', id, 'correction');
    const clerk = await of('clerk');
    const back = await clerk.getCase({ case: id });
    const { answers } = back.application;
    const { revision } = await clerk.saveApplication({ case: id, seen: 1, answers });
    await clerk.actInCase({ case: id, seen: back.seen, does: 'submit', revision });
    expect((await listed('reviewer', id)).due.map(({ kind }) => kind)).not.toContain('correction');
    await withdraw('reviewer', id, paper.code);
    const again = await issue('reviewer', id, 'correction');
    expect(again.paper).toMatchObject({ event: 3, replaces: paper.code });
    const text = await readBack('clerk', id, again.paper.digest);
    for (const said of ['电话打不通，请核对', '2022年10月31日', paper.code])
      expect(text).toContain(said);
  });
});

describe.each(ENGINES)("an office's own number on %s", { timeout: 240_000 }, (_name, make) => {
  let town: ClaimsTown;
  beforeAll(async () => {
    town = await openClaimsTown(await make());
  }, 120_000);
  afterAll(() => town.close());

  it('is printed and told, and given to one paper of the office alone', async () => {
    const reviewer = await town.of('reviewer');
    const [one, other] = [await town.submit(), await town.submit()];
    const accept = (id: string, office_number: string) =>
      reviewer.issuePaper({ case: id, kind: 'acceptance', office_number });
    const { paper } = await accept(one.id, '示例科函[2022]12号');
    expect(paper.office_number).toBe('示例科函〔2022〕12号');
    const file = await reviewer.getCaseFile({ case: one.id, file: paper.digest });
    const text = await textOfPdf(Buffer.from(await file.arrayBuffer()));
    expect(text).toContain('示例科函〔2022〕12号');
    expect(text).toContain(paper.number);
    expect(await town.visitor.verifyPaper({ code: paper.code })).toMatchObject({
      office_number: '示例科函〔2022〕12号',
    });
    const wrongOf = async (given: string) =>
      problemsOf(await accept(other.id, given).catch((error: unknown) => error))[0];
    expect(await wrongOf('示例科函〔2022〕12号')).toMatchObject({
      field: 'office_number',
      message: { zh: expect.stringContaining(paper.number) },
    });
    expect(await wrongOf('12号')).toMatchObject({
      field: 'office_number',
      expected: { zh: expect.stringContaining('示例科函〔年份〕12号') },
    });
    await reviewer.withdrawPaper({ case: one.id, code: paper.code, reason: '示例：发错' });
    expect((await wrongOf('示例科函〔2022〕12号'))?.message.zh).toContain('已作废');
    const both = await Promise.allSettled([
      accept(one.id, '示例科函〔2022〕13号'),
      accept(other.id, '示例科函〔2022〕13号'),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const clerk = await town.of('clerk');
    const form = { case: one.id, kind: 'application', office_number: '示例〔2022〕1号' } as const;
    expect(problemsOf(await clerk.issuePaper(form).catch((error: unknown) => error))).toMatchObject(
      [{ field: 'office_number' }],
    );
  });
});
