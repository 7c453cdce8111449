import { parseDay } from '../../values/index.ts';

/** By when something is to be done; null where no text states a time. */
type Due = {
  readonly on: string;
  readonly provisional: boolean;
  readonly overdue: boolean;
  readonly notice: boolean;
} | null;

/** How near a deadline is, seen from a day. */
export type Nearness =
  | { readonly is: 'unstated' }
  /** The day has come, but may still move: a calendar is waited for. */
  | { readonly is: 'unsettled' }
  | { readonly is: 'overdue' | 'left'; readonly days: number }
  | { readonly is: 'today' | 'over' };

/** How near a deadline is on a day (ISO); the server says what is overdue. */
export function nearnessOf(due: Due, today: string): Nearness {
  if (due === null) return { is: 'unstated' };
  const days = daysBetween(today, due.on);
  if (due.overdue && due.notice) return { is: 'over' };
  if (due.overdue) return { is: 'overdue', days: Math.max(1, -days) };
  if (due.provisional && days < 0) return { is: 'unsettled' };
  return days <= 0 ? { is: 'today' } : { is: 'left', days };
}

/** Calendar days from one day to another; 0 where one of them is none. */
function daysBetween(from: string, to: string): number {
  const [first, last] = [parseDay(from), parseDay(to)];
  return first.ok && last.ok ? last.value - first.value : 0;
}
