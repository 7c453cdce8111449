import { describe, expect, it } from 'vitest';
import { dayOf } from '../../values/index.ts';
import { applicant, Desk, person, procedureOf } from '../cases.test-kit.ts';
import { lineStateOf } from './line-state.ts';

const procedure = procedureOf('gaoxin-alliance-services');
const at = (office: string, number = 1) => person(procedure, office, number);
const POSTED = dayOf(2022, 9, 28);

/** A published case, and the events since. */
function published() {
  const desk = new Desk(procedure, POSTED - 10);
  desk.do(applicant(procedure), 'submit');
  desk.do(at('alliance'), 'pass');
  desk.do(at('alliance'), 'pass');
  desk.do(at('bureau'), 'pass');
  desk.do(at('committee'), 'approve');
  desk.today = POSTED;
  desk.do(at('bureau', 2), 'publish');
  const { length } = desk.events;
  const state = (over = false) => lineStateOf(desk.events.slice(length), over);
  return { desk, state };
}

describe('a line of a notice', () => {
  it('is up until its time is over, and through then', () => {
    const { desk, state } = published();
    expect(state()).toEqual({ state: 'running', outcome: null, objections: [], endedOn: null });
    expect(state(true)).toMatchObject({ state: 'through', endedOn: null });
    desk.today = dayOf(2022, 10, 13);
    desk.do(at('bureau', 2), 'end_notice');
    expect(state(true)).toMatchObject({ state: 'through', endedOn: desk.today });
    desk.do(at('finance'), 'recheck');
    expect(state(true)).toMatchObject({ state: 'through', endedOn: desk.today });
  });

  it('is frozen by an objection, however long it takes, and goes on once that is rejected', () => {
    const { desk, state } = published();
    desk.do('visitor', 'object', { receipt: 'one' });
    desk.do('visitor', 'object', { receipt: 'two' });
    expect(state(true)).toMatchObject({ state: 'frozen', outcome: null });
    desk.today += 3;
    desk.do(at('bureau', 3), 'reject_objection');
    const settled = { as: 'rejected', on: desk.today };
    expect(state()).toMatchObject({
      ...{ state: 'running', outcome: null },
      objections: [
        { receipt: 'one', on: POSTED, settled },
        { receipt: 'two', on: POSTED, settled },
      ],
    });
    expect(state(true).state).toBe('through');
    desk.do('visitor', 'object', { receipt: 'three' });
    expect(state().objections.map((one) => one.settled?.as)).toEqual([
      'rejected',
      'rejected',
      undefined,
    ]);
  });

  it.each([
    ['uphold_objection', 'upheld'],
    ['uphold_with_change', 'changed'],
    ['refuse', 'refused'],
  ] as const)('is corrected by %s, and stays so whatever follows', (does, outcome) => {
    const { desk, state } = published();
    desk.do('visitor', 'object');
    desk.do(at('bureau', 3), does);
    const corrected = { state: 'corrected', outcome };
    expect(state()).toMatchObject(corrected);
    expect(state(true)).toMatchObject(corrected);
    expect(state().objections[0]?.settled?.as).toBe(outcome);
    if (does !== 'uphold_objection') return;
    desk.do(at('bureau', 2), 'publish');
    desk.do('visitor', 'object');
    expect(state()).toMatchObject({ ...corrected, objections: [{}] });
  });
});
