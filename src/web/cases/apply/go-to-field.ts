import type { MouseEvent } from 'react';
import { placeOf } from './form-groups.ts';

/**
 * Leads to a field of the form: unfolds what it lies in, and gives the focus to what in it is wrong,
 * else to the field.
 */
export function goToField(event: MouseEvent, field: string): void {
  const place = document.getElementById(placeOf(field));
  if (place === null) return;
  event.preventDefault();
  for (let fold = place.closest('details'); fold !== null; ) {
    fold.open = true;
    fold = fold.parentElement?.closest('details') ?? null;
  }
  const wrong = place.querySelector<HTMLElement>('input[aria-invalid="true"]');
  (wrong ?? place).scrollIntoView({ block: 'center' });
  const control = wrong ?? place.querySelector<HTMLElement>('input, select, textarea, button');
  control?.focus({ preventScroll: true });
}
