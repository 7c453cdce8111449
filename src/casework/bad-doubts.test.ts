import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemLines, readCityFiles, readTexts } from '../rules/catalogue-files.test-kit.ts';
import { catalogue } from './application.test-kit.ts';
import { factsToCompare, readDoubts } from './index.ts';

const ROOT = join(import.meta.dirname, '../..');
const BAD = join(import.meta.dirname, 'bad-doubts');
const wrong = readTexts(BAD, /\.yaml$/u);
const shipped = readDoubts(readCityFiles(), catalogue);

describe('the doubts of the catalogue', () => {
  it('are read without a problem', () => {
    expect(shipped.problems).toEqual([]);
    expect(shipped.doubts.map(({ id }) => id)).toEqual([
      'reused-number',
      'service-before-filing',
      'related-persons',
      'same-contact',
      'concentration',
      'lost-qualification',
    ]);
  });

  it('say which facts of a record an application asks for their sake', () => {
    expect(factsToCompare(shipped.doubts, 'technology_contract')).toEqual(['contract_id']);
    expect(factsToCompare(shipped.doubts, 'service_agreement')).toEqual([
      'invoice_ids',
      'filed_on',
      'served_from',
      'achieved_on',
    ]);
    expect(factsToCompare(shipped.doubts, 'balance')).toEqual([]);
  });

  it('are none where a catalogue has no such file', () => {
    expect(readDoubts([], catalogue)).toEqual({ doubts: [], problems: [] });
  });

  it.each(['AUTHORING.md', 'AUTHORING.zh-CN.md'])('are written as docs/%s shows', (name) => {
    const guide = readFileSync(join(ROOT, 'docs', name), 'utf8');
    const [, text = ''] = /```yaml\n(reused-number:[\s\S]*?)```/u.exec(guide) ?? [];
    const reading = readDoubts([{ path: 'doubts.yaml', text }], catalogue);
    expect(reading.problems).toEqual([]);
    expect(reading.doubts.length).toBeGreaterThan(1);
  });
});

describe('wrong doubts', () => {
  it('have a golden file each, and no other is there', () => {
    expect(readdirSync(join(BAD, 'golden')).sort()).toEqual(
      wrong.map(({ path }) => path.replace('.yaml', '.txt')),
    );
    expect(wrong.length).toBeGreaterThan(9);
  });

  it.each(wrong)('$path is refused in the words of its golden file', ({ path, text }) => {
    const { doubts, problems } = readDoubts([{ path: 'doubts.yaml', text }], catalogue);
    const said = problems.map(problemLines).join('');
    const golden = join(BAD, 'golden', path.replace('.yaml', '.txt'));
    if (process.env.UPDATE !== undefined) {
      mkdirSync(join(BAD, 'golden'), { recursive: true });
      writeFileSync(golden, said);
    }
    expect(doubts).toEqual([]);
    expect(said).not.toBe('');
    expect(said).toBe(readFileSync(golden, 'utf8'));
  });
});
