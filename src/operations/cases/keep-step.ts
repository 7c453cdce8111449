import { addCaseEvent, findOpenCase, type Writing } from '../../store/index.ts';
import type { CityContext } from '../context.ts';
import { contentRefused, overtaken } from '../refusals.ts';
import type { Judged } from './judge-step.ts';
import { noteFilesOf } from './step-files.ts';
import { tellOfStep } from './tell-of-case.ts';
import { wordOpenAlready } from './word-case.ts';

/** Keeps what was judged of a step, and tells those whom it concerns. The case is locked. */
export async function keepStep(
  handle: Writing,
  judged: Judged,
  of: Pick<CityContext, 'caller' | 'catalogue' | 'now' | 'today'>,
): Promise<void> {
  const { before, event, folded, waiting } = judged;
  const benefits = folded.parties.benefits.party;
  if (folded.end === null && benefits !== before.benefits) {
    const other = await findOpenCase(handle, { ...before, benefits });
    if (other !== undefined) throw overtaken(wordOpenAlready(other.number));
  }
  const at = new Date(of.now);
  const missing = await noteFilesOf(handle, before, event.carried, at);
  if (missing.length > 0) throw contentRefused(missing);
  await addCaseEvent(handle, before, { event, folded, waiting }, at);
  await tellOfStep(handle, judged, of);
}
