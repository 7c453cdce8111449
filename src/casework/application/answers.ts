import { type Dossier, type DossierRecord, factAt, withFact } from '../../dossiers/index.ts';
import type { Answers } from '../case/carried.ts';
import { plainOf, textOf } from './answer-text.ts';
import { type Field, type Form, factOfField } from './field.ts';

/**
 * The dossier as an application states it: each fact that the form asks is what its answer says, and
 * unknown where there is no answer; everything else stays. A value that reads like its answer is
 * kept as it was written. The record is added where the dossier does not have it.
 */
export function dossierWith(form: Form, dossier: Dossier, answers: Answers): Dossier {
  let { party } = dossier;
  let record = recordOf(form, dossier);
  for (const field of form.fields) {
    const at = factOfField(field.id);
    const answer = answerTo(answers, field.id);
    if (at?.of === 'party') party = withAnswer(party, at.fact, field, answer);
    else if (at && record) record = withAnswer(record, at.fact, field, answer);
  }
  if (!record) return { ...dossier, party };
  const stated = record;
  const { records } = dossier;
  const isNew = records.every(({ id }) => id !== stated.id);
  return {
    ...dossier,
    party,
    records: isNew
      ? [...records, stated]
      : records.map((one) => (one.id === stated.id ? stated : one)),
  };
}

/** What a dossier answers to a form: the facts that it knows, as text. */
export function answersFrom(form: Form, dossier: Dossier): Answers {
  const record = recordOf(form, dossier);
  return Object.fromEntries(
    form.fields.flatMap(({ id }) => {
      const at = factOfField(id);
      const facts = at?.of === 'party' ? dossier.party : record;
      const value = at && facts ? factAt(facts, at.fact) : undefined;
      const text = value === undefined ? '' : textOf(value);
      return text === '' ? [] : [[id, text] as const];
    }),
  );
}

/** The answer to a field as it was given; empty where there is none. */
export function answerTo(answers: Answers, id: string): string {
  return Object.hasOwn(answers, id) ? (answers[id] ?? '') : '';
}

function recordOf({ matter }: Form, { records }: Dossier): DossierRecord | undefined {
  if (matter === null) return undefined;
  return records.find(({ id }) => id === matter.id) ?? matter;
}

function withAnswer<T extends Dossier['party']>(
  facts: T,
  fact: string,
  field: Field,
  answer: string,
): T {
  const known = factAt(facts, fact);
  const isSame = (known === undefined ? '' : textOf(known)) === answer;
  return isSame ? facts : withFact(facts, fact, plainOf(field, answer));
}
