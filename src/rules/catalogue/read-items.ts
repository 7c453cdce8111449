import type { Message } from '../../values/index.ts';
import { nearest } from '../expression/nearest.ts';
import type { Problem } from '../problem.ts';
import { readCsv } from './read-csv.ts';
import type { PolicyItem, SourceFile } from './types.ts';

const KINDS = ['entitlement', 'obligation', 'question'] as const;

/**
 * Reads an items.csv (`id,article,is,title`): what a reading of the document found in it.
 * @param articles the articles that the document has; a row names one of them, or several with 、
 */
export function readItems(
  file: SourceFile | undefined,
  articles: readonly string[],
  problems: Problem[],
): PolicyItem[] {
  if (!file) return [];
  const ids = new Set<string>();
  return (readCsv(file, problems) ?? []).flatMap(({ record, line }): PolicyItem[] => {
    const { id = '', article = '', title = '' } = record;
    const is = KINDS.find((kind) => kind === record.is);
    const refuse = (field: string, message: Message, expected?: Message) => {
      problems.push({ file: file.path, line, field, message, ...(expected && { expected }) });
      return [];
    };
    if (id === '' || article === '')
      return refuse('id', {
        zh: '每行要写 id 和 article',
        en: 'each row has an id and an article',
      });
    if (ids.has(id)) return refuse('id', { zh: `“${id}”写了两次`, en: `"${id}" stands twice` });
    if (!is)
      return refuse('is', {
        zh: `is 只能是 ${KINDS.join('、')}，却是“${record.is ?? ''}”`,
        en: `is ${KINDS.join(', ')}, not "${record.is ?? ''}"`,
      });
    const named = article.split('、');
    const unknown = named.find((name) => !articles.includes(name));
    if (unknown !== undefined) return refuse('article', ...noArticle(unknown, articles));
    ids.add(id);
    return [{ id, articles: named, is, title }];
  });
}

function noArticle(name: string, articles: readonly string[]): [Message, Message] {
  const near = nearest(name, articles);
  const [first, last] = [articles[0], articles.at(-1)];
  return [
    {
      zh: `文件没有“${name}”${near ? `，是否指 ${near}` : ''}`,
      en: `the document has no "${name}"${near ? `, did you mean ${near}` : ''}`,
    },
    {
      zh: `policy.md 的 articles 里的名称（${first} 至 ${last}，共 ${articles.length} 条），几条之间用、`,
      en: `a name among the articles of policy.md (${articles.length}, from ${first} to ${last}); several are parted by 、`,
    },
  ];
}
