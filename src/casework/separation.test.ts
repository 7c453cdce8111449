import { describe, expect, it } from 'vitest';
import { dayOf } from '../values/index.ts';
import { applicant, Desk, openingOf, partyOf, person, procedureOf } from './cases.test-kit.ts';
import { actionsFor, openCase, ownerAt, type Person, repinCase, stageFor } from './index.ts';

const procedure = procedureOf('gaoxin-alliance-services');
const at = (office: string, number = 1) => person(procedure, office, number);
const DAY = dayOf(2022, 3, 7);

function submitted(alliancePaid = false): Desk {
  const desk = new Desk(procedure, DAY, openingOf(procedure, alliancePaid));
  desk.do(applicant(procedure), 'submit');
  return desk;
}

describe('who may act in a case', () => {
  it('is whoever sits in the office of the stage', () => {
    const desk = submitted();
    expect(desk.refusal(at('bureau'), 'pass')).toContain('for the alliance to do');
    expect(desk.refusal({ ...at('alliance'), party: 'another' }, 'pass')).toContain('alliance');
    expect(desk.refusal('visitor', 'pass')).toContain('alliance');
    const offered = actionsFor(procedure, desk.case, at('alliance'), desk.when);
    expect(offered.map(({ action, refused }) => [action.does, refused])).toEqual([
      ['pass', null],
      ['return', null],
    ]);
    expect(actionsFor(procedure, desk.case, at('finance'), desk.when)).toEqual([]);
  });

  it('is nobody under two duties', () => {
    const desk = submitted();
    desk.do(at('alliance'), 'pass');
    desk.do(at('alliance'), 'pass');
    desk.do(at('bureau'), 'pass');
    desk.do(at('committee'), 'approve');
    const twice = desk.refusal(at('bureau'), 'publish');
    expect(twice).toBe('in this case you already have the duty to review, and cannot publish');
    const moved: Person = { ...at('bureau', 9), account: at('alliance').account };
    expect(desk.refusal(moved, 'publish')).toContain('the duty to check');
    expect(desk.refusal(at('bureau', 2), 'publish')).toBe('');
    const offered = actionsFor(procedure, desk.case, at('bureau'), desk.when);
    expect(offered.map(({ refused }) => refused?.zh)).toEqual([
      '您在本案已承担“审查”，不能再承担“公示”',
    ]);
  });

  it('is nobody of a party to the claim, by any of their posts', () => {
    const desk = submitted();
    const insider = { ...at('alliance'), organisations: [partyOf('alliance'), 'who is paid'] };
    expect(desk.refusal(insider, 'pass')).toContain('stand back');
  });

  it('is, for the applicant, an agency with a mandate or a clerk at the window as well', () => {
    const desk = submitted();
    const agent: Person = { ...applicant(procedure, 7), role: 'agency', standing: 'entrusted' };
    const clerk: Person = { ...agent, role: 'window_clerk', standing: 'attended' };
    const other: Person = { ...agent, standing: 'other' };
    expect(desk.refusal(agent, 'withdraw')).toBe('');
    expect(desk.refusal(clerk, 'withdraw')).toBe('');
    expect(desk.refusal(other, 'withdraw')).toContain('for the applicant to do');
  });

  it('is nobody on a day before the last step', () => {
    const desk = submitted();
    desk.today -= 1;
    expect(desk.refusal(at('alliance'), 'pass')).toContain('before that of the last step');
  });

  it('is not who objected', () => {
    const desk = submitted();
    desk.do(at('alliance'), 'pass');
    desk.do(at('alliance'), 'pass');
    desk.do(at('bureau'), 'pass');
    desk.do(at('committee'), 'approve');
    desk.do(at('bureau', 2), 'publish');
    desk.do(at('bureau', 3), 'object');
    expect(desk.refusal(at('bureau', 3), 'reject_objection')).toContain('you objected');
    expect(desk.refusal(at('bureau', 4), 'reject_objection')).toBe('');
  });
});

describe('a panel of experts', () => {
  const review = procedureOf('ftz-expert-review');
  const expert = (number: number) => person(review, 'experts', number);

  it('has scored before anybody concludes, each expert once', () => {
    const desk = new Desk(review, DAY);
    desk.do(applicant(review), 'submit');
    desk.do(person(review, 'bureau'), 'pass');
    desk.do(expert(1), 'score');
    expect(desk.refusal(expert(1), 'score')).toContain('already');
    expect(desk.refusal(expert(2), 'score', { score: 101 })).toContain('not complete');
    desk.do(expert(2), 'score');
    for (const does of ['pass', 'refuse'] as const)
      expect(desk.refusal(person(review, 'bureau'), does)).toContain('3 scores, there are 2');
    desk.do(expert(3), 'score', { score: 90 });
    expect(desk.case.scores.map(({ score }) => score)).toEqual([80, 80, 90]);
    expect(desk.do(person(review, 'bureau'), 'pass').at).toBe('approval');
  });

  it('lets one stand back, whose score counts no more and who acts no more', () => {
    const desk = new Desk(review, DAY);
    desk.do(applicant(review), 'submit');
    desk.do(person(review, 'bureau'), 'pass');
    for (const number of [1, 2, 3]) desk.do(expert(number), 'score');
    expect(desk.do(expert(1), 'recuse').at).toBe('panel');
    expect(desk.case.scores.map(({ account }) => account)).toEqual(['experts:2', 'experts:3']);
    for (const does of ['score', 'recuse'] as const)
      expect(desk.refusal(expert(1), does)).toContain('you stood back');
    const elsewhere = { ...person(review, 'bureau'), account: 'experts:1' };
    expect(desk.refusal(elsewhere, 'pass')).toContain('you stood back');
    expect(desk.refusal(person(review, 'bureau'), 'pass')).toContain('3 scores, there are 2');
    desk.do(expert(4), 'score');
    expect(desk.do(person(review, 'bureau'), 'pass').at).toBe('approval');
  });
});

