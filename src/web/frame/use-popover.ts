import { type RefObject, useEffect, useRef, useState } from 'react';

/** An open-and-shut panel: Escape, a press outside and leaving it with Tab shut it. */
export function usePopover<T extends HTMLElement>(): {
  box: RefObject<T | null>;
  open: boolean;
  setOpen: (open: boolean) => void;
} {
  const box = useRef<T>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (!open) {
      return;
    }
    const shut = (event: Event) => {
      if (!(event.target instanceof Node && box.current?.contains(event.target))) {
        setOpen(false);
      }
    };
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        setOpen(false);
        box.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
      }
    };
    document.addEventListener('pointerdown', shut);
    document.addEventListener('focusin', shut);
    document.addEventListener('keydown', leave);
    return () => {
      document.removeEventListener('pointerdown', shut);
      document.removeEventListener('focusin', shut);
      document.removeEventListener('keydown', leave);
    };
  }, [open]);
  return { box, open, setOpen };
}
