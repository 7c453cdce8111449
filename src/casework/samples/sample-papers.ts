import type { Calendar, Day } from '../../values/index.ts';
import type { Person } from '../case/actor.ts';
import type { CaseEvent } from '../case/events.ts';
import { foldCase } from '../case/fold-case.ts';
import type { PaperKind } from '../papers/kinds.ts';
import { papersDue } from '../papers/papers-due.ts';
import type { Procedure } from '../procedure/types.ts';
import type { SampleCase } from './sample-case.ts';

/** A paper that was made out in a sample case, by whoever did the step that it goes with. */
export type SamplePaper = {
  readonly case: SampleCase;
  readonly kind: PaperKind;
  /** The number of the event that it rests on, and how many events the case had then. */
  readonly event: number;
  readonly seen: number;
  readonly person: Person;
  readonly on: Day;
  /** Milliseconds since 1970. */
  readonly at: number;
};

/** Papers that go with a step: an acceptance with the first opinion, just before the case goes on. */
const WITH: Partial<Readonly<Record<CaseEvent['is'], PaperKind>>> = {
  passed: 'acceptance',
  returned: 'correction',
  refused: 'refusal',
  approved: 'approval_sheet',
  published: 'public_notice',
};

/** The papers that a city would have made out at the steps of a sample case. */
export function samplePapers(
  sample: SampleCase,
  procedure: Procedure,
  calendar: Calendar,
): SamplePaper[] {
  const happened = sample.events.map(({ event }, place) => ({ number: place + 1, event }));
  const found: SamplePaper[] = [];
  for (const [place, { at, event }] of sample.events.entries()) {
    const kind = WITH[event.is];
    if (kind === undefined || typeof event.by === 'string') continue;
    const seen = event.is === 'passed' ? place : place + 1;
    const { account, party, role } = event.by;
    const person = { account, party, role, organisations: [party], standing: 'other' } as const;
    const events = happened.slice(0, seen);
    const folded = foldCase(events.map((one) => one.event));
    const when = { today: event.on, calendar };
    const due = papersDue(procedure, folded, events, person, when).find((one) => one.kind === kind);
    if (due === undefined || found.some((one) => one.kind === kind && one.event === due.event))
      continue;
    found.push({ case: sample, kind, event: due.event, seen, person, on: event.on, at });
  }
  return found;
}
