import type { Person } from '../case/actor.ts';
import type { When } from '../case/deadline.ts';
import type { CaseEvent } from '../case/events.ts';
import { foldCase } from '../case/fold-case.ts';
import type { Procedure } from '../procedure/types.ts';
import type { PaperKind } from './kinds.ts';
import { type PaperDue, papersDue } from './papers-due.ts';

type Happened = { readonly number: number; readonly event: CaseEvent };
type Paper = {
  readonly kind: PaperKind;
  readonly event: number | null;
  readonly withdrawnOn: string | null;
};

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
  papers: readonly Paper[],
): PaperDueFrom[] {
  const dueAfter = (seen: number): PaperDueFrom[] => {
    const until = events.slice(0, seen);
    const folded = foldCase(until.map(({ event }) => event));
    return papersDue(procedure, folded, until, person, when).map((due) => ({ ...due, seen }));
  };
  const holds = ({ kind, event }: Omit<Paper, 'withdrawnOn'>) =>
    papers.some((one) => one.kind === kind && one.event === event && one.withdrawnOn === null);
  const found = dueAfter(events.length).filter((due) => !holds(due));
  const isFound = (paper: Paper) => found.some((due) => isSame(due, paper));
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

function isSame(due: PaperDue, { kind, event }: Paper): boolean {
  return due.kind === kind && due.event === event;
}
