import { z } from 'zod';
import { command } from '../operation.ts';
import { documentShape, holdIdShape, reasonShape } from '../shapes/publication.ts';
import { POLICY_OFFICERS } from './access.ts';
import { takeHold } from './take-hold.ts';

/** Proposes that a hold ends. */
export const proposeLift = command(POLICY_OFFICERS, {
  method: 'POST',
  path: '/holds/{hold}/lift',
  tag: '发布 Publication',
  title: { zh: '提出恢复受理', en: 'Propose to lift a hold' },
  text: {
    zh: '写明理由与依据文件；另一人确认后恢复受理。',
    en: 'With reason and document; applications are taken again once another person confirms it.',
  },
})
  .input(z.strictObject({ hold: holdIdShape, reason: reasonShape, document: documentShape }))
  .output(z.object({ hold: z.string() }))
  .handler(({ input, context }) => {
    const { hold, ...given } = input;
    return takeHold(context, hold, {
      step: 'lift_proposed',
      from: ['held'],
      byAnother: false,
      ...given,
    });
  });
