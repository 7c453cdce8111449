import type { Message } from '../../values/index.ts';
import type { Expression } from '../expression/types.ts';
import { limitKey } from '../limit/limits.ts';
import type { Limit } from '../limit/types.ts';
import { joinWords, type Wording } from '../words/wording.ts';

type Node = Readonly<Record<string, unknown>>;

/** A part of a rule that has a name of its own. */
type Part = Message & { readonly is: 'reading' | 'condition' | 'row' | 'limit' };

/** The named parts around a node, the outermost first. */
export type Where = readonly Part[];

/** What an author calls a part of a rule; undefined for what has no name. */
export function partWords(node: Node, key: string): Part | undefined {
  if ('require' in node && node.name !== null && key !== '0') {
    const { zh, en } = node.name as Message;
    return { is: 'reading', zh: `读法“${zh}”`, en: `the reading "${en}"` };
  }
  if ('label' in node) {
    const { zh, en } = node.label as Message;
    return { is: 'condition', zh: `条件“${zh}”`, en: `the condition "${en}"` };
  }
  if ('limit' in node) {
    const written = limitKey(node as Limit);
    return { is: 'limit', zh: `“${written}”限制`, en: `the limit "${written}"` };
  }
  if ('codes' in node) {
    const codes = (node.codes as readonly string[]).join(', ');
    return { is: 'row', zh: `“${codes}”一档`, en: `the row "${codes}"` };
  }
  if ('when' in node) {
    const row = Number(key) + 1;
    return { is: 'row', zh: `“first of”第 ${row} 行`, en: `row ${row} of "first of"` };
  }
  return undefined;
}

/** What an author calls an item that is left out of the list under a key. */
export function itemWords(item: unknown, index: number, key: string, wording: Wording): Message {
  if (typeof item === 'string') {
    const of = OWN_LISTS[key];
    return { zh: `${of ? `“${of}”里的` : ''}“${item}”`, en: `"${item}"${of ? ` of "${of}"` : ''}` };
  }
  const node = item as Node;
  const part = partWords(node, String(index));
  if (part) return part;
  if (!('op' in node)) return { zh: `第 ${index + 1} 项`, en: `item ${index + 1}` };
  const { zh, en } = wording.expression(item as Expression);
  return { zh: `“${zh}”`, en: `"${en}"` };
}

/** Lists of words that have a key of their own in the file. */
const OWN_LISTS: Readonly<Record<string, string>> = {
  beneficiaries: 'beneficiary',
  replaces: 'replaces',
  less: 'less',
};

/** A change with the place where it was made. */
export function sentence(where: Where, change: Message): Message {
  if (where.length === 0) return { zh: change.zh, en: change.en };
  const { zh, en } = joinWords(where, '、', ', ');
  return { zh: `${zh}：${change.zh}`, en: `${en}: ${change.en}` };
}

/** The row that an example table lacks when no row notices a change of the node under a key. */
export function wantedRow(where: Where, tested: boolean, key: string, node: Node): Message {
  const { zh, en } = rowFor(where, tested, key, node);
  return where.some(({ is }) => is === 'reading')
    ? { zh: `有一行写明这一读法，${zh}`, en: `a row that names this reading, ${en}` }
    : { zh: `有一行${zh}`, en: `a row ${en}` };
}

function rowFor(where: Where, tested: boolean, key: string, node: Node): Message {
  if (key === 'beneficiaries') return { zh: '主体是这种身份', en: 'whose party has this role' };
  if (key === 'require')
    return { zh: '只有这一条件不成立', en: 'where this condition alone fails' };
  if (key === 'rows' || key === 'codes') return { zh: '落在这一档', en: 'that comes to this' };
  if (key === 'limits' || where.at(-1)?.is === 'limit') {
    return node.count === undefined
      ? { zh: '超过这一限制', en: 'beyond this limit' }
      : { zh: '正好用满，另一行再多一次', en: 'that just uses it up, and one beyond' };
  }
  if (!tested)
    return { zh: '用到这个数，并写明 award', en: 'that uses this figure, with its award' };
  if (node.op === undefined || node.test === '=' || node.test === '!=')
    return { zh: '只在这一点上不同', en: 'that differs in this alone' };
  return node.op === 'compare'
    ? { zh: '正好在界点上', en: 'right at the bound' }
    : { zh: '落在两者之间', en: 'between the two' };
}
