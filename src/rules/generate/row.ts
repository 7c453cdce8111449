import type { Day } from '../../values/index.ts';
import type { UsedFact } from '../answer.ts';
import type { PreparedRecord } from '../dossier/prepared.ts';
import { WHY } from './runtime.ts';

/** What a reading of a clause brings for one record, in fen. */
export type Amount = {
  readonly lo: number;
  readonly hi: number;
  /** What it adds to the totals if earlier events bring their least, resp. their most. */
  readonly clo: number;
  readonly chi: number;
  /** 1 where unknown facts, resp. a person's decision, keep the ends apart. */
  readonly u: number;
  readonly w: number;
  /** See WHY. */
  readonly why: number;
};

/** How one reading of a clause comes out for one record: 0 a condition fails, 1 unknown, 2 all hold. */
export type Reading = { readonly c: number; readonly amount: Amount };

/** What a clause comes to for one record, as generated code reports it: its default reading first. */
export type Row = Reading & {
  /** Position of the clause. */
  readonly clause: number;
  readonly record: PreparedRecord;
  /** Of the record: null where there is none of the kind; its position among them. */
  readonly id: string | null;
  readonly place: number;
  readonly event: Day;
  readonly paid: boolean;
  /** What was paid for some of its years, while others are open. */
  readonly settled: number;
  /** With explanation: how each condition came out, see `digitsOf`. */
  readonly q: number;
  /** With explanation: the facts of the record and the party that it rests on. */
  readonly used: readonly UsedFact[];
  readonly steps: readonly Step[];
  /** Failing numeric conditions that alone stand in the way: position in `nears`, and the value. */
  readonly nears: readonly { readonly n: number; readonly v: number }[];
  /** The other readings in their order; none where a payment or a condition of all settles the matter. */
  readonly others: readonly Reading[];
  /** What other clauses make of it, found when all rows are there. */
  relation: Relation | null;
};

/** What a clause plainly refuses: a condition fails in every reading and nothing is near. See Row. */
export type RefusedRow = Pick<Row, 'clause' | 'id' | 'event' | 'q' | 'used'>;

/**
 * Another clause that bears on a row: it takes its place, may take it, or is the higher one; or the
 * row itself may be the higher one (`contested`), or stands back until that is known (`alternative`).
 */
export type Relation = {
  readonly is: 'replaced' | 'maybe_replaced' | 'not_highest' | 'contested' | 'alternative';
  readonly by: Row;
};

/** Position of the award or limit in `parts`, the number it rests on (if any), and the amount after it. */
type Step = {
  readonly p: number;
  readonly n: number;
  readonly lo: number;
  readonly hi: number;
};

const zero = { lo: 0, hi: 0, clo: 0, chi: 0, u: 0, w: 0, why: WHY.none };
export const NOTHING: Amount = zero;
export const NO_RECORD: Amount = { ...zero, why: WHY.no_record };
/** A reading of which a condition fails. */
export const FAILED: Reading = { c: 0, amount: NOTHING };

/** Whether none of some readings can bring anything, for all that is unknown. */
export function allFail(readings: readonly Reading[]): boolean {
  for (const reading of readings) if (!fails(reading)) return false;
  return true;
}

/** Whether a reading brings nothing: a condition fails, or its amount is surely zero. */
export function fails({ c, amount }: Reading): boolean {
  return c === 0 || (amount.why !== WHY.none && amount.hi === 0);
}

/** The most conditions (the beneficiary among them) that one number of a row can hold exactly. */
export const MOST_CONDITIONS = 33;

/** How the beneficiary and each condition came out (0, 1, 2): the digits of `q` to base 3. */
export function digitsOf(q: number, count: number): number[] {
  const digits: number[] = [];
  for (let rest = q; digits.length < count; rest = Math.floor(rest / 3)) digits.push(rest % 3);
  return digits;
}
