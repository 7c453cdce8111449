import type { Coverage, CoverageLine, ItemLine, Message } from '../operations/index.ts';
import type { Lang } from './read-arguments.ts';
import type { Terminal } from './terminal.ts';
import { type TableRow, writeTable } from './write-table.ts';

/** Whether nothing accounts for an article or item: no clause, not the head of its document, no reason. */
export function isOpen(line: CoverageLine | ItemLine): boolean {
  const isShown = 'by_policy' in line && line.by_policy;
  return line.clauses.length === 0 && !isShown && (line.reason ?? '') === '';
}

/**
 * Every article of every document with the clauses that carry it, or why none does; then what a
 * reading of each document found, in numbers, and what of it has a reason or nothing.
 */
export function writeCoverage(
  { articles, items }: Coverage,
  lang: Lang,
  terminal: Terminal,
): readonly string[] {
  const bold = (text: string) => terminal.style('bold', text);
  const carried = articles.map((line) => row(line, line.article, line.clauses.join(' '), lang));
  const documents = [...new Set(items.map(({ document }) => document))];
  const counted = documents.map((document) => [
    document,
    countsOf(
      items.filter((item) => item.document === document),
      lang,
    ),
  ]);
  const left = items
    .filter((item) => isOpen(item) || item.reason !== undefined)
    .map((item) => row(item, item.item, '', lang, `${item.title}：`));
  return [
    bold(headOf(articles, lang)),
    ...writeTable(carried, terminal),
    ...(items.length === 0 ? [] : ['', bold(itemsHead(items, lang))]),
    ...writeTable(counted, terminal),
    ...(left.length === 0 ? [] : ['', bold(lang === 'zh' ? '没有条款的事项' : 'Without a clause')]),
    ...writeTable(left, terminal),
  ];
}

/** A line of the table: what carries it; else its reason, or that there is none. */
function row(
  line: CoverageLine | ItemLine,
  name: string,
  carriers: string,
  lang: Lang,
  title = '',
): TableRow {
  if (carriers !== '') return [line.document, name, carriers];
  const open = isOpen(line);
  const text = open ? OPEN[lang] : (line.reason ?? '');
  return [line.document, name, { text: title + text, style: open ? 'red' : 'dim' }];
}

const OPEN: Message = { zh: '待办', en: 'open' };

function headOf(articles: readonly CoverageLine[], lang: Lang): string {
  const carried = articles.filter(({ clauses }) => clauses.length > 0).length;
  const open = articles.filter(isOpen).length;
  const reasoned = articles.length - carried - open;
  return lang === 'zh'
    ? `共 ${articles.length} 条：${carried} 条有条款，${reasoned} 条已说明理由，${open} 条待办`
    : `${articles.length} articles: ${carried} with clauses, ${reasoned} with a reason, ${open} open`;
}

function itemsHead(items: readonly ItemLine[], lang: Lang): string {
  const open = items.filter(isOpen).length;
  return lang === 'zh'
    ? `通读原文所得 ${items.length} 项，${open} 项待办`
    : `${items.length} items found by reading, ${open} open`;
}

const KINDS = {
  entitlement: { zh: '待遇', en: 'entitlements' },
  obligation: { zh: '规定', en: 'obligations' },
  question: { zh: '待定问题', en: 'open questions' },
} as const satisfies Record<ItemLine['is'], Message>;

/** How many of each kind there are, and how many of these by clauses, by the head, by a reason, by nothing. */
function countsOf(items: readonly ItemLine[], lang: Lang): string {
  const zh = lang === 'zh';
  const parts = (Object.keys(KINDS) as ItemLine['is'][]).flatMap((kind) => {
    const own = items.filter(({ is }) => is === kind);
    if (own.length === 0) return [];
    const inClauses = own.filter(({ clauses }) => clauses.length > 0).length;
    const inHead = own.filter((line) => line.clauses.length === 0 && line.by_policy).length;
    const open = own.filter(isOpen).length;
    const ways = [
      [inClauses, zh ? '条款' : 'in clauses'],
      [inHead, zh ? '抬头' : 'in the head'],
      [own.length - inClauses - inHead - open, zh ? '理由' : 'with a reason'],
      [open, OPEN[lang]],
    ] as const;
    const used = ways.filter(([count]) => count > 0);
    return zh
      ? `${KINDS[kind].zh} ${own.length}（${used.map(([n, way]) => `${way} ${n}`).join('、')}）`
      : `${own.length} ${KINDS[kind].en} (${used.map(([n, way]) => `${n} ${way}`).join(', ')})`;
  });
  return parts.join(zh ? '；' : '; ');
}
