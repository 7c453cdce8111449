import {
  amountWords,
  describeStep,
  factLabel,
  formatValue,
  holdsWords,
  kindLabel,
  type Message,
  outcomeWords,
  type Result,
  sharedCapWords,
  type Vocabulary,
} from '../operations/index.ts';
import type { Lang } from './read-arguments.ts';
import type { Style, Terminal } from './terminal.ts';
import { validityCell } from './validity-cell.ts';
import { type TableRow, writeTable } from './write-table.ts';

const WORDS = {
  zh: {
    conditions: '条件',
    facts: '所用事实',
    missing: '待补充',
    steps: '算式',
    readings: '不同读法',
    footer: '测算不作为审批依据。',
  },
  en: {
    conditions: 'Conditions',
    facts: 'Facts used',
    missing: 'To be given',
    steps: 'Arithmetic',
    readings: 'Readings',
    footer: 'No basis for an approval.',
  },
} as const;

const HOLDS_STYLES = { yes: 'green', no: 'red', unknown: 'yellow' } as const satisfies Record<
  'yes' | 'no' | 'unknown',
  Style
>;

/** The answers of one clause, each with its conditions, facts, arithmetic and readings. */
export function writeExplanation(
  results: readonly Result[],
  vocabulary: Vocabulary,
  lang: Lang,
  terminal: Terminal,
): readonly string[] {
  return [
    ...results.flatMap((result) => writeResult(result, vocabulary, lang, terminal)),
    WORDS[lang].footer,
  ];
}

function writeResult(
  result: Result,
  vocabulary: Vocabulary,
  lang: Lang,
  terminal: Terminal,
): readonly string[] {
  const words = WORDS[lang];
  const { article, title, record, outcome, event_on, reason, shared_cap } = result;
  const section = (name: string, rows: readonly TableRow[]) =>
    rows.length === 0 ? [] : [name, ...writeTable(rows, terminal)];
  const validity = validityCell(result, lang);
  const head = [`${article} ${title[lang]}`, record, event_on].filter((part) => part !== null);
  const amount = result.authority === 'service' ? [] : [amountWords(result, lang)];
  const said = [outcomeWords[outcome][lang], ...amount].join('  ');
  return [
    terminal.style('bold', head.join('  ')),
    `${terminal.style(validity.style ?? 'bold', validity.text)}  ${said}`,
    ...(reason === null ? [] : [`${reason[lang]}  [${reason.article}]`]),
    ...(shared_cap === undefined ? [] : [sharedCapWords(shared_cap, nameOthers(result))[lang]]),
    ...section(
      words.conditions,
      (result.conditions ?? []).map(({ label, holds }) => [
        { text: holdsWords[holds][lang], style: HOLDS_STYLES[holds] },
        label[lang],
      ]),
    ),
    ...section(
      words.facts,
      (result.used ?? []).map((used) => [
        factName(used, vocabulary, lang),
        formatValue(vocabulary, used, used.value, lang),
      ]),
    ),
    ...section(
      words.missing,
      result.missing.map((ref) => [factName(ref, vocabulary, lang)]),
    ),
    ...section(
      words.steps,
      (result.steps ?? []).map((step) => [describeStep(step, lang)]),
    ),
    ...section(
      words.readings,
      result.readings.map((reading) => [
        reading.name[lang],
        outcomeWords[reading.outcome][lang],
        result.authority === 'service' ? '' : amountWords(reading, lang),
      ]),
    ),
    '',
  ];
}

/** The others below a cap, as this face writes records: by their id. */
function nameOthers({ clause, shared_cap }: Result): readonly Message[] {
  return (shared_cap?.with ?? []).map((other) => {
    const record = other.record ?? '';
    if (other.clause === clause) return { zh: record, en: record };
    return { zh: `${other.title.zh} ${record}`, en: `${other.title.en} ${record}` };
  });
}

function factName(ref: Result['missing'][number], vocabulary: Vocabulary, lang: Lang): string {
  const kind = kindLabel(vocabulary, ref.kind)[lang];
  const fact = ref.fact === null ? '' : factLabel(vocabulary, ref)[lang];
  return [kind, ref.record ?? '', fact].filter((part) => part !== '').join(' · ');
}
