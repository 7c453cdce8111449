import { describe, expect, it } from 'vitest';
import { ENGINES } from '../../store/engines.test-kit.ts';
import { DEMONSTRATOR } from '../caller.ts';
import { department, type Given, member, openOwnData, own, PARTY } from './own-data.test-kit.ts';

describe.each(ENGINES)('importing into a dossier on %s', (_kind, make) => {
  const { as, facts } = openOwnData(make);

  it('previews a file: errors by line, the sound part as changes, nothing kept', async () => {
    const { revision } = await as(own).getParty({ party: PARTY });
    const text = [
      'party:',
      '  contact_name: 示新人',
      'records:',
      '  - { id: n1, kind: recognition, subject: high_tech_enterprise, recognised_on: 2021-12-03 }',
      '  - { id: n2, kind: recognition, recognised_on: 2021-13-03 }',
    ].join('\n');
    const file = new File([text], '档案.yaml');
    const preview = await as(own).previewImport({ party: PARTY, file });
    expect(preview.problems).toMatchObject([{ file: '档案.yaml', line: 5 }]);
    const changed = preview.changes.map(({ entry, fact, before, after }) => [
      entry,
      fact,
      before,
      after,
    ]);
    expect(changed).toContainEqual(['', 'contact_name', '示某某', '示新人']);
    expect(changed.filter(([entry]) => entry === 'n1')).toHaveLength(3);
    expect(changed.filter(([entry]) => entry === 'n2')).toEqual([]);
    expect((await as(own).getParty({ party: PARTY })).revision).toBe(revision);
    await as(own).keepDossier({
      party: PARTY,
      dossier: preview.dossier as Given,
      seen: preview.revision,
      source: { kind: 'imported', text: '档案.yaml' },
    });
    const kept = (await facts(own)).filter(({ source: { kind } }) => kind === 'imported');
    expect(kept).toHaveLength(preview.changes.length);
  });

  it('gives the faulty rows of a file back, which once mended are imported', async () => {
    const text = [
      'records:',
      '  - { kind: recognition, subject: high_tech_enterprise, recognised_on: 2021-13-03 }',
      '  - { kind: recognition, subject: high_tech_enterprise, recognised_on: 2020-12-03 }',
    ].join('\n');
    const file = new File([text], '档案.yaml');
    const sound = await as(own).previewImport({ party: PARTY, file });
    expect(sound).toMatchObject({ problem_count: 1, problems: [{ line: 2 }] });
    const ids = (changes: typeof sound.changes) => [...new Set(changes.map(({ entry }) => entry))];
    expect(ids(sound.changes)).toEqual(['recognition-2']);
    const faulty = await as(own).getFaultyRows({ party: PARTY, file });
    const again = await as(own).previewImport({ party: PARTY, file: faulty });
    expect(again.problems).toMatchObject([{ file: 'zhida-mistakes.xlsx › 认定', line: 2 }]);
    expect(again.changes).toEqual([]);
  });

  it('shows in a preview what an office confirmed otherwise', async () => {
    const { revision } = await as(own).getParty({ party: PARTY });
    const place = { section: 'party', entry: '', fact: 'contact_name' } as const;
    const basis = '核对经办人证件';
    await as(department).confirmFacts({ party: PARTY, facts: [place], basis, seen: revision });
    const file = new File(
      ['party: { contact_name: 示新人, contact_phone: 13700000000 }'],
      'a.yaml',
    );
    const { changes } = await as(own).previewImport({ party: PARTY, file });
    expect(changes.map(({ fact, confirmed }) => [fact, confirmed?.value ?? null])).toEqual([
      ['contact_name', '示某某'],
      ['contact_phone', null],
    ]);
  });

  it('exports a workbook that can be imported again, and changes nothing then', async () => {
    const { parties } = await as(DEMONSTRATOR).listParties();
    expect(parties.length).toBeGreaterThan(10);
    for (const { id, type } of parties) {
      const itself = member(type === 'agency' ? 'agency' : 'enterprise', id, type);
      const file = await as(itself).exportPartyWorkbook({ party: id });
      const { problems, changes } = await as(itself).previewImport({ party: id, file });
      expect({ id, problems, changes }).toEqual({ id, problems: [], changes: [] });
    }
  });
});
