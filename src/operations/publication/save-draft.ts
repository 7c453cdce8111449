import { z } from 'zod';
import { addDraft, addDraftText, type Writing } from '../../store/index.ts';
import type { CityContext } from '../context.ts';
import { command } from '../operation.ts';
import { contentRefused, overtaken } from '../refusals.ts';
import {
  clausePathShape,
  clauseTextShape,
  draftIdShape,
  noteShape,
} from '../shapes/publication.ts';
import { says } from '../shapes/text.ts';
import { POLICY_OFFICERS } from './access.ts';
import { textIn } from './change-of.ts';
import { lastText, needDraftAlone, needState } from './need-draft.ts';
import { needPerson, type Person } from './need-person.ts';

/** Begins a draft of a clause's file, or saves a further text in one. Every text is kept. */
export const saveDraft = command(POLICY_OFFICERS, {
  method: 'POST',
  path: '/drafts',
  tag: '发布 Publication',
  title: { zh: '保存草稿', en: 'Save a draft' },
  text: {
    zh: '不给 draft 时新起一份：给出 path，文本默认为现行全文。给出 draft 时存为其新的一稿；他人已先保存的，以 409 退回。',
    en: 'Without draft a new one begins: path names its file, and the text is the one in force unless given. With draft the text is its next one; refused with 409 when somebody else saved meanwhile.',
  },
})
  .input(
    z.union([
      z.strictObject({
        path: clausePathShape,
        text: clauseTextShape.optional(),
        note: noteShape,
      }),
      z.strictObject({
        draft: draftIdShape,
        text: clauseTextShape,
        note: noteShape,
        seen: z.int().describe(says('您所见的文本序号', 'The number of the text that you saw')),
        on_top: z
          .boolean()
          .default(false)
          .describe(says('改以现行版为底本', 'Whether it now builds on the version in use')),
      }),
    ]),
  )
  .output(z.object({ draft: z.string(), seen: z.int() }))
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    const by = needPerson(context);
    return store.write((handle) =>
      'draft' in input ? saveNext(handle, input, context, by) : begin(handle, input, context, by),
    );
  });

async function begin(
  handle: Writing,
  { path, text, note }: { path: string; text?: string | undefined; note: string },
  context: CityContext,
  by: Person,
): Promise<{ draft: string; seen: number }> {
  const { catalogueVersion: baseVersion } = await context.city();
  const first = text ?? textIn(context.files, path);
  if (first === null) throw contentRefused([NO_SUCH_FILE]);
  const draft = await addDraft(
    handle,
    { path, text: first, note, by, baseVersion, example: false },
    new Date(context.now),
  );
  context.note({ subject: draft, detail: { path, text: 1 } });
  return { draft, seen: 1 };
}

type Next = { draft: string; text: string; note: string; seen: number; on_top: boolean };

async function saveNext(
  handle: Writing,
  { draft: id, text, note, seen, on_top }: Next,
  context: CityContext,
  by: Person,
): Promise<{ draft: string; seen: number }> {
  const { catalogueVersion } = await context.city();
  const draft = await needDraftAlone(handle, id);
  needState(draft, 'draft', 'returned');
  const last = lastText(draft);
  if (last.number !== seen) throw overtaken(wordOvertaken(last.by.name, last.number));
  const baseVersion = on_top ? catalogueVersion : last.baseVersion;
  const number = await addDraftText(
    handle,
    draft,
    { text, note, by, baseVersion },
    new Date(context.now),
  );
  context.note({ subject: id, detail: { path: draft.path, text: number } });
  return { draft: id, seen: number };
}

const NO_SUCH_FILE = {
  field: 'text',
  message: {
    zh: '现行目录里没有这个文件，新条款须给出文本',
    en: 'The catalogue has no such file: a new clause needs a text',
  },
};

function wordOvertaken(name: string, number: number) {
  return {
    field: 'seen',
    message: {
      zh: `${name}刚保存了第 ${number} 稿；请重新读取后再改`,
      en: `${name} has just saved text ${number}; read it again first`,
    },
  };
}
