import type { PaperInput } from '../../casework/index.ts';
import { formatDayIn } from '../../values/index.ts';
import type { AboutCase } from '../papers/about-case.ts';
import { doubtsOf, lineOfReport, officeOf, opinionsOf } from '../papers/reports.ts';
import { wordBatch } from './word-batch.ts';

type Told = Pick<
  Extract<PaperInput, { kind: 'preliminary_report' }>,
  'fields' | 'tables' | 'lists'
>;

type Filing = {
  readonly batch: string;
  /** How often it was filed before. */
  readonly before: number;
  /** The office that files it. */
  readonly office: string;
  readonly opinion: string;
  readonly isReading: boolean;
};

/** The report of a batch, to whoever reviews: all its lines, what was checked, every doubt. */
export function tellBatchReport(
  cases: readonly [AboutCase, ...AboutCase[]],
  { batch, before, office, opinion, isReading }: Filing,
): Told {
  const [first] = cases;
  const again = before === 0 ? '' : `（补报，第${before + 1}次报送）`;
  const clauses = new Set(cases.map(({ clause }) => clause));
  return {
    fields: {
      ...{ to: officeOf(first, 'review'), batch: `${wordBatch(batch)}${again}` },
      ...{ call: first.call, clause: [...clauses].join('、'), opinion },
    },
    tables: { lines: cases.map(lineOfReport), doubts: cases.flatMap(doubtsOf) },
    lists: {
      checks: checksOf(cases, office),
      presets: [...(isReading ? [READING] : []), ...unique(cases.flatMap((one) => one.presets))],
    },
  };
}

/** What the office said in each case; what it said in several stands once, with their numbers. */
function checksOf(cases: readonly AboutCase[], office: string): string[] {
  const found = new Map<string, string[]>();
  for (const about of cases)
    for (const { office: said, stage, opinion, by, on } of opinionsOf(about)) {
      if (said !== about.officeName(office)) continue;
      const words = `${stage}：${opinion}（${by}，${formatDayIn(on, 'zh')}）`;
      found.set(words, [...(found.get(words) ?? []), about.case]);
    }
  return [...found].map(([words, numbers]) => `${unique(numbers).join('、')}：${words}`);
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

const READING =
  '推定：所依据的政策没有写明批次的截止日和归属；批次为申请首次提交的月份，退回补正的保留原批次。';
