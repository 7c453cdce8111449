import { z } from 'zod';
import { command } from '../operation.ts';
import { holdIdShape } from '../shapes/publication.ts';
import { POLICY_OFFICERS } from './access.ts';
import { takeHold } from './take-hold.ts';

/** Confirms a hold that another person proposed. */
export const confirmHold = command(POLICY_OFFICERS, {
  method: 'POST',
  path: '/holds/{hold}/confirm',
  tag: '发布 Publication',
  title: { zh: '确认暂停受理', en: 'Confirm a hold' },
  text: {
    zh: '由提出人以外的人确认，自此暂停受理。',
    en: 'By another person than who proposed it; from then on it is held.',
  },
})
  .input(z.strictObject({ hold: holdIdShape }))
  .output(z.object({ hold: z.string() }))
  .handler(({ input, context }) =>
    takeHold(context, input.hold, { step: 'confirmed', from: ['proposed'], byAnother: true }),
  );
