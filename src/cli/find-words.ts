import type { Message, Vocabulary } from '../operations/index.ts';

/** A word that clauses and dossiers may use. */
export type Word = {
  readonly is: 'kind' | 'fact' | 'code';
  /** The kind that a fact belongs to (`party` for the party), the list of a code; null for a kind. */
  readonly in: string | null;
  readonly id: string;
  readonly name: Message;
  /** What a fact holds; the list, where it holds codes. */
  readonly type?: string;
  readonly list?: string;
};

/**
 * The words of a vocabulary that a text is part of, in either language or by their id; all of them
 * without a text. The exact name of a kind brings its facts along, that of a list its codes.
 */
export function findWords(vocabulary: Vocabulary, text: string | undefined): Word[] {
  const wanted = text?.trim().toLowerCase() ?? '';
  const isPart = (names: readonly string[]) =>
    names.some((name) => name.toLowerCase().includes(wanted));
  const isWhole = (names: readonly string[]) => names.some((name) => name.toLowerCase() === wanted);
  const words: Word[] = [];
  for (const kind of [vocabulary.party, ...Object.values(vocabulary.kinds)]) {
    const names = namesOf(kind);
    if (isPart(names)) words.push({ is: 'kind', in: null, id: kind.id, name: kind.label });
    for (const fact of kind.facts) {
      if (!isWhole(names) && !isPart(namesOf(fact))) continue;
      const list = 'list' in fact.type ? { list: fact.type.list } : {};
      words.push({
        is: 'fact',
        in: kind.id,
        id: fact.id,
        name: fact.label,
        type: fact.type.is,
        ...list,
      });
    }
  }
  for (const [list, codes] of Object.entries(vocabulary.lists)) {
    for (const [id, name] of Object.entries(codes)) {
      if (isWhole([list]) || isPart([id, name.zh, name.en]))
        words.push({ is: 'code', in: list, id, name });
    }
  }
  return words;
}

function namesOf(word: {
  readonly id: string;
  readonly label: Message;
  readonly aliases?: readonly string[];
}): readonly string[] {
  return [word.id, word.label.zh, word.label.en, ...(word.aliases ?? [])];
}
