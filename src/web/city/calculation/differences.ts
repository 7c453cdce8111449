import {
  type AmountAnswer,
  type Assessment,
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

/** Where two answers differ in what is given; differences of wording alone are none. */
export function differencesBetween(then: Assessment, now: Assessment): readonly Difference[] {
  const [before, after] = [byName(then), byName(now)];
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].flatMap((name) => {
    const [was, is] = [before.get(name), after.get(name)];
    const any = is ?? was;
    if (any === undefined || told(was) === told(is)) return [];
    const { clause, record, title } = any;
    return [{ clause, record, title, was: amountOf(was), is: amountOf(is) }];
  });
}

function byName(answer: Assessment): ReadonlyMap<string, Result> {
  return new Map(
    listResults(answer).map((result) => [`${result.clause} ${result.record ?? ''}`, result]),
  );
}

function told(result: Result | undefined): string {
  if (result === undefined) return '';
  const { outcome, validity, low_fen, high_fen } = result;
  return `${outcome} ${validity} ${low_fen} ${high_fen}`;
}

function amountOf(result: Result | undefined): AmountAnswer | null {
  return result === undefined ? null : { low_fen: result.low_fen, high_fen: result.high_fen };
}
