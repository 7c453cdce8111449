import { afterEach, describe, expect, it } from 'vitest';
import { inPieces, makeDocx, makePdf, makePng } from '../../attachments/attachments.test-kit.ts';
import { ENGINES } from '../../store/engines.test-kit.ts';
import { listAudit, listUnusedFiles, noteFile, noteUses } from '../../store/index.ts';
import { DEMONSTRATOR, type Member } from '../caller.ts';
import {
  department,
  LIMIT,
  member,
  openOwnData,
  own,
  PARTY,
  refusalOf,
} from '../parties/own-data.test-kit.ts';
import { removeLeftContents } from './remove-content.ts';

const DAY_MS = 24 * 3_600_000;
const NOBODY = '00000000-0000-4000-8000-000000000000';
const party = PARTY;
const NOTHING = { title: null, issuer: null, number: null, issued_on: null, valid_until: null };
const neighbour: Member = member('enterprise', 'cultivated', 'enterprise');

function fileOf(bytes: Uint8Array, name = '执照.pdf'): File {
  return new File([Uint8Array.from(bytes)], name);
}

describe.each(ENGINES)('attachments on %s', { timeout: 60_000 }, (_name, make) => {
  const { as, city } = openOwnData(make);
  const contents = () => {
    const { attachments } = city();
    if (attachments === null) throw new Error('no attachments');
    return attachments;
  };
  const add = (bytes: Uint8Array, name?: string, who: Member = own) =>
    as(who).addAttachment({ party: who.post?.party ?? party, file: fileOf(bytes, name) });
  const listed = async () => (await as(own).listAttachments({ party })).attachments;

  afterEach(async () => {
    for (const { id, used_in } of await listed())
      if (used_in.length === 0) await as(own).removeAttachment({ party, attachment: id });
  });

  it('are taken, described, listed with who uploaded them, given back and removed', async () => {
    const pdf = makePdf();
    const { attachment, known } = await add(pdf);
    expect(known).toBe(false);
    expect(attachment).toMatchObject({
      name: '执照.pdf',
      type: 'pdf',
      size: pdf.length,
      ...NOTHING,
    });
    const id = { party, attachment: attachment.id };
    const about = { title: '营业执照', issuer: '示例局', number: '1', issued_on: '2020-01-02' };
    await as(own).describeAttachment({ ...id, ...about, valid_until: null });
    const [line] = await listed();
    expect(line).toMatchObject({ ...attachment, ...about, used_in: [] });
    expect(line?.uploaded_by).toBe(own.name);
    const all = (await as(own).exportParty({ party })) as { attachments: unknown };
    expect(all.attachments).toEqual([{ ...attachment, ...about }]);
    const file = await as(department).getAttachment(id);
    expect([file.name, file.type]).toEqual(['执照.pdf', 'application/pdf']);
    expect(Buffer.from(await file.arrayBuffer())).toEqual(pdf);
    await as(own).removeAttachment(id);
    expect(await listed()).toEqual([]);
    expect(await contents().has(attachment.digest)).toBe(false);
    expect(await refusalOf(as(own).getAttachment(id))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('stand in the audit log without the name of the file', async () => {
    const { attachment } = await add(makePng(), '张三的身份证.png');
    const { id, digest } = attachment;
    await as(own).describeAttachment({ party, attachment: id, ...NOTHING, title: '张三' });
    await as(department).getAttachment({ party, attachment: id });
    await refusalOf(add(Buffer.from('MZ')));
    await as(own).removeAttachment({ party, attachment: id });
    const entries = await city().store.read((handle) =>
      listAudit(handle, { limit: 10, subject: party }),
    );
    const told = entries.map(({ operation, result, detail }) => [operation, result, detail]);
    expect(told.slice(0, 5)).toEqual([
      ['removeAttachment', 'done', { attachment: id, digest, type: 'png', size: attachment.size }],
      ['addAttachment', 'UNPROCESSABLE_CONTENT', {}],
      ['getAttachment', 'done', { attachment: id, digest }],
      ['describeAttachment', 'done', { attachment: id }],
      ['addAttachment', 'done', { attachment: id, digest, type: 'png', size: attachment.size }],
    ]);
  });

  it('are kept once for a party, and apart for two', async () => {
    const [docx, name] = [makeDocx(), '合同.docx'];
    const first = await add(docx, name);
    const again = await add(docx, '另一个名字.docx');
    expect(again).toEqual({ attachment: first.attachment, known: true });
    const theirs = await add(docx, '他们的.docx', neighbour);
    expect(theirs).toMatchObject({ known: false, attachment: { name: '他们的.docx' } });
    await as(own).removeAttachment({ party, attachment: first.attachment.id });
    expect(await contents().has(first.attachment.digest)).toBe(true);
    const of = { party: 'cultivated', attachment: theirs.attachment.id };
    await as(neighbour).removeAttachment(of);
    expect(await contents().has(first.attachment.digest)).toBe(false);
  });

  it('are one when the same content comes many times at once', async () => {
    const answers = await Promise.all(Array.from({ length: 4 }, () => add(makePng(9, 9), 'a.png')));
    expect(new Set(answers.map(({ attachment }) => attachment.id)).size).toBe(1);
    expect(answers.filter(({ known }) => !known)).toHaveLength(1);
    expect(await listed()).toHaveLength(1);
  });

  it('are the own party’s, those whom it entrusts, and of offices that read only', async () => {
    const { attachment } = await add(makePng());
    const id = { party, attachment: attachment.id };
    const forbidden = { code: 'FORBIDDEN' };
    const stranger = as(neighbour);
    expect(await refusalOf(stranger.listAttachments({ party }))).toMatchObject(forbidden);
    expect(await refusalOf(stranger.getAttachment(id))).toMatchObject(forbidden);
    expect(await refusalOf(stranger.removeAttachment(id))).toMatchObject(forbidden);
    const file = fileOf(makePdf());
    expect(await refusalOf(stranger.addAttachment({ party, file }))).toMatchObject(forbidden);
    expect(await refusalOf(as(department).removeAttachment(id))).toMatchObject(forbidden);
    const unknown = as(DEMONSTRATOR).addAttachment({ party, file });
    expect(await refusalOf(unknown)).toMatchObject({ code: 'UNAUTHORIZED' });
    // Another party’s attachment is not found by the id alone.
    const mine = { party: 'cultivated', attachment: attachment.id };
    expect(await refusalOf(stranger.getAttachment(mine))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusalOf(stranger.removeAttachment(mine))).toMatchObject({ code: 'NOT_FOUND' });
    const described = stranger.describeAttachment({ ...mine, ...NOTHING });
    expect(await refusalOf(described)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('are refused with how to mend them, and nothing is kept', async () => {
    const refused = async (bytes: Uint8Array) => {
      const { code, problems } = await refusalOf(add(bytes));
      expect(code).toBe('UNPROCESSABLE_CONTENT');
      const [problem] = problems;
      expect(problem).toMatchObject({ field: 'file', expected: { zh: expect.any(String) } });
      return problem?.message.en;
    };
    expect(await refused(Buffer.from('MZ\x90'))).toContain('a program');
    expect(await refused(Buffer.alloc(LIMIT + 1))).toContain('larger than 0.1 MB');
    expect(await listed()).toEqual([]);
    const backwards = await refusalOf(
      as(own).describeAttachment({
        ...{ party, attachment: NOBODY, ...NOTHING },
        ...{ issued_on: '2022-01-02', valid_until: '2022-01-01' },
      }),
    );
    expect(backwards.problems).toMatchObject([{ field: 'valid_until' }]);
  });

  it('stay once a case rests on them', async () => {
    const { attachment } = await add(makePng(11, 3));
    const { digest, id } = attachment;
    const use = { party, claim: 'case-1', claimNumber: '2022-000001', at: new Date() };
    const took = (digests: string[]) =>
      city().store.write((handle) => noteUses(handle, { ...use, parties: [party], digests }));
    expect(await took([digest, 'f'.repeat(64)])).toEqual(['f'.repeat(64)]);
    expect((await listed())[0]?.used_in).toEqual([]);
    expect(await took([digest, digest])).toEqual([]);
    expect(await took([digest])).toEqual([]);
    expect((await listed())[0]?.used_in).toMatchObject([{ case: 'case-1', number: '2022-000001' }]);
    const { code, problems } = await refusalOf(as(own).removeAttachment({ party, attachment: id }));
    expect([code, problems[0]?.message.en]).toEqual([
      'CONFLICT',
      expect.stringContaining('2022-000001'),
    ]);
    expect(await contents().has(digest)).toBe(true);
  });

  it('go with their party, and their contents a day later', async () => {
    const { attachment } = await add(makePng(12, 3));
    const { digest } = attachment;
    const unnamed = await contents().put(inPieces(makePng(13, 3)), { name: 'a.png' });
    await as(DEMONSTRATOR).resetDemonstration();
    expect(await listed()).toEqual([]);
    await removeLeftContents(city(), Date.now());
    expect(await contents().has(digest)).toBe(true);
    await removeLeftContents(city(), Date.now() + 2 * DAY_MS);
    for (const one of [digest, unnamed.digest]) expect(await contents().has(one)).toBe(false);
    const later = new Date(Date.now() + 3 * DAY_MS);
    expect(await city().store.read((handle) => listUnusedFiles(handle, later))).toEqual([]);
  });

  it('are refused rather than listed without a content, when it goes meanwhile', async () => {
    const pdf = makePdf();
    const whole = contents();
    const racing = {
      ...city(),
      attachments: {
        ...whole,
        put: async (...[content, how]: Parameters<typeof whole.put>) => {
          const kept = await whole.put(content, how);
          await removeLeftContents(city(), Date.now() + 2 * DAY_MS);
          return kept;
        },
      },
    };
    const refused = await refusalOf(
      as(own, () => racing).addAttachment({ party, file: fileOf(pdf) }),
    );
    expect(refused).toMatchObject({ code: 'CONFLICT' });
    expect(await listed()).toEqual([]);
    await city().store.write((handle) => noteFile(handle, 'a'.repeat(64), new Date(0)));
    await removeLeftContents(city(), Date.now());
  });
});
