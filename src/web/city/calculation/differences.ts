import {
  type AmountAnswer,
  type Assessment,
  type Headings,
  listResults,
  type Result,
} from '../../../rules/view.ts';
import type { Message } from '../../../values/index.ts';

/** A result whose amount or outcome came out otherwise; null where there was or is none. */
export type Difference = {
  readonly clause: string;
  readonly record: string | null;
  readonly title: Message;
  readonly was: AmountAnswer | null;
  readonly is: AmountAnswer | null;
};

/**
 * Where two answers differ in what is given; differences of wording alone are none, nor is it one
 * whether a refusal stands by itself, is shared with others or is not there.
 */
export function differencesBetween(
  then: Assessment,
  now: Assessment,
  headings: Headings,
): readonly Difference[] {
  const [before, after] = [byName(then, headings), byName(now, headings)];
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].flatMap((name) => {
    const [was, is] = [before.get(name), after.get(name)];
    const any = is ?? was;
    if (any === undefined || told(was) === told(is)) return [];
    const { clause, record, title } = any;
    return [{ clause, record, title, was: amountOf(was), is: amountOf(is) }];
  });
}

function byName(answer: Assessment, headings: Headings): ReadonlyMap<string, Result> {
  const all = listResults(answer, headings);
  return new Map(all.map((result) => [`${result.clause} ${result.record ?? ''}`, result]));
}

function told(result: Result | undefined): string {
  if (result === undefined || result.outcome === 'refused') return '';
  const { outcome, validity, low_fen, high_fen } = result;
  return `${outcome} ${validity} ${low_fen} ${high_fen}`;
}

function amountOf(result: Result | undefined): AmountAnswer | null {
  return result === undefined ? null : { low_fen: result.low_fen, high_fen: result.high_fen };
}
