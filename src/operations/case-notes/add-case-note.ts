import { z } from 'zod';
import { addCaseNote as keepNote } from '../../store/index.ts';
import { CASE, CASE_OFFICES } from '../cases/access.ts';
import { needCaseAlone } from '../cases/need-case.ts';
import { needPersonIn } from '../cases/person-in.ts';
import { whenOf } from '../cases/when-of.ts';
import { command } from '../operation.ts';
import { caseIdShape } from '../shapes/case.ts';
import { noteTextShape } from '../shapes/case-note.ts';

/** Writes something about a case for the other offices; it decides nothing. */
export const addCaseNote = command(CASE_OFFICES, {
  method: 'POST',
  path: '/cases/{case}/notes',
  tag: '案件 Cases',
  about: CASE,
  title: { zh: '写备注', en: 'Note something on a case' },
  text: {
    zh: '本案的任一办理单位随时可写，供其他办理单位查看；不是意见，不影响环节和期限。写下的不改不删，进入审计卷宗。',
    en: 'Each office of the case may, at any time, for the others to read. It is no opinion and moves neither stage nor deadline. It is never changed, and is part of the audit package.',
  },
})
  .input(z.strictObject({ case: caseIdShape, text: noteTextShape }))
  .output(z.object({ number: z.int() }))
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    return store.write(async (handle) => {
      const theCase = await needCaseAlone(handle, input.case);
      const { id, number } = theCase;
      const { account, party, role } = await needPersonIn(handle, context, theCase);
      const { text } = input;
      const { today: on } = await whenOf(context);
      const at = new Date(context.now);
      const note = await keepNote(handle, id, { text, account, party, role, on, at });
      context.note({ detail: { number, note } });
      return { number: note };
    });
  });
