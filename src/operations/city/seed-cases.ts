import type { SampleCase, SampleNotice } from '../../casework/index.ts';
import {
  addMandate,
  addNotice,
  addObjector,
  addWholeCases,
  listParties,
  type Party,
  takeCaseNumbers,
  type WholeCase,
  type Writing,
} from '../../store/index.ts';
import { dayInChina } from '../day-in-china.ts';
import { wordElements } from '../notices/elements-of.ts';
import type { OpenCatalogue } from '../opened.ts';
import { addSampleFiles } from './keep-sample-files.ts';
import { noteSources } from './note-sources.ts';
import { sampleCasesOf } from './sample-cases.ts';

type Begun = {
  readonly opened: OpenCatalogue;
  readonly version: number;
  /** Whether the contents of their documents are kept. */
  readonly withFiles: boolean;
  /** The ids of the sample calls, by their keys. */
  readonly calls: ReadonlyMap<string, string>;
  readonly at: Date;
};

const GIVEN_BY = 'demonstration';

/**
 * Keeps what happened in a demonstration city that was just filled: its cases with their events, in
 * the order in which they were opened, its public notices, and who entrusted whom for them.
 */
export async function seedCases(handle: Writing, begun: Begun): Promise<void> {
  const { opened, version, calls, at } = begun;
  const { cases, notices, mandates } = sampleCasesOf(opened, version);
  const from = dayInChina(at.getTime());
  for (const { days, ...mandate } of mandates)
    await addMandate(handle, { ...mandate, from, to: from + days - 1 }, { by: GIVEN_BY, at });
  const parties = new Map((await listParties(handle)).map((party) => [party.id, party]));
  const forms = new Map(cases.map(({ id, form }) => [id, form]));
  const numbered = await numberedIn(handle, cases, { parties, calls });
  const whole = await noteSources(handle, numbered, { forms, parties });
  await addWholeCases(handle, whole);
  const objectors = cases.flatMap(({ id, objectors }) =>
    objectors.map((one) => ({ ...one, claim: id, account: null })),
  );
  if (objectors.length > 0) await addObjector(handle, ...objectors);
  const numbers = new Map(whole.map(({ id, number }) => [id, number]));
  if (begun.withFiles) await addSampleFiles(handle, cases, numbers);
  for (const notice of notices) await keepNotice(handle, notice, { begun, parties, numbers });
}

type Parties = ReadonlyMap<string, Party>;

/** Cases as they are kept, numbered in the order in which they were opened, each in its year. */
async function numberedIn(
  handle: Writing,
  cases: readonly SampleCase[],
  { parties, calls }: { readonly parties: Parties; readonly calls: Begun['calls'] },
): Promise<WholeCase[]> {
  const begins = ({ events }: SampleCase) => events[0]?.at ?? 0;
  const ordered = cases.toSorted((one, other) => begins(one) - begins(other));
  const years = Map.groupBy(ordered, (one) => new Date(begins(one)).getUTCFullYear());
  const whole: WholeCase[] = [];
  for (const [, ofYear] of years) {
    const on = ofYear[0]?.events[0]?.event.on ?? 0;
    const numbers = await takeCaseNumbers(handle, on, ofYear.length);
    for (const [place, one] of ofYear.entries()) {
      const call = calls.get(one.call);
      if (call === undefined) continue;
      const { id, clause, matter, events, folded, waiting, draft } = one;
      const claimants = Object.values(folded.parties).map(({ party }) => party);
      whole.push({
        ...{ id, number: numbers[place] ?? '', call, clause, matter, example: true },
        ...{ folded, waiting, draft },
        events: events.map(({ at, event }) => ({ at: new Date(at), event })),
        names: claimants.map((party) => parties.get(party)?.name ?? party),
      });
    }
  }
  return whole;
}

async function keepNotice(
  handle: Writing,
  { at, lines, ...notice }: SampleNotice,
  of: {
    readonly begun: Begun;
    readonly parties: Parties;
    readonly numbers: ReadonlyMap<string, string>;
  },
): Promise<void> {
  const { begun, parties, numbers } = of;
  const { catalogue } = begun.opened;
  const kept = lines.flatMap(({ case: theCase, event, folded }, place) => {
    const number = numbers.get(theCase.id);
    if (number === undefined) return [];
    const { benefits, paid } = folded.parties;
    const claimants = { benefits: parties.get(benefits.party), paid: parties.get(paid.party) };
    const { clause, matter } = theCase;
    const elements = wordElements(catalogue, { number, clause, matter, folded }, claimants);
    return [{ position: place + 1, claim: theCase.id, event, elements }];
  });
  const keys = new Set(lines.map((line) => line.case.call));
  const [key = ''] = keys;
  const call = keys.size === 1 ? (begun.calls.get(key) ?? null) : null;
  await addNotice(handle, { ...notice, call, example: true, lines: kept }, new Date(at));
}
