import type { Person } from '../case/actor.ts';
import type { When } from '../case/deadline.ts';
import { foldCase } from '../case/fold-case.ts';
import type { Procedure } from '../procedure/types.ts';
import { type Happened, type IssuedOf, inForce } from './in-force.ts';
import { type PaperDue, papersDue } from './papers-due.ts';

/** A paper that may be made out, from the case as it was after so many of its events. */
export type PaperDueFrom = PaperDue & { readonly seen: number };

/**
 * The papers that somebody may make out now: those that the case gives rise to as it stands, and in
 * place of one that was withdrawn another, which says what the case was when it last could be made
 * out. For each event there is one of a kind in force.
 */
export function papersToIssue(
  procedure: Procedure,
  events: readonly Happened[],
  person: Person,
  when: When,
  papers: readonly IssuedOf[],
): PaperDueFrom[] {
  const dueAfter = (seen: number): PaperDueFrom[] => {
    const until = events.slice(0, seen);
    const folded = foldCase(until.map(({ event }) => event));
    return papersDue(procedure, folded, until, person, when).map((due) => ({ ...due, seen }));
  };
  const holds = (paper: Pick<IssuedOf, 'kind' | 'event'>) =>
    inForce(papers, paper, events) !== undefined;
  const found = dueAfter(events.length).filter((due) => !holds(due));
  const isFound = (paper: IssuedOf) => found.some((due) => isSame(due, paper));
  for (const paper of papers) {
    if (paper.withdrawnOn === null || paper.event === null) continue;
    if (holds(paper) || isFound(paper)) continue;
    for (let seen = events.length - 1; seen >= paper.event; seen -= 1) {
      const due = dueAfter(seen).find((one) => isSame(one, paper));
      if (due === undefined) continue;
      found.push(due);
      break;
    }
  }
  return found;
}

function isSame(due: PaperDue, { kind, event }: IssuedOf): boolean {
  return due.kind === kind && due.event === event;
}
