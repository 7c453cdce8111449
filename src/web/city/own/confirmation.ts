import type { KeptStatement } from '../../api/city-queries.ts';
import type { FactLine } from '../party/entries.ts';

/** What an office made of a fact: nothing, what stands there today, or something else. */
export type Confirmation =
  | { readonly is: 'none' }
  | { readonly is: 'same' | 'differs'; readonly by: KeptStatement };

/**
 * What an office confirmed of a fact, beside what stands there.
 * @param differing by place, what was confirmed otherwise; masked values do not tell by themselves
 */
export function confirmationOf(
  { last, earlier }: FactLine,
  differing: KeptStatement | undefined,
): Confirmation {
  const by = [last, ...earlier].find(
    ({ source, erased_at }) => source.kind === 'confirmed' && erased_at === null,
  );
  if (by === undefined || last.erased_at !== null) return { is: 'none' };
  if (last.value === null) return { is: 'differs', by };
  return differing === undefined ? { is: 'same', by } : { is: 'differs', by: differing };
}
