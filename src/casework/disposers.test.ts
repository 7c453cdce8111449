import { describe, expect, it } from 'vitest';
import { dayOf } from '../values/index.ts';
import { applicant, Desk, person, procedureOf, shipped } from './cases.test-kit.ts';
import {
  type Doubt,
  goesToApproval,
  type Person,
  type Procedure,
  refuseDisposition,
  refuseDoubted,
} from './index.ts';

const DAY = dayOf(2022, 3, 7);
const DEPARTMENT = procedureOf('municipal-department');

function submitted(procedure: Procedure): Desk {
  const desk = new Desk(procedure, DAY);
  desk.do(applicant(procedure), 'submit');
  return desk;
}
const refusedTo = (desk: Desk, procedure: Procedure, who: Person) =>
  refuseDisposition(procedure, desk.case, who, desk.when)?.en ?? '';

describe('who disposes of doubts', () => {
  it('is whoever acts for an office where the case is, and nobody else', () => {
    const desk = submitted(DEPARTMENT);
    const [department, committee] = [
      person(DEPARTMENT, 'department'),
      person(DEPARTMENT, 'committee'),
    ];
    expect(refusedTo(desk, DEPARTMENT, department)).toBe('');
    expect(refusedTo(desk, DEPARTMENT, committee)).toContain('for the department in charge');
    const insider = { ...department, organisations: [department.party, 'who benefits'] };
    expect(refusedTo(desk, DEPARTMENT, insider)).toContain('stand back');
    desk.do(department, 'pass');
    expect(refusedTo(desk, DEPARTMENT, committee)).toBe('');
    const moved = { ...committee, account: department.account };
    expect(refusedTo(desk, DEPARTMENT, moved)).toContain('the duty to review');
    desk.do(committee, 'return');
    expect(refusedTo(desk, DEPARTMENT, committee)).toContain('with the applicant');
    desk.do(applicant(DEPARTMENT), 'withdraw');
    expect(refusedTo(desk, DEPARTMENT, committee)).toContain('has ended');
  });

  it('is, where experts score, also the bureau that passes the case on', () => {
    const procedure = procedureOf('ftz-expert-review');
    const desk = submitted(procedure);
    desk.do(person(procedure, 'bureau'), 'pass');
    expect(desk.case.at).toBe('panel');
    expect(refusedTo(desk, procedure, person(procedure, 'experts'))).toBe('');
    expect(refusedTo(desk, procedure, person(procedure, 'bureau'))).toBe('');
    expect(refusedTo(desk, procedure, person(procedure, 'finance'))).not.toBe('');
  });
});

describe('an open doubt', () => {
  it('keeps a case from approval and from the pass to it, in every procedure, and from nothing else', () => {
    for (const procedure of shipped.procedures.values()) {
      const held = procedure.stages.flatMap(({ id, actions }) =>
        actions
          .filter(({ does }) =>
            goesToApproval(procedure, { ...submitted(procedure).case, at: id }, does),
          )
          .map(({ does, to }) => ({ does, to, id })),
      );
      const approving = procedure.stages.filter(({ actions }) =>
        actions.some(({ does }) => does === 'approve'),
      );
      expect(approving.length, procedure.id).toBeGreaterThan(0);
      for (const { id } of approving)
        expect(held, procedure.id).toContainEqual(expect.objectContaining({ id, does: 'approve' }));
      for (const { does, to } of held)
        if (does !== 'approve')
          expect([does, approving.some(({ id }) => id === to)], procedure.id).toEqual([
            'pass',
            true,
          ]);
    }
  });

  it('is named in the refusal, with how many cases it names', () => {
    const doubt = {
      title: { zh: '关联', en: 'Related' },
      cases: [] as string[],
    } as unknown as Doubt;
    expect(refuseDoubted([])).toBeNull();
    expect(refuseDoubted([doubt, { ...doubt, cases: ['2022-000001'] }])).toEqual({
      zh: '还有 2 个疑点没有处置：关联、关联（涉及 1 件案件）；请先在“核查与疑点”写明处置',
      en: '2 open doubts: Related; Related (1 other case). Dispose of each in writing first, under "Checks and doubts"',
    });
  });
});
