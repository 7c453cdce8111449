import {
  type Change,
  type Dossier,
  isFacts,
  readInIds,
  type Source,
} from '../../dossiers/index.ts';
import type { Catalogue, Demonstration, Sample } from '../../rules/index.ts';
import {
  addParty,
  listParties,
  listPosts,
  lockCity,
  type Writing,
  writeDossier,
} from '../../store/index.ts';
import { formatDay } from '../../values/index.ts';
import { seedPeople } from './seed-people.ts';

/** Records in plain values, by the party that has them. */
type MoreRecords = ReadonlyMap<string, readonly unknown[]>;

/**
 * Adds the parties of the demonstration city with their dossiers and people, unless it has any.
 * Each fact comes from the document that evidences its kind of record, dated as the record is.
 * @param more records that dossiers have besides those of their samples; asked where it was empty
 * @returns whether it was empty
 */
export async function seedDemonstration(
  handle: Writing,
  catalogue: Catalogue,
  demonstration: Demonstration,
  at: Date,
  more: () => MoreRecords = () => new Map(),
): Promise<boolean> {
  await lockCity(handle);
  if ((await listPosts(handle)).length > 0) return false;
  const known = await listParties(handle);
  if (known.length === 0) await seedSamples(handle, catalogue, demonstration, at, more());
  await seedPeople(handle, demonstration, at);
  return true;
}

async function seedSamples(
  handle: Writing,
  catalogue: Catalogue,
  demonstration: Demonstration,
  at: Date,
  more: MoreRecords,
): Promise<void> {
  for (const [place, id] of demonstration.parties.entries()) {
    const sample = catalogue.samples.find((one) => one.id === id);
    if (sample === undefined) continue;
    const whole = { ...sample, dossier: withRecords(sample.dossier, more.get(id) ?? []) };
    await addSample(handle, whole, catalogue, demonstration, new Date(at.getTime() + place));
  }
}

/** A dossier in plain values with more records. */
function withRecords(dossier: unknown, more: readonly unknown[]): unknown {
  if (more.length === 0 || !isFacts(dossier)) return dossier;
  const { records } = dossier;
  return { ...dossier, records: [...(Array.isArray(records) ? records : []), ...more] };
}

async function addSample(
  handle: Writing,
  sample: Sample,
  { vocabulary }: Catalogue,
  demonstration: Demonstration,
  at: Date,
): Promise<void> {
  const dossier = readInIds(sample.dossier, vocabulary);
  const name = typeof dossier.party.name === 'string' ? dossier.party.name : sample.title.zh;
  const registered = demonstration.organisations.find(({ id }) => id === sample.id);
  await addParty(
    handle,
    {
      id: sample.id,
      name,
      type: registered?.type ?? 'enterprise',
      creditCode: registered?.creditCode ?? null,
      example: true,
    },
    at,
  );
  const clock = formatDay(demonstration.clock);
  const sourceOf = (change: Change): Source => {
    const record = dossier.records.find(
      ({ id }) => change.section === 'records' && id === change.entry,
    );
    const document = record === undefined ? change.section : record.kind;
    return {
      kind: 'example',
      text: (demonstration.sources[document] ?? sample.title).zh,
      on: dateOf(change, dossier, vocabulary.kinds[record?.kind ?? '']?.dated) ?? clock,
    };
  };
  await writeDossier(handle, sample.id, dossier, { seen: 0, sourceOf, at });
}

/** The day that the record or payment of a change carries; a year's figures are of its last day. */
function dateOf(
  { section, entry }: Change,
  dossier: Dossier,
  dated: string | undefined,
): string | undefined {
  if (section === 'history') return text(dossier.history[Number(entry) - 1]?.on);
  if (section !== 'records' || dated === undefined) return undefined;
  const value = dossier.records.find(({ id }) => id === entry)?.[dated];
  return typeof value === 'number' ? `${value}-12-31` : text(value);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
