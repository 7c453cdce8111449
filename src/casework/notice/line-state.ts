import type { Day } from '../../values/index.ts';
import type { CaseEvent } from '../case/events.ts';

/** How a line of a notice stands: up, frozen by an objection, through, or corrected. */
export const LINE_STATES = ['running', 'frozen', 'through', 'corrected'] as const;
export type LineState = (typeof LINE_STATES)[number];

/** What came of an objection to a line, or otherwise took the line out of its notice. */
export const LINE_OUTCOMES = ['rejected', 'upheld', 'changed', 'refused', 'withdrawn'] as const;
export type LineOutcome = (typeof LINE_OUTCOMES)[number];

/** An objection to a line, without who made it and why. */
export type LineObjection = {
  readonly receipt: string;
  readonly on: Day;
  /** What came of it, and when; null while it is looked into. */
  readonly settled: { readonly as: LineOutcome; readonly on: Day } | null;
};

/** How the line of a case in one notice stands. */
export type NoticeLineState = {
  readonly state: LineState;
  /** What corrected it; null for a line that was not. */
  readonly outcome: LineOutcome | null;
  readonly objections: readonly LineObjection[];
  /** The day on which it was passed on, its time being over; null before. */
  readonly endedOn: Day | null;
};

/**
 * How a line stands after what happened in its case since it was published. A line is through when
 * its time is over and nothing is open against it, even before anybody passes it on.
 * @param events those after its publication; of another publication nothing is looked at
 */
export function lineStateOf(events: readonly CaseEvent[], over: boolean): NoticeLineState {
  let line: NoticeLineState = { state: 'running', outcome: null, objections: [], endedOn: null };
  for (const event of events) {
    if (event.is === 'published' || line.outcome !== null || line.endedOn !== null) break;
    line = after(line, event);
  }
  return line.state === 'running' && over ? { ...line, state: 'through' } : line;
}

function after(line: NoticeLineState, event: CaseEvent): NoticeLineState {
  const { on } = event;
  switch (event.is) {
    case 'objected': {
      const { receipt } = event.carried;
      const objections = [...line.objections, { receipt, on, settled: null }];
      return { ...line, state: 'frozen', objections };
    }
    case 'objection_rejected':
      return { ...settled(line, 'rejected', on), state: 'running' };
    case 'objection_upheld':
      return corrected(line, 'upheld', on);
    case 'objection_upheld_with_change':
      return corrected(line, 'changed', on);
    case 'refused':
      return corrected(line, 'refused', on);
    case 'withdrawn':
    case 'expired':
      return corrected(line, 'withdrawn', on);
    case 'notice_ended':
      return { ...line, state: 'through', endedOn: on };
    case 'opened':
    case 'repinned':
    case 'submitted':
    case 'office_named':
    case 'passed':
    case 'returned':
    case 'scored':
    case 'recused':
    case 'approved':
    case 'published':
    case 'rechecked':
    case 'paid':
      return line;
  }
}

function corrected(line: NoticeLineState, outcome: LineOutcome, on: Day): NoticeLineState {
  return { ...settled(line, outcome, on), state: 'corrected', outcome };
}

/** One inquiry settles every objection that is open. */
function settled(line: NoticeLineState, as: LineOutcome, on: Day): NoticeLineState {
  const objections = line.objections.map((one) =>
    one.settled === null ? { ...one, settled: { as, on } } : one,
  );
  return { ...line, objections };
}
