import type { Message } from '../../values/index.ts';
import type { Fact, Kind, Vocabulary } from '../vocabulary.ts';
import { nearest } from './nearest.ts';
import { DECIMAL_SCALE, type FactExpression, type Subject, type ValueType } from './types.ts';

/** What a name can stand for inside one expression. */
export type Scope = {
  readonly vocabulary: Vocabulary;
  /** Whose facts a bare name means. */
  readonly bare: { readonly subject: Subject; readonly kind: Kind } | null;
  /** The record that the clause is about, reached as `this`. */
  readonly self: Kind | null;
  /** Variables of enclosing quantifiers, by name; a depth numbers them. */
  readonly variables: ReadonlyMap<string, { readonly depth: number; readonly kind: Kind }>;
  readonly depth: number;
};

/** The scope of a clause about one kind of record, or about the party itself. */
export function scopeOf(vocabulary: Vocabulary, kind: Kind): Scope {
  const isParty = kind === vocabulary.party;
  return {
    vocabulary,
    bare: { subject: { is: isParty ? 'party' : 'this' }, kind },
    self: isParty ? null : kind,
    variables: new Map(),
    depth: 0,
  };
}

/** The kind of an id that a clause is about: `party` is the party itself. */
export function kindOf({ party, kinds }: Vocabulary, id: string): Kind {
  const kind = id === party.id ? party : kinds[id];
  if (!kind) throw new TypeError(`there is no kind ${id}`);
  return kind;
}

/** Finds a record kind by its id, its Chinese name or an alias. */
export function findKind(vocabulary: Vocabulary, name: string): Kind | undefined {
  return (
    (Object.hasOwn(vocabulary.kinds, name) ? vocabulary.kinds[name] : undefined) ??
    Object.values(vocabulary.kinds).find(
      (kind) => kind.label.zh === name || kind.aliases?.includes(name),
    )
  );
}

/** That there is no such kind of record, with the one that may be meant. */
export function unknownKind({ kinds }: Vocabulary, name: string): Message {
  const all = Object.values(kinds);
  const near = nearest(name, [
    ...Object.keys(kinds),
    ...all.flatMap(({ label, aliases }) => [label.zh, ...(aliases ?? [])]),
  ]);
  return {
    zh: `词汇表中没有记录种类“${name}”${near ? `，是否指 ${near}` : ''}`,
    en: `the vocabulary has no record kind "${name}"${near ? `, did you mean ${near}` : ''}`,
  };
}

/** Finds a fact of a kind by its id, its Chinese name or an alias; nested facts by dotted path. */
export function findFact(kind: Kind, name: string): Fact | undefined {
  return kind.facts.find(
    (fact) => fact.id === name || fact.label.zh === name || fact.aliases?.includes(name) === true,
  );
}

/** The expression that reads a fact of a subject. */
export function readFact(of: Subject, kind: Kind, fact: Fact): FactExpression {
  return {
    op: 'fact',
    of,
    kind: kind.id,
    fact: fact.id,
    position: kind.facts.indexOf(fact),
    type: valueTypeOf(fact),
    den: fact.type.is === 'rate' || fact.type.is === 'number' ? DECIMAL_SCALE : 1,
  };
}

function valueTypeOf({ type }: Fact): ValueType {
  switch (type.is) {
    case 'money':
      return { is: 'number', unit: type.currency };
    case 'rate':
      return { is: 'number', unit: 'rate' };
    case 'number':
    case 'integer':
      return { is: 'number', unit: 'one' };
    case 'credit_code':
      return { is: 'text' };
    case 'date':
    case 'text':
    case 'boolean':
    case 'code':
    case 'codes':
      return type;
  }
}
