import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../values/index.ts';
import { applicant, Desk, person, procedureOf, shipped } from './cases.test-kit.ts';
import { BATCH, foldCase, type Procedure, readProcedures } from './index.ts';

const alliance = procedureOf('gaoxin-alliance-services');
const PATH = 'procedures/gaoxin-alliance-services.yaml';
const YAML = readFileSync(join(import.meta.dirname, '../../catalogue', PATH), 'utf8');
const POLICIES = [{ id: 'gaoxin-2018-22', articles: ['五3（2）', '附件'] }];

const read = (from: string, to: string) => {
  expect(YAML.split(from).length).toBe(2);
  return readProcedures([{ path: PATH, text: YAML.replace(from, to) }], POLICIES);
};

function otherwise(from: string, to: string): Procedure {
  const { procedures, problems } = read(from, to);
  expect(problems).toEqual([]);
  return [...procedures.values()][0] as Procedure;
}

const clerk = (procedure: Procedure) => person(procedure, 'alliance');

describe('the batches of a procedure', () => {
  it('has the one whose text speaks of months, and no other', () => {
    const batched = [...shipped.procedures.values()].filter(({ batches }) => batches !== null);
    expect(batched.map(({ id }) => id)).toEqual(['gaoxin-alliance-services']);
    expect(alliance.batches).toMatchObject({ by: 'month', of: 'submitted', files: 'report' });
    expect(alliance.batches?.basis.is).toBe('inferred');
  });

  it('are the month of the first submission, which a returned claim keeps', () => {
    const desk = new Desk(alliance, dayOf(2022, 9, 29));
    expect(desk.case.batch).toBeNull();
    desk.today = dayOf(2022, 9, 30);
    expect(desk.do(applicant(alliance), 'submit').batch).toBe('2022-09');
    desk.today = dayOf(2022, 10, 8);
    desk.do(clerk(alliance), 'return');
    desk.today = dayOf(2022, 11, 1);
    expect(desk.do(applicant(alliance), 'submit').batch).toBe('2022-09');
    expect(desk.do(clerk(alliance), 'pass').batch).toBe('2022-09');
    const set = desk.events.flatMap((event) => ('batch' in event ? [event.batch] : []));
    expect(set).toEqual(['2022-09']);
  });

  it('are the month in which it was checked, by the other reading', () => {
    const checked = otherwise('  of: submitted', '  of: checked');
    const desk = new Desk(checked, dayOf(2022, 9, 30));
    expect(desk.do(applicant(checked), 'submit').batch).toBeNull();
    desk.today = dayOf(2022, 10, 9);
    expect(desk.do(clerk(checked), 'pass').batch).toBe('2022-10');
    desk.today = dayOf(2022, 11, 9);
    expect(desk.do(clerk(checked), 'pass').batch).toBe('2022-10');
  });

  it('read a case that was opened with an empty batch, as none', () => {
    const desk = new Desk(alliance, dayOf(2022, 9, 29));
    const [opened, ...more] = desk.events;
    const before = JSON.parse(JSON.stringify({ ...opened, batch: null }));
    expect(foldCase([before, ...more]).batch).toBeNull();
  });

  it('are settled by the readings that are named, and filed where somebody passes', () => {
    const saysOf = (from: string, to: string) => read(from, to).problems[0]?.message.en;
    expect(saysOf('alternatives: [checked]', 'alternatives: []')).toContain('at least two');
    expect(saysOf('  of: submitted', '  of: paid')).toContain('paid');
    expect(saysOf('  files: report', '  files: prepare')).toContain('passes nothing there');
    expect(saysOf('  files: report', '  files: payment')).toContain('passes nothing there');
    expect(saysOf('  files: report', '  files: nowhere')).toContain('nowhere');
  });
});

describe('a batch', () => {
  it.each(['2022-09', '2022-12', '1999-01'])('is written %s', (batch) => {
    expect(batch).toMatch(BATCH);
  });
  it.each(['2022-13', '2022-00', '2022-9', '2022-09-01', '', "2022-09'"])('is not %s', (batch) => {
    expect(batch).not.toMatch(BATCH);
  });
});
