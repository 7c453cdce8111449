import type { Dossier, DossierRecord, PlainFacts } from './dossier.ts';
import { type Change, changesBetween, dossierOf, valuesOf } from './statement.ts';

/**
 * What was changed from `before` to `mine`, done again on `now`, which somebody else has made of
 * `before` meanwhile. Where both changed a value, mine counts. Records that both added under the
 * same id stay two, payments that both noted stay two; a record that they removed and I changed is
 * there again.
 */
export function carryOver(before: Dossier, mine: Dossier, now: Dossier): Dossier {
  const moved = withFreeIds(before, mine, now);
  const facts = changesBetween(before, moved).filter(({ section }) => section !== 'history');
  const restored = facts.flatMap(({ section, entry }) =>
    section === 'records' && idsOf(before).has(entry) && !idsOf(now).has(entry)
      ? valuesOf(moved).filter((one) => one.section === 'records' && one.entry === entry)
      : [],
  );
  const log: Change[] = [...valuesOf({ ...now, history: [] }), ...restored, ...facts];
  return { ...dossierOf(log), history: paymentsOf(before, moved, now) };
}

function idsOf({ records }: Dossier): ReadonlySet<string> {
  return new Set(records.map(({ id }) => id));
}

/** My dossier with another id for each record of mine whose id they took for one of theirs. */
function withFreeIds(before: Dossier, mine: Dossier, now: Dossier): Dossier {
  const taken = new Set([...idsOf(before), ...idsOf(mine), ...idsOf(now)]);
  const fresh = new Map<string, string>();
  for (const { id } of mine.records) {
    if (idsOf(before).has(id) || !idsOf(now).has(id)) continue;
    let number = 2;
    while (taken.has(`${id}-${number}`)) number += 1;
    taken.add(`${id}-${number}`);
    fresh.set(id, `${id}-${number}`);
  }
  const renamed = (id: string) => fresh.get(id) ?? id;
  return {
    ...mine,
    records: mine.records.map((record): DossierRecord => ({ ...record, id: renamed(record.id) })),
    history: mine.history.map((payment) =>
      typeof payment.record === 'string'
        ? { ...payment, record: renamed(payment.record) }
        : payment,
    ),
  };
}

function paymentsOf(before: Dossier, mine: Dossier, now: Dossier): readonly PlainFacts[] {
  const added = without(mine.history, before.history);
  const removed = without(before.history, mine.history);
  return [...without(now.history, removed), ...added];
}

/** The payments without those others, each taken away once. */
function without(
  payments: readonly PlainFacts[],
  others: readonly PlainFacts[],
): readonly PlainFacts[] {
  const gone = others.map((one) => JSON.stringify(one));
  return payments.filter((payment) => {
    const at = gone.indexOf(JSON.stringify(payment));
    if (at < 0) return true;
    gone.splice(at, 1);
    return false;
  });
}
