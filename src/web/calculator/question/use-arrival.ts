import { type RefObject, useEffect } from 'react';

/** Moves the focus to the first control of a card that took the place of an answered one. */
export function useArrival(card: RefObject<HTMLElement | null>, moved: RefObject<boolean>): void {
  useEffect(() => {
    if (moved.current) {
      moved.current = false;
      const control = card.current?.querySelector<HTMLElement>('input, select, button');
      (control ?? card.current)?.focus({ preventScroll: true });
      card.current?.scrollIntoView({ block: 'nearest' });
    }
  }, [card, moved]);
}
