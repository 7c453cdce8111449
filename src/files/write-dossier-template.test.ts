import { read, utils } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neutraliseFormula } from './neutralise-formula.ts';
import { readCell } from './read-cell.ts';
import { readDossierFile } from './read-dossier-file.ts';
import { vocabulary } from './workbook.test-kit.ts';
import { writeDossierTemplate } from './write-dossier-template.ts';

describe('writeDossierTemplate', () => {
  it('has a guide, the party, a sheet for each kind with Chinese heads, history and complete', async () => {
    const book = read(await writeDossierTemplate(vocabulary));
    expect(book.SheetNames).toEqual(['填写说明', '主体', '投资', '既往奖补', '已填全']);
    const [head] = utils.sheet_to_json<string[]>(book.Sheets.投资 ?? {}, { header: 1 });
    expect(head).toEqual(['编号', '金额', '投资日', '股比', '轮次', '基金编号', '被投企业.所在地']);
    const guide = utils.sheet_to_csv(book.Sheets.填写说明 ?? {});
    expect(guide).toContain('投资,股比,share,30%，或小数 0.3');
    expect(guide).toContain('可多项，用顿号分开：基金、企业');
  });

  it('is itself a dossier about which nothing is known', async () => {
    const bytes = await writeDossierTemplate(vocabulary);
    expect(await readDossierFile({ name: 't.xlsx', bytes }, vocabulary)).toMatchObject({
      ok: true,
      input: { party: {}, history: [], complete: [] },
    });
  });
});

describe('neutraliseFormula', () => {
  it('leaves no text that a spreadsheet would run, and is undone on reading', () => {
    const sign = fc.constantFrom('=', '+', '-', '@', '\t', '\r', 'x', '');
    fc.assert(
      fc.property(sign, fc.string(), (first, rest) => {
        const text = `${first}${rest}`;
        const cell = neutraliseFormula(text);
        expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        if (text.trim() !== text || /^'[=+\-@\t\r]/.test(text)) return;
        const context = { lists: {}, countsFrom1904: false };
        expect(readCell({ t: 's', v: cell }, { is: 'text' }, context)).toEqual({
          ok: true,
          value: text,
        });
      }),
    );
  });
});
