import { type RefObject, useEffect } from 'react';
import { moveOf, rowAfter } from './key-moves.ts';

/**
 * Moves through the rows of a list by keys: the focus goes to the link that names a row, so that
 * Enter opens it as ever; `x` presses the box of the row where the focus is.
 */
export function useRowKeys(
  list: RefObject<HTMLElement | null>,
  isOn: boolean,
  help: () => void,
): void {
  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent) => {
      const { target } = event;
      const within = target instanceof HTMLElement ? target : null;
      const isTyping = within?.closest('input:not([type="checkbox"]), select, textarea, dialog');
      const move = moveOf(event, isTyping != null);
      if (move === undefined) return;
      event.preventDefault();
      const rows = [...(list.current?.querySelectorAll('tbody tr') ?? [])];
      const row = rows.findIndex((one) => one.contains(within));
      if (move === 'help') help();
      else if (move === 'pick')
        rows[row]?.querySelector<HTMLInputElement>('input[type="checkbox"]')?.click();
      else rows[rowAfter(row, move, rows.length)]?.querySelector<HTMLElement>('th a')?.focus();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [list, isOn, help]);
}
