import { walkAwards } from '../award/awards.ts';
import { asksOfficer, standsAlone } from '../clause/facts.ts';
import type { Clause, Variant } from '../clause/types.ts';
import {
  type AmountContext,
  emitAmount,
  emitDeterminationOf,
  type ReadingPlace,
} from './emit-amount.ts';
import {
  type ConditionContext,
  emitBeneficiary,
  emitConditions,
  emitGate,
  emitNears,
  emitOwnConditions,
} from './emit-conditions.ts';
import { emitUsed, type UsedContext } from './emit-used.ts';
import type { Emitter } from './emitter.ts';

export type ClauseContext = ConditionContext &
  AmountContext &
  UsedContext & {
    /** Emits without an account of steps: of the readings, only the default one is explained. */
    readonly silent: Emitter;
    /** Code that stands before all functions. */
    readonly lines: string[];
  };

/**
 * Adds the function `(k, out)` that answers a clause for all records of its kind, each record with
 * the variables that make up its row; gives its name.
 */
export function emitClause(clause: Clause, number: number, context: ClauseContext): string {
  const { emitter, layout, lines } = context;
  const [variant, ...others] = clause.variants;
  const kind = layout.kinds.indexOf(clause.kind);
  const stores = context.referenced.has(number);
  if (stores) lines.push(`const ${ARRAYS.map((array) => `${array}${number}=[]`).join(',')};`);
  const store = (values: readonly string[]) =>
    stores ? ARRAYS.map((array, at) => `${array}${number}[i]=${values[at] ?? '0'};`).join('') : '';
  const none = `{clause:${number},record:r,id:null,place:0,event:NaN,paid:false,settled:0,c:0,q:0,used:NONE,steps:NONE,nears:NONE,amount:NO_RECORD,others:NONE,relation:null}`;
  lines.push(`const X${number}=(r=>(${none}))(ABSENT[${kind}][0]);`);
  const memory = emitMemory(clause, number, context);
  const readings = others.map((other, index) =>
    emitReading(clause, other, { clause: number, reading: index + 1 }, context),
  );
  const canBeOut = layout.related[number] === 1 || layout.overlaps.unstated[number]?.length !== 0;
  const inYears = clause.variants.some(isPaidInYears);
  const amount = emitAmount(clause, variant, { clause: number, reading: 0 }, emitter, context);
  return emitter.define(
    'k,out',
    `const absent=k.records.length===0,h=D.h[${number}],d=D.d[${number}];${emitPassing(clause, number, store([]), context)}${memory.recall}` +
      `const list=absent?ABSENT[${kind}]:k.records;${emitLoop(clause, context)}{const r=list[i];` +
      `${emitEvent(clause, store([]))}${canBeOut ? emitOut(number, store([])) : ''}${inYears ? 'let' : 'const'} p=h.length===0?-1:paidFor(h,r.id)${inYears ? ',z=0' : ''};` +
      `${inYears ? 'Z=p<0?-1:settledYears(h,r.id);if(Z<0)Z=0;else{z=p;p=-1}' : ''}` +
      `let c=2,q=${emitter.explain ? allUnknown(variant) : 0},steps=NONE,nears=NONE,amount=NOTHING,others=NONE;` +
      `if(p>=0){gl=gh=p;amount={lo:p,hi:p,clo:0,chi:0,u:0,w:0,why:0}}` +
      `else{${asksOfficer(clause) ? emitDeterminationOf(context) : ''}${emitConditions(clause, context)}if(c===0){gl=gh=0;${emitNears(clause, context)}}else{` +
      `${emitter.explain ? 'S=absent?null:steps=[];' : ''}` +
      `${UNSURE}amount=${amount}(r,i,e,h,d,c)}` +
      `${emitOthers(readings, stores)}}` +
      `${inYears ? `if(z>0&&amount.hi===0){p=gl=gh=z;z=0;c=2;steps=nears=NONE;amount={...NOTHING,lo:p,hi:p}}` : ''}` +
      `${store(['amount.lo', 'amount.hi', 'gl', 'gh', 'amount.u|(c===1?1:0)', 'amount.w'])}` +
      `const facts=absent?NONE:${emitUsed(clause, context)};` +
      `if(c===0&&R!==null${memory.isOff}&&nears===NONE&&allFail(others)){R.push({clause:${number},id:r.id,event:e,q,used:facts});continue}` +
      `out.push({clause:${number},record:r,id:r.id,place:i,event:e,paid:p>=0,settled:${inYears ? 'z' : '0'},c,q,used:facts,steps,nears,amount,others,relation:null})}${memory.keep}`,
  );
}

/**
 * Code that passes a clause by where its policy is not for the party, unless something was paid, or
 * where there is no record of its kind: what refuses them is said of the policy and the kind.
 */
