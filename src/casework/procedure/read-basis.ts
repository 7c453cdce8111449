import { readMessage, readWord, type YamlReader } from '../../rules/index.ts';
import { type Basis, SETTLED, type Settled } from './types.ts';

const KEYS = ['text', 'open', 'settles', 'default', 'alternatives'];

/**
 * Reads what a line rests on: `preset`, `{ text: where }`, or `{ text: where, open: question,
 * settles: key, default: …, alternatives: […] }`.
 * @param settled the keys of the line that a reading may settle
 * @param articles those of the text; null where no text describes the procedure.
 */
export function readBasis(
  reader: YamlReader,
  articles: readonly string[] | null,
  places: readonly string[],
  settled: readonly Settled[] = SETTLED,
): Basis {
  if (!reader.isMap) {
    readWord(reader, ['preset']);
    return { is: 'preset' };
  }
  reader.allow(...KEYS);
  if (articles === null) reader.fail(NO_TEXT, { zh: 'preset（系统预设）', en: 'preset' });
  const where = readWord(reader.need('text'), articles);
  const open = reader.get('open');
  if (open === undefined) return { is: 'text', where };
  return {
    is: 'inferred',
    where,
    question: readMessage(open),
    settles: readWord(reader.need('settles'), settled),
    default: readWord(reader.need('default'), places),
    alternatives: reader.need('alternatives').items.map((item) => readWord(item, places)),
  };
}

const NO_TEXT = {
  zh: '这套程序没有写出处（source），不能说原文有写',
  en: 'the procedure names no source, so that no text can say this',
};
