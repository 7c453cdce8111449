import { type CaseEvent, type PaperInput, shownAnswer, shownLines } from '../../casework/index.ts';
import type { FileOfCase } from '../case-files/files-of.ts';
import type { AboutCase } from './about-case.ts';

type Told<K extends PaperInput['kind']> = Pick<
  Extract<PaperInput, { kind: K }>,
  'fields' | 'tables' | 'lists'
>;
type EventOf<Is extends CaseEvent['is']> = Extract<CaseEvent, { is: Is }>;

/** Groups of a form that the application form has parts of its own for. */
const APART: readonly string[] = ['contact', 'payee', 'undertaking', 'materials'];
/** What of the materials is written, not handed in. */
const WRITTEN: readonly string[] = ['long_text', 'rows'];

/** The application form, as it was submitted last. */
export function tellApplication(
  about: AboutCase,
  files: readonly FileOfCase[],
): Told<'application'> {
  const { form, answers, applicant, beneficiary, payee } = about;
  const fields = (form?.fields ?? []).filter(({ id }) => (answers[id] ?? '') !== '');
  const nameOf = (digest: string) => {
    const file = files.find((one) => one.digest === digest);
    return file ? (file.about?.title ?? file.name) : digest.slice(0, SHORT);
  };
  const said = (id: string) => answers[id] ?? null;
  return {
    fields: {
      ...{ case: about.case, call: about.call, clause: about.clause, matter: about.matter },
      ...{ amount: about.proposed, filed: about.filed },
      ...{ applicant: applicant.name, applicant_code: applicant.creditCode },
      ...{ beneficiary: beneficiary.name, beneficiary_code: beneficiary.creditCode },
      ...{ payee: payee.name, payee_account: said('payee.account') },
      ...{ payee_bank: said('payee.bank') },
      ...{ contact: said('contact.name'), phone: said('contact.phone') },
    },
    tables: {
      answers: fields
        .filter(({ group, type }) => !APART.includes(group) || WRITTEN.includes(type.is))
        .flatMap((field) => {
          const answer = answers[field.id] ?? '';
          const source = about.sources[field.id]?.words.zh ?? '填报';
          const lines = shownLines(field, answer);
          if (lines === null)
            return [{ item: field.label.zh, value: shownAnswer(field, answer).zh, source }];
          return lines.map(({ item, value }) => ({
            ...{ item: `${field.label.zh} ${item.zh}`, value: value.zh, source },
          }));
        }),
      materials: fields
        .filter(({ type }) => type.is === 'files')
        .map(({ id, label }) => ({
          title: label.zh,
          file: (answers[id] ?? '').split(',').map(nameOf).join('；'),
        })),
    },
    lists: {
      undertakings: fields
        .filter(({ type }) => type.is === 'signature')
        .map(({ help, label }) => help?.zh ?? label.zh),
    },
  };
}

const SHORT = 12;

export function tellAcceptance(
  about: AboutCase,
  { office, accepted }: { readonly office: string; readonly accepted: number },
): Told<'acceptance'> {
  const { form, answers } = about;
  return {
    fields: {
      ...{ case: about.case, applicant: about.applicant.name, call: about.call },
      ...{ clause: about.clause, matter: about.matter, filed: about.filed },
      ...{ accepted, desk: office, due: about.due, contact: about.contact },
    },
    tables: {
      materials: (form?.fields ?? [])
        .filter(({ id, type }) => type.is === 'files' && (answers[id] ?? '') !== '')
        .map(({ id, label }) => ({
          title: label.zh,
          count: (answers[id] ?? '').split(',').length,
        })),
    },
    lists: { presets: about.presets },
  };
}

export function tellCorrection(
  about: AboutCase,
  { carried }: EventOf<'returned'>,
): Told<'correction'> {
  const labelOf = (id: string) => about.form?.fields.find((field) => field.id === id)?.label.zh;
  return {
    fields: {
      ...{ case: about.case, applicant: about.applicant.name, call: about.call },
      ...{ clause: about.clause, filed: about.filed, until: about.due, contact: about.contact },
    },
    tables: {
      corrections: carried.corrections.map(({ field, what }) => ({
        item: labelOf(field) ?? field,
        what,
      })),
    },
    lists: { presets: about.presets },
  };
}

export function tellRefusal(about: AboutCase, { carried }: EventOf<'refused'>): Told<'refusal'> {
  const { clause, value, source, remedy, until } = carried.grounds;
  return {
    fields: {
      ...{ case: about.case, applicant: about.applicant.name, call: about.call },
      ...{ matter: about.matter, filed: about.filed, clause, condition: failingOf(about) },
      ...{ value, source, remedy, until, contact: about.contact },
    },
    tables: {},
    lists: { presets: about.presets },
  };
}

/** What of the clause is not met, as the rule says over what was submitted; null where it does not. */
function failingOf({ application, answers }: AboutCase): string | null {
  const { outcome, conditions = [], reason = null } = application?.rule(answers) ?? {};
  const labels = conditions.filter(({ holds }) => holds === 'no').map(({ label }) => label.zh);
  if (labels.length > 0) return [...new Set(labels)].join('；');
  return outcome === 'refused' ? (reason?.zh ?? null) : null;
}
