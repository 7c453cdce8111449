import { yearOf } from '../../values/index.ts';
import type { Clause, Condition, Variant } from '../clause/types.ts';
import type { Layout } from '../dossier/prepare.ts';
import { emitLimit } from '../limit/limits.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { type Near, nearOf } from './emit-near.ts';
import type { Emitter } from './emitter.ts';

export type ClauseContext = {
  readonly emitter: Emitter;
  /** Emits without an account of steps: of the readings, only the default one is explained. */
  readonly silent: Emitter;
  readonly layout: Layout;
  readonly vocabulary: Vocabulary;
  /** Clauses whose amounts others build on. */
  readonly referenced: ReadonlySet<number>;
  readonly lines: string[];
  /** Names of the variables in which limits keep what has been used. */
  readonly ledgers: Map<string, 'one' | 'each'>;
  /** Code of what is the same for all records of a dossier, by the name of its variable. */
  readonly once: Map<string, string>;
  readonly nears: Near[];
};

/** Adds the functions of a clause and gives the code that calls them for all its records. */
export function emitClause(clause: Clause, number: number, context: ClauseContext): string {
  const { layout, lines, vocabulary, referenced } = context;
  const kind = layout.kinds.indexOf(clause.kind);
  const stored = referenced.has(number);
  if (stored) lines.push(`const ${ARRAYS.map((array) => `${array}${number}=[]`).join(',')};`);
  const inOwnOrder = vocabulary.kinds[clause.kind]?.dated !== clause.countedOn.fact;
  return clause.variants
    .map((variant, index) => {
      const one = emitVariant(clause, variant, number, index, context);
      const all = inOwnOrder
        ? `for(const i of orderBy(k.records,'f${clause.countedOn.position}'))${one}(k.records[i],i,k,out)`
        : `for(let i=0;i<k.records.length;i++)${one}(k.records[i],i,k,out)`;
      return `{const k=D.k[${kind}];if(k.records.length===0)${one}(EMPTY[${kind}],0,k,out);else ${all}}`;
    })
    .join('');
}

const ARRAYS = ['L', 'H', 'GL', 'GH', 'U', 'W'] as const;

function emitVariant(
  clause: Clause,
  variant: Variant,
  number: number,
  index: number,
  context: ClauseContext,
): string {
  const { layout, vocabulary, referenced } = context;
  const emitter = index === 0 ? context.emitter : context.silent;
  const stores = index === 0 && referenced.has(number);
  const store = (values: Record<(typeof ARRAYS)[number], string>) =>
    stores ? ARRAYS.map((array) => `${array}${number}[i]=${values[array]};`).join('') : '';
  const limits = variant.limits.map((limit, place) => {
    const shared = 'shared' in limit && index === 0 ? limit.shared : null;
    const ledger =
      shared === null ? `M${number}_${index}_${place}` : `M_${emitter.constant(shared)}`;
    const pooled = 'shared' in limit ? { ...limit, shared } : limit;
    const code = emitLimit(pooled, emitter, ledger);
    if (code.keeps !== 'nothing') context.ledgers.set(ledger, code.keeps);
    return code;
  });
  const award = `${emitter.award(variant.award)}(r,i);`;
  const commit = limits.map((limit) => limit.commit).join('');
  const row = (paid: boolean) =>
    `out.push({clause:${number},variant:${index},record:r,c,lo,hi,clo,chi,u,w,why,event:e,paid:${paid},${emitter.explain ? 'Q,S,N' : 'Q:null,S:null,N:null'}});`;
  const field = `f${layout.determination ? layout.determination.record.slice(1) : 0}`;
  const approved =
    vocabulary.kinds.determination?.facts.findIndex((fact) => fact.id === 'approved') ?? -1;
  const determination =
    clause.authority === 'up-to' && approved >= 0
      ? `{const t=T.f${approved};if(t===t){lo=hi=t<hi?t:hi;u=w=0;${emitter.step({ determined: true })}}}`
      : '';
  return emitter.define(
    'r,i,k,out',
    `${emitEvent(clause, variant)}const h=D.h[${number}];lo=hi=gl=gh=clo=chi=u=w=why=0;let c=2;${emitter.explain ? 'let Q=null,N=null;S=r.id===null?null:[];' : ''}` +
      `const p=h.length===0?-1:paidFor(h,r.id);if(p>=0){lo=hi=p;${store({ L: 'p', H: 'p', GL: 'p', GH: 'p', U: '0', W: '0' })}${row(true)}return}` +
      `${emitConditions(clause, variant, emitter, context)}` +
      `if(r.id===null){if(k.complete){c=0;why=1}else if(c===2)c=1}if(c===2&&e!==e)c=1;` +
      `if(c!==0){const d=D.d[${number}];T=d.length===0?NONE:determined(d,'${field}',r.id,NONE);gl=-1;${award}const own=gl<0;` +
      `${determination}if(c===1)lo=0;clo=lo;chi=hi;${limits.map((limit) => limit.apply).join('')}` +
      `if(own){gl=lo;gh=hi}else if(c===1)gl=0;` +
      `${commit === '' ? '' : `if(${insidePeriod(clause)}){${commit}}`}}` +
      `${store({ L: 'lo', H: 'hi', GL: 'gl', GH: 'gh', U: 'u|(c===1?1:0)', W: 'w' })}${row(false)}`,
  );
}

