import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePdf, makePng } from '../../attachments/attachments.test-kit.ts';
import { ENGINES } from '../../store/engines.test-kit.ts';
import { listAudit } from '../../store/index.ts';
import {
  ALLIANCE,
  actIn,
  type ClaimsTown,
  fillIn,
  openClaimsTown,
  type Who,
} from '../claims.test-kit.ts';
import { refusal } from '../people/people.test-kit.ts';
import { problemsOf } from '../refusals.ts';

const NOWHERE = 'b'.repeat(64);

describe.each(ENGINES)('files of a case on %s', { timeout: 120_000 }, (_name, make) => {
  let town: ClaimsTown;
  let number = 0;
  beforeAll(async () => {
    town = await openClaimsTown(await make());
  }, 120_000);
  afterAll(() => town.close());

  const fileOf = (bytes: Uint8Array, name = '证书.pdf') => new File([Uint8Array.from(bytes)], name);
  /** A file that nobody else has. */
  const pdf = () => makePdf({ catalog: `/Lang (z${++number})` });
  const refused = async (answer: Promise<unknown>) => {
    const error = await answer.catch((reason: unknown) => reason);
    return problemsOf(error).map(({ field, message }) => `${field}: ${message.zh}`);
  };

  /** Opens a case of the enterprise and saves an application with a file. */
  async function begin(of: { clause?: string; call?: string } = {}) {
    const clerk = await town.of('clerk');
    const content = pdf();
    const { attachment } = await clerk.addAttachment({
      party: 'enterprise',
      file: fileOf(content),
    });
    const { id, ...submitted } = await town.submit(of);
    return { clerk, content, attachment, id, ...submitted };
  }

  /** Has the case returned and handed in again with a file in the place of a material. */
  async function mend(id: string, digest: string) {
    const clerk = await town.of('clerk');
    const reviewer = await town.of('reviewer');
    const corrections = [{ field: 'material.m1', what: '不清楚' }];
    const { seen } = await reviewer.getCase({ case: id });
    await reviewer.actInCase({ case: id, seen, does: 'return', corrections });
    const back = await clerk.getCase({ case: id });
    const material = back.application.fields.find(({ type }) => type.is === 'files')?.id ?? '';
    const answers = { ...fillIn(back), [material]: digest };
    const { revision } = await clerk.saveApplication({
      ...{ case: id, seen: back.application.revision ?? 0, answers },
    });
    return clerk.actInCase({ case: id, seen: back.seen, does: 'submit', revision });
  }

  it('are those of its parties; any other is refused at its field, with all else', async () => {
    const { clerk, id, attachment } = await begin();
    const strange = mend(id, `${attachment.digest},${NOWHERE}`);
    expect(await refused(strange)).toEqual([
      expect.stringMatching(/^answers\.material\.\w+: .*都没有这个文件/u),
    ]);
    const { files } = await clerk.listCaseFiles({ case: id });
    expect(files.map(({ digest }) => digest)).not.toContain(attachment.digest);
    await clerk.removeAttachment({ party: 'enterprise', attachment: attachment.id });
  });

  it('stay from the submission on, and say the number of the case', async () => {
    const { clerk, id, number: ofCase, attachment, content } = await begin();
    await mend(id, attachment.digest);
    const which = { party: 'enterprise', attachment: attachment.id };
    const error = await clerk.removeAttachment(which).catch((reason: unknown) => reason);
    expect(problemsOf(error)[0]?.message.zh).toContain(ofCase);
    const reviewer = await town.of('reviewer');
    const { files, limit } = await reviewer.listCaseFiles({ case: id });
    expect(limit).toBeGreaterThan(0);
    expect(files.find(({ digest }) => digest === attachment.digest)).toMatchObject({
      ...{ name: '证书.pdf', type: 'pdf', handed_in: true, party: { party: 'enterprise' } },
    });
    for (const who of ['reviewer', 'clerk', 'broker', 'approver', 'auditor'] as const) {
      const client = await town.of(who);
      const file = await client.getCaseFile({ case: id, file: attachment.digest });
      expect(Buffer.from(await file.arrayBuffer())).toEqual(content);
      expect([file.name, file.type]).toEqual(['证书.pdf', 'application/pdf']);
    }
    const entries = await town.city.store.read((handle) =>
      listAudit(handle, { limit: 10, subject: id, operation: 'getCaseFile' }),
    );
    const { digest } = attachment;
    expect(entries.map(({ account, detail }) => [account, detail])).toHaveLength(5);
    expect(entries[0]).toMatchObject({ role: 'auditor', detail: { number: ofCase, digest } });
    expect(entries.find(({ role }) => role === 'agency')).toMatchObject({
      actingFor: 'enterprise',
    });
  });

  it('are given to who reads the case, and none that is not of it', async () => {
    const { id, attachment } = await begin();
    const file = attachment.digest;
    expect(await refusal((await town.of('reviewer')).getCaseFile({ case: id, file }))).toBe(
      'NOT_FOUND file',
    );
    for (const who of ['other', 'checker', 'window'] as const)
      expect(await refusal((await town.of(who)).listCaseFiles({ case: id })), who).toBe(
        'FORBIDDEN',
      );
    expect(await refusal(town.visitor.getCaseFile({ case: id, file }))).toBe('UNAUTHORIZED');
  });

  it('that offices add can be named by an action, and are not for who applies', async () => {
    const agency = 'agency';
    const broker = await town.of('broker');
    const matter = '服务';
    await town.addRecords(agency, [
      {
        ...{ id: matter, kind: 'service_agreement', agency_alliance_member: true },
        ...{ agreement_filed: true, service_fee: '3万元', month: '2022-09' },
        achieved_on: '2022-09-20',
      },
    ]);
    const about = { call: await town.callOf(ALLIANCE.call), clause: ALLIANCE.clause, matter };
    const { case: id } = await broker.openCase({ ...about, files: agency });
    const begun = await broker.getCase({ case: id });
    const { revision } = await broker.saveApplication({
      ...{ case: id, seen: 0, answers: fillIn(begun) },
    });
    const submit = { case: id, seen: 1, does: 'submit', revision } as const;
    const named = (digest: string) => ({
      documents: { contract: digest, undertaking: digest, evidence: digest },
    });
    expect(await refused(broker.actInCase({ ...submit, ...named(NOWHERE) }))).toHaveLength(3);
    const own = await broker.addAttachment({ party: agency, file: fileOf(pdf(), '合同.pdf') });
    await broker.actInCase({ ...submit, ...named(own.attachment.digest) });

    const act = (who: Who, request: object) =>
      actIn(town, who, id, { does: 'pass', opinion: '同意', ...request });
    await act('checker', {});
    const unknown = act('reporter', { documents: { 'preliminary-report': NOWHERE } });
    expect(await refused(unknown)).toEqual([
      expect.stringContaining('documents.preliminary-report: 本案里没有这份文书'),
    ]);
    const reporter = await town.of('reporter');
    const png = makePng(31, 7);
    const added = await reporter.addCaseDocument({ case: id, file: fileOf(png, '初审报告.png') });
    expect(added).toMatchObject({ name: '初审报告.png', known: false });
    expect(
      await reporter.addCaseDocument({ case: id, file: fileOf(png, '另一个名字.png') }),
    ).toMatchObject({ digest: added.digest, known: true });
    await act('reporter', { documents: { 'preliminary-report': added.digest } });

    const { files } = await (await town.of('reviewer')).listCaseFiles({ case: id });
    expect(files.map(({ name, handed_in, party }) => [name, handed_in, party?.party])).toEqual([
      ['合同.pdf', true, 'agency'],
      ['示例.pdf', true, 'agency'],
      ['初审报告.png', false, 'alliance'],
    ]);
    const theirs = await broker.listCaseFiles({ case: id });
    expect(theirs.files.map(({ name }) => name)).not.toContain('初审报告.png');
    const hidden = { case: id, file: added.digest };
    expect(await refusal(broker.getCaseFile(hidden))).toBe('NOT_FOUND file');
    const given = await (await town.of('auditor')).getCaseFile(hidden);
    expect(Buffer.from(await given.arrayBuffer())).toEqual(png);
    for (const who of ['broker', 'auditor', 'other'] as const)
      expect(
        await refusal((await town.of(who)).addCaseDocument({ case: id, file: fileOf(pdf()) })),
        who,
      ).toBe('FORBIDDEN');
    expect((await town.operator.verifyCases()).wrong).toEqual([]);
  });
});
