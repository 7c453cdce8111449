import type { MouseEvent } from 'react';
import { placeOf } from './form-groups.ts';

/** Leads to a field of the form: unfolds what it lies in, and gives it the focus. */
export function goToField(event: MouseEvent, field: string): void {
  const place = document.getElementById(placeOf(field));
  if (place === null) return;
  event.preventDefault();
  for (let fold = place.closest('details'); fold !== null; ) {
    fold.open = true;
    fold = fold.parentElement?.closest('details') ?? null;
  }
  place.scrollIntoView({ block: 'center' });
  place
    .querySelector<HTMLElement>('input, select, textarea, button')
    ?.focus({ preventScroll: true });
}
