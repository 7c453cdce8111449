import type { CaseEvent } from '../../casework/index.ts';
import type { Personal } from '../../rules/index.ts';
import { maskAnswers } from '../cases/mask-answers.ts';

/**
 * An event as whoever exports it may see it: personal answers masked, and who objected is a visitor.
 * What it does to its case stays.
 * @param masked is told the fields of which answers were masked
 */
export function maskEvent(
  event: CaseEvent,
  needless: (field: string) => Personal | undefined,
  masked: Set<string>,
): CaseEvent {
  if (event.is === 'objected') {
    if (typeof event.by !== 'string') masked.add('objected.by');
    return { ...event, by: 'visitor' };
  }
  if (event.is !== 'submitted') return event;
  const shown = maskAnswers(event.carried.answers, needless);
  for (const field of shown.masked) masked.add(`answers.${field}`);
  const carried = { ...event.carried, answers: shown.answers };
  const sources = Object.entries(event.noted?.sources ?? {});
  const open = sources.filter(([field]) => needless(field) === undefined);
  if (sources.length === open.length) return { ...event, carried };
  return { ...event, carried, noted: { ...event.noted, sources: Object.fromEntries(open) } };
}
