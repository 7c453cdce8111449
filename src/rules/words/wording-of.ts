import { formatMoney, type Message } from '../../values/index.ts';
import { awardWords } from '../award/awards.ts';
import type { Catalogue } from '../catalogue/types.ts';
import type { Clause } from '../clause/types.ts';
import type { Expression } from '../expression/types.ts';
import type { CodeList, Vocabulary } from '../vocabulary.ts';
import { expressionWords } from './expression-words.ts';
import { factOf } from './labels.ts';
import { joinWords, type Wording } from './wording.ts';

/** The wording of a catalogue: its names for facts, codes and clauses. What it said is kept. */
export function wordingOf({ vocabulary, clauses }: Catalogue): Wording {
  const titles = new Map(clauses.map((clause) => [clause.id, titleOf(clause)]));
  const said = new WeakMap<Expression, Message>();
  const listed = new WeakMap<readonly string[], Message>();
  const wording: Wording = {
    expression: (expression) =>
      keep(said, expression, () => expressionWords(expression, vocabulary)),
    money: (fen) => ({ zh: formatMoney(fen, 'zh'), en: formatMoney(fen, 'en') }),
    award: (award) => awardWords(award, wording),
    clause: (id) => titles.get(id) ?? { zh: id, en: id },
    codes: (expression, codes) =>
      keep(listed, codes, () => {
        const list = codeListOf(expression, vocabulary);
        const words = codes.map((code) => list?.[code] ?? { zh: code, en: code });
        return joinWords(words, '、', ', ');
      }),
  };
  return wording;
}

function keep<K extends object>(kept: WeakMap<K, Message>, key: K, say: () => Message): Message {
  const known = kept.get(key);
  if (known) return known;
  const words = say();
  kept.set(key, words);
  return words;
}

function titleOf({ article, title }: Clause): Message {
  return { zh: `${article}（${title.zh}）`, en: `${title.en} (${article})` };
}

/** The list that the codes of a fact are from. */
function codeListOf(expression: Expression, vocabulary: Vocabulary): CodeList | undefined {
  const type = expression.op === 'fact' ? factOf(vocabulary, expression)?.type : undefined;
  return type?.is === 'code' || type?.is === 'codes' ? vocabulary.lists[type.list] : undefined;
}
