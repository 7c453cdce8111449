import { z } from 'zod';
import type { Problem } from '../../rules/index.ts';
import {
  addDraftStep,
  addPublication,
  addVersion,
  type Draft,
  lastPublished,
  lockVersions,
  readCatalogueVersion,
} from '../../store/index.ts';
import type { Message } from '../../values/index.ts';
import { command } from '../operation.ts';
import { contentRefused, forbidden, overtaken } from '../refusals.ts';
import { comparisonShape } from '../shapes/comparison.ts';
import { draftIdShape, noteShape } from '../shapes/publication.ts';
import { says } from '../shapes/text.ts';
import { POLICY_OFFICERS } from './access.ts';
import { changeOf, layOver, textIn } from './change-of.ts';
import { checkAside } from './check-aside.ts';
import { lacksIn, lacksOf } from './lacks-of.ts';
import { lastText, needDraft, needDraftAlone, needState, wroteIn } from './need-draft.ts';
import { needPerson, type Person } from './need-person.ts';
import { SAVED_MEANWHILE } from './submit-draft.ts';

/** Publishes a submitted draft as the next version of the catalogue, which answers from then on. */
export const publishDraft = command(POLICY_OFFICERS, {
  method: 'POST',
  path: '/drafts/{draft}/publish',
  tag: '发布 Publication',
  title: { zh: '发布草稿', en: 'Publish a draft' },
  text: {
    zh: '须由没有写过这份草稿的人发布：文本没有问题，全部算例与变异检验通过，合法性审核与公平竞争审查已通过；缺什么逐项列出。发布后立即生效，以前保存的测算仍可重算。',
    en: 'By somebody who wrote nothing in it: the text has no problems, all examples and the mutation check pass, and the legality and fair-competition reviews are passed; what is lacking is named. It counts at once, and calculations saved before can still be replayed.',
  },
})
  .input(z.strictObject({ draft: draftIdShape, note: noteShape.default('') }))
  .output(
    z.object({
      version: z.int().describe(says('新的目录版本', 'The new version of the catalogue')),
      changes: z.array(comparisonShape).readonly(),
    }),
  )
  .handler(async ({ input, context }) => {
    const { store, inUse } = await context.city();
    const by = needPerson(context);
    const draft = await needDraft(store, input.draft);
    needPublishable(draft, by);
    await inUse.follow();
    const served = inUse.now();
    const { path } = draft;
    const { text, number, baseVersion } = lastText(draft);
    const file = { path, text };
    const { today } = context;
    const check = await checkAside(changeOf(served, file, { depth: 'full', today }));
    const base = await store.read((handle) => readCatalogueVersion(handle, baseVersion));
    const is_overtaken = textIn(base, path) !== textIn(served.files, path);
    const standing = { policy: check.policy, is_overtaken };
    const lacks = await lacksOf(store, standing);
    const all = [...lacks.map(lackProblem), ...check.problems];
    if (all.length > 0) throw contentRefused(all);

    const at = new Date(context.now);
    const version = await store.write(async (handle) => {
      const now = await needDraftAlone(handle, draft.id);
      needPublishable(now, by);
      if (lastText(now).number !== number) throw overtaken(SAVED_MEANWHILE);
      await lockVersions(handle);
      if (((await lastPublished(handle)) ?? 0) > served.version)
        throw overtaken(PUBLISHED_MEANWHILE);
      const since = await lacksIn(handle, standing);
      if (since.length > 0) throw contentRefused(since.map(lackProblem));
      const files = layOver(served.files, file);
      const next = await addVersion(handle, files, { at, origin: 'draft' });
      await addPublication(handle, {
        ...{ version: next, draft: draft.id, changes: check.comparisons, by },
      });
      const step = { step: 'published', note: input.note, by } as const;
      await addDraftStep(handle, draft.id, step, at);
      const writers = [...new Set(now.texts.map((one) => one.by.account))];
      context.note({ subject: draft.id, detail: { path, version: next, writers } });
      return next;
    });
    await inUse.follow();
    return { version, changes: check.comparisons };
  });

function needPublishable(draft: Draft, { account }: Person): void {
  needState(draft, 'submitted');
  if (wroteIn(draft, account)) throw forbidden(OWN_DRAFT);
}

function lackProblem(message: Message): Problem {
  return { field: 'draft', message };
}

const OWN_DRAFT: Problem = {
  field: 'draft',
  message: {
    zh: '您写过这份草稿，须由另一人发布；换岗位、替岗或代行也不行',
    en: 'You wrote in this draft: another person publishes it, whatever post you act in',
  },
};

const PUBLISHED_MEANWHILE: Problem = {
  field: 'draft',
  message: {
    zh: '核对时目录又发布了新的一版；请再发布一次',
    en: 'Another version was published while it was checked; publish it again',
  },
};
