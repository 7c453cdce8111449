import { type AnswerSources, type Submission, sourcesOf } from '../../casework/index.ts';
import type { Application } from './application.ts';

/** Where what was submitted came from then; as it is known today for one that noted no sources. */
export function submittedSources(
  { answers, sources }: Submission,
  application: Pick<Application, 'known'> | null,
): AnswerSources {
  return sources ?? sourcesOf(application?.known ?? {}, answers);
}
