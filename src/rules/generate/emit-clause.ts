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
  type Gate,
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

/** The function of a clause, and what there is to know before it is called: see `emitRun`. */
export type ClauseCode = {
  readonly name: string;
  /** Position of the gate before it; -1 where it has none. */
  readonly gate: number;
  /** Whether others build on its amounts, so that it must clear them where it has no rows. */
  readonly stores: boolean;
  /** The variable that its row rests on alone where it has no record, payment or determination. */
  readonly role: string | null;
};

/**
 * Adds the function `(k, out)` that answers a clause for all records of its kind, each record with
 * the variables that make up its row.
 */
export function emitClause(clause: Clause, number: number, context: ClauseContext): ClauseCode {
  const { emitter, layout, lines } = context;
  const [variant, ...others] = clause.variants;
  const kind = layout.kinds.indexOf(clause.kind);
  const stores = context.referenced.has(number);
  if (stores) lines.push(`const ${ARRAYS.map((array) => `${array}${number}=[]`).join(',')};`);
  const store = (values: readonly string[]) =>
    stores ? ARRAYS.map((array, at) => `${array}${number}[i]=${values[at] ?? '0'};`).join('') : '';
  const gate = emitGate(clause, number, context);
  const passing = stores ? emitPassing(number, gate, store([])) : '';
  const readings = others.map((other, index) =>
    emitReading(clause, other, { clause: number, reading: index + 1 }, context),
  );
  const canBeOut = layout.related[number] === 1 || layout.overlaps.unstated[number]?.length !== 0;
  const inYears = clause.variants.some(isPaidInYears);
  const amount = emitAmount(clause, variant, { clause: number, reading: 0 }, emitter, context);
  const name = emitter.define(
    'k,out',
    `const absent=k.records.length===0,h=D.h[${number}],d=D.d[${number}];${passing}` +
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
      `if(c===0&&R!==null&&nears===NONE&&allFail(others)){R.push({clause:${number},id:r.id,event:e,q,used:facts});continue}` +
      `out.push({clause:${number},record:r,id:r.id,place:i,event:e,paid:p>=0,settled:${inYears ? 'z' : '0'},c,q,used:facts,steps,nears,amount,others,relation:null})}`,
  );
  const isAlone = !stores && layout.related[number] !== 1 && standsAlone(clause);
  return {
    name,
    gate: gate === null ? -1 : context.gates.indexOf(gate),
    stores,
    role: isAlone ? emitBeneficiary(clause, context) : null,
  };
}

/** Code that passes a clause by which others build on: what `emitRun` does for all the others. */
function emitPassing(number: number, gate: Gate | null, skipped: string): string {
  const clear = `for(let i=0;i===0||i<k.records.length;i++){${skipped}}`;
  return (
    (gate ? `if(R!==null&&${gate.name}===0&&h.length===0){${clear}return}` : '') +
    `if(absent&&k.complete){${clear}if(R===null)out.push(X[${number}]);return}`
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
