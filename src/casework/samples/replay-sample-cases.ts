import type { Problem } from '../../rules/index.ts';
import { foldCase } from '../case/fold-case.ts';
import { stageOf } from '../procedure/types.ts';
import { readWrittenCases } from './read-written-cases.ts';
import { momentMs, replayCase, type Step } from './replay-case.ts';
import type { SampleCase, SampleCases, SampleCity, SampleNotice } from './sample-case.ts';
import { SAYS } from './sample-words.ts';
import { checkRecords, type SampleWorld, sampleWorld } from './sample-world.ts';
import type { WrittenCase, WrittenNotice } from './written.ts';

const NOTHING: SampleCases = { cases: [], notices: [], mandates: [], records: new Map() };

/**
 * Replays `demonstration-cases.yaml`, step by step, through the same core by which people act: what
 * could not have happened is a problem at its line, and its case is left out. Without the file
 * nothing has happened yet. It answers each submission by its rule, which takes a moment.
 */
export function replaySampleCases(
  city: SampleCity,
): SampleCases & { readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const written = readWrittenCases(city.files, problems);
  const world = written === null ? null : sampleWorld(city, written);
  if (written === null || world === null) return { ...NOTHING, problems };
  checkRecords(world);
  const publications = written.notices.flatMap((notice) => publicationsOf(world, notice));
  const cases = written.cases.flatMap((one) => {
    const own = publications.filter(({ of }) => of === one.key).map(({ step }) => step);
    const found = one.place.attempt(() => replayCase(world, one, inOrder(one, own)));
    return found === undefined ? [] : [found];
  });
  checkBesideEachOther(written.cases, cases);
  const notices = written.notices.flatMap((notice) => {
    const found = notice.place.attempt(() => noticeOf(world, notice, cases));
    return found ?? [];
  });
  const records = [...written.records].map(([party, { plain }]) => [party, plain] as const);
  const { mandates } = written;
  return { cases, notices, mandates, records: new Map(records), problems };
}

/** The steps of a case, its publications among them. */
function inOrder({ steps }: WrittenCase, publications: readonly Step[]): Step[] {
  const all: Step[] = [...steps];
  for (const one of publications) {
    const later = all.findIndex(({ when }) => momentMs(when) > momentMs(one.when));
    all.splice(later === -1 ? all.length : later, 0, one);
  }
  return all;
}

/** That cases are published, at the place of their line in a notice. */
function publicationsOf(world: SampleWorld, notice: WrittenNotice) {
  const publication = recordOf(world, notice);
  const { when, by } = notice;
  return notice.cases.flatMap(({ key, place }) => {
    const known = world.written.cases.some((one) => one.key === key);
    if (!known) place.attempt(() => place.fail(SAYS.noCase(key)));
    const rest = { carried: {}, answers: {}, objector: null, publication };
    const step: Step = { place, when, does: 'publish', by, ...rest };
    return known ? [{ of: key, step }] : [];
  });
}

const MINUTES = 60;

function recordOf({ digestOf }: SampleWorld, { key, when, address }: WrittenNotice) {
  const [hour, minute] = [Math.floor(when.minute / MINUTES), when.minute % MINUTES];
  const time = [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
  return { on: when.day, time, address, capture: digestOf(`notice ${key}`, 'png') };
}

/** What no case can see of itself: that another is open for the same, or has its receipt number. */
function checkBesideEachOther(written: readonly WrittenCase[], cases: readonly SampleCase[]) {
  const open = new Map<string, string>();
  const receipts = new Set<string>();
  for (const { key, clause, matter, folded, objectors } of cases) {
    const place = written.find((one) => one.key === key)?.place;
    const same = JSON.stringify([clause, matter, folded.parties.benefits.party]);
    const other = open.get(same);
    if (folded.end === null && other !== undefined)
      place?.attempt(() => place.fail(SAYS.openTwice(other)));
    if (folded.end === null) open.set(same, key);
    for (const { receipt } of objectors) {
      if (receipts.has(receipt)) place?.attempt(() => place.fail(SAYS.receiptTwice));
      receipts.add(receipt);
    }
  }
}

/** A notice of those of its cases that came to it; null where none did. */
function noticeOf(
  world: SampleWorld,
  written: WrittenNotice,
  cases: readonly SampleCase[],
): SampleNotice | null {
  const { key, place, when, title, number } = written;
  if (!title.includes('示例')) place.fail(SAYS.notMarked);
  const at = momentMs(when);
  const lines = written.cases.flatMap((line) => {
    const found = cases.find((one) => one.key === line.key);
    const event = found?.events.findIndex((one) => one.at === at && one.event.is === 'published');
    if (found === undefined || event === undefined || event === -1) return [];
    const folded = foldCase(found.events.slice(0, event + 1).map((one) => one.event));
    return [{ case: found, event: event + 1, folded }];
  });
  const terms = lines.map(({ folded, event, case: { events } }) => {
    const procedure = world.procedures.get(folded.pins.procedure.id);
    const by = events[event - 1]?.event.by ?? 'system';
    const days = procedure ? (stageOf(procedure, folded.at)?.days?.count ?? null) : null;
    return { days, by: typeof by === 'string' ? null : by };
  });
  const [first] = terms;
  if (first?.by == null) return null;
  const { days, by } = first;
  if (terms.some((one) => one.days !== days || one.by?.party !== by.party)) place.fail(SAYS.apart);
  return {
    ...{ id: world.idOf(`notice ${key}`), title, number, department: by.party, at, lines },
    ...{ account: by.account, publication: recordOf(world, written), workingDays: days },
  };
}
