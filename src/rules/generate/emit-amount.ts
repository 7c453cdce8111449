import { yearOf } from '../../values/index.ts';
import type { Clause, Variant } from '../clause/types.ts';
import type { Layout } from '../dossier/layout.ts';
import { emitLimit } from '../limit/limits.ts';
import type { LimitCode } from '../limit/mechanism.ts';
import { areNested, inBookingOrder } from '../limit/nested.ts';
import type { Limit } from '../limit/types.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { Emitter } from './emitter.ts';

export type AmountContext = {
  readonly layout: Layout;
  readonly vocabulary: Vocabulary;
  /** Clauses whose amounts others build on, by position. */
  readonly referenced: ReadonlySet<number>;
  /** Names of the variables in which limits keep what has been used. */
  readonly ledgers: Map<string, 'one' | 'each'>;
};

/** One reading of a clause, by positions. */
export type ReadingPlace = { readonly clause: number; readonly reading: number };

/**
 * Adds the function `(r, i, e, h, d, c)` that gives what a reading brings for the record `r`, with
 * its event, payments and determinations and `c` 1 or 2, and books it; gives its name. It leaves the
 * amount before limits in `gl` and `gh`.
 */
export function emitAmount(
  clause: Clause,
  variant: Variant,
  place: ReadingPlace,
  emitter: Emitter,
  context: AmountContext,
): string {
  const { apply, commit } = emitLimits(variant, place, emitter, context);
  const builtOn = place.reading === 0 && context.referenced.has(place.clause);
  const [gross, net] = builtOn
    ? ['const own=gl<0;', 'if(own){gl=lo;gh=hi}else if(c===1)gl=0;']
    : ['', ''];
  return emitter.define(
    'r,i,e,h,d,c',
    `${emitYear(clause, variant)}${emitDeterminationOf(context)}` +
      `lo=hi=gh=u=w=why=0;gl=-1;${emitter.award(variant.award)}(r,i);${gross}` +
      `${emitDetermination(clause, emitter, context)}if(c===1)lo=0;clo=lo;${apply}${net}chi=hi;` +
      `${commit === '' ? '' : `if(${insidePeriod(clause)}){${commit}}`}` +
      'return {lo,hi,clo,chi,u,w,why}',
  );
}

/** Sets `T` to the determination made for the record, or one of which nothing is known. */
function emitDeterminationOf({ layout }: AmountContext): string {
  const field = layout.determination?.record;
  if (field === undefined) return '';
  return `T=d.length===0?UNDETERMINED:determined(d,'${field}',r.id,UNDETERMINED);`;
}

/** Caps that several clauses share are kept for their default readings only. */
function emitLimits(
  variant: Variant,
  { clause, reading }: ReadingPlace,
  emitter: Emitter,
  { ledgers }: AmountContext,
): Pick<LimitCode, 'apply' | 'commit'> {
  const limits = variant.limits.map(
    (limit): Limit => ('shared' in limit && reading > 0 ? { ...limit, shared: null } : limit),
  );
  const nested = areNested(limits);
  const codes = new Map<Limit, LimitCode>();
  for (const [index, limit] of limits.entries()) {
    const shared = 'shared' in limit ? limit.shared : null;
    const ledger =
      shared === null
        ? `M${clause}_${reading}_${index}`
        : `M_${emitter.constant(shared)}_${limit.limit.toUpperCase()}`;
    const code = emitLimit(limit, emitter, ledger, nested);
    if (code.keeps !== 'nothing') ledgers.set(ledger, code.keeps);
    codes.set(limit, code);
  }
  const join = (part: 'apply' | 'commit', of: readonly Limit[]) =>
    of.map((limit) => codes.get(limit)?.[part]).join('');
  return { apply: join('apply', limits), commit: join('commit', inBookingOrder(limits)) };
}

/** The year `y` of the event, where the record tells it or a limit goes by years. */
function emitYear({ countedOn }: Clause, { limits }: Variant): string {
  if (countedOn.is === 'year') return `const y=r.f${countedOn.position};`;
  const yearly = limits.some(({ limit }) => limit === 'per_year' || limit === 'years');
  return yearly ? 'const y=year(e);' : '';
}

/** Sets the amount to what a person has determined, within what the text allows. */
function emitDetermination(
  { authority }: Clause,
  emitter: Emitter,
  context: AmountContext,
): string {
  const facts = context.vocabulary.kinds.determination?.facts ?? [];
  const approved = facts.findIndex((fact) => fact.id === 'approved');
  if (authority !== 'up-to' || approved < 0) return '';
  return `{const t=T.f${approved};if(t===t){lo=hi=t<hi?t:hi;u=w=0;${emitter.step({ determined: true })}}}`;
}

function insidePeriod({ inForce, countedOn }: Clause): string {
  const { from, to } = inForce;
  if (countedOn.is === 'year') {
    return `!(${from === null ? 'false' : `y<${yearOf(from)}`}||${to === null ? 'false' : `y>${yearOf(to)}`})`;
  }
  return `!(${from === null ? 'false' : `e<${from}`}||${to === null ? 'false' : `e>${to}`})`;
}
