import type { z } from 'zod';
import {
  type Case,
  type CaseEvent,
  materialsIn,
  readProcedures,
  replayCase,
} from '../../casework/index.ts';
import { unzip } from '../../files/index.ts';
import { auditHash } from '../../store/index.ts';
import type { Message } from '../../values/index.ts';
import { digestOf } from './digest-of.ts';
import { auditShape, FOLDERS, type Manifest, manifestShape, NAMES, papersShape } from './format.ts';

/** What is wrong with a package: with which file of it. */
type PackageFault = { readonly file: string; readonly message: Message };
type PackageCheck = {
  /** Of the case; null where the manifest cannot be read. */
  readonly number: string | null;
  /** The digest of the manifest, which the audit log has too. */
  readonly manifest: string | null;
  readonly files: number;
  readonly events: number;
  readonly masked: readonly string[];
  readonly faults: readonly PackageFault[];
};

const MOST_ENTRIES = 5_000;
const MOST_BYTES = 1_000_000_000;

/** Checks a package of a case by itself: digests, events by the enclosed procedure, hashes. */
export function verifyPackage(archive: Uint8Array): PackageCheck {
  const nothing = { number: null, manifest: null, files: 0, events: 0, masked: [] };
  const entries = unzip(archive, () => true, MOST_ENTRIES, MOST_BYTES);
  if (entries === undefined) return { ...nothing, faults: [fault('', NO_ARCHIVE)] };
  const contents = new Map(entries.map(({ name, bytes }) => [name, bytes]));
  const written = contents.get(NAMES.manifest);
  const read = manifestShape.safeParse(written && jsonIn(written));
  if (written === undefined || !read.success)
    return { ...nothing, faults: [fault(NAMES.manifest, NO_MANIFEST)] };
  const manifest = read.data;
  const events = eventsIn(contents.get(NAMES.events));
  const faults = [
    ...faultsOfFiles(manifest, contents),
    ...faultsOfEvents(manifest, events, contents),
    ...faultsOfPapers(manifest, contents.get(NAMES.papers)),
    ...faultsOfAudit(contents.get(NAMES.audit)),
  ];
  return {
    ...{ number: manifest.number, manifest: digestOf(written), files: manifest.files.length },
    ...{ events: events?.length ?? 0, masked: manifest.masked, faults },
  };
}

type Contents = ReadonlyMap<string, Uint8Array>;

/** Each file is as the manifest says, and there is none besides. */
function faultsOfFiles({ files }: Manifest, contents: Contents): PackageFault[] {
  const known = new Set([NAMES.manifest, ...files.map(({ path }) => path)]);
  const strange = [...contents.keys()].filter((name) => !known.has(name));
  return [
    ...files.flatMap(({ path, bytes, sha256 }) => {
      const content = contents.get(path);
      if (content === undefined) return [fault(path, ABSENT)];
      const same = content.length === bytes && digestOf(content) === sha256;
      return same ? [] : [fault(path, CHANGED)];
    }),
    ...strange.map((name) => fault(name, STRANGE)),
  ];
}

/** The events go by the procedure, make the state, and name files that are there. */
function faultsOfEvents(
  manifest: Manifest,
  events: readonly CaseEvent[] | undefined,
  contents: Contents,
): PackageFault[] {
  if (events === undefined) return [fault(NAMES.events, UNREADABLE)];
  const path = `procedures/${manifest.procedure}.yaml`;
  const file = `${FOLDERS.catalogue}${path}`;
  const text = textIn(contents.get(file));
  const { procedures } = readProcedures([{ path, text }], manifest.policies);
  const procedure = procedures.get(manifest.procedure);
  if (procedure === undefined) return [fault(file, NO_PROCEDURE)];
  const replayed = attempt(() => replayCase(procedure, events));
  if (replayed === undefined) return [fault(NAMES.events, UNREADABLE)];
  const { folded, faults } = replayed;
  const given = jsonIn(contents.get(NAMES.state)) as Case | undefined;
  const sums = new Set(manifest.files.map(({ sha256 }) => sha256));
  for (const digest of [...manifest.left_out, ...manifest.missing]) sums.add(digest);
  const absent = digestsIn(events).filter((digest) => !sums.has(digest));
  return [
    ...faults.map(({ event, why: { zh, en } }) =>
      fault(NAMES.events, { zh: `第 ${event} 个事件：${zh}`, en: `event ${event}: ${en}` }),
    ),
    ...(same(given, folded) ? [] : [fault(NAMES.state, OTHER_STATE)]),
    ...(folded.id === manifest.case ? [] : [fault(NAMES.events, OTHER_CASE)]),
    ...absent.map((digest) =>
      fault(NAMES.events, {
        zh: `事件所用的文件 ${digest} 不在卷宗里`,
        en: `the file ${digest}, which an event names, is not in the package`,
      }),
    ),
  ];
}

