/** What a key asks of a list. */
export type Move = 'next' | 'before' | 'pick' | 'help';

const MOVES: Readonly<Record<string, Move>> = { j: 'next', k: 'before', x: 'pick', '?': 'help' };

type Press = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
};

/** What a key asks of the list; nothing where it is typed into a field or belongs to the browser. */
export function moveOf(press: Press, isTyping: boolean): Move | undefined {
  if (isTyping || press.ctrlKey || press.metaKey || press.altKey) return undefined;
  return Object.hasOwn(MOVES, press.key) ? MOVES[press.key] : undefined;
}

/** The row after a step from a row (-1: none yet); it stays within the list. */
export function rowAfter(row: number, move: 'next' | 'before', rows: number): number {
  if (row < 0) return move === 'next' ? 0 : rows - 1;
  return Math.min(Math.max(row + (move === 'next' ? 1 : -1), 0), rows - 1);
}
