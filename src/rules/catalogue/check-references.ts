import { partsOfAward, walkAwards } from '../award/awards.ts';
import type { Award } from '../award/types.ts';
import type { Clause } from '../clause/types.ts';
import { nearest } from '../expression/nearest.ts';
import type { Problem } from '../problem.ts';

/** The clauses on whose amounts this one builds. */
export function referencesOf(clause: Clause): string[] {
  return namedBy(clause, (part) => partsOfAward(part).amounts);
}

function namedBy(clause: Clause, names: (part: Award) => readonly string[] | undefined): string[] {
  const parts = clause.variants.flatMap(({ award }) => [...walkAwards(award)]);
  return [...new Set(parts.flatMap((part) => names(part) ?? []))];
}

/** Refuses duplicate ids, unknown references and cycles; gives the clauses in an order of computation. */
export function checkReferences(clauses: readonly Clause[], problems: Problem[]): Clause[] {
  const byId = new Map<string, Clause>();
  for (const clause of clauses) {
    const twin = byId.get(clause.id);
    if (twin)
      report(
        clause,
        problems,
        `条款编号与 ${twin.file} 重复`,
        `the clause id is taken by ${twin.file}`,
      );
    byId.set(clause.id, clause);
  }
  const ordered = new Set<Clause>();
  const visit = (clause: Clause, path: readonly string[]): void => {
    if (ordered.has(clause)) return;
    if (path.includes(clause.id)) {
      const cycle = [...path.slice(path.indexOf(clause.id)), clause.id].join(' → ');
      report(
        clause,
        problems,
        `条款互相引用成环：${cycle}`,
        `the clauses refer to each other in a circle: ${cycle}`,
      );
      return;
    }
    const sameEvent = [...referencesOf(clause), ...clause.replaces];
    for (const id of [...sameEvent, ...namedBy(clause, (part) => partsOfAward(part).payments)]) {
      const other = byId.get(id);
      const near = nearest(id, [...byId.keys()]);
      if (!other) {
        report(
          clause,
          problems,
          `没有条款“${id}”${near ? `，是否指 ${near}` : ''}`,
          `there is no clause "${id}"${near ? `, did you mean ${near}` : ''}`,
        );
      } else if (clause.kind !== other.kind && sameEvent.includes(id)) {
        report(
          clause,
          problems,
          `“${id}”针对另一种记录，不能按同一事项引用`,
          `"${id}" is about another kind of record`,
        );
      } else if (referencesOf(clause).includes(id)) visit(other, [...path, clause.id]);
    }
    ordered.add(clause);
  };
  for (const clause of clauses) visit(clause, []);
  return [...ordered];
}

function report(clause: Clause, problems: Problem[], zh: string, en: string): void {
  problems.push({ file: clause.file, field: 'rule', message: { zh, en } });
}
