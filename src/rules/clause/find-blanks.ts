import type { SourceFile } from '../catalogue/types.ts';
import type { Problem } from '../problem.ts';

const BLANK = /\bTODO\b/u;

/** The places that a skeleton leaves to be filled in: until that is done, it is no clause. */
export function findBlanks({ path, text }: SourceFile): readonly Problem[] {
  return text.split('\n').flatMap((line, index) => {
    const at = line.search(BLANK);
    if (at < 0) return [];
    return [
      {
        file: path,
        line: index + 1,
        column: at + 1,
        field: 'TODO',
        message: { zh: '这里还没有填写', en: 'this is still to be filled in' },
        expected: { zh: '填写后删去 TODO', en: 'what belongs here in place of TODO' },
      },
    ];
  });
}