function faultsOfPapers({ files }: Manifest, content: Uint8Array | undefined): PackageFault[] {
  const read = papersShape.safeParse(jsonIn(content));
  if (!read.success) return [fault(NAMES.papers, UNREADABLE)];
  const lost = read.data.filter(({ digest }) => files.every(({ sha256 }) => sha256 !== digest));
  return lost.map(({ number }) =>
    fault(NAMES.papers, {
      zh: `文书 ${number} 的文件不在卷宗里，或不是出具的那个`,
      en: `the file of paper ${number} is not in the package, or not the one that was issued`,
    }),
  );
}

/** The hash of each entry follows from it and from the hash before. */
function faultsOfAudit(content: Uint8Array | undefined): PackageFault[] {
  const lines = linesIn(content);
  if (lines === undefined) return [fault(NAMES.audit, UNREADABLE)];
  const faults: PackageFault[] = [];
  let last: z.infer<typeof auditShape> | undefined;
  for (const line of lines) {
    const read = auditShape.safeParse(line);
    if (!read.success) return [fault(NAMES.audit, UNREADABLE)];
    const { before, hash, masked, at, ...entry } = read.data;
    const follows = last?.number !== entry.number - 1 || last.hash === before;
    const own = auditHash(before, { ...entry, at: new Date(at) });
    if (!follows || (masked.length === 0 && own !== hash))
      faults.push(
        fault(NAMES.audit, {
          zh: `操作记录第 ${entry.number} 条与它的哈希不符`,
          en: `entry ${entry.number} of the audit log is not as its hash`,
        }),
      );
    last = read.data;
  }
  return faults;
}

function eventsIn(content: Uint8Array | undefined): CaseEvent[] | undefined {
  return linesIn(content)?.map((line) => (line as { event: CaseEvent }).event);
}

/** The digests of files that events name. */
function digestsIn(events: readonly CaseEvent[]): string[] {
  const all = events.flatMap((event) => {
    if (!('carried' in event)) return [];
    const { answers = {}, documents = {} } = event.carried;
    return [...materialsIn(answers).flatMap(({ files }) => files), ...Object.values(documents)];
  });
  return [...new Set(all)];
}

function linesIn(content: Uint8Array | undefined): unknown[] | undefined {
  if (content === undefined) return undefined;
  const lines = textIn(content).split('\n').slice(0, -1);
  const read = lines.map((line) => attempt(() => JSON.parse(line) as unknown));
  return read.includes(undefined) ? undefined : read;
}

function jsonIn(content: Uint8Array | undefined): unknown {
  return content && attempt(() => JSON.parse(textIn(content)));
}

function textIn(content: Uint8Array | undefined): string {
  return new TextDecoder().decode(content ?? new Uint8Array());
}

function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError || error instanceof TypeError)
      return undefined;
    throw error;
  }
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function fault(file: string, message: Message): PackageFault {
  return { file, message };
}

const NO_ARCHIVE = { zh: '不是 ZIP 文件，或已损坏', en: 'no zip archive, or a broken one' };
const NO_MANIFEST = {
  zh: '没有清单，或读不懂：这不是案件审计卷宗',
  en: 'there is no manifest, or it cannot be read: this is no audit package',
};
const ABSENT = { zh: '清单里有，卷宗里没有', en: 'in the manifest, and not in the package' };
const CHANGED = { zh: '与清单的摘要不符：被改动过', en: 'not as its digest: it was changed' };
const STRANGE = { zh: '清单里没有这个文件', en: 'not in the manifest' };
const UNREADABLE = { zh: '没有，或读不懂', en: 'not there, or it cannot be read' };
const NO_PROCEDURE = { zh: '办理程序读不出来', en: 'the procedure cannot be read from it' };
const OTHER_STATE = { zh: '与事件重放的结果不符', en: 'not what the events make of it' };
const OTHER_CASE = { zh: '是另一个案件的事件', en: 'these are events of another case' };
