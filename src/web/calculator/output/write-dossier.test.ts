import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { EMPTY_DOSSIER } from '../../../dossiers/index.ts';
import { writeDossier } from './write-dossier.ts';

describe('writeDossier', () => {
  it('writes what can be read back, decimals and dates as texts', () => {
    const dossier = {
      party: { role: ['enterprise'], in_demonstration_zone: true },
      records: [
        { id: 'r1', kind: 'loan', amount: '300万元', drawn_on: '2022-03-01', growth: '0.10' },
      ],
      history: [],
      complete: ['loan'],
    };
    const text = writeDossier(dossier, '2022-10-10');
    const { history: _, ...written } = dossier;
    expect(parse(text)).toEqual(written);
    expect(text).toContain('amount: 300万元');
    expect(text.split('\n')[0]).toMatch(/^# .*2022-10-10$/);
  });

  it('leaves empty parts out', () => {
    expect(parse(writeDossier(EMPTY_DOSSIER, '2022-10-10'))).toEqual({ party: {} });
  });
});
