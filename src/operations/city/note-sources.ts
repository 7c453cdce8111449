import {
  type CaseEvent,
  type Form,
  foldCase,
  type Prefilled,
  prefill,
  type Submitted,
  sourcesOf,
} from '../../casework/index.ts';
import { type Party, type Reading, readStatements, type WholeCase } from '../../store/index.ts';
import { formatDay } from '../../values/index.ts';

type Around = {
  readonly forms: ReadonlyMap<string, Form>;
  readonly parties: ReadonlyMap<string, Party>;
};
type Submission = Extract<CaseEvent, { is: 'submitted' }>;

/** Sample cases with where each submission came from: from what was on record on its day, and no later. */
export async function noteSources(
  handle: Reading,
  cases: readonly WholeCase[],
  { forms, parties }: Around,
): Promise<WholeCase[]> {
  const told = await toldBefore(handle, cases);
  return cases.map((one) => {
    const form = forms.get(one.id);
    const { benefits, paid } = partiesOf(one);
    const about = parties.get(benefits);
    if (form === undefined || about === undefined) return one;
    const events = one.events.map(({ at, event }) => {
      if (event.is !== 'submitted') return { at, event };
      const known: Readonly<Record<string, Prefilled>> = prefill(
        form,
        {
          ...told(one, { at, on: event.on }),
          parties: partiesOf(one),
          paidName: parties.get(paid)?.name ?? null,
          creditCode: about.creditCode,
        },
        event.on,
      );
      const noted = { sources: sourcesOf(known, event.carried.answers) };
      return { at, event: { ...event, noted } };
    });
    return { ...one, events, folded: foldCase(events.map(({ event }) => event)) };
  });
}

/** What had been stated of who benefits by a day, and submitted in other cases by a moment. */
async function toldBefore(handle: Reading, cases: readonly WholeCase[]) {
  const stated = new Map<string, Awaited<ReturnType<typeof readStatements>>>();
  for (const { benefits } of cases.map(partiesOf))
    if (!stated.has(benefits)) stated.set(benefits, await readStatements(handle, benefits));
  const all = cases.flatMap((one) =>
    one.events.flatMap(({ at, event }) =>
      event.is === 'submitted' ? [{ id: one.id, at, submitted: submittedIn(one, event) }] : [],
    ),
  );
  return (one: WholeCase, { at, on }: { readonly at: Date; readonly on: number }) => ({
    statements: (stated.get(partiesOf(one).benefits) ?? []).filter(
      ({ source }) => source.on <= formatDay(on),
    ),
    submitted: all
      .filter((other) => other.id !== one.id && other.at < at)
      .map((other) => other.submitted),
  });
}

function submittedIn(one: WholeCase, { on, carried }: Submission): Submitted {
  return { number: one.number, on, parties: partiesOf(one), answers: carried.answers };
}

function partiesOf({ folded }: WholeCase) {
  const { files, benefits, paid } = folded.parties;
  return { files: files.party, benefits: benefits.party, paid: paid.party };
}
