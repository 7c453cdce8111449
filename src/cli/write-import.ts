import type { Client } from '../operations/index.ts';
import type { Lang } from './read-arguments.ts';

type Import = Awaited<ReturnType<Client['importCatalogue']>>;

/** Which version the folder became, and what changed by it, clause by clause. */
export function writeImport({ version, is_new, changes }: Import, lang: Lang): readonly string[] {
  if (!is_new) {
    return [
      lang === 'zh'
        ? `文件夹与现行的第 ${version} 版相同，没有新的一版`
        : `The folder is what version ${version} holds; there is no new version`,
    ];
  }
  return [
    lang === 'zh' ? `已发布为第 ${version} 版` : `Published as version ${version}`,
    ...changes.flatMap(({ article, title, lines }) => [
      `${article} ${title[lang]}`,
      ...lines.map(({ text }) => `  ${text[lang]}`),
    ]),
  ];
}
