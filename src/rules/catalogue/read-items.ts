import type { Problem } from '../problem.ts';
import { readCsv } from './read-csv.ts';
import type { PolicyItem, SourceFile } from './types.ts';

const KINDS = ['entitlement', 'obligation'] as const;

/** Reads an items.csv (`id,article,is,title`): what a reading of the document found in it. */
export function readItems(file: SourceFile | undefined, problems: Problem[]): PolicyItem[] {
  if (!file) return [];
  const ids = new Set<string>();
  return (readCsv(file, problems) ?? []).flatMap(({ record, line }): PolicyItem[] => {
    const { id = '', article = '', title = '' } = record;
    const is = KINDS.find((kind) => kind === record.is);
    const refuse = (field: string, zh: string, en: string) => {
      problems.push({ file: file.path, line, field, message: { zh, en } });
      return [];
    };
    if (id === '' || article === '')
      return refuse('id', '每行要写 id 和 article', 'each row has an id and an article');
    if (ids.has(id)) return refuse('id', `“${id}”写了两次`, `"${id}" stands twice`);
    if (!is)
      return refuse(
        'is',
        `is 只能是 ${KINDS.join('、')}，却是“${record.is ?? ''}”`,
        `is ${KINDS.join(' or ')}, not "${record.is ?? ''}"`,
      );
    ids.add(id);
    return [{ id, article, is, title }];
  });
}
