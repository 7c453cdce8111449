import type { NearMiss } from '../answer.ts';
import { encodeValue } from '../dossier/encode.ts';
import type { Row } from '../generate/row.ts';
import type { Verdict } from './plan.ts';
import type { AnswerContext } from './types.ts';

/**
 * The thresholds that alone keep a record from the award. Where another condition fails as well,
 * reaching the figure would not help, and nothing is near.
 */
export function nearMissesOf(
  { nears, id }: Row,
  { failing }: Verdict,
  { catalogue, program }: AnswerContext,
): readonly NearMiss[] {
  if (nears.length < failing || nears.length === 0) return NONE;
  if (new Set(nears.map(({ n }) => program.nears[n]?.label)).size < failing) return NONE;
  return nears.flatMap(({ n, v }) => {
    const near = program.nears[n];
    const fact = near?.fact;
    const kind =
      fact?.of.is === 'party'
        ? catalogue.vocabulary.party
        : catalogue.vocabulary.kinds[fact?.kind ?? ''];
    const type = kind?.facts[fact?.position ?? -1]?.type;
    if (!near || !fact || !type || Number.isNaN(v)) return [];
    const [less, more] = v < near.need ? [v, near.need] : [near.need, v];
    return [
      {
        label: near.label,
        fact: {
          kind: fact.of.is === 'party' ? 'party' : fact.kind,
          record: fact.of.is === 'this' ? id : null,
          fact: fact.fact,
        },
        have: encodeValue(type, v),
        need: encodeValue(type, near.need),
        gap: type.is === 'date' ? String(more - less) : encodeValue(type, more - less),
        percent: percentOf(less, more),
      },
    ];
  });
}

const NONE: readonly NearMiss[] = [];

/** 0 to 99: a figure that must be passed and is only met stands at 99. */
function percentOf(less: number, more: number): number {
  if (less === more) return 99;
  return less <= 0 ? 0 : Math.min(99, Math.floor((less * 100) / more));
}
