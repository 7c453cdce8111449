import { isBroken, isClosed, type Layout } from './read-lines.ts';
import { type Marker, readMarker, type Style } from './read-marker.ts';
import type { Line } from './types.ts';

/** A numbered part of a document: its own lines, then the parts within it. */
export type Part = {
  readonly marker: Marker;
  readonly parent: Part | null;
  readonly lines: Line[];
  readonly parts: Part[];
};

export type Outline = { readonly head: readonly Line[]; readonly parts: readonly Part[] };

/** How far a numbering may jump where a line of the file was lost. */
const WIDEST_GAP = 3;

/**
 * Finds the numbered parts of a document. A number counts where its turn has come and where
 * something new may begin: a wrapped line may begin with a number as well.
 */
export function outlineOf(lines: readonly Line[], layout: Layout): Outline {
  const head: Line[] = [];
  const tops: Part[] = [];
  const reached = new Map<Style, number>();
  let open: Part | null = null;
  lines.forEach((line, index) => {
    const before = lines[index - 1]?.text ?? '';
    const marker = readMarker(line.text);
    const parent = marker && parentOf(marker, open);
    if (
      marker &&
      parent !== undefined &&
      isDue(marker, parent, before, { reached, open, layout })
    ) {
      const part: Part = { marker, parent, lines: [line], parts: [] };
      (parent?.parts ?? tops).push(part);
      reached.set(marker.style, marker.number);
      open = part;
    } else (open?.lines ?? head).push(line);
  });
  return { head, parts: tops };
}

/** The part that a marker's part stands in: beside the open one of its style, else within the open. */
function parentOf(marker: Marker, open: Part | null): Part | null {
  if (marker.style === 'chapter' || isAppended(marker)) return null;
  for (let part = open; part; part = part.parent)
    if (part.marker.style === marker.style) return part.parent;
  return marker.style === 'named' ? headingOf(open) : open;
}

/** The part whose articles the open part is one of: what has a name for a number stands beside them. */
function headingOf(open: Part | null): Part | null {
  const isWithin = open?.marker.style === 'arabic' || open?.marker.style === 'small';
  return isWithin ? headingOf(open.parent) : open;
}

/** 附则 and 附件 stand beside everything else. */
function isAppended({ style, label }: Marker): boolean {
  return style === 'named' && label.startsWith('附');
}

type State = {
  readonly reached: ReadonlyMap<Style, number>;
  readonly open: Part | null;
  readonly layout: Layout;
};

function isDue(marker: Marker, parent: Part | null, before: string, state: State): boolean {
  const { number, style, rest } = marker;
  if (/^[、和及与至]/u.test(rest)) return false;
  const last = state.reached.get(style) ?? 0;
  const goesOn = isBroken(before, state.layout) || /[、，,]$/u.test(before);
  if (goesOn) return false;
  if (style === 'named') return before === '' || isClosed(before) || isAppended(marker);
  if (number === last + 1) return true;
  if (style === 'section' && /^[等]/u.test(rest)) return false;
  const isNewList = number === 1 && !isSibling(parent, marker, state.open);
  const isGap = number > last && number <= last + WIDEST_GAP;
  return isNewList || isGap || (last === 0 && style === 'article');
}

/** Whether the open list is one of this style in the same part, so that 1 would begin it again. */
function isSibling(parent: Part | null, { style }: Marker, open: Part | null): boolean {
  for (let part = open; part; part = part.parent)
    if (part.marker.style === style && part.parent === parent) return true;
  return false;
}
