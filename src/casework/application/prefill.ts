import {
  type Evidence,
  keyOf,
  type Place,
  type PlainValue,
  type Statement,
} from '../../dossiers/index.ts';
import { type Day, formatDay, type Message, parseDay } from '../../values/index.ts';
import type { Answers } from '../case/carried.ts';
import type { AnswerSource } from '../case/noted.ts';
import type { ClaimParty } from '../procedure/types.ts';
import { textOf } from './answer-text.ts';
import { answerTo } from './answers.ts';
import { type Field, type Form, factOfField } from './field.ts';
import { EARLIER, REGISTERED, REGISTERED_CODE, sourceWords } from './source-words.ts';

/** An application that was submitted in another case. */
export type Submitted = {
  /** The number of the case. */
  readonly number: string;
  readonly on: Day;
  readonly parties: Readonly<Record<ClaimParty, string>>;
  readonly answers: Answers;
};

/** Where the value of a field may be known from. */
export type Known = {
  /** What was stated of the party that benefits, in its order. */
  readonly statements: readonly Statement[];
  /** The parties of the claim, by id, and under what name the one that is paid is registered. */
  readonly parties: Readonly<Record<ClaimParty, string>>;
  readonly paidName: string | null;
  /** The registered credit code of the party that benefits. */
  readonly creditCode: string | null;
  /** What was submitted before by who files. */
  readonly submitted: readonly Submitted[];
};

/** What a field may be filled in with, and where that comes from. */
export type Prefilled = AnswerSource & {
  readonly value: string;
  readonly evidence: Evidence | null;
};

/**
 * What is known already, by the id of its field: facts from the dossier, contact and account from
 * what the same party filed last. An account that another party filed is neither theirs to see nor
 * to be trusted: anybody may name a party as the one that is paid. Undertaking and materials are
 * given anew each time.
 */
export function prefill(form: Form, known: Known, day: Day): Readonly<Record<string, Prefilled>> {
  const places = byPlace(known.statements);
  return Object.fromEntries(
    form.fields.flatMap((field) => {
      const found = prefilled(field, form, known, places, day);
      return found === undefined || found.value === '' ? [] : [[field.id, found] as const];
    }),
  );
}

type Places = ReadonlyMap<string, readonly Statement[]>;

function byPlace(statements: readonly Statement[]): Places {
  const places = new Map<string, Statement[]>();
  for (const statement of statements) {
    const key = keyOf(statement);
    places.set(key, [...(places.get(key) ?? []), statement]);
  }
  return places;
}

function prefilled(
  field: Field,
  { matter }: Form,
  known: Known,
  places: Places,
  day: Day,
): Prefilled | undefined {
  const { parties, paidName, submitted } = known;
  const { files, benefits, paid } = parties;
  const stated = (place: Place) => statedAt(places.get(keyOf(place)) ?? [], day);
  const inDossier = (fact: string) =>
    files === benefits ? stated({ section: 'party', entry: '', fact }) : undefined;
  if (field.id === 'party.credit_code' && known.creditCode !== null)
    return registered(known.creditCode, REGISTERED_CODE);
  const at = factOfField(field.id);
  if (at?.of === 'party') return stated({ section: 'party', entry: '', fact: at.fact });
  if (at)
    return matter ? stated({ section: 'records', entry: matter.id, fact: at.fact }) : undefined;
  switch (field.id) {
    case 'contact.name':
    case 'contact.phone':
      return (
        earlier(
          field.id,
          submitted.filter((one) => one.parties.files === files),
        ) ?? inDossier(field.id.replace('.', '_'))
      );
    case 'payee.name':
      return paidName === null ? undefined : registered(paidName, REGISTERED);
    case 'payee.account':
    case 'payee.bank':
    case 'payee.bank_number':
      return earlier(
        field.id,
        submitted.filter((one) => one.parties.files === files && one.parties.paid === paid),
      );
    default:
      return undefined;
  }
}

/** What stands at a place after all that was said there; what an office or a document says of it. */
function statedAt(statements: readonly Statement[], day: Day): Prefilled | undefined {
  const last = statements.at(-1);
  if (last === undefined || last.value === null) return undefined;
  const same = statements.filter(({ value }) => isSame(value, last.value));
  const evidence = same.findLast(({ source }) => source.evidence)?.source.evidence ?? null;
  const byOffice = statements.findLast(({ source }) => source.kind === 'confirmed');
  const confirmed = byOffice !== undefined && isSame(byOffice.value, last.value);
  const { source } = confirmed ? byOffice : last;
  const expired = evidence !== null && hasExpired(evidence, day);
  return {
    value: textOf(last.value),
    source: { kind: source.kind, on: source.on },
    evidence,
    confirmed,
    expired,
    words: sourceWords(source, evidence, expired),
  };
}

/** Whether the validity of a document has passed; one without a last day stays valid. */
export function hasExpired({ validUntil }: Evidence, day: Day): boolean {
  const until = validUntil === undefined ? undefined : parseDay(validUntil);
  return until?.ok === true && until.value < day;
}

function earlier(id: string, submitted: readonly Submitted[]): Prefilled | undefined {
  const last = submitted
    .filter(({ answers }) => answerTo(answers, id) !== '')
    .reduce<Submitted | undefined>((a, b) => (a === undefined || a.on <= b.on ? b : a), undefined);
  if (last === undefined) return undefined;
  const on = formatDay(last.on);
  return {
    ...PLAIN,
    value: answerTo(last.answers, id),
    source: { kind: 'earlier', on },
    words: EARLIER(last.number, on),
  };
}

function registered(value: string, words: Message): Prefilled {
  return { ...PLAIN, value, source: { kind: 'registered', on: null }, words };
}

const PLAIN = { evidence: null, confirmed: false, expired: false } as const;

function isSame(a: PlainValue | null, b: PlainValue | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
