import { describe, expect, it } from 'vitest';
import { dayOf, formatDay } from '../values/index.ts';
import { applicant, Desk, person, procedureOf } from './cases.test-kit.ts';
import { deadlineOf, stageOf } from './index.ts';

const procedure = procedureOf('gaoxin-alliance-services');
const at = (office: string, number = 1) => person(procedure, office, number);

/** A case that was approved, whose notice goes up on a day. */
function published(year: number, month: number, day: number): Desk {
  const desk = new Desk(procedure, dayOf(year, month, day) - 10);
  desk.do(applicant(procedure), 'submit');
  desk.do(at('alliance'), 'pass');
  desk.do(at('alliance'), 'pass');
  desk.do(at('bureau'), 'pass');
  desk.do(at('committee'), 'approve');
  desk.today = dayOf(year, month, day);
  desk.do(at('bureau', 2), 'publish');
  return desk;
}

function lastDay(desk: Desk) {
  const stage = stageOf(procedure, 'notice');
  return stage ? deadlineOf(desk.case, stage, desk.when) : null;
}

describe('a public notice', () => {
  it('has seven working days after its recorded publication, adjusted weekends among them', () => {
    const desk = published(2022, 9, 28);
    const last = lastDay(desk);
    expect(last && formatDay(last.day)).toBe('2022-10-12');
    expect(last).toMatchObject({ provisional: false, overdue: false });
    desk.today = dayOf(2022, 10, 12);
    expect(desk.refusal(at('bureau', 2), 'end_notice')).toContain('2022-10-12');
    desk.today = dayOf(2022, 10, 13);
    expect(desk.do(at('bureau', 2), 'end_notice').at).toBe('recheck');
  });

  it('counts from the publication and not from when that was entered', () => {
    const desk = published(2022, 9, 28);
    const record = {
      on: dayOf(2022, 9, 29),
      time: '08:00',
      address: 'https://a.example',
      capture: 'c',
    };
    const other = new Desk(procedure, dayOf(2022, 9, 1));
    other.events.splice(0, 1, ...desk.events.slice(0, -1));
    other.today = dayOf(2022, 10, 8);
    other.do(at('bureau', 2), 'publish', { publication: record });
    expect(lastDay(other)?.day).toBe(dayOf(2022, 10, 13));
  });

  it('does not end while the working days of its year are not published', () => {
    const desk = published(2026, 12, 25);
    expect(lastDay(desk)?.provisional).toBe(true);
    desk.today = dayOf(2027, 3, 1);
    expect(desk.refusal(at('bureau', 2), 'end_notice')).toContain('not published yet');
    expect(lastDay(desk)?.overdue).toBe(false);
  });

  it('takes an objection from anybody, and none when it is over', () => {
    const desk = published(2022, 9, 28);
    desk.today = dayOf(2022, 10, 13);
    expect(desk.refusal('visitor', 'object')).toContain('2022-10-12');
    desk.today = dayOf(2022, 10, 12);
    const objected = desk.do('visitor', 'object');
    expect(objected).toMatchObject({ at: 'inquiry', line: { frozen: true } });
    expect(desk.refusal('visitor', 'object', { receipt: '异议-1' })).toContain('taken');
  });

  it('goes on when an objection is rejected, and is not cut short by it', () => {
    const desk = published(2022, 9, 28);
    desk.do('visitor', 'object');
    const rejected = desk.do(at('bureau', 3), 'reject_objection');
    expect(rejected).toMatchObject({ at: 'notice', line: { frozen: false } });
    expect(rejected.objections.map(({ settled }) => settled)).toEqual(['rejected']);
    expect(desk.refusal(at('bureau', 2), 'end_notice')).toContain('the notice is up');
  });

  it('keeps a claim from finance even where an office lets rejected objections go straight there', () => {
    const stages = procedure.stages.map((stage) => ({
      ...stage,
      actions: stage.actions.map((action) =>
        action.does === 'reject_objection' ? { ...action, to: 'recheck' } : action,
      ),
    })) as unknown as typeof procedure.stages;
    const desk = published(2022, 9, 28);
    desk.do('visitor', 'object');
    const straight = new Desk({ ...procedure, stages }, desk.today);
    straight.events.splice(0, 1, ...desk.events);
    expect(straight.refusal(at('bureau', 3), 'reject_objection')).toContain('the notice is up');
    straight.today = dayOf(2022, 10, 13);
    expect(straight.do(at('bureau', 3), 'reject_objection').at).toBe('recheck');
  });

  it('is made anew after an upheld objection; a change is approved first', () => {
    const same = published(2022, 9, 28);
    same.do('visitor', 'object');
    expect(same.do(at('bureau', 3), 'uphold_objection')).toMatchObject({
      at: 'publication',
      line: null,
    });
    const desk = published(2022, 9, 28);
    desk.do('visitor', 'object');
    const changed = desk.do(at('bureau', 3), 'uphold_with_change');
    expect(changed).toMatchObject({ at: 'approval', line: null, approved: 30_000_00 });
    expect(changed.objections.map(({ settled }) => settled)).toEqual(['upheld']);
  });
});
