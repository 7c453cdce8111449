import { readSampleCalls } from '../../casework/index.ts';
import { addCall, findCall, publishCall, type Writing } from '../../store/index.ts';
import type { OpenCatalogue } from '../opened.ts';

const DAY_MS = 86_400_000;
/** Nine o'clock in China, after midnight in UTC. */
const OFFICES_OPEN_MS = 3_600_000;

type Begun = Pick<OpenCatalogue, 'catalogue' | 'files' | 'procedures'> & {
  /** The version of those files. */
  readonly version: number;
  readonly at: Date;
};

/**
 * Writes and publishes the sample calls of a demonstration city that was just filled.
 * @returns their ids, by their keys
 */
export async function seedCalls(
  handle: Writing,
  begun: Begun,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  const { catalogue, files, procedures, version: catalogueVersion, at } = begun;
  const by = { account: null, name: catalogue.demonstration?.title.zh ?? '' };
  for (const sample of readSampleCalls(files, catalogue, procedures).calls) {
    const { key, department, text, publishedOn: on } = sample;
    const when = on === null ? at : new Date(on * DAY_MS + OFFICES_OPEN_MS);
    const id = await addCall(handle, { department, text, by, example: true }, when);
    ids.set(key, id);
    const call = await findCall(handle, id);
    if (call && on !== null) await publishCall(handle, call, { on, catalogueVersion, by }, when);
  }
  return ids;
}
