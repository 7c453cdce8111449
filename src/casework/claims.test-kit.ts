import type { Statement } from '../dossiers/index.ts';
import { createAssessor } from '../rules/index.ts';
import { type Day, dayOf } from '../values/index.ts';
import { catalogue, clauseOf, formFor, givenOf, OWN_ANSWERS } from './application.test-kit.ts';
import { answersFrom, type Claim, dossierWith, type OtherCase, type Rules } from './index.ts';

const TODAY: Day = dayOf(2022, 10, 10);
export const rules: Rules = { catalogue, assessor: createAssessor(catalogue) };

export const FIRM = { id: 'firm', name: '示例科技有限公司', creditCode: '91990000MA0000015Q' };
export const AGENCY = { id: 'agency', name: '示例中介机构', creditCode: '91990000MA0000082N' };
export const NO_STATEMENTS: readonly Statement[] = [];

type Given = Partial<Omit<Claim, 'form' | 'dossier'>> & {
  /** Facts of the record that are asked besides. */
  readonly besides?: readonly string[];
  readonly history?: Claim['dossier']['history'];
};

/** A claim under a clause, on the dossier of its examples; its own record is the matter. */
export function claimFor(clause: string, { besides = [], history, ...given }: Given = {}): Claim {
  const { kind } = clauseOf(clause);
  const start = givenOf(clause);
  const dossier = { ...start, history: history ?? start.history };
  const matter = dossier.records.find((record) => record.kind === kind)?.id ?? null;
  const form = formFor(clause, matter, { besides });
  const answers = {
    'party.name': FIRM.name,
    'party.credit_code': FIRM.creditCode,
    ...answersFrom(form, dossier),
    ...OWN_ANSWERS,
    ...given.answers,
  };
  return {
    number: '2022-000100',
    submittedOn: dayOf(2022, 9, 30),
    call: { id: 'call-1', title: '示例申报通知', eventPeriod: null },
    parties: { files: FIRM, benefits: FIRM, paid: FIRM },
    sources: {},
    known: {},
    reviewers: [{ name: '示例审查员', organisations: ['bureau'] }],
    others: [],
    submitted: { underCall: 0, byWhoFiles: 0 },
    today: TODAY,
    ...given,
    form,
    answers,
    dossier: dossierWith(form, dossier, answers),
  };
}

/** Another case of another party, under way, about nothing in particular. */
export function otherCase(given: Partial<OtherCase> = {}): OtherCase {
  return {
    number: '2022-000001',
    call: 'call-1',
    clause: 'dalian-2017-52/14a',
    matter: 'elsewhere',
    parties: { files: 'stranger', benefits: 'stranger', paid: 'stranger' },
    end: null,
    submittedOn: dayOf(2022, 9, 1),
    amount: null,
    answers: {},
    ...given,
  };
}

export const OWN = { files: FIRM.id, benefits: FIRM.id, paid: FIRM.id };
