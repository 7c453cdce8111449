import { parseDay } from '../../values/index.ts';
import type { Assessment, Result, Totals } from '../answer.ts';
import { type Assessor, createAssessor } from '../assess/assessor.ts';
import type { Catalogue, Sample } from '../catalogue/types.ts';
import { readDossier } from '../dossier/read-dossier.ts';
import type { ResultChange, ResultState, SampleEffect, TotalChange } from './types.ts';

/** The samples for which another version of the catalogue comes to other results, and by how much. */
export function sampleEffects(before: Catalogue, after: Catalogue): readonly SampleEffect[] {
  const [was, is] = [createAssessor(before), createAssessor(after)];
  return after.samples.flatMap((sample): SampleEffect[] => {
    const [then, now] = [answer(sample, before, was), answer(sample, after, is)];
    if (then === undefined || now === undefined) return [];
    const totals = totalChanges(then.totals, now.totals);
    const results = resultChanges(then.results, now.results);
    if (totals.length + results.length === 0) return [];
    return [{ sample: sample.id, title: sample.title, as_of: sample.as_of, totals, results }];
  });
}

function answer(sample: Sample, catalogue: Catalogue, assessor: Assessor): Assessment | undefined {
  const reading = readDossier(catalogue, sample.dossier);
  const day = parseDay(sample.as_of);
  if (!reading.ok || !day.ok) return undefined;
  return assessor.assess(reading.dossier, { asOf: day.value, explain: false });
}

type Ends = readonly (readonly [
  TotalChange['total'],
  TotalChange['end'],
  Extract<keyof Totals, `${string}_fen`>,
])[];

const ENDS: Ends = [
  ['computed', null, 'computed_fen'],
  ['up_to', null, 'up_to_fen'],
  ['unknown', 'low', 'unknown_low_fen'],
  ['unknown', 'high', 'unknown_high_fen'],
  ['undecided', 'low', 'undecided_low_fen'],
  ['undecided', 'high', 'undecided_high_fen'],
];

function totalChanges(before: Assessment['totals'], after: Assessment['totals']): TotalChange[] {
  const changesOf = (was: Totals, is: Totals, undated: boolean) =>
    ENDS.flatMap(([total, end, key]) => change({ total, end, undated }, was[key], is[key]));
  return [
    ...changesOf(before, after, false),
    ...change({ total: 'paid', end: null, undated: false }, before.paid_fen, after.paid_fen),
    ...changesOf(before.undated, after.undated, true),
  ];
}

function change(
  which: Pick<TotalChange, 'total' | 'end' | 'undated'>,
  before: string,
  after: string,
): TotalChange[] {
  if (before === after) return [];
  const difference_fen = String(BigInt(after) - BigInt(before));
  return [{ ...which, before_fen: before, after_fen: after, difference_fen }];
}

function resultChanges(before: readonly Result[], after: readonly Result[]): ResultChange[] {
  const keyOf = ({ clause, record }: Result) => JSON.stringify([clause, record]);
  const was = new Map(before.map((result) => [keyOf(result), result]));
  const is = new Map(after.map((result) => [keyOf(result), result]));
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((key): ResultChange[] => {
    const [then, now] = [was.get(key), is.get(key)];
    const shown = now ?? then;
    if (shown === undefined || JSON.stringify(stateOf(then)) === JSON.stringify(stateOf(now)))
      return [];
    const { clause, title, record } = shown;
    return [{ clause, title, record, before: stateOf(then), after: stateOf(now) }];
  });
}

function stateOf(result: Result | undefined): ResultState | null {
  if (result === undefined) return null;
  const { outcome, low_fen, high_fen } = result;
  return { outcome, low_fen, high_fen };
}
