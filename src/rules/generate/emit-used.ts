import type { UsedFact } from '../answer.ts';
import { ownFacts } from '../clause/facts.ts';
import type { Clause } from '../clause/types.ts';
import { ENCODERS } from '../dossier/encode.ts';
import type { PreparedRecord } from '../dossier/prepared.ts';
import { unknownOf } from '../dossier/read-fact.ts';
import type { FactExpression } from '../expression/types.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { Emitter } from './emitter.ts';

export type UsedContext = {
  readonly emitter: Emitter;
  readonly vocabulary: Vocabulary;
  /** What clauses rest on, by the kind of their records; `party` has facts only. */
  readonly uses: Map<string, Uses>;
};

/** The facts of a kind that clauses rest on, and the lists that these make up: each code once. */
type Uses = { readonly number: number; readonly facts: string[]; readonly lists: string[] };

/**
 * Code of the facts of the record at `i` and the party that a clause rests on, as far as they are
 * known. Clauses that rest on the same share one list for each record.
 */
export function emitUsed(clause: Clause, context: UsedContext): string {
  if (!context.emitter.explain) return 'NONE';
  const names = ownFacts(clause.variants[0]).flatMap((fact) => nameFact(fact, context));
  if (names.length === 0) return 'NONE';
  const { number, lists } = usesOf(clause.kind, context.uses);
  const unknown = names.map((name) => `${name}===null`).join('||');
  const all = `[${names.join(',')}]`;
  return `F${number}[i][${placeIn(lists, `${unknown}?known(${all}):${all}`)}]`;
}

/**
 * Code that makes these lists, for every record before a dossier is answered: functions and variables,
 * and what fills them.
 */
export function emitLists(
  { uses }: UsedContext,
  kinds: readonly string[],
): { declared: string; filled: string } {
  const party = uses.get('party');
  const facts = party?.facts.map((_, place) => `p${place}`) ?? [];
  const ofKinds = [...uses].filter(([, { lists }]) => lists.length > 0);
  return {
    declared:
      facts.map((name) => `let ${name}=null;`).join('') +
      ofKinds
        .map(
          ([kind, { number, facts, lists }]) =>
            `let F${number}=NONE;function l${number}(r){${kind === 'party' ? '' : facts.map((code, place) => `const a${place}=${code};`).join('')}return [${lists.join(',')}]}`,
        )
        .join('\n'),
    filled:
      (facts.length === 0
        ? ''
        : `{const r=P;${facts.map((name, place) => `${name}=${party?.facts[place]};`).join('')}}`) +
      ofKinds
        .map(
          ([kind, { number }]) =>
            `F${number}=each(D.k[${kinds.indexOf(kind)}].records,l${number});`,
        )
        .join(''),
  };
}

/** What `make` gives for each record. */
export function each<T>(
  records: readonly PreparedRecord[],
  make: (record: PreparedRecord) => T,
): readonly T[] {
  return records.length === 0 ? NONE : records.map(make);
}

/** The facts that are known. */
export function known(facts: readonly (UsedFact | null)[]): readonly UsedFact[] {
  let count = 0;
  for (const fact of facts) if (fact !== null) count++;
  if (count === 0) return NONE;
  const all = new Array<UsedFact>(count);
  let next = 0;
  for (const fact of facts) if (fact !== null) all[next++] = fact;
  return all;
}

const NONE: readonly never[] = [];

function usesOf(kind: string, uses: Map<string, Uses>): Uses {
  const same = uses.get(kind);
  if (same) return same;
  const fresh = { number: uses.size, facts: [], lists: [] };
  uses.set(kind, fresh);
  return fresh;
}

/** The place of a text in a list, at the end if it is new. */
function placeIn(list: string[], code: string): number {
  const place = list.indexOf(code);
  return place < 0 ? list.push(code) - 1 : place;
}

/** The variable of a fact of the record, or of the party. */
function nameFact({ of, kind, fact, position }: FactExpression, context: UsedContext): string[] {
  const { emitter, vocabulary, uses } = context;
  const ofParty = of.is === 'party';
  const type = (ofParty ? vocabulary.party : vocabulary.kinds[kind])?.facts[position]?.type;
  if (!type) return [];
  const name = ofParty ? 'party' : kind;
  const value = `r.f${position}`;
  const none = unknownOf(type);
  const isUnknown = Number.isNaN(none) ? `${value}!==${value}` : `${value}===${none}`;
  const [encode, asKind, asFact] = [ENCODERS[type.is], name, fact].map((one) =>
    emitter.constant(one),
  );
  const code = `${isUnknown}?null:{kind:${asKind},record:r.id,fact:${asFact},value:${encode}(${value})}`;
  return [`${ofParty ? 'p' : 'a'}${placeIn(usesOf(name, uses).facts, code)}`];
}
