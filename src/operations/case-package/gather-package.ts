import type { Attachments } from '../../attachments/index.ts';
import { type CaseEvent, foldCase } from '../../casework/index.ts';
import type { Entry, StoredEntry } from '../../files/index.ts';
import type { SourceFile } from '../../rules/index.ts';
import {
  type ChainedEntry,
  type IssuedPaper,
  type KeptCase,
  listAuditOfCase,
  listPapers,
  type Reading,
} from '../../store/index.ts';
import { formatDay } from '../../values/index.ts';
import { type FileOfCase, filesOf } from '../case-files/files-of.ts';
import { gatherApplication } from '../cases/application.ts';
import { needlessIn } from '../cases/mask-answers.ts';
import { procedureOf } from '../cases/procedure-of.ts';
import { whenOf } from '../cases/when-of.ts';
import { listWho } from '../cases/who-for.ts';
import type { CityContext } from '../context.ts';
import { type AboutCase, aboutCase } from '../papers/about-case.ts';
import { FOLDERS, NAMES } from './format.ts';
import { lookInto } from './look-into.ts';
import { maskEntry } from './mask-entry.ts';
import { maskEvent } from './mask-event.ts';
import { type Written, writtenIn } from './written-in.ts';

/** What a package is made of, as whoever exports it may see it. */
export type Gathered = {
  readonly about: AboutCase;
  readonly events: readonly { number: number; at: Date; event: CaseEvent; who: string }[];
  readonly written: readonly Written[];
  readonly files: readonly FileOfCase[];
  readonly papers: readonly IssuedPaper[];
  readonly audit: readonly (ChainedEntry & { readonly masked: readonly string[] })[];
  readonly catalogue: readonly SourceFile[];
  readonly policies: readonly { readonly id: string; readonly articles: readonly string[] }[];
  readonly masked: readonly string[];
  /** Digests of files of the case that are not for them. */
  readonly leftOut: readonly string[];
};

export async function gatherPackage(
  handle: Reading,
  theCase: KeptCase,
  context: CityContext,
): Promise<Gathered> {
  const { inUse } = await context.city();
  const { caller, standing } = context;
  const { folded } = theCase;
  const at = await inUse.at(handle, folded.pins.clause.version);
  const procedure = await procedureOf(handle, inUse, folded.pins.procedure);
  const application = await gatherApplication(handle, inUse, theCase, await whenOf(context));
  const of = { vocabulary: at.catalogue.vocabulary, form: application?.form ?? null };
  const needless = needlessIn(of, { caller, standing, waitsForThem: false });
  const masked = new Set<string>();
  const who = await listWho(handle, theCase, context);
  const events = theCase.events.map((kept) => {
    const known = who.get(kept.number);
    const words = [known?.partyName, known?.name].filter((word) => word != null).join(' ');
    const shown = { ...kept, event: maskEvent(kept.event, needless, masked) };
    return { ...shown, who: words };
  });
  const seesAddress =
    caller.is === 'operator' || (caller.is === 'member' && caller.post?.role === 'auditor');
  const audit = (await listAuditOfCase(handle, theCase)).map((one) =>
    seesAddress ? { ...one, masked: [] } : maskEntry(one, masked),
  );
  const files = await filesOf(handle, theCase.id, context);
  const operator = { caller: { is: 'operator' }, standing } as const;
  const all = await filesOf(handle, theCase.id, operator);
  const known = new Set(files.map(({ digest }) => digest));
  const policy = at.catalogue.policies.find(({ id }) => id === procedure.source?.policy);
  return {
    about: await aboutCase(handle, theCase, context),
    ...{ events, files, audit, written: await writtenIn(handle, theCase.id) },
    papers: (await listPapers(handle, theCase.id)).filter(({ digest }) => known.has(digest)),
    catalogue: pinnedFiles(at.files, theCase),
    policies: policy ? [{ id: policy.id, articles: policy.articles }] : [],
    masked: [...masked].sort(),
    leftOut: all.map(({ digest }) => digest).filter((digest) => !known.has(digest)),
  };
}

/** The files of clause, document and procedure, and the calendars of the years that it reaches. */
function pinnedFiles(files: readonly SourceFile[], { folded, clause, events }: KeptCase) {
  const [policy = ''] = clause.split('/');
  const years = events.map(({ event }) => formatDay(event.on).slice(0, 4));
  const first = Math.min(...years.map(Number));
  const last = Math.max(...years.map(Number)) + 1;
  return files.filter(({ path }) => {
    if (path === `procedures/${folded.pins.procedure.id}.yaml`) return true;
    if (path === `policies/${policy}/policy.md`) return true;
    if (path.startsWith(`policies/${policy}/`)) return path.includes(`/${articleOf(clause)}-`);
    const [, year] = /^calendars\/(\d{4})\.csv$/u.exec(path) ?? [];
    return year !== undefined && Number(year) >= first && Number(year) <= last;
  });
}

const articleOf = (clause: string): string => clause.split('/')[1] ?? '';

/** The parts of a package but its manifest and page. @returns them, and what was nowhere */
export async function partsOf(
  gathered: Gathered,
  attachments: Attachments | null,
): Promise<{
  readonly texts: Entry[];
  readonly contents: (StoredEntry & { readonly sha256: string })[];
  readonly missing: string[];
}> {
  const { events, written, papers, audit, catalogue, files } = gathered;
  const lines = (all: readonly object[]) => all.map((one) => `${JSON.stringify(one)}\n`).join('');
  const folded = foldCase(events.map(({ event }) => event));
  const texts: Entry[] = [
    text(NAMES.events, lines(events.map(({ number, at, event }) => ({ number, at, event })))),
    text(NAMES.state, `${JSON.stringify(folded, null, 2)}\n`),
    text(NAMES.written, lines(written)),
    text(
      NAMES.papers,
      `${JSON.stringify(
        papers.map(({ kind, number, code, digest, officeNumber, replaces, ...rest }) => ({
          ...{ kind, number, office_number: officeNumber, code, digest, replaces },
          withdrawn:
            rest.withdrawn === null
              ? null
              : { on: rest.withdrawnOn ?? '', reason: rest.withdrawn.reason },
        })),
        null,
        2,
      )}\n`,
    ),
    text(
      NAMES.audit,
      lines(audit.map(({ entry, before, hash, masked }) => ({ ...entry, before, hash, masked }))),
    ),
    ...catalogue.map((file) => text(`${FOLDERS.catalogue}${file.path}`, file.text)),
  ];
  const contents = [];
  const missing: string[] = [];
  for (const file of files) {
    const found = await lookInto(attachments, file.digest);
    if (found === null) missing.push(file.digest);
    else contents.push({ ...found, name: pathOf(file, papers), sha256: file.digest });
  }
  return { texts, contents, missing };
}

/** Where a file stands in a package: by its digest, and by its name for people. */
export function pathOf({ digest, name }: FileOfCase, papers: readonly IssuedPaper[]): string {
  const isPaper = papers.some((paper) => paper.digest === digest);
  return `${isPaper ? FOLDERS.papers : FOLDERS.files}${digest.slice(0, SHORT)}-${name}`;
}

const SHORT = 16;

export function text(name: string, content: string): Entry {
  return { name, bytes: new TextEncoder().encode(content) };
}
