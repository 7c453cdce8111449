import { type Change, changesBetween } from '../../../dossiers/index.ts';
import type { Session } from '../session/state.ts';

/** What was changed since the dossier was read from the city; nothing where it came from elsewhere. */
export function unfiledChanges({ origin, dossier }: Session): readonly Change[] {
  return origin?.filed === undefined ? [] : changesBetween(origin.filed.dossier, dossier);
}
