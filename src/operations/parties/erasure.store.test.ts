import { read, utils } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePdf } from '../../attachments/attachments.test-kit.ts';
import { ENGINES } from '../../store/engines.test-kit.ts';
import { type ClaimsTown, HIGH_TECH, openClaimsTown } from '../claims.test-kit.ts';
import { refusal } from '../people/people.test-kit.ts';

const party = 'enterprise';
const NAME = '示例海蓝智能装备有限公司';
const PHONE = '13912345678';

describe.each(ENGINES)(
  'erasing the data of who applies on %s',
  { timeout: 120_000 },
  (_n, make) => {
    let town: ClaimsTown;
    let submitted: { id: string; number: string };
    let begun: { case: string; number: string };
    beforeAll(async () => {
      town = await openClaimsTown(await make());
      // Files whose content is nowhere are of the kit; these tests look at files of their own.
      submitted = await town.submit();
      await town.city.store.pool.query(
        `delete from attachment where party = $1
       and not exists (select from attachment_use where attachment = attachment.id)`,
        [party],
      );
      const clerk = await town.of('clerk');
      const matter = '另一认定';
      await town.addRecords(party, [
        {
          ...{ id: matter, kind: 'recognition', subject: 'high_tech_enterprise' },
          ...{ first_or_renewed: 'first', recognised_on: '2021-12-03' },
        },
      ]);
      const about = { call: await town.callOf(HIGH_TECH.call), clause: HIGH_TECH.clause, matter };
      begun = await clerk.openCase({ ...about, files: party });
      const answers = { 'contact.name': '示例赵六', 'contact.phone': PHONE };
      await clerk.saveApplication({ case: begun.case, seen: 0, answers });
      const file = new File([Uint8Array.from(makePdf())], '身份证明.pdf');
      await clerk.addAttachment({ party, file });
    }, 120_000);
    afterAll(() => town.close());

    const kept = () => ({
      cases: [expect.objectContaining({ case: submitted.id, number: submitted.number, end: null })],
      more: false,
    });

    it('says before what goes and what stays', async () => {
      const clerk = await town.of('clerk');
      expect(await clerk.previewErasure({ party })).toEqual({
        values: expect.any(Number),
        drafts: [begun.number],
        attachments: ['身份证明.pdf'],
        kept: kept(),
      });
      for (const who of ['other', 'broker', 'reviewer', 'auditor'] as const)
        expect(await refusal((await town.of(who)).previewErasure({ party })), who).toBe(
          'FORBIDDEN',
        );
    });

    it('can be taken away before: what was submitted each time, and drafts', async () => {
      const clerk = await town.of('clerk');
      const { applications } = await clerk.exportParty({ party });
      expect(applications).toMatchObject([
        {
          ...{ number: begun.number, as: ['files', 'benefits', 'paid'], submitted: [] },
          draft: { answers: { 'contact.phone': PHONE } },
        },
        {
          number: submitted.number,
          submitted: [{ on: '2022-10-10', answers: { 'contact.phone': '13800001234' } }],
        },
      ]);
      const file = await clerk.exportPartyWorkbook({ party });
      const { Sheets } = read(await file.arrayBuffer());
      const cells = JSON.stringify(utils.sheet_to_json(Sheets.申请内容 ?? {}, { header: 1 }));
      expect(cells).toContain(PHONE);
      expect(cells).toContain('13800001234');
    });

    it('takes the drafts, and files only where that is wanted, and leaves what was submitted', async () => {
      const clerk = await town.of('clerk');
      const listed = async () => (await clerk.listAttachments({ party })).attachments.length;
      const before = await listed();
      expect(await clerk.erasePersonalData({ party, name: NAME })).toMatchObject({
        ...{ drafts: 1, attachments: 0, kept: kept() },
      });
      expect(await listed()).toBe(before);
      const draft = await clerk.getCase({ case: begun.case });
      expect(draft.application).toMatchObject({ revision: null, editable: true });
      expect(JSON.stringify(draft)).not.toContain(PHONE);
      const wanted = { party, name: NAME, attachments: true };
      expect(await clerk.erasePersonalData(wanted)).toMatchObject({ drafts: 0, attachments: 1 });
      expect(await listed()).toBe(before - 1);
      const { rows } = await town.city.store.pool.query(
        `select digest from stored_file where not exists
         (select from attachment where attachment.digest = stored_file.digest)
       and digest not in (select digest from case_file) and digest !~ '^[a-c0-9]{64}$'`,
      );
      expect(rows).toEqual([]);
      const record = await clerk.getCase({ case: submitted.id });
      expect(record.application.answers['contact.phone']).toBe('13800001234');
      expect((await town.operator.verifyCases()).wrong).toEqual([]);
    });
  },
);

describe.each(ENGINES)('a saved calculation on %s', { timeout: 120_000 }, (_n, make) => {
  it('is refused where it would be too long to be kept', async () => {
    const town = await openClaimsTown(await make());
    const recognised = { kind: 'recognition', subject: 'high_tech_enterprise' };
    const records = Array.from({ length: 700 }, (_, place) => ({
      ...{ id: `r${place}`, ...recognised, first_or_renewed: 'first', recognised_on: '2021-12-03' },
    }));
    await town.addRecords('manufacturer', records);
    const other = await town.of('other');
    const saving = other.saveCalculation({ party: 'manufacturer' });
    expect(await refusal(saving)).toBe('UNPROCESSABLE_CONTENT party');
    expect((await other.listCalculations({ party: 'manufacturer' })).calculations).toEqual([]);
    await town.close();
  });
});
