import { partsOfAward, walkAwards } from '../award/awards.ts';
import type { Award } from '../award/types.ts';
import type { Clause } from '../clause/types.ts';
import { nearest } from '../expression/nearest.ts';
import type { Problem } from '../problem.ts';

/** The clauses on whose amounts this one builds. */
export function referencesOf(clause: Clause): string[] {
  return namedBy(clause, (part) => partsOfAward(part).amounts);
}

/** The clauses that this one names in any way. */
export function clausesNamedBy(clause: Clause): string[] {
  const payments = namedBy(clause, (part) => partsOfAward(part).payments);
  const { unstated, excluded } = clause.overlaps;
  const names = [...referencesOf(clause), ...clause.replaces, ...payments, ...unstated];
  return [...new Set([...names, ...excluded])];
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
        clause.id,
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
        path[path.indexOf(clause.id) + 1] ?? clause.id,
        problems,
        `条款互相引用成环：${cycle}`,
        `the clauses refer to each other in a circle: ${cycle}`,
      );
      return;
    }
    const sameEvent = [...referencesOf(clause), ...clause.replaces];
    for (const id of clausesNamedBy(clause)) {
      const other = byId.get(id);
      if (!other) {
        const near = nearest(id, [...byId.keys()]);
        report(
          clause,
          id,
          problems,
          `没有条款“${id}”${near ? `，是否指 ${near}` : ''}`,
          `there is no clause "${id}"${near ? `, did you mean ${near}` : ''}`,
        );
      } else if (clause.kind !== other.kind && sameEvent.includes(id)) {
        report(
          clause,
          id,
          problems,
          `“${id}”针对 ${other.kind}，本条针对 ${clause.kind}，不能按同一事项引用`,
          `"${id}" is about ${other.kind}, this clause about ${clause.kind}: not the same event`,
        );
      } else if (referencesOf(clause).includes(id)) visit(other, [...path, clause.id]);
    }
    ordered.add(clause);
  };
  for (const clause of clauses) visit(clause, []);
  return [...ordered];
}

/** Notes a problem where the clause names another (or itself) by its id. */
function report(
  { file, places }: Clause,
  named: string,
  problems: Problem[],
  zh: string,
  en: string,
): void {
  problems.push({ file, ...places[named], field: named, message: { zh, en } });
}
