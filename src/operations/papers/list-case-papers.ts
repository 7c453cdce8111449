import { z } from 'zod';
import { papersToIssue } from '../../casework/index.ts';
import { listPapers } from '../../store/index.ts';
import { mayReadFile } from '../case-files/access.ts';
import { CASE, CASE_READERS } from '../cases/access.ts';
import { needCase } from '../cases/need-case.ts';
import { personIn } from '../cases/person-in.ts';
import { procedureOf } from '../cases/procedure-of.ts';
import { whenOf } from '../cases/when-of.ts';
import { reviewsBlind } from '../cases/write-blind.ts';
import { cityOperation } from '../operation.ts';
import { caseIdShape } from '../shapes/case.ts';
import { casePaperShape, paperDueShape } from '../shapes/papers.ts';
import { READERS_OF } from './readers.ts';
import { replacedBy } from './replaced-by.ts';
import { writePaper } from './write-paper.ts';

/** The papers that were issued in a case, and those that the caller may make out now. */
export const listCasePapers = cityOperation(CASE_READERS, {
  method: 'GET',
  path: '/cases/{case}/papers',
  tag: '文书 Papers',
  about: CASE,
  title: { zh: '案件的文书', en: 'List the papers of a case' },
  text: {
    zh: '本案出具过的文书，各有编号、核验码与摘要（文件按摘要从案件的文件里取），以及您现在可以出具的。',
    en: 'The papers that were issued in the case, each with its number, code and digest (its file is among the files of the case), and those that you may issue now.',
  },
})
  .input(z.strictObject({ case: caseIdShape }))
  .output(z.object({ issued: z.array(casePaperShape), due: z.array(paperDueShape) }))
  .handler(async ({ input, context }) => {
    const { store, inUse } = await context.city();
    const when = await whenOf(context);
    return store.read(async (handle) => {
      const theCase = await needCase(handle, input.case);
      const { folded, events } = theCase;
      const papers = await listPapers(handle, theCase.id);
      const person = await personIn(handle, context, theCase);
      const procedure = await procedureOf(handle, inUse, folded.pins.procedure);
      const due = person === null ? [] : papersToIssue(procedure, events, person, when, papers);
      // A paper names who applied.
      const shown = reviewsBlind(procedure, context.caller) ? [] : papers;
      const issued = shown.filter(({ kind }) => mayReadFile(READERS_OF[kind], context));
      const written = [];
      for (const paper of issued) written.push(await writePaper(handle, paper, papers, context));
      return {
        issued: written,
        due: due.map((one) => ({
          ...{ kind: one.kind, event: one.event, asks: one.asks },
          ...{ office: one.kind !== 'application', replaces: replacedBy(one, papers) },
        })),
      };
    });
  });
