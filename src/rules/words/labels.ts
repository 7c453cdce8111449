import type { Message } from '../../values/index.ts';
import type { FactRef } from '../answer.ts';
import type { Fact, Vocabulary } from '../vocabulary.ts';

/** The fact that a reference points at. */
export function factOf(
  vocabulary: Vocabulary,
  ref: Pick<FactRef, 'kind'> & { fact: string | null },
): Fact | undefined {
  const kind = ref.kind === 'party' ? vocabulary.party : vocabulary.kinds[ref.kind];
  return kind?.facts.find((fact) => fact.id === ref.fact);
}

/** What a fact is called; of a nested fact, 买方的所在地. */
export function factLabel(
  vocabulary: Vocabulary,
  ref: Pick<FactRef, 'kind'> & { fact: string | null },
): Message {
  const label = factOf(vocabulary, ref)?.label ?? { zh: ref.fact ?? '', en: ref.fact ?? '' };
  return { zh: label.zh.replaceAll('.', '的'), en: label.en };
}

/** What a kind of record is called; `party` is the party. */
export function kindLabel(vocabulary: Vocabulary, kind: string): Message {
  return (
    (kind === 'party' ? vocabulary.party : vocabulary.kinds[kind])?.label ?? { zh: kind, en: kind }
  );
}
