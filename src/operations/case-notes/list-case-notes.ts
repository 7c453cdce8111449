import { z } from 'zod';
import { listCaseNotes as notesOf } from '../../store/index.ts';
import { formatDay } from '../../values/index.ts';
import { CASE, CASE_INSIDERS } from '../cases/access.ts';
import { needCase } from '../cases/need-case.ts';
import { writtenBy } from '../cases/written-by.ts';
import { cityOperation } from '../operation.ts';
import { caseIdShape } from '../shapes/case.ts';
import { caseNoteShape } from '../shapes/case-note.ts';

/** What the offices of a case wrote about it for each other. */
export const listCaseNotes = cityOperation(CASE_INSIDERS, {
  method: 'GET',
  path: '/cases/{case}/notes',
  tag: '案件 Cases',
  about: CASE,
  title: { zh: '办理备注', en: 'List the notes on a case' },
  text: {
    zh: '各办理单位留下的备注，先写的在前。申报方和评审专家看不到。',
    en: 'What the offices of the case noted, the first one first. Neither who applies nor experts see it.',
  },
})
  .input(z.strictObject({ case: caseIdShape }))
  .output(z.object({ notes: z.array(caseNoteShape) }))
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    return store.read(async (handle) => {
      const { id } = await needCase(handle, input.case);
      const notes = await notesOf(handle, id);
      const by = await writtenBy(handle, notes);
      return {
        notes: notes.map((note) => ({
          ...{ number: note.number, text: note.text },
          ...{ by: by(note), on: formatDay(note.on), at: note.at.toISOString() },
        })),
      };
    });
  });
