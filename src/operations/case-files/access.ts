import type { AccessRule } from '../../offices/index.ts';
import type { FileReaders } from '../../store/index.ts';
import { applies } from '../cases/write-event.ts';
import type { CityContext } from '../context.ts';

/** Who adds documents to a case: its offices. Who applies has a wallet. */
export const DOCUMENT_WRITERS: AccessRule = {
  alliance: ['office'],
  department: ['office'],
  expert: ['office'],
  committee: ['office'],
  finance: ['office'],
};

/** Whether a caller who reads a case may read a file of it; see `FileReaders`. */
export function mayReadFile(
  readers: FileReaders,
  { caller, standing }: Pick<CityContext, 'caller' | 'standing'>,
): boolean {
  if (readers === 'everybody' || caller.is === 'operator') return true;
  return applies(standing) === (readers === 'applicant');
}