/** The day of the event `e`, and its year `y` where a limit goes by years. */
function emitEvent({ countedOn }: Clause, { limits }: Variant): string {
  const field = `r.f${countedOn.position}`;
  const yearly = limits.some(({ limit }) => limit === 'per_year' || limit === 'years');
  return countedOn.is === 'date'
    ? `const e=${field};if(e>A)return;${yearly ? 'const y=year(e);' : ''}`
    : `const y=${field};if(y>Y)return;const e=y===y?y<Y?eventDayOfYear(y,A):A:NaN;`;
}

function insidePeriod({ inForce, countedOn }: Clause): string {
  const { from, to } = inForce;
  if (countedOn.is === 'year') {
    return `!(${from === null ? 'false' : `y<${yearOf(from)}`}||${to === null ? 'false' : `y>${yearOf(to)}`})`;
  }
  return `!(${from === null ? 'false' : `e<${from}`}||${to === null ? 'false' : `e>${to}`})`;
}

/** Without explanation the first condition that fails ends the matter; with it, each is noted. */
function emitConditions(
  clause: Clause,
  { require }: Variant,
  emitter: Emitter,
  context: ClauseContext,
): string {
  const { vocabulary } = context;
  const role = vocabulary.party.facts.findIndex((fact) => fact.id === 'role');
  const beneficiary = `B_${clause.beneficiaries.map((code) => emitter.constant(code)).join('_')}`;
  context.once.set(
    beneficiary,
    `hasAny(P.f${role},[${clause.beneficiaries.map((code) => emitter.constant(code)).join(',')}])`,
  );
  const tests = [beneficiary, ...require.map((condition) => emitter.condition(condition.test))];
  if (!emitter.explain) {
    return `let x;${tests.map((test) => `if(c!==0){x=${test};if(x<c)c=x}`).join('')}`;
  }
  const all = tests.map((test, index) => `const q${index}=${test};if(q${index}<c)c=q${index};`);
  const noted = `Q=[${tests.map((_, index) => `q${index}`).join(',')}];`;
  return `${all.join('')}${noted}${emitNears(require, context)}`;
}

/** Looks at failing conditions only: those that a number alone keeps from holding. */
function emitNears(require: readonly Condition[], { emitter, nears }: ClauseContext): string {
  const looks = require.flatMap((condition, index) =>
    nearOf(condition, emitter).map(({ near, relaxed, value }) => {
      const place = nears.push(near) - 1;
      return `if(Q[${index + 1}]===0&&${relaxed}===2)N.push({n:${place},v:${value}});`;
    }),
  );
  return looks.length === 0 ? '' : `if(c===0&&Q[0]===2&&r.id!==null){N=[];${looks.join('')}}`;
}
