import type { Result } from '../../../rules/view.ts';
import type { MarkName } from '../../status/mark.tsx';
import type { Group } from './group.ts';

/** Whether a person still has to set the amount inside its bounds. */
export function awaitsPerson({ authority, outcome, low_fen, high_fen }: Result): boolean {
  return authority === 'up-to' && outcome !== 'paid' && low_fen !== high_fen;
}

/** The sign of a result in its group; what a person fixes has a sign of its own. */
export function markOf(result: Result, group: Group): MarkName {
  switch (group) {
    case 'granted':
    case 'undated':
      return awaitsPerson(result) ? 'upto' : 'computed';
    case 'undated_open':
      return result.outcome === 'undecided' ? 'undecided' : 'unknown';
    case 'service_open':
      return result.outcome === 'undecided' ? 'undecided' : 'service';
    case 'service':
    case 'unknown':
    case 'undecided':
    case 'near':
    case 'paid':
    case 'expired':
    case 'refused':
      return group;
    case 'not_yet':
      return 'expired';
  }
}
