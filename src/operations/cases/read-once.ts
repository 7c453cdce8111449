import { type Dossier, dossierOf } from '../../dossiers/index.ts';
import {
  findCall,
  findParty,
  type KeptCall,
  type KeptStatement,
  type Party,
  type Reading,
  readStatements,
} from '../../store/index.ts';

/** Records that applications are gathered from, each read once, however many cases ask. */
export type ReadOnce = {
  readonly handle: Reading;
  readonly call: (id: string) => Promise<KeptCall | undefined>;
  readonly party: (id: string) => Promise<Party | undefined>;
  /** What was stated of a party, and the dossier that it makes. */
  readonly stated: (party: string) => Promise<Stated>;
};

type Stated = { readonly statements: readonly KeptStatement[]; readonly dossier: Dossier };

/** Reads for the cases of one answer, while `handle` shows one moment. */
export function readOnce(handle: Reading): ReadOnce {
  return {
    handle,
    call: once((id) => findCall(handle, id)),
    party: once((id) => findParty(handle, id)),
    stated: once(async (party) => {
      const statements = await readStatements(handle, party);
      return { statements, dossier: dossierOf(statements) };
    }),
  };
}

function once<T>(read: (id: string) => Promise<T>): (id: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (id) => {
    const found = known.get(id) ?? read(id);
    known.set(id, found);
    return found;
  };
}
