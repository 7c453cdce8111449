import type { Scanned } from './scan-figures.ts';

const SEPARATOR = /^(?:[、,，和及与]|以及)(?:最高|不超过)?$/u;
const IN_TURN = /分别|依次|给予|最高/u;
const SENTENCE_END = /[。；;\n]/u;
const LEVEL = '国家级?|国际|国内|省级?|市级?|区级?|县级';
const LEVELS = new RegExp(`(?:${LEVEL})(?:[、和及与](?:${LEVEL})|(?<=省)市级?)+`, 'gu');
const GRADES = /[特一二三四五](?:[、和及与][特一二三四五]){1,4}(?=等奖|档|类|级)/gu;
const JOINED = /[、和及与或]/u;
const BEGIN =
  /^(?:第[^条]{1,6}条|对于?|其中|按照|根据|首次|新|获得|获批|获评|认定|评为|的|被|为|在|于|向|给予|省级备案|通过)+/u;
/** Farther back than any list that a figure belongs to. */
const FAR = 600;
const LONGEST_NAME = 24;

/** Figures that stand side by side as one list: 500万元、100万元、50万元. */
export function runsOf(text: string, figures: readonly Scanned[]): readonly (readonly Scanned[])[] {
  const runs: Scanned[][] = [];
  for (const figure of figures) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const isSame = last !== undefined && last.quantity.is === figure.quantity.is;
    if (isSame && SEPARATOR.test(text.slice(last.place[1], figure.place[0]))) run?.push(figure);
    else runs.push([figure]);
  }
  return runs;
}

/**
 * The names that the figures of a run belong to, in turn: those of the nearest list before them
 * that has as many members. Undefined where the wording gives no such list.
 */
export function namesFor(text: string, run: readonly Scanned[]): readonly string[] | undefined {
  const from = run[0]?.place[0] ?? 0;
  const sentence =
    text
      .slice(Math.max(0, from - FAR), from)
      .split(SENTENCE_END)
      .at(-1) ?? '';
  return run.length > 1 && IN_TURN.test(sentence) ? listIn(sentence, run.length) : undefined;
}

function listIn(sentence: string, count: number): readonly string[] | undefined {
  return levelsIn(sentence, count) ?? gradesIn(sentence, count) ?? namesIn(sentence, count);
}

function levelsIn(sentence: string, count: number): readonly string[] | undefined {
  const lists = [...sentence.matchAll(LEVELS)].map(([list]) => [
    ...list.matchAll(new RegExp(LEVEL, 'gu')),
  ]);
  const last = lists.findLast((list) => list.length === count);
  return last?.map(([level]) =>
    /^[国省市区]/u.test(level) && !/级|国际|国内/u.test(level) ? `${level}级` : level,
  );
}

function gradesIn(sentence: string, count: number): readonly string[] | undefined {
  const lists = [...sentence.matchAll(GRADES)];
  const last = lists.findLast(([list]) => list.split(JOINED).length === count);
  if (!last) return undefined;
  const kind = /^(?:等奖|档|类|级)/u.exec(sentence.slice(last.index + last[0].length))?.[0] ?? '';
  return last[0].split(JOINED).map((grade) => `${grade}${kind}`);
}

function namesIn(sentence: string, count: number): readonly string[] | undefined {
  const chunks = sentence
    .split(/[，,：:]/u)
    .map((chunk) => chunk.replace(/[（(][^）)]*[）)]/gu, ''));
  const lists = chunks.map((chunk) => chunk.replace(/分别.*$/u, '').split(JOINED));
  const list = lists.findLast((one) => one.length === count && one.every((name) => name !== ''));
  return list?.map((name, index) => tidy(name, index === count - 1));
}

/** A name without the words that only lead to it, or away from the last of a list. */
function tidy(name: string, isLast: boolean): string {
  const parts = name.split('的').filter((part) => part !== '');
  const own = (isLast ? parts[0] : parts.at(-1)) ?? name;
  const begun = own.replace(BEGIN, '');
  const ended = isLast ? begun.replace(/等.*$|实行.*$|一次性.*$/u, '') : begun;
  return (ended === '' ? name : ended).slice(0, LONGEST_NAME);
}
