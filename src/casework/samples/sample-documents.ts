import { formatDay } from '../../values/index.ts';
import type { By, CaseEvent } from '../case/events.ts';
import type { Procedure } from '../procedure/types.ts';

/** A document that a step names. */
export type SampleDocument = {
  readonly title: string;
  /** The text of which `digestOf` is the digest. */
  readonly text: string;
  readonly digest: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly by: By;
  /** Whether it came with the application; others are of the case itself. */
  readonly handedIn: boolean;
};

/** By what the digest of a document is made: the case, what it is, and the day. */
export function textOfDocument(key: string, id: string, day: number): string {
  return `${key} ${id} ${formatDay(day)}`;
}

/** The documents that steps of a case named, in their order. */
export function sampleDocuments(
  key: string,
  { stages }: Procedure,
  events: readonly { readonly at: number; readonly event: CaseEvent }[],
): SampleDocument[] {
  const titles = new Map(
    stages.flatMap(({ actions }) =>
      actions.flatMap(({ attaches }) =>
        Object.entries(attaches).map(([id, title]) => [id, title.zh] as const),
      ),
    ),
  );
  return events.flatMap(({ at, event }) => {
    if (!('carried' in event)) return [];
    const { documents = {} } = event.carried;
    return Object.entries(documents).map(([id, digest]) => ({
      ...{ title: titles.get(id) ?? id, text: textOfDocument(key, id, event.on), digest, at },
      ...{ by: event.by, handedIn: event.is === 'submitted' },
    }));
  });
}
