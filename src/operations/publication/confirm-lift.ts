import { z } from 'zod';
import { command } from '../operation.ts';
import { holdIdShape } from '../shapes/publication.ts';
import { POLICY_OFFICERS } from './access.ts';
import { takeHold } from './take-hold.ts';

/** Confirms that a hold ends, as another person proposed. */
export const confirmLift = command(POLICY_OFFICERS, {
  method: 'POST',
  path: '/holds/{hold}/lift/confirm',
  tag: '发布 Publication',
  title: { zh: '确认恢复受理', en: 'Confirm the lifting of a hold' },
  text: {
    zh: '由提出恢复的人以外的人确认，自此恢复受理。',
    en: 'By another person than who proposed it; from then on applications are taken.',
  },
})
  .input(z.strictObject({ hold: holdIdShape }))
  .output(z.object({ hold: z.string() }))
  .handler(({ input, context }) =>
    takeHold(context, input.hold, { step: 'lifted', from: ['lift_proposed'], byAnother: true }),
  );
