import type { CellObject } from '@e965/xlsx';
import type { Problem } from '../rules/index.ts';

/** What stands in a cell; a date is a number with its format. */
export type Content = string | number | boolean | Pick<CellObject, 't' | 'v' | 'z'>;

/** A sheet of a dossier workbook as it is to be written. */
export type LaidSheet = {
  readonly name: string;
  readonly head: readonly Content[];
  readonly rows: readonly {
    readonly cells: readonly (Content | undefined)[];
    readonly problems: readonly Problem[];
  }[];
  readonly problems: readonly Problem[];
  /** Whether all its rows belong with those of other sheets that are wrong. */
  readonly isWhole: boolean;
};
