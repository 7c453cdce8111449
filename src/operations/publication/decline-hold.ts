import { z } from 'zod';
import { command } from '../operation.ts';
import { holdIdShape, reasonShape } from '../shapes/publication.ts';
import { POLICY_OFFICERS } from './access.ts';
import { takeHold } from './take-hold.ts';

/** Declines a proposed hold, or its lifting. */
export const declineHold = command(POLICY_OFFICERS, {
  method: 'POST',
  path: '/holds/{hold}/decline',
  tag: '发布 Publication',
  title: { zh: '不予确认', en: 'Decline a proposal' },
  text: {
    zh: '对提出的暂停或恢复不予确认（提出人也可收回），写明理由；提出恢复不获确认的，继续暂停。',
    en: 'Declines a proposed hold or lift, or takes it back, with the reason. Where a lift is declined, the hold goes on.',
  },
})
  .input(z.strictObject({ hold: holdIdShape, reason: reasonShape }))
  .output(z.object({ hold: z.string() }))
  .handler(({ input, context }) => {
    const { hold, ...given } = input;
    return takeHold(context, hold, {
      step: 'declined',
      from: ['proposed', 'lift_proposed'],
      byAnother: false,
      ...given,
    });
  });
