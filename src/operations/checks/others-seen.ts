import { type ListedCase, listCasesOfNumbers, type Reading } from '../../store/index.ts';
import type { Caller } from '../caller.ts';
import { examines } from './access.ts';

/** Another case as a caller may know it: by its number, and opened only where they may read it. */
export type Seen = { readonly number: string; readonly case: string | null };

/** Cases by their numbers, as a caller may know them. */
export async function othersSeen(
  handle: Reading,
  numbers: readonly string[],
  caller: Caller,
): Promise<{
  readonly seen: (number: string) => Seen;
  readonly lines: ReadonlyMap<string, ListedCase>;
}> {
  const found = await listCasesOfNumbers(handle, [...new Set(numbers)]);
  const lines = new Map(found.map((line) => [line.number, line]));
  const seen = (number: string): Seen => {
    const line = lines.get(number);
    return { number, case: line !== undefined && mayRead(line, caller) ? line.id : null };
  };
  return { seen, lines };
}

/** Whether a caller reads a case as one of its offices, or because they audit. */
function mayRead({ offices, files, benefits, paid }: ListedCase, caller: Caller): boolean {
  if (caller.is === 'operator') return true;
  if (caller.is !== 'member' || caller.post === null) return false;
  const { party } = caller.post;
  const isOwn = [files, benefits, paid].includes(party);
  const standing = isOwn ? 'own' : offices.includes(party) ? 'office' : 'other';
  return examines(caller, standing);
}
