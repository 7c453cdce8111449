import { describe, expect, it } from 'vitest';
import type { Vocabulary } from '../rules/index.ts';
import { readDossierFile } from './read-dossier-file.ts';

const vocabulary: Vocabulary = {
  party: { id: 'party', label: { zh: '主体', en: 'Party' }, facts: [] },
  kinds: {},
  lists: {},
};

async function messageOf(name: string, bytes: Uint8Array): Promise<string | undefined> {
  const reading = await readDossierFile({ name, bytes }, vocabulary);
  return reading.ok ? undefined : reading.problems[0]?.message.en;
}

describe('readDossierFile', () => {
  it('chooses the format by the name', async () => {
    const bytes = new TextEncoder().encode('records: []');
    for (const name of ['a.yaml', 'a.YML', 'a.b.json']) {
      expect(await readDossierFile({ name, bytes }, vocabulary)).toMatchObject({
        ok: true,
        input: { records: [] },
      });
    }
    expect(await messageOf('a.csv', bytes)).toBe('This kind of file is not known');
    expect(await messageOf('yaml', bytes)).toBe('This kind of file is not known');
  });

  it('refuses what is too large', async () => {
    expect(await messageOf('a.yaml', new Uint8Array(500_001))).toBe('The file is too large');
    expect(await messageOf('a.xlsx', new Uint8Array(2_000_001))).toBe('The file is too large');
  });

  it('refuses text that is not UTF-8', async () => {
    expect(await messageOf('a.yaml', Uint8Array.of(0xc8, 0xab, 0xff))).toBe(
      'The file is not UTF-8',
    );
  });

  it('refuses a workbook that is none', async () => {
    expect(await messageOf('a.xlsx', Uint8Array.of(1, 2, 3))).toBe(
      'This workbook cannot be opened',
    );
  });
});
