import type { z } from 'zod';
import {
  LINE_STATES,
  lineStateOf,
  type NoticeElements,
  type NoticeLineState,
  type Term,
  termOf,
  type When,
} from '../../casework/index.ts';
import type { FollowedLine, Notice } from '../../store/index.ts';
import { formatDay } from '../../values/index.ts';
import type {
  noticeElementsShape,
  noticeLineShape,
  noticeShape,
  termShape,
} from '../shapes/notice.ts';

/** A line, and how it stands. */
export type StandingLine = FollowedLine & NoticeLineState;

/** What notices speak of by its id: parties, and the titles of calls. */
export type Named = {
  readonly nameOf: (party: string) => string;
  readonly calls: ReadonlyMap<string, string>;
};

/** How far a notice has come; null where no time is stated. */
export function termOfNotice({ workingDays, publication }: Notice, when: When): Term | null {
  return workingDays === null ? null : termOf(publication.on, workingDays, when);
}

/** How the lines of a notice stand. */
export function standingLines(
  notice: Notice,
  lines: readonly FollowedLine[],
  when: When,
): StandingLine[] {
  const over = termOfNotice(notice, when)?.over ?? false;
  return lines
    .filter((line) => line.notice === notice.id)
    .map((line) => ({ ...line, ...lineStateOf(line.events, over) }));
}

/** A notice in a list. */
export function writeNotice(
  notice: Notice,
  lines: readonly StandingLine[],
  { nameOf, calls }: Named,
  when: When,
): z.infer<typeof noticeShape> {
  const { id, title, number, department, call, publication, example } = notice;
  const count = (state: StandingLine['state']) =>
    lines.filter((line) => line.state === state).length;
  return {
    ...{ notice: id, title, number, example },
    department: { party: department, name: nameOf(department) },
    call: call === null ? null : { id: call, title: calls.get(call) ?? '' },
    publication: { ...publication, on: formatDay(publication.on) },
    term: writeTerm(termOfNotice(notice, when)),
    lines: lines.length,
    states: Object.fromEntries(LINE_STATES.map((state) => [state, count(state)])) as Counts,
    total_fen: String(lines.reduce((sum, { elements }) => sum + elements.amount, 0)),
  };
}

type Counts = z.infer<typeof noticeShape>['states'];

function writeTerm(term: Term | null): z.infer<typeof termShape> {
  if (term === null) return null;
  const { last, count, ...same } = term;
  return { ...same, last: formatDay(last), working_days: count };
}

/** A line as it is read. @param inside whether for somebody of an office of its case */
export function writeEntry(line: StandingLine, inside: boolean): z.infer<typeof noticeLineShape> {
  const { position, claim, elements, state, outcome, objections, endedOn } = line;
  return {
    ...writeElements(elements),
    ...{ line: position, case: inside ? claim : null, state, outcome },
    objections: objections.map(({ on, settled }) => ({
      on: formatDay(on),
      settled: writeSettled(settled),
    })),
    ended_on: endedOn === null ? null : formatDay(endedOn),
  };
}

export function writeSettled(settled: NoticeLineState['objections'][number]['settled']) {
  return settled && { as: settled.as, on: formatDay(settled.on) };
}

export function writeElements({
  creditCode,
  clause: { id, ...clause },
  amount,
  ...same
}: NoticeElements): z.infer<typeof noticeElementsShape> {
  return {
    ...same,
    credit_code: creditCode,
    clause: { clause: id, ...clause },
    amount_fen: String(amount),
  };
}
