import { standsAlone } from '../clause/facts.ts';
import type { Clause, Variant } from '../clause/types.ts';
import { AMOUNT, type AmountContext, emitAmount, type ReadingPlace } from './emit-amount.ts';
import {
  type ConditionContext,
  emitBeneficiary,
  emitConditions,
  emitNears,
  emitOwnConditions,
} from './emit-conditions.ts';
import type { Emitter } from './emitter.ts';
import type { Row } from './row.ts';

export type ClauseContext = ConditionContext &
  AmountContext & {
    /** Emits without an account of steps: of the readings, only the default one is explained. */
    readonly silent: Emitter;
    /** Code that stands before all functions. */
    readonly lines: string[];
  };

/** What becomes of the amounts that other clauses build on: see `award/difference.ts`. */
const ARRAYS = ['L', 'H', 'GL', 'GH', 'U', 'W'] as const;
type Stored = Readonly<Partial<Record<(typeof ARRAYS)[number], string>>>;

/** Adds the function `(k, out)` that answers a clause for all records of its kind; gives its name. */
export function emitClause(clause: Clause, number: number, context: ClauseContext): string {
  const { emitter, layout, lines, vocabulary, referenced } = context;
  const [variant, ...others] = clause.variants;
  const kind = layout.kinds.indexOf(clause.kind);
  const stores = referenced.has(number);
  if (stores) lines.push(`const ${ARRAYS.map((array) => `${array}${number}=[]`).join(',')};`);
  const store = (values: Stored) =>
    stores ? ARRAYS.map((array) => `${array}${number}[i]=${values[array] ?? '0'};`).join('') : '';
  const push = (row: RowCode) => `out.push(${rowCode(number, row)});`;
  const own = others.map((other, index) =>
    emitReading(clause, other, { clause: number, reading: index + 1 }, context),
  );
  const readings =
    own.length === 0 ? 'NONE' : `[${own.map((name) => `${name}(r,i,e,h,d,s)`).join(',')}]`;
  const open = own.length === 0 ? 'NONE' : `s===0?NONE:${readings}`;
  const [q, unread] = emitter.explain ? ['q', allUnknown(variant)] : ['0', '0'];
  const inOwnOrder = vocabulary.kinds[clause.kind]?.dated === clause.countedOn.fact;
  const each = inOwnOrder
    ? 'for(let i=0;i<list.length;i++)'
    : `for(const i of orderBy(list,'f${clause.countedOn.position}'))`;
  const isAlone = !stores && !layout.related.has(number) && standsAlone(clause);
  const [recall, keep] = isAlone ? emitMemory(clause, number, context) : [];
  return emitter.define(
    'k,out',
    `const h=D.h[${number}],d=D.d[${number}],absent=k.records.length===0,list=absent?ABSENT[${kind}]:k.records;${recall ?? ''}` +
      `if(absent&&k.complete){const i=0,r=list[0],e=NaN;${store({})}${push({ amount: 'NO_RECORD' })}}` +
      `else ${each}{const r=list[i];${emitEvent(clause, store({}))}` +
      `if(h.length!==0){const p=paidFor(h,r.id);if(p>=0){${store({ L: 'p', H: 'p', GL: 'p', GH: 'p' })}` +
      `${push({ c: '2', paid: 'true', q: unread, amount: '{lo:p,hi:p,clo:0,chi:0,u:0,w:0,why:0}' })}continue}}` +
      `${emitConditions(clause, context)}` +
      `if(c===0){${store({})}let N=NONE;${emitNears(clause, context)}${push({ q, nears: 'N', others: open })}continue}` +
      `${emitter.explain ? 'S=absent?null:[];' : ''}${emitAmount(clause, variant, { clause: number, reading: 0 }, emitter, context)}` +
      `${store({ L: 'lo', H: 'hi', GL: 'gl', GH: 'gh', U: 'u|(c===1?1:0)', W: 'w' })}` +
      `${push({ c: 'c', q, steps: emitter.explain ? 'S===null?NONE:S' : 'NONE', amount: AMOUNT, others: readings })}}${keep ?? ''}`,
  );
}

/**
 * Where there is no record, payment or determination for a clause that stands alone, its row rests
 * on the party's role only: it is kept for each way that comes out.
 */
function emitMemory(clause: Clause, number: number, context: ClauseContext): [string, string] {
  context.lines.push(`const A${number}=[null,null,null,null];`);
  const slot = `k.complete?3:${emitBeneficiary(clause, context)}`;
  return [
    `const slot=absent&&h.length===0&&d.length===0?${slot}:-1;if(slot>=0&&A${number}[slot]!==null){out.push(A${number}[slot]);return}`,
    `if(slot>=0)A${number}[slot]=out[out.length-1];`,
  ];
}

/** What a row says, in code; the rest as where a condition fails. */
type RowCode = { readonly [K in keyof Row]?: string };

/** All rows are written alike, so that they get one shape. */
function rowCode(clause: number, row: RowCode): string {
  const { c = '0', paid = 'false', q = '0', steps = 'NONE', nears = 'NONE' } = row;
  const { amount = 'NOTHING', others = 'NONE' } = row;
  return `{clause:${clause},record:r,place:i,event:e,paid:${paid},c:${c},q:${q},steps:${steps},nears:${nears},amount:${amount},others:${others},relation:null}`;
}

/** Adds the function that answers another reading for one record; gives its name. */
function emitReading(
  clause: Clause,
  variant: Variant,
  place: ReadingPlace,
  context: ClauseContext,
): string {
  const { silent } = context;
  return silent.define(
    'r,i,e,h,d,c',
    `${emitOwnConditions(variant, clause, silent)}if(c===0)return FAILED;` +
      `${clause.countedOn.is === 'year' ? `const y=r.f${clause.countedOn.position};` : ''}` +
      `${emitAmount(clause, variant, place, silent, context)}return {c,amount:${AMOUNT}}`,
  );
}

/** The day of the event `e`; what has not happened yet has no row. */
function emitEvent({ countedOn }: Clause, skipped: string): string {
  const field = `r.f${countedOn.position}`;
  return countedOn.is === 'date'
    ? `const e=${field};if(e>A){${skipped}continue}`
    : `const y=${field};if(y>Y){${skipped}continue}const e=y===y?y<Y?eventDayOfYear(y,A):A:NaN;`;
}

/** Where nothing was asked, no condition is known. See `digitsOf`. */
function allUnknown({ require }: Variant): string {
  return String((3 ** (require.length + 1) - 1) / 2);
}
