import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { procedureOf, shipped } from './cases.test-kit.ts';
import { describeProcedures, drawProcedure, listSteps, readProcedures } from './index.ts';

const ROOT = join(import.meta.dirname, '../..');
const DOCUMENT = join(ROOT, 'docs/PROCEDURES.md');
const alliance = procedureOf('gaoxin-alliance-services');

const all = [...shipped.procedures.values()];

describe('procedures of the catalogue', () => {
  it('are read without a problem', () => {
    expect(shipped.problems).toEqual([]);
    expect([...shipped.procedures.keys()]).toEqual([
      'city-and-zone',
      'ftz-expert-review',
      'gaoxin-alliance-services',
      'gaoxin-finance-office',
      'municipal-department',
      'one-case-one-decision',
    ]);
  });

  it('say that everything is preset where they name no source', () => {
    const unsourced = all.filter(({ source }) => source === null);
    expect(unsourced.map(({ id }) => id)).toEqual([
      'city-and-zone',
      'municipal-department',
      'one-case-one-decision',
    ]);
    for (const { stages } of unsourced)
      for (const { actions } of stages)
        for (const { basis } of actions) expect(basis).toEqual({ is: 'preset' });
  });

  it('stand in docs/PROCEDURES.md as they are', () => {
    const written = describeProcedures(all);
    if (process.env.UPDATE !== undefined) writeFileSync(DOCUMENT, written);
    expect(written).toBe(readFileSync(DOCUMENT, 'utf8'));
  });

  it.each(['AUTHORING.md', 'AUTHORING.zh-CN.md'])('are written as docs/%s shows', (name) => {
    const guide = readFileSync(join(ROOT, 'docs', name), 'utf8');
    const [, text = ''] = /```yaml\n(title:[\s\S]*?)```/u.exec(guide) ?? [];
    const reading = readProcedures([{ path: 'procedures/sample.yaml', text }], []);
    expect(reading.problems).toEqual([]);
    expect([...reading.procedures.keys()]).toEqual(['sample']);
  });
});

describe('the procedure of the annex', () => {
  const linesOf = (basis: string) =>
    alliance.stages.flatMap(({ id, actions }) =>
      actions
        .filter((action) => action.basis.is === basis)
        .map(({ does, to, backTo }) => `${id} ${does} ${backTo ?? to}`),
    );

  it('has what the chart draws', () => {
    expect(linesOf('text')).toEqual([
      'prepare submit check',
      'supplement submit back',
      'check pass report',
      'report pass review',
      'review pass approval',
      'approval approve publication',
      'notice end_notice recheck',
      'notice object inquiry',
      'recheck recheck payment',
      'payment pay paid',
    ]);
  });

  it('takes the readings that were proposed, and names the others', () => {
    expect(linesOf('inferred')).toEqual([
      'check return check',
      'review return check',
      'approval return report',
      'publication publish notice',
      'inquiry reject_objection notice',
      'inquiry uphold_objection publication',
      'inquiry uphold_with_change approval',
      'recheck return review',
    ]);
  });

  it('counts seven working days by the chart, and states no other time of an office', () => {
    const timed = alliance.stages.flatMap(({ id, days }) =>
      days ? [[id, days.count, days.basis.is]] : [],
    );
    expect(timed).toEqual([
      ['supplement', 15, 'preset'],
      ['notice', 7, 'text'],
    ]);
  });

  it('is drawn in its order, with what comes back where', () => {
    const steps = listSteps(alliance).map(({ stage, ways }) => [
      stage.id,
      ...ways.map(({ action, to, way }) => `${action.does} ${way} ${to.join('|')}`),
    ]);
    expect(steps[1]).toEqual([
      'supplement',
      'submit on check|report',
      'withdraw end withdrawn',
      'expire end expired',
    ]);
    expect(steps[9]).toEqual(['recheck', 'recheck on payment', 'return back review']);
    const drawn = drawProcedure(alliance, 'zh');
    expect(drawn).toContain('check -->|"通过"| report');
    expect(drawn).toContain('check -.->|"退回补正（推定）"| supplement');
    expect(drawn).toContain('review -.->|"不予支持（系统预设）"| refused');
    expect(drawProcedure(alliance, 'en')).toContain(
      'notice["public notice<br>the science bureau<br>7 working days"]',
    );
  });

  it('can be settled otherwise by editing a line, and not beyond the readings', () => {
    const path = 'procedures/gaoxin-alliance-services.yaml';
    const text = readFileSync(join(ROOT, 'catalogue', path), 'utf8');
    const read = (from: string, to: string) => {
      expect(text.split(from).length).toBe(2);
      const policies = [{ id: 'gaoxin-2018-22', articles: ['五3（2）', '附件'] }];
      return readProcedures([{ path, text: text.replace(from, to) }], policies).problems;
    };
    expect(read('back to: report', 'back to: approval')).toEqual([]);
    expect(read('back to: report', 'back to: prepare')[0]?.expected?.en).toBe(
      'report, review, approval',
    );
  });
});
