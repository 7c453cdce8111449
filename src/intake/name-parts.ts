import type { Part } from './outline.ts';
import type { Style } from './read-marker.ts';

/** What decides how much of the numbers above a part its name repeats. */
export type Numbering = {
  /** Whether the numbers of a style go on from part to part, so that one alone names its part. */
  readonly runsOn: (style: Style) => boolean;
};

/** Looks at the numbers of all parts: those of a style run on where several parts share one count. */
export function numberingOf(parts: readonly Part[]): Numbering {
  const all = parts.flatMap(withWithin);
  return {
    runsOn(style) {
      const own = all.filter(({ marker }) => marker.style === style);
      const numbers = new Set(own.map(({ marker }) => marker.number));
      const parents = new Set(own.map(({ parent }) => parent));
      return numbers.size === own.length && parents.size > 1;
    },
  };
}

export function withWithin(part: Part): readonly Part[] {
  return [part, ...part.parts.flatMap(withWithin)];
}

/** Whether a part is an article of its own, not an item of the article above it. */
export function isArticle(part: Part, numbering: Numbering): boolean {
  const { marker, parent } = part;
  if (marker.style === 'chapter' || marker.style === 'small') return false;
  if (part.parts.some(({ marker: within }) => within.style === 'article')) return false;
  if (!stylesAbove(part).includes('article')) return parent === null || !isItem(parent, numbering);
  return marker.style === 'arabic' && numbering.runsOn('arabic');
}

function isItem(part: Part, numbering: Numbering): boolean {
  return part.marker.style !== 'chapter' && !isArticle(part, numbering);
}

function stylesAbove({ parent }: Part): readonly Style[] {
  return parent === null ? [] : [parent.marker.style, ...stylesAbove(parent)];
}

/** The name of an article: its number, and before it those that it needs to be the only one. */
export function nameOf(part: Part, numbering: Numbering): string {
  const { marker, parent } = part;
  const isAppendix = marker.style === 'section' && /^附 ?则/u.test(marker.rest);
  const own = isAppendix ? `${marker.label}附则` : marker.label;
  if (parent === null || parent.marker.style === 'chapter') return own;
  if (marker.style === 'article') return own;
  if (marker.style === 'bracketed' && numbering.runsOn('bracketed')) return own;
  if (parent.marker.style === 'article') return `${nameOf(parent, numbering)}第${own}款`;
  return `${nameOf(parent, numbering)}${own}`;
}
