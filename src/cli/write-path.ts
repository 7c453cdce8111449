import {
  amountWords,
  authorityWords,
  formatGap,
  holdsWords,
  type Path,
  type RungAnswer,
  type Vocabulary,
  validityWords,
} from '../operations/index.ts';
import type { Lang } from './read-arguments.ts';
import type { Terminal } from './terminal.ts';
import { type TableRow, writeTable } from './write-table.ts';

const WORDS = {
  zh: {
    as_of: '截至',
    stage: '已到',
    none: '还没有达到其中任何一级',
    no: '主体身份不是企业；这里只看企业的成长路径。',
    held: '已达到',
    over: '已过期',
    since: (day: string) => `${day} 起`,
    until: (day: string) => `至 ${day}`,
    certificate: '有效期以证书为准',
    nearest: '最近的一级',
    worthiest: '三年金额最大',
    worth: (years: number) => `${years} 年内可能带来`,
    nothing: '按这份档案和截至日，没有可计金额的条款',
    undated: '有效期待核的文件',
    gap: (gap: string) => `差 ${gap}`,
    besides: '另有要求',
    footer: '不作为认定或审批依据。',
  },
  en: {
    as_of: 'As of',
    stage: 'Reached',
    none: 'None of the rungs is reached yet',
    no: 'The party is no enterprise; this is about how enterprises grow.',
    held: 'Held',
    over: 'Over',
    since: (day: string) => `since ${day}`,
    until: (day: string) => `until ${day}`,
    certificate: 'until the day on the certificate',
    nearest: 'Nearest',
    worthiest: 'Worth most over three years',
    worth: (years: number) => `Could bring over ${years} years`,
    nothing: 'No clause gives it an amount on this dossier and day',
    undated: 'Documents without dates',
    gap: (gap: string) => `short by ${gap}`,
    besides: 'Asked besides',
    footer: 'No basis for a recognition or an approval.',
  },
} as const;

/** The path for people: where it stands, what comes next, then rung by rung in their stages. */
export function writePath(
  path: Path,
  vocabulary: Vocabulary,
  lang: Lang,
  terminal: Terminal,
): readonly string[] {
  const words = WORDS[lang];
  const reached = path.stages.find(({ id }) => id === path.stage);
  const head = reached ? `${words.stage} ${reached.title[lang]}` : words.none;
  const mark = (label: string, id: string | null): readonly TableRow[] => {
    const rung = path.rungs.find((one) => one.rung === id);
    return rung ? [[label, rung.title[lang]]] : [];
  };
  const marks = [...mark(words.nearest, path.nearest), ...mark(words.worthiest, path.worthiest)];
  return [
    `${terminal.style('bold', `${words.as_of} ${path.as_of}`)}  ${head}`,
    ...(path.is_enterprise === 'no' ? [words.no] : []),
    ...writeTable(marks, terminal),
    ...path.stages.flatMap(({ id, title, note }) => [
      '',
      `${terminal.style('bold', title[lang])}  ${note[lang]}`,
      ...writeTable(
        path.rungs
          .filter(({ stage }) => stage === id)
          .flatMap((rung) => rungRows(rung, vocabulary, lang)),
        terminal,
      ),
    ]),
    '',
    words.footer,
  ];
}

function rungRows(rung: RungAnswer, vocabulary: Vocabulary, lang: Lang): readonly TableRow[] {
  const words = WORDS[lang];
  const { held } = rung;
  const name = { text: rung.title[lang], style: 'bold' } as const;
  if (held !== null && !held.is_over)
    return [[name, { text: words.held, style: 'green' }, heldWords(held, lang)]];
  const over: readonly TableRow[] = held
    ? [['', { text: words.over, style: 'red' }, heldWords(held, lang)]]
    : [];
  const gaps = new Map(
    rung.near_misses.map(({ label, fact, gap }) => [
      label.zh,
      `（${words.gap(formatGap(vocabulary, fact, gap, lang))}）`,
    ]),
  );
  const asked = rung.conditions.map(({ label, holds }): TableRow => {
    const style = ({ yes: 'green', no: 'red', unknown: 'yellow' } as const)[holds];
    const said = `${label[lang]}${gaps.get(label.zh) ?? ''}`;
    return ['', { text: holdsWords[holds][lang], style }, said];
  });
  return [
    [name, '', worthWords(rung, lang)],
    ...over,
    ...lineRows(rung, lang),
    ...serviceRows(rung, lang),
    ...asked,
    ['', words.besides, rung.unstated[lang]],
  ];
}

function heldWords(held: NonNullable<RungAnswer['held']>, lang: Lang): string {
  const words = WORDS[lang];
  const basis = held.until_basis === null ? '' : ` (${held.until_basis})`;
  const until = held.until === null ? words.certificate : words.until(held.until) + basis;
  return [held.since === null ? '' : words.since(held.since), until]
    .filter((text) => text !== '')
    .join(lang === 'zh' ? '，' : ', ');
}

function worthWords({ worth }: RungAnswer, lang: Lang): string {
  const words = WORDS[lang];
  if (worth === null || worth.lines.length === 0) return words.nothing;
  const dated = worth.lines.some(({ validity }) => validity !== 'undated');
  const undated = worth.lines.some(({ validity }) => validity === 'undated');
  const said = [
    ...(dated ? [amountWords(worth, lang)] : []),
    ...(undated ? [`${words.undated} ${amountWords(worth.undated, lang)}`] : []),
  ].join(lang === 'zh' ? '；' : '; ');
  return `${words.worth(worth.years)} ${said}`;
}

function serviceRows({ worth }: RungAnswer, lang: Lang): readonly TableRow[] {
  return (worth?.services ?? []).map(({ cited_as, title, validity }) => [
    '',
    validityWords[validity][lang],
    `${authorityWords.service[lang]}  ${cited_as[lang]} ${title[lang]}`,
  ]);
}

function lineRows({ worth }: RungAnswer, lang: Lang): readonly TableRow[] {
  return (worth?.lines ?? []).map(({ cited_as, title, validity, low_fen, high_fen }) => [
    '',
    validityWords[validity][lang],
    `${amountWords({ low_fen, high_fen }, lang)}  ${cited_as[lang]} ${title[lang]}`,
  ]);
}
