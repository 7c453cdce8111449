import { composePaper, numberOfBatchReport, type Paper, readPapers } from '../../casework/index.ts';
import {
  type BatchKey,
  countBatchPapers,
  listBatchPapers,
  type NewPaper,
  type Reading,
} from '../../store/index.ts';
import { formatDay } from '../../values/index.ts';
import { needCase } from '../cases/need-case.ts';
import { whenOf } from '../cases/when-of.ts';
import type { CityContext } from '../context.ts';
import { type AboutCase, aboutCase } from '../papers/about-case.ts';
import { unavailable } from '../refusals.ts';
import type { Filing, Looked } from './look-at-filing.ts';
import { tellBatchReport } from './tell-batch-report.ts';

/** The report as it would be printed, what goes on record with it, and the cases in it. */
export type Prepared = {
  readonly paper: Paper;
  /** Of its file. */
  readonly name: string;
  readonly record: Omit<NewPaper, 'code' | 'digest' | keyof BatchKey> & BatchKey;
  /** How many reports the office had made out for batches of the month. */
  readonly before: number;
  readonly cases: Filing['cases'];
};

/** Composes the report of the cases that can be filed; there is one at least. */
export async function prepareReport(
  handle: Reading,
  { batched, acted }: Looked,
  { call, batch, cases, opinion }: Filing,
  context: CityContext,
): Promise<Prepared> {
  const kind = 'preliminary_report';
  const template = readPapers(context.files).templates.get(kind);
  if (template === undefined) throw unavailable(NO_WORDING);
  const done = acted.cases.flatMap((line) => (line.done === null ? [] : [line.case]));
  const able = cases.filter((one) => done.includes(one.case));
  const gathered: AboutCase[] = [];
  for (const { case: id } of able)
    gathered.push(await aboutCase(handle, await needCase(handle, id), context));
  const [first, ...more] = gathered.sort((one, other) => (one.case < other.case ? -1 : 1));
  if (first === undefined) throw new RangeError('a report of no case');
  const { caller } = context;
  const post = caller.is === 'member' ? caller.post : null;
  const { today } = await whenOf(context);
  const office = post?.party ?? '';
  const before = await countBatchPapers(handle, { office, batch });
  const earlier = await listBatchPapers(handle, { call, batch });
  const made = {
    ...{ number: numberOfBatchReport(batch, before), office: post?.partyName ?? '', on: today },
    ...{ officeNumber: null, replaces: null },
    example: gathered.some(({ theCase }) => theCase.example),
  };
  const { stage, batches } = batched;
  const told = tellBatchReport([first, ...more], {
    ...{ batch, before: earlier.length, office: stage.office, opinion },
    isReading: batches.basis.is === 'inferred',
  });
  const paper = composePaper(template, { kind, ...made, ...told });
  return {
    paper,
    name: `${paper.title}（${made.number}）.pdf`,
    record: {
      ...{ claim: null, event: null, call, batch, kind, number: made.number, office },
      ...{ officeNumber: null, replaces: null },
      ...{ officeName: made.office, issuedOn: formatDay(today), example: made.example },
    },
    ...{ before, cases: able },
  };
}

const NO_WORDING = {
  field: 'batch',
  message: {
    zh: '目录里没有初审报告的模板，出不了报告',
    en: 'The catalogue has no wording of the preliminary report: none can be made out',
  },
  expected: {
    zh: '请政策管理员在目录的 papers 文件夹里补上',
    en: 'Have the policy officers add it to the folder papers of the catalogue',
  },
};
