import { createHash } from 'node:crypto';
import {
  composePaper,
  numberOfPaper,
  PAPER_TITLES,
  papersDue,
  readPapers,
} from '../../casework/index.ts';
import { print } from '../../printing/index.ts';
import {
  addWholePapers,
  findCase,
  findParty,
  listPapers,
  noteFiles,
  readWholePapers,
  type WholePaper,
} from '../../store/index.ts';
import { formatDay, yearOf } from '../../values/index.ts';
import type { CityContext } from '../context.ts';
import { addressOfPapers } from '../papers/address-of-papers.ts';
import { asItWas } from '../papers/as-it-was.ts';
import { READERS_OF } from '../papers/readers.ts';
import { tellPaper } from '../papers/tell-paper.ts';
import type { City } from './city.ts';
import { type PlannedPaper, samplePapersOf } from './sample-papers.ts';

type Printing = {
  /** Asked before each paper: false stops it. */
  readonly goesOn: () => boolean;
  /** The real time, by which contents that nobody has are removed. */
  readonly now: () => number;
};

/**
 * Makes out the papers of the sample cases that are not there yet: some seconds of printing after a
 * first start, one after the other; later starts and resets find them. Nothing without a
 * demonstration city and a place for files.
 * @returns how many it added
 */
export async function keepSamplePapers(city: City, { goesOn, now }: Printing): Promise<number> {
  const { store, attachments, demonstration, inUse, address } = city;
  if (demonstration === null || attachments === null) return 0;
  const opened = inUse.now();
  const planned = samplePapersOf(opened, { version: opened.version, address });
  const codes = planned.map(({ code }) => code);
  const known = await store.read((handle) => readWholePapers(handle, codes));
  const missing = planned.filter(({ code }) => !known.some((one) => one.paper.code === code));
  const ready = [];
  for (const one of missing) {
    const told = await composed(city, one);
    if (told !== null) ready.push(told);
  }
  const printed: WholePaper[] = [];
  for (const one of ready) {
    if (!goesOn()) return 0;
    const proof = { code: one.row.code, address: addressOfPapers(city) };
    const bytes = await print(one.paper, proof);
    const digest = createHash('sha256').update(bytes).digest('hex');
    await store.write((handle) => noteFiles(handle, [digest], new Date(now())));
    await attachments.putBack(digest, bytes);
    printed.push({
      paper: { ...one.row, digest },
      file: { ...one.file, digest, size: bytes.length },
    });
  }
  return goesOn() ? addMissing(city, printed) : 0;
}

/** Keeps those for which nobody has made out one meanwhile, in cases that are still there. */
function addMissing({ store }: City, printed: readonly WholePaper[]): Promise<number> {
  return store.write(async (handle) => {
    const wanted = [];
    for (const one of printed) {
      const { claim, kind, event, number } = one.paper;
      const papers = await listPapers(handle, claim ?? '');
      const same = papers.some((other) => other.kind === kind && other.event === event);
      const numbered = (await findCase(handle, claim ?? ''))?.number.split('-')[1] ?? ' ';
      if (!same && number.includes(numbered)) wanted.push(one);
    }
    await addWholePapers(handle, wanted);
    return wanted.length;
  });
}

/** A paper as it would be printed, and its rows but for the file; null where its case is gone. */
async function composed(city: City, planned: PlannedPaper) {
  const { kind, event, seen, person, on, at, code } = planned;
  const context = contextOn(city, on);
  const template = readPapers(context.files).templates.get(kind);
  if (template === undefined) return null;
  return city.store.read(async (handle) => {
    const found = await findCase(handle, planned.case.id);
    const office = await findParty(handle, person.party);
    if (found === undefined || office === undefined) return null;
    const theCase = asItWas(found, seen);
    const when = { today: on, calendar: context.catalogue.calendar };
    const procedure = context.procedures.get(found.folded.pins.procedure.id);
    const all = procedure && papersDue(procedure, theCase.folded, theCase.events, person, when);
    const due = all?.find((one) => one.kind === kind && one.event === event);
    if (due === undefined) return null;
    const number = numberOfPaper(kind, { number: found.number, event }, 0);
    const example = true;
    const unnumbered = { officeNumber: null, replaces: null };
    const made = { number, office: office.name, on, example, ...unnumbered };
    const decision = `示例管会纪〔${yearOf(on)}〕${formatDay(on).slice(5).replace('-', '')}号`;
    const said = { way: 'meeting', decided: on, decision } as const;
    const given = due.asks.includes('decision') ? said : {};
    const of = { theCase, due, given, made, first: on };
    const paper = composePaper(template, await tellPaper(handle, of, when, context));
    const issuedAt = new Date(at);
    const row = {
      ...{ claim: found.id, event, kind, number, office: office.id, office_name: office.name },
      ...{ code, issued_on: formatDay(on), issued_at: issuedAt, example },
      ...{ office_number: null, replaces: null },
    };
    const name = `${PAPER_TITLES[kind].zh}（${found.number}）.pdf`;
    const whose = { party: office.id, account: person.account, readers: READERS_OF[kind] };
    const file = { claim: found.id, name, type: 'pdf' as const, added_at: issuedAt, ...whose };
    return { paper, row, file };
  });
}

/** What an operation would get of the house itself on a day of the demonstration city. */
function contextOn(city: City, on: number): CityContext {
  const { demonstration } = city;
  const there = { ...city, demonstration: demonstration && { ...demonstration, clock: on } };
  return {
    ...city.inUse.now(),
    ...({ caller: { is: 'operator' }, standing: 'office', demonstrates: true } as const),
    ...{ today: on, now: 0, holds: new Map(), request: { number: null, address: null } },
    city: async () => there,
    note: () => undefined,
  };
}
