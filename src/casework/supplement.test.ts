import { describe, expect, it } from 'vitest';
import { dayOf } from '../values/index.ts';
import { applicant, Desk, person, procedureOf } from './cases.test-kit.ts';
import { changesOf, correctionsOf, deadlineOf, type Procedure, stageOf } from './index.ts';

const shipped = procedureOf('municipal-department');
const [review] = shipped.stages.filter(({ id }) => id === 'review');
/** The review has ten working days here. */
const procedure = {
  ...shipped,
  stages: shipped.stages.map((stage) =>
    stage === review ? { ...stage, days: { count: 10, basis: { is: 'preset' } } } : stage,
  ),
} as unknown as Procedure;
const reviewer = person(procedure, 'department');

const dueOf = (desk: Desk) => {
  const stage = stageOf(procedure, desk.case.at);
  return stage ? deadlineOf(desk.case, stage, desk.when) : null;
};

/** Submitted on a Monday, returned on the Thursday: three of ten days used. */
function returned(): Desk {
  const desk = new Desk(procedure, dayOf(2022, 3, 7));
  desk.do(applicant(procedure), 'submit', {
    answers: { amount: '40', title: '甲', note: '旧' },
  });
  desk.today = dayOf(2022, 3, 10);
  desk.do(reviewer, 'return', {
    corrections: [
      { field: 'amount', what: '与发票不符' },
      { field: 'contract', what: '缺合同' },
    ],
  });
  return desk;
}

describe('an application that is returned for supplement', () => {
  it('pauses the time of the review, which goes on where it was', () => {
    const desk = returned();
    expect(dueOf(desk)?.day).toBe(dayOf(2022, 3, 31));
    desk.today = dayOf(2022, 3, 28);
    desk.do(applicant(procedure), 'submit', { answers: { amount: '38' } });
    expect(desk.case.at).toBe('review');
    expect(dueOf(desk)).toMatchObject({ day: dayOf(2022, 4, 7), provisional: false });
    desk.today = dayOf(2022, 4, 8);
    expect(dueOf(desk)?.overdue).toBe(true);
  });

  it('gives the applicant its whole time at every return', () => {
    const desk = returned();
    desk.today = dayOf(2022, 3, 28);
    desk.do(applicant(procedure), 'submit');
    desk.do(reviewer, 'return');
    expect(dueOf(desk)?.day).toBe(dayOf(2022, 4, 19));
  });

  it('shows what changed, and which corrections nothing was done about', () => {
    const desk = returned();
    expect(changesOf(desk.case)).toEqual([]);
    expect(correctionsOf(desk.case).map(({ changed }) => changed)).toEqual([false, false]);
    desk.do(applicant(procedure), 'submit', {
      answers: { amount: '38', title: '甲', invoice: 'a1' },
    });
    expect(changesOf(desk.case)).toEqual([
      { field: 'amount', before: '40', after: '38' },
      { field: 'invoice', before: null, after: 'a1' },
      { field: 'note', before: '旧', after: null },
    ]);
    expect(correctionsOf(desk.case)).toEqual([
      { field: 'amount', what: '与发票不符', changed: true },
      { field: 'contract', what: '缺合同', changed: false },
    ]);
  });

  it('expires when its time has passed, and not a day before', () => {
    const desk = returned();
    desk.today = dayOf(2022, 3, 31);
    expect(desk.refusal('system', 'expire')).toContain('2022-03-31');
    desk.today = dayOf(2022, 4, 1);
    expect(desk.refusal(applicant(procedure), 'expire')).toContain('the system');
    expect(desk.do('system', 'expire').end).toBe('expired');
  });

  it('carries a list of corrections, each with its field', () => {
    const desk = new Desk(procedure, dayOf(2022, 3, 7));
    desk.do(applicant(procedure), 'submit');
    const request = { corrections: [{ field: '', what: '说不清' }] };
    expect(desk.refusal(reviewer, 'return', { corrections: [] })).toContain('corrections');
    expect(desk.refusal(reviewer, 'return', request)).toContain('is not complete');
  });
});

describe('a refusal', () => {
  it('says its clause, the value, its source, the remedy and until when', () => {
    const desk = new Desk(procedure, dayOf(2022, 3, 7));
    desk.do(applicant(procedure), 'submit');
    const grounds = {
      ...{ clause: 'sample-2022-1/1', value: '40万元', source: '审计报告', remedy: '' },
      until: desk.today + 30,
    };
    expect(desk.refusal(reviewer, 'refuse', { grounds })).toContain('grounds');
    const late = { ...grounds, remedy: '可以提出异议', until: desk.today };
    expect(desk.refusal(reviewer, 'refuse', { grounds: late })).toContain('grounds');
    expect(desk.do(reviewer, 'refuse').end).toBe('refused');
  });
});

describe('payments', () => {
  it('come to what was approved, in shares where two pay', () => {
    const joint = procedureOf('city-and-zone');
    const desk = new Desk(joint, dayOf(2022, 3, 7));
    const at = (office: string, number = 1) => person(joint, office, number);
    desk.do(applicant(joint), 'submit');
    desk.do(at('zone'), 'pass');
    desk.do(at('city'), 'pass');
    desk.do(at('committee'), 'approve', { amount: 100_00 });
    desk.do(at('zone', 2), 'publish');
    desk.today += 30;
    desk.do(at('zone', 2), 'end_notice');
    desk.do(at('zone-finance'), 'recheck');
    const city = at('city-finance');
    expect(desk.refusal(city, 'pay', { amount: 100_01 })).toContain('more than was approved');
    expect(desk.refusal(city, 'pay', { amount: 100_00 })).toContain('must be left');
    desk.do(city, 'pay', { amount: 50_00 });
    const zone = at('zone-finance', 2);
    expect(desk.refusal(at('zone-finance'), 'pay', { amount: 50_00 })).toContain('re-check');
    expect(desk.refusal(zone, 'pay', { amount: 40_00 })).toContain('not paid yet');
    expect(desk.do(zone, 'pay', { amount: 50_00 })).toMatchObject({ end: 'paid', paid: 100_00 });
  });
});
