import type { Message } from '../../values/index.ts';
import { drawProcedure, MARKS, wordDays } from './draw-procedure.ts';
import { CARRIED, DUTIES, ENDS, isEnd, traitsOf } from './kinds.ts';
import { listSteps, type Step } from './list-steps.ts';
import { type Action, type Basis, CLAIM_PARTIES, type Procedure, stageOf } from './types.ts';

/** Procedures as a document: each with its diagram, its table and what its text leaves open. */
export function describeProcedures(procedures: readonly Procedure[]): string {
  return [HEAD, ...procedures.map(describe)].join('\n\n').concat('\n');
}

function describe(procedure: Procedure): string {
  const { title, source, governs, parties, offices } = procedure;
  const basis = source
    ? `\`${source.policy}\`, ${source.article}`
    : 'no text describes it: preset (系统预设)';
  const claim = CLAIM_PARTIES.map((party) => `${party}: ${parties[party].join(', ')}`).join('; ');
  const steps = listSteps(procedure);
  return [
    `## ${title.zh} · ${title.en}`,
    `\`procedures/${procedure.id}.yaml\` · ${basis}`,
    `${governs.en}. ${governs.zh}。`,
    `Parties — ${claim}. Offices — ${offices.map((office) => `${office.title.zh} ${office.title.en} (${office.role}${office.blind ? ', blind 盲评' : ''})`).join('; ')}.`,
    ...batchesOf(procedure),
    ['```mermaid', drawProcedure(procedure, 'zh'), '```'].join('\n'),
    [
      '| stage | office | action | leads to | duty | carries | basis |',
      '|---|---|---|---|---|---|---|',
      ...steps.flatMap((step) => rowsOf(procedure, step)),
    ].join('\n'),
    ...openOf(procedure, steps),
  ].join('\n\n');
}

/** That claims are filed together, and where. */
function batchesOf(procedure: Procedure): string[] {
  const { batches } = procedure;
  if (batches === null) return [];
  const { of, files, basis } = batches;
  const mark = basis.is === 'text' ? '' : `, ${basis.is}`;
  return [
    `Batches 批次 — those of a month together, by the day on which they were first ${of}; filed at ${placeOf(procedure, files)} (${basis.is === 'preset' ? 'preset' : basis.where}${basis.is === 'preset' ? '' : mark}).`,
  ];
}

function rowsOf(procedure: Procedure, { stage, ways }: Step): string[] {
  const { title, days } = stage;
  const time = days ? ` (${wordDays(days.count).en}${MARKS[days.basis.is].en})` : '';
  return ways
    .map(({ action, to }, place) =>
      [
        place === 0 ? `${title.zh} ${title.en}${time}` : '',
        action.by,
        both(traitsOf(action.does).words),
        `${to.map((one) => placeOf(procedure, one)).join(' / ')}${action.backTo ? `, then ${placeOf(procedure, action.backTo)}` : ''}`,
        action.duty ? DUTIES[action.duty].en : '–',
        carriesOf(action),
        basisOf(action.basis),
      ].join(' | '),
    )
    .map((row) => `| ${row} |`);
}

function carriesOf({ carries, attaches, least }: Action): string {
  const parts = [
    ...carries.map((carry) => CARRIED[carry].en),
    ...Object.values(attaches).map(both),
    ...(least === null ? [] : [`at least ${least} of them`]),
  ];
  return parts.length === 0 ? '–' : parts.join('; ');
}

function basisOf(basis: Basis): string {
  return basis.is === 'preset' ? 'preset' : `${basis.is}: ${basis.where}`;
}

/** What the text leaves open, the readings, and which one holds. */
function openOf({ batches }: Procedure, steps: readonly Step[]): string[] {
  const ofActions = steps.flatMap(({ stage, ways }) =>
    ways.flatMap(({ action: { basis, does } }) =>
      basis.is === 'inferred'
        ? [openLine(`${stage.title.zh}，${traitsOf(does).words.zh}`, basis)]
        : [],
    ),
  );
  const ofBatches = batches?.basis.is === 'inferred' ? [openLine('批次', batches.basis)] : [];
  const open = [...ofBatches, ...ofActions];
  return open.length === 0
    ? []
    : [['What the text leaves open (the default first):', '', ...open].join('\n')];
}

function openLine(where: string, basis: Extract<Basis, { is: 'inferred' }>): string {
  const { question, settles, alternatives } = basis;
  return `- ${where}: ${question.zh} · ${question.en}. \`${settles}\`: **${basis.default}** · ${alternatives.join(' · ')}`;
}

function placeOf(procedure: Procedure, place: string): string {
  return isEnd(place) ? `**${ENDS[place].zh}**` : (stageOf(procedure, place)?.title.zh ?? place);
}

function both({ zh, en }: Message): string {
  return `${zh} ${en}`;
}

const HEAD = `# Procedures 办理程序

Written by the program from \`catalogue/procedures/\`; \`UPDATE=1 npx vitest run --project unit src/casework\` writes it again. A full line is in the text, a dashed one is inferred from it (推定) or preset by us (系统预设). Working days that no line states are 未载明.`;
