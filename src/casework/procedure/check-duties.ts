import { APPLYING } from '../../offices/index.ts';
import type { Fault } from './fault.ts';
import { DUTIES, type Duty } from './kinds.ts';
import { CLAIM_PARTIES, type Procedure } from './types.ts';

/** Duties that no one office has together: who prepares does not check, and so on. */
const APART: Readonly<Record<Duty, readonly Duty[]>> = {
  prepare: ['check', 'review', 'approve', 'publish', 'inquire', 'recheck', 'pay'],
  check: ['approve', 'recheck', 'pay'],
  review: ['approve', 'recheck', 'pay'],
  approve: ['inquire', 'recheck', 'pay'],
  publish: ['recheck', 'pay'],
  inquire: ['recheck', 'pay'],
  recheck: [],
  pay: [],
};

/**
 * Duties of one procedure: offices that decide are no applicants, no office has two that stand
 * apart, and one duty is done by one role. (Within a case, no person has two duties at all.)
 */
export function checkDuties({ stages, offices, parties }: Procedure): Fault[] {
  const roleOf = new Map(offices.map(({ id, role }) => [id, role]));
  const faults: Fault[] = [];
  const done: { readonly by: string; readonly duty: Duty }[] = [];
  for (const stage of stages) {
    for (const action of stage.actions) {
      const { by, duty } = action;
      if (duty === null) continue;
      const other = done.find((one) => one.by === by && areApart(one.duty, duty));
      if (other) faults.push({ at: action, message: wordApart(other.duty, duty) });
      const elsewhere = done.find(
        (one) => one.duty === duty && roleOf.get(one.by) !== roleOf.get(by),
      );
      if (elsewhere) faults.push({ at: action, message: wordTwice(duty, elsewhere.by) });
      done.push({ by, duty });
    }
    const role = roleOf.get(stage.office);
    const maybe = CLAIM_PARTIES.some((party) => role && parties[party].includes(role));
    if (maybe && !stage.actions.some(({ does }) => does === 'name'))
      faults.push({ at: stage, ...OWN_CASE });
  }
  const applying = offices.filter(({ role }) => role !== 'alliance' && APPLYING.includes(role));
  if (applying.length > 0) faults.push({ at: 'procedure', ...NO_OFFICE });
  return faults;
}

function areApart(one: Duty, other: Duty): boolean {
  return APART[one].includes(other) || APART[other].includes(one);
}

function wordApart(one: Duty, other: Duty): Fault['message'] {
  return {
    zh: `同一单位不能既“${DUTIES[one].zh}”又“${DUTIES[other].zh}”`,
    en: `one office cannot both ${DUTIES[one].en} and ${DUTIES[other].en}`,
  };
}

function wordTwice(duty: Duty, by: string): Fault['message'] {
  return {
    zh: `“${DUTIES[duty].zh}”已由另一类单位（${by}）承担`,
    en: `"${DUTIES[duty].en}" is already the duty of another kind of office (${by})`,
  };
}

const OWN_CASE = {
  message: {
    zh: '办理这个环节的单位自己可能就是申请中的一方，须有人能另行指定',
    en: 'the office of this stage may itself be a party to the claim: somebody must be able to name another',
  },
  expected: {
    zh: '{ does: name, by: 另一单位, to: 本环节 }',
    en: '{ does: name, by: another office, to: this stage }',
  },
};
const NO_OFFICE = {
  message: {
    zh: '企业和中介机构是申报的一方，不能作办理单位',
    en: 'enterprises and agencies apply; they are no offices',
  },
};
