import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePdf } from '../../attachments/attachments.test-kit.ts';
import { unzip, zip } from '../../files/index.ts';
import { ENGINES } from '../../store/engines.test-kit.ts';
import { listAudit } from '../../store/index.ts';
import { actIn, type ClaimsTown, fillIn, openClaimsTown, type Who } from '../claims.test-kit.ts';
import { refusal } from '../people/people.test-kit.ts';
import { type Manifest, manifestShape, NAMES } from './format.ts';
import { verifyPackage } from './verify-package.ts';

type Files = ReadonlyMap<string, Uint8Array>;
const textOf = (files: Files, name: string) => Buffer.from(files.get(name) ?? []).toString();
const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe.each(ENGINES)('the audit package of a case on %s', { timeout: 240_000 }, (_name, make) => {
  let town: ClaimsTown;
  let id: string;
  let number: string;
  let files: Map<string, Uint8Array>;
  beforeAll(async () => {
    town = await openClaimsTown(await make());
    ({ id, number } = await decided());
    files = await exported('auditor');
  }, 240_000);
  afterAll(() => town.close());

  /** A case with a file of its own that was returned, mended, passed, and has a paper. */
  async function decided() {
    const submitted = await town.submit();
    const act = (who: Who, request: object) =>
      actIn(town, who, submitted.id, { does: 'pass', ...request });
    const clerk = await town.of('clerk');
    const corrections = [{ field: 'contact.phone', what: '电话打不通' }];
    await act('reviewer', { does: 'return', corrections });
    const file = new File([Uint8Array.from(makePdf())], '证书.pdf');
    const { attachment } = await clerk.addAttachment({ party: 'enterprise', file });
    const back = await clerk.getCase({ case: submitted.id });
    const materials = back.application.fields.filter(({ type }) => type.is === 'files');
    const answers = {
      ...fillIn(back),
      ...Object.fromEntries(materials.map((field) => [field.id, attachment.digest])),
    };
    const { revision } = await clerk.saveApplication({ case: submitted.id, seen: 1, answers });
    await clerk.actInCase({ case: submitted.id, seen: back.seen, does: 'submit', revision });
    await (await town.of('reviewer')).issuePaper({ case: submitted.id, kind: 'acceptance' });
    await (await town.of('approver')).addCaseNote({ case: submitted.id, text: '请核对原件' });
    await act('reviewer', { opinion: '符合条件' });
    return submitted;
  }

  async function exported(who: Who) {
    const file = await (await town.of(who)).exportCase({ case: id });
    expect(file.type).toBe('application/zip');
    const bytes = new Uint8Array(await file.arrayBuffer());
    const entries = unzip(bytes, () => true, 1_000, 100_000_000) ?? [];
    return new Map(entries.map((entry) => [entry.name, entry.bytes]));
  }
  const packed = (all: Files) => zip([...all].map(([name, bytes]) => ({ name, bytes })));
  const manifestIn = (all: Files): Manifest =>
    manifestShape.parse(JSON.parse(textOf(all, NAMES.manifest)));
  const changed = (name: string, change: (text: string) => string) =>
    new Map([...files, [name, Buffer.from(change(textOf(files, name)))]]);
  /** As somebody would who also mends the manifest. */
  const resealed = (all: Files) => {
    const manifest = manifestIn(all);
    const sealed = manifest.files.map((file) => {
      const bytes = all.get(file.path) ?? new Uint8Array();
      return { ...file, bytes: bytes.length, sha256: digestOf(bytes) };
    });
    const text = JSON.stringify({ ...manifest, files: sealed });
    return new Map([...all, [NAMES.manifest, Buffer.from(text)]]);
  };
  const faultsOf = (all: Files) => [
    ...new Set(verifyPackage(packed(all)).faults.map(({ file }) => file)),
  ];

  it('is whole, reads by itself, and its manifest stands in the audit log', async () => {
    const check = verifyPackage(packed(files));
    expect(check.faults).toEqual([]);
    expect(check).toMatchObject({ number, events: 5 });
    expect(check.masked).toContain('answers.payee.account');
    const page = textOf(files, NAMES.page);
    expect(JSON.parse(textOf(files, NAMES.written))).toMatchObject({
      ...{ is: 'note', text: '请核对原件', on: '2022-10-10', by: { role: 'committee' } },
    });
    expect(page).not.toMatch(/<script|https?:\/\//u);
    for (const said of [
      ...[number, '示例海蓝智能装备有限公司', '退回补正', '符合条件', '证书.pdf'],
      ...['请核对原件', '示例郑方'],
      ...['办理案件', '审批', '所填内容和所交材料真实'],
    ])
      expect(page).toContain(said);
    const names = [...files.keys()];
    for (const name of [
      ...['README.txt', 'audit.jsonl', 'catalogue/procedures/municipal-department.yaml'],
      ...['catalogue/calendars/2022.csv', 'catalogue/policies/dalian-2017-52/policy.md'],
    ])
      expect(names).toContain(name);
    expect(names.filter((name) => name.startsWith('papers/'))).toHaveLength(1);
    const entries = await town.city.store.read((handle) =>
      listAudit(handle, { limit: 5, subject: id, operation: 'exportCase' }),
    );
    expect(entries[0]?.detail.manifest).toBe(check.manifest);
  });

  it('holds what the caller may see, and says what was masked', async () => {
    expect(textOf(files, NAMES.events)).not.toContain('13800001234');
    const theirs = await exported('reviewer');
    const manifest = manifestIn(theirs);
    expect(manifest.exported_by).toEqual({ role: 'department', party: 'science-bureau' });
    expect(manifest.masked).toContain('audit.address');
    expect(textOf(theirs, NAMES.audit)).not.toContain('192.0.2.7');
    expect(verifyPackage(packed(theirs)).faults).toEqual([]);
    expect(textOf(files, NAMES.audit)).toContain('192.0.2.7');
    await (await town.of('clerk')).issuePaper({ case: id, kind: 'application' });
    expect(manifestIn(await exported('auditor')).left_out).toHaveLength(1);
    for (const who of ['clerk', 'approver', 'checker', 'payer'] as const)
      expect(await refusal((await town.of(who)).exportCase({ case: id })), who).toBe('FORBIDDEN');
  });

  it('names each file that was changed, lost or slipped in', () => {
    for (const name of files.keys()) {
      if (name === NAMES.manifest) continue;
      const bytes = files.get(name) ?? new Uint8Array();
      const other = Uint8Array.from(bytes, (byte, at) => (at === 0 ? byte ^ 1 : byte));
      expect(faultsOf(new Map([...files, [name, other]])), name).toContain(name);
      const without = new Map([...files].filter(([one]) => one !== name));
      expect(faultsOf(without), name).toContain(name);
    }
    const more = new Map([...files, ['files/另一个.pdf', Buffer.from('x')]]);
    expect(faultsOf(more)).toEqual(['files/另一个.pdf']);
    expect(faultsOf(changed(NAMES.manifest, () => '{}'))).toEqual([NAMES.manifest]);
    expect(verifyPackage(Buffer.from('PK')).faults).toHaveLength(1);
  });

  it('is found out though its manifest was mended as well', () => {
    const events = changed(NAMES.events, (text) => text.replace('"to":"approval"', '"to":"paid"'));
    expect(faultsOf(resealed(events))).toEqual([NAMES.events, NAMES.state]);
    const state = changed(NAMES.state, (text) => text.replace('"at": "approval"', '"at": "paid"'));
    expect(faultsOf(resealed(state))).toEqual([NAMES.state]);
    const log = changed(NAMES.audit, (text) => text.replace('"result":"done"', '"result":"DONE"'));
    expect(faultsOf(resealed(log))).toEqual([NAMES.audit]);
    const evidence = [...files.keys()].find((name) => name.startsWith('files/')) ?? '';
    expect(faultsOf(resealed(changed(evidence, () => '换过的内容')))).toEqual([NAMES.events]);
    const paper = [...files.keys()].find((name) => name.startsWith('papers/')) ?? '';
    expect(faultsOf(resealed(changed(paper, () => '换过的文书')))).toEqual([NAMES.papers]);
    const procedure = 'catalogue/procedures/municipal-department.yaml';
    const other = changed(procedure, (text) =>
      text.replace('{ does: pass, to: approval, carries', '{ does: pass, to: publication, carries'),
    );
    expect(faultsOf(resealed(other))).toEqual([NAMES.events]);
  });
});
