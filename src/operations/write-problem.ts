import type { Problem } from '../rules/index.ts';

/** One problem as a line of text: file:line:column, field, message and what is expected. */
export function writeProblem(problem: Problem, lang: 'zh' | 'en'): string {
  const { file, line, column, field, message, expected } = problem;
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  const said = [field, message[lang]]
    .filter((part) => part !== '')
    .join(lang === 'zh' ? '：' : ': ');
  const wanted = expected === undefined ? '' : WANTED[lang](expected[lang]);
  return `${place === '' ? '' : `${place}  `}${said}${wanted}`;
}

const WANTED = {
  zh: (text: string) => `（应为：${text}）`,
  en: (text: string) => ` (expected: ${text})`,
} as const;
