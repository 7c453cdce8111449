import { formatMoney, type Message } from '../../values/index.ts';
import { awardWords } from '../award/awards.ts';
import type { Catalogue } from '../catalogue/types.ts';
import { expressionWords } from './expression-words.ts';
import { factOf } from './labels.ts';
import type { Wording } from './wording.ts';

/** The wording of a catalogue: its names for facts, codes and clauses. */
export function wordingOf({ vocabulary, clauses }: Catalogue): Wording {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const wording: Wording = {
    expression: (expression) => expressionWords(expression, vocabulary),
    money: (fen) => ({ zh: formatMoney(fen, 'zh'), en: formatMoney(fen, 'en') }),
    award: (award) => awardWords(award, wording),
    clause(id): Message {
      const clause = byId.get(id);
      if (!clause) return { zh: id, en: id };
      return {
        zh: `${clause.article}（${clause.title.zh}）`,
        en: `${clause.title.en} (${clause.article})`,
      };
    },
    code(expression, code) {
      if (expression.op !== 'fact') return { zh: code, en: code };
      const type = factOf(vocabulary, expression)?.type;
      const list =
        type && (type.is === 'code' || type.is === 'codes')
          ? vocabulary.lists[type.list]
          : undefined;
      return list?.[code] ?? { zh: code, en: code };
    },
  };
  return wording;
}
