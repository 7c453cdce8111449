import { z } from 'zod';
import { cityOperation } from '../operation.ts';
import { changeCheckShape, clausePathShape, clauseTextShape } from '../shapes/publication.ts';
import { POLICY_OFFICERS } from './access.ts';
import { checkText } from './check-text.ts';

/** Checks a text that was not saved: for whoever types it. */
export const checkDraft = cityOperation(POLICY_OFFICERS, {
  method: 'POST',
  path: '/drafts/check',
  tag: '发布 Publication',
  title: { zh: '核对文本', en: 'Check a text' },
  text: {
    zh: '不保存：把文本放进整个目录核对，列出问题（带行号）、差别与影响。',
    en: 'Saves nothing: checks the text within the whole catalogue; problems with their lines, differences and effects.',
  },
})
  .input(z.strictObject({ path: clausePathShape, text: clauseTextShape }))
  .output(changeCheckShape)
  .handler(async ({ input, context }) => {
    const { policy: _, ...check } = await checkText(context, input);
    return check;
  });
