import type { RungAnswer } from '../../rules/view.ts';

/** How a rung stands: held, held before, or worth something or nothing as far as can be told. */
export type RungState = 'held' | 'over' | 'open' | 'plain';

export function stateOf({ held, worth, conditions }: RungAnswer): RungState {
  if (held !== null) return held.is_over ? 'over' : 'held';
  const hasWorth = worth !== null && (worth.lines.length > 0 || worth.services.length > 0);
  return hasWorth || conditions.length > 0 ? 'open' : 'plain';
}
