import { readWord, type YamlReader } from '../../rules/index.ts';
import { readBasis } from './read-basis.ts';
import { BATCHED_BY, type Batches, SETTLED_OF_BATCHES } from './types.ts';

/**
 * Reads how claims are filed together: `{ by: month, of: submitted, files: <stage>, basis: … }`.
 * @param around the stages of the procedure, and the articles of its text
 */
export function readBatches(
  reader: YamlReader,
  around: { readonly stages: readonly string[]; readonly articles: readonly string[] | null },
): Batches {
  reader.allow('by', 'of', 'files', 'basis');
  const basis = reader.need('basis');
  return {
    by: readWord(reader.need('by'), ['month']),
    of: readWord(reader.need('of'), BATCHED_BY),
    files: readWord(reader.need('files'), around.stages),
    basis: readBasis(basis, around.articles, BATCHED_BY, SETTLED_OF_BATCHES),
  };
}
