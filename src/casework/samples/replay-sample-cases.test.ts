import { describe, expect, it } from 'vitest';
import { readCity } from '../../rules/catalogue-files.test-kit.ts';
import { formatDay } from '../../values/index.ts';
import { shipped } from '../cases.test-kit.ts';
import { foldCase, termOf } from '../index.ts';
import { casesText, replayed } from './sample-city.test-kit.ts';

const { catalogue } = readCity();
const { cases, notices, problems, mandates, records } = replayed(casesText);
const clock = catalogue.demonstration?.clock ?? 0;
const caseOf = (key: string) => {
  const found = cases.find((one) => one.key === key);
  if (found === undefined) throw new Error(key);
  return found;
};
const kindsOf = (key: string) => caseOf(key).events.map(({ event }) => event.is);

describe('the sample cases', () => {
  it('are thirty and more, each step of them lawful', () => {
    expect(problems).toEqual([]);
    expect(cases.length).toBeGreaterThanOrEqual(30);
    for (const { events, folded } of cases)
      expect(foldCase(events.map(({ event }) => event))).toEqual(folded);
  });

  it('stand at every kind of place: each procedure, each office, each end', () => {
    const used = new Set(cases.map(({ folded }) => folded.pins.procedure.id));
    expect([...used].sort()).toEqual([...shipped.procedures.keys()].sort());
    const ends = new Set(cases.flatMap(({ folded }) => folded.end ?? []));
    expect([...ends].sort()).toEqual(['expired', 'paid', 'refused', 'withdrawn']);
    const places = new Set(cases.map(({ folded }) => folded.at));
    for (const stage of shipped.procedures.get('municipal-department')?.stages ?? [])
      expect([...places]).toContain(stage.id);
    for (const stage of shipped.procedures.get('gaoxin-alliance-services')?.stages ?? [])
      expect([...places]).toContain(stage.id);
  });

  it('hold everything that may happen', () => {
    const happened = new Set(cases.flatMap(({ events }) => events.map(({ event }) => event.is)));
    for (const kind of [
      ...['opened', 'submitted', 'returned', 'passed', 'scored', 'approved', 'published'],
      ...['objected', 'objection_rejected', 'objection_upheld', 'objection_upheld_with_change'],
      ...['notice_ended', 'rechecked', 'paid', 'refused', 'withdrawn', 'expired'],
    ])
      expect([...happened]).toContain(kind);
  });

  it('tell what the city is to show', () => {
    expect(kindsOf('agency-late-filing').at(-1)).toBe('refused');
    expect(caseOf('institute-national-project').folded.line?.frozen).toBe(true);
    const recusal = caseOf('agency-matching');
    expect(recusal.folded.parties.paid.party).toBe('alliance');
    expect(recusal.waiting).toMatchObject({ office: 'bureau', parties: ['science-bureau'] });
    const shared = caseOf('near-misses-renewed').folded;
    expect([shared.approved, shared.paid]).toEqual([60_000_000, 30_000_000]);
    expect(caseOf('listed-uplift').draft?.answers['payee.name']).toMatch(/^示例/u);
    expect(caseOf('newcomer-first').folded.submissions).toHaveLength(2);
  });

  it('come to four notices; that across the holidays is on the fifth of its seven days', () => {
    const { calendar } = catalogue;
    const terms = notices.map(({ publication, workingDays }) => {
      const term = termOf(publication.on, workingDays ?? 0, { today: clock, calendar });
      return [formatDay(publication.on), formatDay(term.last), term.day, term.over];
    });
    expect(terms).toEqual([
      ['2022-08-05', '2022-08-16', 7, true],
      ['2022-09-07', '2022-09-19', 7, true],
      ['2022-09-21', '2022-09-30', 7, true],
      ['2022-09-28', '2022-10-12', 5, false],
    ]);
    expect(notices.map(({ lines }) => lines.length)).toEqual([6, 1, 3, 5]);
    const anew = caseOf('incubator-tenant-3');
    const lines = notices.flatMap((notice) => notice.lines.filter((one) => one.case === anew));
    expect(lines.map(({ event }) => event)).toEqual([5, 8]);
  });

  it('say of themselves that they are made up, and reach nobody', () => {
    expect(notices.every(({ title }) => title.startsWith('（示例）'))).toBe(true);
    const objectors = cases.flatMap((one) => one.objectors);
    expect(
      objectors.every(({ name, phone }) => /^示例/u.test(name) && /^0411-0000/u.test(phone)),
    ).toBe(true);
    expect(objectors).toHaveLength(4);
  });

  it('are entrusted to the agency where their party has nobody, and about records it has', () => {
    expect(mandates.every(({ scopes }) => scopes.join() === 'application')).toBe(true);
    expect([...records.keys()]).toEqual(['agency', 'enterprise', 'manufacturer']);
  });

  it('are none without their file', () => {
    expect(replayed(null)).toMatchObject({ cases: [], notices: [], problems: [] });
  });

  it('stay lawful but for the one that was changed', () => {
    const changed = casesText.replace('2022-06-20 10:15 pass', '2022-06-20 10:15 approve');
    const { cases: left, notices: shorter, problems: found } = replayed(changed);
    expect(found.map(({ line }) => line)).toHaveLength(1);
    expect(left).toHaveLength(cases.length - 1);
    expect(shorter.map(({ lines }) => lines.length)).toEqual([5, 1, 3, 5]);
  });
});
