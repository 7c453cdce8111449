import type { Problem } from '../../rules/index.ts';
import type { Day } from '../../values/index.ts';
import { answersFrom, answerTo, dossierWith } from '../application/answers.ts';
import { checkApplication } from '../application/check-application.ts';
import type { Form } from '../application/field.ts';
import { formOf } from '../application/form-of.ts';
import type { Answers } from '../case/carried.ts';
import { answerOf } from '../checks/answer-of.ts';
import { factsToCompare } from '../checks/doubt-rules.ts';
import type { SampleWorld } from './sample-world.ts';
import type { WrittenCase } from './written.ts';

/** The form of a sample case; undefined where the catalogue has no such clause. */
export function sampleForm(world: SampleWorld, written: WrittenCase): Form | undefined {
  const { catalogue, doubts, calls } = world;
  const kind = catalogue.clauses.find(({ id }) => id === written.clause)?.kind ?? '';
  return formOf(catalogue, {
    ...{ clause: written.clause, matter: written.matter },
    materials: calls.get(written.call)?.text.materials ?? [],
    besides: factsToCompare(doubts, kind),
  });
}

/** What is answered at first: the dossier, the register, and what the file says otherwise. */
export function firstAnswers(world: SampleWorld, written: WrittenCase, form: Form): Answers {
  const { files, benefits, paid } = written.parties;
  const dossier = world.dossiers.get(benefits);
  const [benefiting, toPay] = [world.parties.get(benefits), world.parties.get(paid)];
  const [contact, payee] = [files, paid].map((party) => world.written.applicants.get(party) ?? {});
  const starting = (of: string, said: Readonly<Record<string, string>> = {}) =>
    Object.fromEntries(Object.entries(said).filter(([id]) => id.startsWith(of)));
  const documents = sampleFiles(world, written, form).map(({ id, digest }) => [id, digest]);
  const all: Answers = {
    ...(dossier && answersFrom(form, dossier)),
    'party.name': benefiting?.name ?? '',
    'party.credit_code': benefiting?.creditCode ?? '',
    ...starting('contact.', contact),
    ...starting('payee.', payee),
    'payee.name': toPay?.name ?? '',
    undertaking: 'yes',
    ...Object.fromEntries(documents),
  };
  const asked = form.fields.map(({ id }) => [id, answerTo(all, id)] as const);
  return changed(Object.fromEntries(asked), written.answers);
}

/** The files that a form must have, one for each of its fields. */
export function sampleFiles({ digestOf }: SampleWorld, { key }: WrittenCase, { fields }: Form) {
  return fields
    .filter(({ type, required }) => type.is === 'files' && required)
    .map(({ id, label }) => {
      const text = `${key} ${id}`;
      return { id, title: label.zh, text, digest: digestOf(text, 'png') };
    });
}

/** Answers with some of them given otherwise; empty ones are left out. */
export function changed(answers: Answers, otherwise: Answers): Answers {
  const all = Object.entries({ ...answers, ...otherwise });
  return Object.fromEntries(all.filter(([, answer]) => answer !== ''));
}

/** What keeps answers from being submitted, as it is found in a real application. */
export function problemsIn(
  world: SampleWorld,
  { parties }: WrittenCase,
  form: Form,
  { answers, today }: { readonly answers: Answers; readonly today: Day },
): readonly Problem[] {
  const dossier = world.dossiers.get(parties.benefits);
  const benefits = world.parties.get(parties.benefits);
  const paidName = world.parties.get(parties.paid)?.name;
  if (!dossier || !benefits || paidName === undefined) return [];
  const rule = answerOf(world, form, dossierWith(form, dossier, answers), today);
  return checkApplication(form, answers, { benefits, paidName, waitsFor: rule?.missing ?? [] });
}
