import type { Problem } from '../../rules/index.ts';

/** Somebody else wrote to the dossier since the caller read it. */
export function wordOvertaken(seen: number, revision: number): Problem {
  return {
    field: 'seen',
    message: {
      zh: `档案已被他人改动（您看到 ${seen}，现为 ${revision}）；请重新读取后再改`,
      en: `Somebody else changed the dossier (you saw ${seen}, it is ${revision} now); read it again first`,
    },
  };
}
