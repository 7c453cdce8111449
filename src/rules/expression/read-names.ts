import type { SyntaxNode } from '@lezer/common';
import type { Kind } from '../vocabulary.ts';
import { nearest } from './nearest.ts';
import { fail, type Reading, wordsOf } from './reading.ts';
import { findFact, findKind, readFact, unknownKind } from './scope.ts';
import { typeOf } from './type-of.ts';
import type { Expression, FactExpression, Subject } from './types.ts';

const SELF = new Set(['this', '本记录']);
const PARTY = new Set(['party', '主体']);
const DETERMINED = new Set(['determined', '核定']);

/** A bare name: a fact of the record at hand. */
export function resolveName(node: SyntaxNode, reading: Reading): Expression {
  const name = wordsOf(node, reading);
  const { bare } = reading.scope;
  if (bare) return factOf(bare.subject, bare.kind, name, node.from);
  return unknownName(node.from, name, undefined);
}

/** A dotted name: `party.x`, `this.x`, `determined.x`, a variable's fact, a nested fact, a date's year. */
export function resolvePath(node: SyntaxNode, reading: Reading): Expression {
  const call = node.firstChild;
  if (call?.name === 'FunctionInvocation') return resolvePrevious(node, call, reading);
  if (/[^\s.]\s*[[{]|^[[{]/u.test(wordsOf(node, reading))) {
    return fail(node.from, {
      zh: `不在条款语言之内：“${wordsOf(node, reading)}”`,
      en: `outside the clause language: "${wordsOf(node, reading)}"`,
    });
  }
  const [head = '', ...rest] = wordsOf(node, reading).split(/\s*\.\s*/u);
  const { scope } = reading;
  const last = rest.at(-1);
  if ((last === 'year' || last === '年份') && rest.length > 0) {
    const date = tryPath([head, ...rest.slice(0, -1)], reading);
    if (date && typeOf(date).is === 'date') return { op: 'year', date };
  }
  const found = tryPath([head, ...rest], reading);
  if (found) return found;
  const subject = subjectOf(head, reading);
  return unknownName(
    node.from,
    subject ? rest.join('.') : wordsOf(node, reading),
    subject?.kind ?? scope.bare?.kind,
  );
}

function tryPath([head = '', ...rest]: string[], reading: Reading): FactExpression | undefined {
  const subject = subjectOf(head, reading);
  if (subject && rest.length > 0) {
    const fact = findFact(subject.kind, rest.join('.'));
    return fact && readFact(subject.of, subject.kind, fact);
  }
  const { bare } = reading.scope;
  const fact = bare && findFact(bare.kind, [head, ...rest].join('.'));
  return fact ? readFact(bare.subject, bare.kind, fact) : undefined;
}

function subjectOf(name: string, { scope }: Reading): { of: Subject; kind: Kind } | undefined {
  const variable = scope.variables.get(name);
  if (variable) return { of: { is: 'each', depth: variable.depth }, kind: variable.kind };
  if (SELF.has(name) && scope.self) return { of: { is: 'this' }, kind: scope.self };
  if (PARTY.has(name)) return { of: { is: 'party' }, kind: scope.vocabulary.party };
  const determination = scope.vocabulary.kinds.determination;
  if (DETERMINED.has(name) && determination)
    return { of: { is: 'determined' }, kind: determination };
  return undefined;
}

function factOf(subject: Subject, kind: Kind, name: string, at: number): FactExpression {
  const fact = findFact(kind, name);
  return fact ? readFact(subject, kind, fact) : unknownName(at, name, kind);
}

/** `previous(year).fact`: the fact of the record of the year before, of the same kind and series. */
function resolvePrevious(node: SyntaxNode, call: SyntaxNode, reading: Reading): Expression {
  const name = wordsOf(call.firstChild ?? call, reading);
  const argument = call.getChild('PositionalParameters')?.firstChild;
  const { bare } = reading.scope;
  if ((name !== 'previous' && name !== '上年') || !argument || bare?.subject.is !== 'this') {
    return fail(node.from, {
      zh: `“${wordsOf(node, reading)}”不能理解；上一年的数字写成 previous(year).事实`,
      en: `"${wordsOf(node, reading)}" is not understood; last year's figure is previous(year).fact`,
    });
  }
  const year = reading.read(argument, reading);
  const value = factOf(
    bare.subject,
    bare.kind,
    wordsOf(node, reading)
      .slice(call.to - node.from)
      .replace(/^\s*\.\s*/u, ''),
    call.to,
  );
  if (year.op !== 'fact' || year.den !== 1 || typeOf(year).is !== 'number') {
    return fail(argument.from, {
      zh: 'previous( ) 里应是年份事实',
      en: 'previous( ) takes a year fact',
    });
  }
  const { subject, kind } = bare;
  const series = (kind.series ?? []).flatMap((id) => {
    const fact = findFact(kind, id);
    return fact ? [readFact(subject, kind, fact)] : [];
  });
  return { op: 'previous', year, series, value };
}

/** The record kind that a quantifier, `sum` or `count` runs over. */
export function resolveKind(node: SyntaxNode, name: string, reading: Reading): Kind {
  const kind = findKind(reading.scope.vocabulary, name);
  if (kind) return kind;
  return fail(node.from, unknownKind(reading.scope.vocabulary, name));
}

function unknownName(at: number, name: string, kind: Kind | undefined): never {
  if (!kind) {
    return fail(at, {
      zh: `此处没有名为“${name}”的事实`,
      en: `this place has no fact "${name}"`,
    });
  }
  const { facts, label } = kind;
  const near = nearest(
    name,
    facts.flatMap((fact) => [fact.id, fact.label.zh, ...(fact.aliases ?? [])]),
  );
  const all = {
    zh: `；有 ${facts.map((fact) => fact.label.zh).join('、')}`,
    en: `; it has ${facts.map((fact) => fact.id).join(', ')}`,
  };
  return fail(at, {
    zh: `“${label.zh}”没有名为“${name}”的事实${near ? `，是否指 ${near}` : all.zh}`,
    en: `${kind.id} has no fact "${name}"${near ? `, did you mean ${near}` : all.en}`,
  });
}
