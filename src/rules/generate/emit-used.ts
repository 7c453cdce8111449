import { ownFacts } from '../clause/facts.ts';
import type { Clause } from '../clause/types.ts';
import { ENCODERS } from '../dossier/encode.ts';
import { unknownOf } from '../dossier/read-fact.ts';
import type { FactExpression } from '../expression/types.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { Emitter } from './emitter.ts';

export type UsedContext = {
  readonly emitter: Emitter;
  readonly vocabulary: Vocabulary;
  /** The functions that give such a list, by what is in it; `U_0` … keep what they have given. */
  readonly lists: Map<string, string>;
};

/**
 * Code of the facts of the record `r` and the party that a clause rests on, as far as they are
 * known. Clauses that rest on the same share one list for each record.
 */
export function emitUsed(clause: Clause, context: UsedContext): string {
  const { emitter, lists } = context;
  const facts = ownFacts(clause.variants[0]).flatMap((fact) => emitFact(fact, context));
  if (!emitter.explain || facts.length === 0) return 'NONE';
  const code = facts.map((fact, index) => `a${index}=${fact}`).join(',');
  const key = `${clause.kind} ${code}`;
  const known = lists.get(key);
  if (known !== undefined) return `${known}(r,i)`;
  const names = facts.map((_, index) => `a${index}`);
  const kept = `U_${lists.size}`;
  const list = emitter.define(
    'r,i',
    `if(${kept}===null)${kept}=[];if(${kept}[i]!==undefined)return ${kept}[i];const ${code},all=[${names.join(',')}];` +
      `return ${kept}[i]=${names.map((name) => `${name}===null`).join('||')}?all.filter(isKnown):all`,
  );
  lists.set(key, list);
  return `${list}(r,i)`;
}

function emitFact(
  { of, kind, fact, position }: FactExpression,
  { emitter, vocabulary }: UsedContext,
): string[] {
  const ofParty = of.is === 'party';
  const type = (ofParty ? vocabulary.party : vocabulary.kinds[kind])?.facts[position]?.type;
  if (!type) return [];
  const [value, id, name] = ofParty
    ? [`P.f${position}`, 'null', 'party']
    : [`r.f${position}`, 'r.id', kind];
  const none = unknownOf(type);
  const isUnknown = Number.isNaN(none) ? `${value}!==${value}` : `${value}===${none}`;
  const [encode, asKind, asFact] = [ENCODERS[type.is], name, fact].map((one) =>
    emitter.constant(one),
  );
  return [
    `${isUnknown}?null:{kind:${asKind},record:${id},fact:${asFact},value:${encode}(${value})}`,
  ];
}
