import { z } from 'zod';
import { type Entry, openZip } from '../../files/index.ts';
import type { AccessRule } from '../../offices/index.ts';
import { CASE } from '../cases/access.ts';
import { needCase } from '../cases/need-case.ts';
import type { CityContext } from '../context.ts';
import type { Listing } from '../listing.ts';
import { auditedRead } from '../operation.ts';
import { contentRefused } from '../refusals.ts';
import { caseIdShape } from '../shapes/case.ts';
import { digestOf } from './digest-of.ts';
import { FORMAT, type Manifest, NAMES } from './format.ts';
import { type Gathered, gatherPackage, partsOf, text } from './gather-package.ts';
import { READ_ME } from './read-me.ts';
import { StreamedFile } from './streamed-file.ts';
import { writePage } from './write-page.ts';

/** Who takes a whole case away: who audits, and the department in charge of it. */
const EXPORTERS: AccessRule = { auditor: 'any', department: ['office'] };
/** A package is sent as it is read; whoever checks it has it in memory. */
const MOST_BYTES = 900_000_000;

/** The audit package of a case: everything of it that the caller may see, to be checked elsewhere. */
export const exportCase = (listing: () => Listing) =>
  auditedRead(EXPORTERS, {
    method: 'GET',
    path: '/cases/{case}/package',
    tag: '案件 Cases',
    about: CASE,
    title: { zh: '导出审计卷宗', en: 'Export the audit package of a case' },
    text: {
      zh: '一个 ZIP：事件、状态、附件与文书、有关的操作记录、所依据的条款与程序，以及全部文件的摘要；个人信息按调用者的权限遮盖，清单写明遮盖了什么。用 zhida verify-package 核对。',
      en: 'A zip: events, state, files and papers, entries of the audit log, the clause and procedure it goes by, and the digest of every file. Personal data is masked as it is for the caller, and the manifest says what was. Checked by zhida verify-package.',
    },
  })
    .input(z.strictObject({ case: caseIdShape }))
    .output(z.file())
    .handler(async ({ input, context }) => {
      const { store, attachments } = await context.city();
      const { gathered, size } = await store.read(async (handle) => {
        const theCase = await needCase(handle, input.case);
        const gathered = await gatherPackage(handle, theCase, context);
        return { gathered, size: gathered.files.reduce((sum, file) => sum + file.size, 0) };
      });
      if (size > MOST_BYTES) throw contentRefused([TOO_LARGE]);
      const { texts, contents, missing } = await partsOf(gathered, attachments);
      const written = [
        text(NAMES.readme, READ_ME),
        text(NAMES.page, writePage(gathered, missing, listing())),
        ...texts,
      ];
      const listed = [
        ...written.map(lineOf),
        ...contents.map(({ name, size, sha256 }) => ({ path: name, bytes: size, sha256 })),
      ];
      const manifest = text(
        NAMES.manifest,
        `${JSON.stringify(manifestOf(gathered, { files: listed, missing }, context), null, 2)}\n`,
      );
      const { number, id } = gathered.about.theCase;
      const digest = digestOf(manifest.bytes);
      context.note({ subject: id, detail: { number, manifest: digest, files: listed.length } });
      const { size: length, bytes } = openZip([manifest, ...written, ...contents]);
      return new StreamedFile(bytes, `案件审计卷宗（${number}）.zip`, {
        ...{ type: 'application/zip', size: length },
      });
    });

function lineOf({ name, bytes }: Entry): Manifest['files'][number] {
  return { path: name, bytes: bytes.length, sha256: digestOf(bytes) };
}

function manifestOf(
  { about, policies, masked, leftOut }: Gathered,
  { files, missing }: Pick<Manifest, 'files' | 'missing'>,
  { caller, now }: CityContext,
): Manifest {
  const { theCase } = about;
  const { procedure } = theCase.folded.pins;
  const post = caller.is === 'member' ? caller.post : null;
  return {
    ...{ format: FORMAT, case: theCase.id, number: theCase.number },
    exported_at: new Date(now).toISOString(),
    exported_by: { role: post?.role ?? caller.is, party: post?.party ?? null },
    ...{ catalogue_version: procedure.version, procedure: procedure.id },
    policies: policies.map(({ id, articles }) => ({ id, articles: [...articles] })),
    ...{ masked: [...masked], left_out: [...leftOut], missing },
    files,
  };
}

const TOO_LARGE = {
  field: 'case',
  message: {
    zh: `本案的文件共超过 ${MOST_BYTES / 1_000_000} MB，一个卷宗放不下`,
    en: `The files of the case are over ${MOST_BYTES / 1_000_000} MB: too large for a package`,
  },
  expected: {
    zh: '请系统管理员由备份导出，文件可在案件里逐个下载',
    en: 'Have the administrator take a backup; files can be saved one by one in the case',
  },
};
