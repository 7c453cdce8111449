import type { Catalogue } from '../catalogue/types.ts';
import { partsOf } from '../kind-parts.ts';
import type { Problem } from '../problem.ts';
import { isMapping, keysMessage, kindNamed, listOf, refuseKeys, report } from './dossier-words.ts';
import type { Dossier } from './prepared.ts';
import { readPayment } from './read-history.ts';
import { readRecord, readRecords } from './read-records.ts';

const TOP_KEYS = ['party', 'records', 'history', 'complete'];
export type DossierReading =
  | { readonly ok: true; readonly dossier: Dossier }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Checks a dossier given as plain values. Every unknown word and every value that does not fit
 * is a problem with its field; nothing is ignored. Numbers that are not whole should come as
 * their source text, so that decimals are exact.
 */
export function readDossier(catalogue: Catalogue, input: unknown): DossierReading {
  const problems: Problem[] = [];
  if (!isMapping(input)) {
    report(
      problems,
      '',
      { zh: '一企一档应是“键: 值”', en: 'a dossier is a mapping' },
      keysMessage(TOP_KEYS),
    );
    return { ok: false, problems };
  }
  refuseKeys(input, TOP_KEYS, '', problems);
  const { vocabulary } = catalogue;
  const party = readRecord(
    vocabulary.party,
    input.party ?? {},
    'party',
    null,
    [],
    vocabulary,
    problems,
  );
  const { records, byId } = readRecords(input.records, vocabulary, problems);
  const history = listOf(input.history, 'history', problems).flatMap((entry, index) =>
    readPayment(entry, `history[${index}]`, catalogue, problems),
  );
  const complete = new Set<string>();
  for (const [index, name] of listOf(input.complete, 'complete', problems).entries()) {
    const kind = kindNamed(name, `complete[${index}]`, vocabulary, problems);
    if (kind) for (const { id } of [kind, ...partsOf(vocabulary, kind)]) complete.add(id);
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, dossier: { party, records, byId, history, complete } };
}
