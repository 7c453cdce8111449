import type { Draft } from '../api/publication-queries.ts';

type By = Draft['writers'][number];

/** Who did something, with “您” behind one's own name. */
export function nameOf({ name, is_you }: By, you: string): string {
  return is_you ? `${name}${you}` : name;
}
