import type { KeyboardEvent } from 'react';

/** Lets Enter confirm a form from a drop-down list too, as it does from every other field. */
export function submitOnEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key === 'Enter' && event.target instanceof HTMLSelectElement) {
    event.preventDefault();
    event.currentTarget.requestSubmit();
  }
}
