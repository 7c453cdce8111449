import type { Message } from '../../values/index.ts';
import { edgesOf } from './graph.ts';
import { ENDS, isEnd, traitsOf } from './kinds.ts';
import type { Action, Procedure, Stage } from './types.ts';

/**
 * A procedure as a Mermaid flow chart: stages as boxes, ends rounded; what the text says as a full
 * line, a reading of it dashed (推定), what we added dotted thin with a mark (系统预设).
 */
export function drawProcedure(procedure: Procedure, lang: keyof Message): string {
  const edges = edgesOf(procedure);
  const ends = [...new Set(edges.map(({ to }) => to))].filter(isEnd);
  return [
    'flowchart TD',
    ...procedure.stages.map((stage) => `  ${stage.id}["${boxOf(procedure, stage, lang)}"]`),
    ...ends.map((end) => `  ${end}(["${ENDS[end][lang]}"])`),
    ...edges.map(({ from, to, action }) => {
      const line = action.basis.is === 'text' ? '-->' : '-.->';
      return `  ${from} ${line}|"${labelOf(action, lang)}"| ${to}`;
    }),
  ].join('\n');
}

function boxOf(
  { offices }: Procedure,
  { title, office, days }: Stage,
  lang: keyof Message,
): string {
  const who = offices.find(({ id }) => id === office)?.title[lang] ?? APPLIES[lang];
  const lines = [title[lang], who, ...(days ? [wordDays(days.count)[lang]] : [])];
  return lines.map(quote).join('<br>');
}

function labelOf({ does, basis }: Action, lang: keyof Message): string {
  return quote(`${traitsOf(does).words[lang]}${MARKS[basis.is][lang]}`);
}

/** What a line of a procedure rests on, where that is not the text itself. */
export const MARKS: Readonly<Record<Action['basis']['is'], Message>> = {
  text: { zh: '', en: '' },
  inferred: { zh: '（推定）', en: ' (inferred)' },
  preset: { zh: '（系统预设）', en: ' (preset)' },
};

/** So many working days. */
export function wordDays(count: number): Message {
  return { zh: `${count} 个工作日`, en: `${count} working days` };
}

/** A text inside the quotation marks of a diagram. */
function quote(text: string): string {
  return text.replaceAll('"', '#quot;');
}

const APPLIES: Message = { zh: '申报单位', en: 'the applicant' };