function emitPassing(
  clause: Clause,
  number: number,
  skipped: string,
  context: ClauseContext,
): string {
  const gate = emitGate(clause, number, context);
  const clear = skipped === '' ? '' : `for(let i=0;i===0||i<k.records.length;i++){${skipped}}`;
  return (
    (gate ? `if(R!==null&&${gate.name}===0&&h.length===0){${clear}return}` : '') +
    `if(absent&&k.complete){${clear}if(R===null)out.push(X${number});return}`
  );
}

/** Code that passes by a record in whose place others count: it uses no limit. */
function emitOut(number: number, skipped: string): string {
  return (
    `if(D.without!==null&&D.without.get(${number})?.has(r.id)){${skipped}` +
    `out.push({clause:${number},record:r,id:r.id,place:i,event:e,paid:false,settled:0,c:0,q:0,used:NONE,steps:NONE,nears:NONE,amount:NOTHING,others:NONE,relation:null});continue}`
  );
}

/** Code that asks the other readings; what others build on stays that of the default one. */
function emitOthers(readings: readonly string[], stores: boolean): string {
  if (readings.length === 0) return '';
  const asked = `others=[${readings.map((name) => `${name}(r,i,e,h,d,s)`).join(',')}];`;
  return `if(s!==0){${stores ? `const g=gl,m=gh;${asked}gl=g;gh=m;` : asked}}`;
}

/** Code for a record of which all conditions hold, but that may not be there, or whose event has no date. */
const UNSURE = 'if(c===2&&(r.id===null||e!==e))c=1;';

/** The amounts that other clauses build on, by place of the record: see `award/difference.ts`. */
const ARRAYS = ['L', 'H', 'GL', 'GH', 'U', 'W'] as const;

/** Whether a reading pays the same sum over several years, each of which is settled for itself. */
function isPaidInYears({ award }: Variant): boolean {
  return [...walkAwards(award)].some((part) => part.award === 'instalments');
}

/** Goes through the records in the order of the fact that the clause counts by. */
function emitLoop({ kind, countedOn }: Clause, { vocabulary }: ClauseContext): string {
  return countedOn.is === 'today' || vocabulary.kinds[kind]?.dated === countedOn.fact
    ? 'for(let i=0;i<list.length;i++)'
    : `for(const i of orderBy(list,'f${countedOn.position}'))`;
}

/** Code that gives the row kept, code that keeps it, and the test that none is to be kept. */
type Memory = { readonly recall: string; readonly keep: string; readonly isOff: string };

/**
 * Where there is no record, payment or determination for a clause that stands alone, its row rests
 * on the party's role only, and one is kept for each role.
 */
function emitMemory(clause: Clause, number: number, context: ClauseContext): Memory {
  const { layout, lines, referenced } = context;
  if (referenced.has(number) || layout.related[number] === 1 || !standsAlone(clause))
    return { recall: '', keep: '', isOff: '' };
  lines.push(`const A${number}=[null,null,null];`);
  const gate = emitGate(clause, number, context);
  const kept = `A${number}[${emitBeneficiary(clause, context)}]`;
  const give = (row: string) =>
    `if(R!==null&&${row}.c===0&&allFail(${row}.others))R.push(${row});else out.push(${row});`;
  return {
    recall: `const keeps=absent&&h.length===0&&d.length===0${gate ? `&&${gate.name}===2` : ''};if(keeps&&${kept}!==null){const a=${kept};${give('a')}return}`,
    keep: `if(keeps){const a=${kept}=out.pop();${give('a')}}`,
    isOff: '&&!keeps',
  };
}

/** Adds the function that answers another reading for one record; gives its name. */
function emitReading(
  clause: Clause,
  variant: Variant,
  place: ReadingPlace,
  context: ClauseContext,
): string {
  const { silent } = context;
  const amount = emitAmount(clause, variant, place, silent, context);
  return silent.define(
    'r,i,e,h,d,c',
    `${emitOwnConditions(variant, clause, silent)}if(c===0)return FAILED;${UNSURE}` +
      `return {c,amount:${amount}(r,i,e,h,d,c)}`,
  );
}

/** The day of the event `e`; what has not happened yet has no row. */
function emitEvent({ countedOn }: Clause, skipped: string): string {
  if (countedOn.is === 'today') return 'const e=A;';
  const field = `r.f${countedOn.position}`;
  return countedOn.is === 'date'
    ? `const e=${field};if(e>A){${skipped}continue}`
    : `const y=${field};if(y>Y){${skipped}continue}const e=y===y?y<Y?eventDayOfYear(y,A):A:NaN;`;
}

/** Where nothing was asked, no condition is known. See `digitsOf`. */
function allUnknown({ require }: Variant): string {
  return String((3 ** (require.length + 1) - 1) / 2);
}