describe('an alliance that would be paid', () => {
  const chosen: Person = {
    ...at('bureau'),
    account: 'named',
    party: 'the named',
    organisations: [],
  };

  it('stops the case until another office is named, and says why', () => {
    const desk = submitted(true);
    const stage = stageFor(procedure, desk.case);
    expect(stage && ownerAt(desk.case, stage)).toEqual({
      ...{ office: 'bureau', parties: [partyOf('bureau')], standsBack: 'alliance' },
    });
    expect(desk.refusal(at('alliance'), 'pass')).toBe(
      'the alliance is a party to this claim and stands back; nobody is named in its place, and the case stops until the science bureau names somebody',
    );
    expect(desk.refusal(chosen, 'pass')).toContain('the case stops');
    const shown = actionsFor(procedure, desk.case, at('alliance'), desk.when);
    expect(shown.map(({ refused }) => refused?.zh.includes('应当回避'))).toEqual([true, true]);
  });

  it('does not review; who is named does, for the whole case', () => {
    const desk = submitted(true);
    desk.do(at('bureau'), 'name', { office: 'the named' });
    expect(desk.refusal(at('alliance'), 'pass')).not.toBe('');
    expect(desk.do(chosen, 'pass').at).toBe('report');
    expect(desk.do(chosen, 'pass').at).toBe('review');
    expect(desk.refusal(at('bureau'), 'pass')).toBe('');
  });

  it('is not replaced by a party to the claim, by an office of the case, or without need', () => {
    const desk = submitted(true);
    const name = (office: string) => desk.refusal(at('bureau'), 'name', { office });
    expect(name('who files')).toContain('party to this claim');
    expect(name(partyOf('finance'))).toContain('acts at another stage');
    expect(name(partyOf('bureau'))).toContain('acts at another stage');
    expect(submitted().refusal(at('bureau'), 'name')).toContain('no reason to stand back');
  });
});

describe('opening a case', () => {
  const open = (change: object, actor: Person | 'visitor' = applicant(procedure)) => {
    const outcome = openCase(procedure, { ...openingOf(procedure), ...change }, actor, DAY);
    return outcome.ok ? '' : outcome.why.en;
  };
  const { parties, offices, pins } = openingOf(procedure);

  it('needs its parties in their roles, its offices, and who acts for the applicant', () => {
    expect(open({})).toBe('');
    expect(open({}, 'visitor')).toContain('only who acts for the applicant');
    expect(open({ parties: { ...parties, files: { party: 'x', role: 'enterprise' } } })).toContain(
      'does not file',
    );
    expect(open({ offices: { ...offices, finance: [] } })).toContain('the finance bureau');
    expect(open({ offices: { ...offices, finance: ['who is paid'] } })).toContain(
      'nobody can name another',
    );
    expect(open({ offices: { ...offices, alliance: ['who is paid'] } })).toBe('');
    const procedureOther = { ...pins, procedure: { id: 'another', version: 1 } };
    expect(open({ pins: procedureOther })).toContain('another procedure');
  });
});

describe('the versions that a case goes by', () => {
  const pins = {
    procedure: { id: procedure.id, version: 2 },
    clause: { id: 'sample-2022-1/1', version: 2 },
  };
  const { offices } = openingOf(procedure);

  it('change by a recorded decision only', () => {
    const desk = submitted();
    const wanted = { pins, offices, reason: '细则已经发布' };
    const repin = (actor: Person, change: object = {}, by = procedure) => {
      const outcome = repinCase(by, desk.case, actor, { ...wanted, ...change }, desk.when);
      return outcome.ok ? outcome.event : outcome.why.en;
    };
    expect(repin(applicant(procedure))).toContain('an office of the case');
    expect(repin(at('bureau'), { reason: ' ' })).toContain('a reason');
    const shorter = { ...procedure, stages: [procedure.stages[0]] as const };
    expect(repin(at('bureau'), {}, shorter)).toContain('no such stage');
    const event = repin(at('bureau'));
    if (typeof event === 'string') throw new Error(event);
    desk.events.push(event);
    expect(desk.case).toMatchObject({ at: 'check', pins });
  });

  it('are those of its procedure, and of no other', () => {
    const desk = submitted();
    const other = new Desk(procedureOf('municipal-department'), DAY);
    other.events.splice(0, 1, ...desk.events);
    expect(other.refusal(at('alliance'), 'pass')).toContain('version 1 of');
  });
});
