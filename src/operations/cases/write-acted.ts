import type { z } from 'zod';
import type { actedShape } from '../shapes/case-act.ts';
import type { Judged } from './judge-step.ts';

/** What came of a step, or would come of it. */
export function writeActed({ before, folded }: Judged): z.infer<typeof actedShape> {
  return { case: before.id, seen: before.seen + 1, at: folded.at, end: folded.end };
}
