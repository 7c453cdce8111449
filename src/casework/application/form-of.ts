import { type Catalogue, type Fact, readsOf } from '../../rules/index.ts';
import { factLabel, kindLabel } from '../../rules/view.ts';
import type { Material } from '../call/call.ts';
import type { Field, Form } from './field.ts';
import { CONTACT, materialFields, PAYEE, undertakingOf } from './own-fields.ts';

/** What a form is made for. */
export type Wanted = {
  readonly clause: string;
  /** The id of the record that the claim is about; null for a clause about the party itself. */
  readonly matter: string | null;
  /** What the call asks for. */
  readonly materials: readonly Material[];
  /** Facts of the record that are asked though no rule rests on them: see `factsToCompare`. */
  readonly besides?: readonly string[];
};

/** Who applies says so, whatever the clause rests on; natural persons have no credit code. */
const NAME = 'name';
const ALWAYS = [NAME, 'credit_code'];

/**
 * The form of an application: what the clause wants to know of the party and of the record, in the
 * order of the vocabulary, then contact, account (none where nothing is paid), undertaking and
 * materials. Undefined where the catalogue has no such clause.
 */
export function formOf(catalogue: Catalogue, wanted: Wanted): Form | undefined {
  const clause = catalogue.clauses.find(({ id }) => id === wanted.clause);
  if (!clause) return undefined;
  const { vocabulary, policies } = catalogue;
  const reads = readsOf(clause);
  const isAbout = (of: 'party' | 'record', id: string) =>
    reads.facts.find((one) => one.of === of && one.fact === id);
  const fieldsOf = (of: 'party' | 'record', facts: readonly Fact[], more: readonly string[]) =>
    facts.flatMap((fact) => {
      const read = isAbout(of, fact.id);
      if (read === undefined && !more.includes(fact.id)) return [];
      const required = read?.needed ?? (of === 'party' && fact.id === NAME);
      const kind = of === 'party' ? 'party' : clause.kind;
      return [factField(of, kind, fact, required)];
    });
  const factField = (
    of: 'party' | 'record',
    kind: string,
    fact: Fact,
    required: boolean,
  ): Field => ({
    id: `${of}.${fact.id}`,
    group: of === 'party' ? 'party' : 'matter',
    label: factLabel(vocabulary, { kind, fact: fact.id }),
    type: fact.type,
    choices: 'list' in fact.type ? (vocabulary.lists[fact.type.list] ?? null) : null,
    required,
    help: fact.note ?? null,
  });
  const isPaid = clause.authority !== 'service';
  const recordFacts = vocabulary.kinds[clause.kind]?.facts ?? [];
  return {
    clause: clause.id,
    matter: wanted.matter === null ? null : { id: wanted.matter, kind: clause.kind },
    fields: [
      ...fieldsOf('party', vocabulary.party.facts, ALWAYS),
      ...fieldsOf('record', recordFacts, wanted.besides ?? []),
      ...CONTACT,
      ...(isPaid ? PAYEE : []),
      undertakingOf(policies.find(({ id }) => id === clause.policy)),
      ...materialFields(wanted.materials),
    ],
    looksAt: reads.kinds.map((kind) => ({ kind, label: kindLabel(vocabulary, kind) })),
  };
}
