import type { PaperKind } from './kinds.ts';

/** One piece of a paper as the catalogue words it; `{field}` stands for what is said there. */
export type Part =
  | { readonly is: 'heading' | 'paragraph'; readonly text: string }
  | { readonly is: 'list' | 'notes'; readonly of: string; readonly none: string | null }
  | {
      readonly is: 'facts';
      readonly rows: readonly { readonly label: string; readonly text: string }[];
    }
  | {
      readonly is: 'table';
      readonly of: string;
      /** A field of its rows, or `#` for their number. */
      readonly columns: readonly { readonly title: string; readonly field: string }[];
      /** How the sum of its amounts is called; null for a table without one. */
      readonly total: string | null;
      /** What stands in place of a table without rows. */
      readonly none: string;
    }
  | { readonly is: 'signatures'; readonly places: readonly string[] }
  | { readonly is: 'seal' };

/** How a kind of paper is worded. */
export type PaperTemplate = {
  readonly kind: PaperKind;
  readonly title: string;
  /** Whether the office's name stands above. */
  readonly head: boolean;
  readonly to: string | null;
  readonly parts: readonly Part[];
};

/** The wording of a catalogue's papers. */
export type PaperTemplates = ReadonlyMap<PaperKind, PaperTemplate>;

/** The number of a row, as a column. */
export const ROW_NUMBER = '#';
/** What every paper is told. */
export const COMMON = ['number', 'office', 'on'] as const;
