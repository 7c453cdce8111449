import { type Result, validityWords } from '../operations/index.ts';
import type { Lang } from './read-arguments.ts';
import type { Style } from './terminal.ts';
import type { TableCell } from './write-table.ts';

const STYLES = {
  in_force: 'green',
  expired: 'red',
  not_yet: 'yellow',
  undated: 'yellow',
} as const satisfies Record<Result['validity'], Style>;

/** How a validity is printed. */
export function validityCell(
  { validity }: Pick<Result, 'validity'>,
  lang: Lang,
): Required<TableCell> {
  return { text: validityWords[validity][lang], style: STYLES[validity] };
}
