import { z } from 'zod';
import { addCall, findCall, saveCallText, type Writing } from '../../store/index.ts';
import type { CityContext } from '../context.ts';
import { command } from '../operation.ts';
import { callIdShape, callTextShape } from '../shapes/call.ts';
import { organisationIdShape } from '../shapes/people.ts';
import { problemShape } from '../shapes/problem.ts';
import { says } from '../shapes/text.ts';
import { CALL_WRITERS, OF_DEPARTMENT } from './access.ts';
import { readCallText } from './call-text.ts';
import { needOwnCall, needUnpublished } from './need-call.ts';
import { problemsOfCall } from './surroundings.ts';
import { writerOf } from './writer-of.ts';

export const seenShape = z
  .int()
  .min(1)
  .describe(says('您所见的文本序号', 'The number of the text that you saw'));

/** Begins a call, or saves a further text of one that is not published. Every text is kept. */
export const saveCall = command(CALL_WRITERS, {
  method: 'POST',
  path: '/departments/{department}/calls',
  tag: '申报 Calls',
  about: OF_DEPARTMENT,
  title: { zh: '保存申报通知', en: 'Save a call' },
  text: {
    zh: '不给 call 时新起一份。可以没有写完：还缺什么在 problems 里逐项列出。他人已先保存的，以 409 退回；已发布的以 amendCall 更正。',
    en: 'Without call a new one begins. It may be unfinished: problems lists what is still wrong. Refused with 409 when somebody else saved meanwhile, or when it is published: amendCall changes it then.',
  },
})
  .input(
    z.strictObject({
      department: organisationIdShape,
      call: callIdShape.optional(),
      seen: seenShape.optional(),
      text: callTextShape,
    }),
  )
  .output(
    z.object({
      call: z.string(),
      revision: z.int().describe(says('文本的序号', 'The number of the text')),
      problems: z.array(problemShape).describe(says('发布前还有的问题', 'What is still wrong')),
    }),
  )
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    return store.write(async (handle) => {
      const call = await write(handle, input, context);
      const kept = await findCall(handle, call);
      if (kept === undefined) throw new TypeError(`call ${call} was just saved`);
      context.note({ subject: call, detail: { title: kept.title, text: kept.revision } });
      const problems = await problemsOfCall(handle, kept, context);
      return { call, revision: kept.revision, problems };
    });
  });

type Input = {
  readonly department: string;
  readonly call?: string | undefined;
  readonly seen?: number | undefined;
  readonly text: z.infer<typeof callTextShape>;
};

/** @returns the id of the call */
async function write(
  handle: Writing,
  { department, call: id, seen = 0, text: written }: Input,
  context: CityContext,
): Promise<string> {
  const { demonstration } = await context.city();
  const by = writerOf(context);
  const at = new Date(context.now);
  const text = readCallText(written);
  if (id === undefined)
    return addCall(handle, { department, text, by, example: demonstration !== null }, at);
  const call = await needOwnCall(handle, { call: id, department, seen });
  needUnpublished(call);
  await saveCallText(handle, call, { text, by }, at);
  return id;
}
