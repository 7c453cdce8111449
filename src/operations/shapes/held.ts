import { z } from 'zod';
import { isoDateShape, says } from './text.ts';

export const heldShape = z
  .object({ since: isoDateShape, reason: z.string() })
  .describe(
    says('暂停受理：自何日起，为何', 'Held: no applications are taken, since when and why'),
  );
