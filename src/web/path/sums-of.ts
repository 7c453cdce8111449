import type { Worth } from '../../rules/view.ts';

type Sum = {
  readonly name: 'worthDated' | 'worthUndated';
  readonly low_fen: string;
  readonly high_fen: string | null;
};

/** The sums of a worth that have something behind them; never added to one another. */
export function sumsOf({ low_fen, high_fen, undated, lines }: Worth): readonly Sum[] {
  const some = (isUndated: boolean) =>
    lines.some(({ validity }) => (validity === 'undated') === isUndated);
  return [
    ...(some(false) ? [{ name: 'worthDated', low_fen, high_fen } as const] : []),
    ...(some(true) ? [{ name: 'worthUndated', ...undated } as const] : []),
  ];
}
