import type { FileReaders } from '../../store/index.ts';
import { ALL_CASE_OFFICES } from '../cases/access.ts';
import { applies } from '../cases/write-event.ts';
import type { CityContext } from '../context.ts';

/** Who adds documents to a case: its offices. Who applies has a wallet. */
export const DOCUMENT_WRITERS = ALL_CASE_OFFICES;

/** Whether a caller who reads a case may read a file of it; see `FileReaders`. */
export function mayReadFile(
  readers: FileReaders,
  { caller, standing }: Pick<CityContext, 'caller' | 'standing'>,
): boolean {
  if (readers === 'everybody' || caller.is === 'operator') return true;
  return applies(standing) === (readers === 'applicant');
}
