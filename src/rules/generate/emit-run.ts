import type { PreparedRecord } from '../dossier/prepared.ts';
import type { ClauseCode } from './emit-clause.ts';
import type { Gate } from './emit-conditions.ts';
import { NO_RECORD, type Row } from './row.ts';

/**
 * Code of the function `answer(n, out)`: what the clause at position `n` comes to, and what it stands
 * on. Most clauses need not be asked, and so many functions are not even looked at: where a policy is
 * not for the party (unless something was paid), where there is no record of a kind (what refuses
 * these is said of the policy and the kind), and where nothing but the party's role bears on a row,
 * which is kept for each role.
 */
export function emitRun(
  clauses: readonly ClauseCode[],
  kinds: readonly number[],
  gates: readonly Gate[],
): { readonly declared: string; readonly begun: string } {
  const roles = [...new Set(clauses.flatMap(({ role }) => role ?? []))];
  const roleOf = clauses.map(({ role }) => (role === null ? -1 : roles.indexOf(role)));
  const table = (name: string, numbers: readonly number[]) =>
    `const ${name}=Int16Array.of(${numbers.join(',')});`;
  return {
    declared:
      `const clauses=[${clauses.map(({ name }) => name).join(',')}];` +
      table('kinds', kinds) +
      table(
        'gateOf',
        clauses.map(({ gate }) => gate),
      ) +
      table(
        'stores',
        clauses.map((clause) => (clause.stores ? 1 : 0)),
      ) +
      table('roleOf', roleOf) +
      `const gates=[${gates.map(() => '1').join(',')}],roles=[${roles.map(() => '1').join(',')}];` +
      'const X=noRecords(kinds,ABSENT),kept=clauses.map(()=>[null,null,null]);' +
      'function answer(n,out){const k=D.k[kinds[n]],h=D.h[n],g=gateOf[n];' +
      'if(stores[n]===0){' +
      'if(g>=0&&gates[g]===0&&R!==null&&h.length===0)return;' +
      'if(k.records.length===0){' +
      'if(k.complete){if(R===null)out.push(X[n]);return}' +
      'if(roleOf[n]>=0&&h.length===0&&D.d[n].length===0&&(g<0||gates[g]===2)){' +
      'const rows=kept[n],b=roles[roleOf[n]];let a=rows[b];' +
      'if(a===null){const all=R;R=null;clauses[n](k,out);R=all;a=rows[b]=out.pop()}' +
      'if(R!==null&&a.c===0&&allFail(a.others))R.push(a);else out.push(a);return}}}' +
      'clauses[n](k,out)}',
    begun:
      gates.map(({ name }, gate) => `gates[${gate}]=${name};`).join('') +
      roles.map((name, role) => `roles[${role}]=${name};`).join(''),
  };
}

/** The rows of clauses of whose kind there surely is no record. */
export function noRecords(
  kinds: Int16Array,
  blanks: readonly (readonly PreparedRecord[])[],
): readonly Row[] {
  return Array.from(kinds, (kind, clause) => ({
    clause,
    record: blanks[kind]?.[0] as PreparedRecord,
    id: null,
    place: 0,
    event: Number.NaN,
    paid: false,
    settled: 0,
    c: 0,
    q: 0,
    used: NONE,
    steps: NONE,
    nears: NONE,
    amount: NO_RECORD,
    others: NONE,
    relation: null,
  }));
}

const NONE: readonly never[] = [];
