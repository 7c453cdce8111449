/** A4 and its margins in points, near those of official papers (GB/T 9704). */
export const mm = (length: number): number => (length * 72) / 25.4;

export const WIDTH = mm(210);
export const HEIGHT = mm(297);
export const TOP = mm(37);
export const LEFT = mm(28);
export const RIGHT = WIDTH - mm(26);
export const BOTTOM = HEIGHT - mm(28);
export const MEASURE = RIGHT - LEFT;

/** The sizes of type by their Chinese names: 二号, 四号, near 小四, 五号, and one below for the foot. */
export const SIZES = { title: 22, body: 14, cell: 11.5, note: 10.5, foot: 8.5 } as const;
/** How closely a paper is set. */
export type Spacing = {
  /** From one line of the body to the next, as a multiple of the size. */
  readonly leading: number;
  /** Above and below the text of a cell. */
  readonly cell: number;
};
export const USUAL: Spacing = { leading: 1.7, cell: 5 };
/** For a paper that would take another page for its last lines. */
export const TIGHT: Spacing = { leading: 1.45, cell: 2.5 };

export const COLOURS = {
  text: '#000000',
  soft: '#666666',
  line: '#555555',
  fill: '#f2f2f2',
  faint: '#dddddd',
  head: '#c8102e',
  sample: '#f0f0f0',
} as const;
