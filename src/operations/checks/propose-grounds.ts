import type { z } from 'zod';
import { answerOf, groundsOf } from '../../casework/index.ts';
import { addDays, formatDay } from '../../values/index.ts';
import type { proposedGroundsShape } from '../shapes/proposed-grounds.ts';
import type { Doubted } from './examine.ts';

/** Days to object that are proposed; no text states them, and the officer may change them. */
const DAYS_TO_OBJECT = 15;

/** What a refusal could rest on by the rule; nothing where the rule does not refuse. */
export function proposeGrounds({
  application: { at },
  claim,
}: Doubted): z.infer<typeof proposedGroundsShape> {
  const result = answerOf(at, claim.form, claim.dossier, claim.today);
  const until = formatDay(addDays(claim.today, DAYS_TO_OBJECT));
  const grounds = result === undefined ? [] : groundsOf(result, claim, at);
  return grounds.map(({ clause, cited, ...words }) => ({ clause: cited, ...words, until }));
}
