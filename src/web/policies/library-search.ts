import type { Authority } from '../../rules/view.ts';
import type { Validity } from '../../values/index.ts';
import { textOf } from '../search.ts';

const VALIDITIES: readonly string[] = ['in_force', 'expired', 'not_yet', 'undated'];
const AUTHORITIES: readonly string[] = ['computed', 'up-to', 'service'];

/** The filters of the policy library, as the address carries them. */
export type LibrarySearch = {
  readonly q?: string;
  readonly policy?: string;
  readonly zone?: string;
  readonly who?: string;
  readonly validity?: Validity;
  readonly authority?: Authority;
  readonly kind?: string;
};

/** Reads the filters from an address and drops what is none. */
export function readLibrarySearch(search: Record<string, unknown>): LibrarySearch {
  const q = textOf(search.q);
  const policy = textOf(search.policy);
  const zone = textOf(search.zone);
  const who = textOf(search.who);
  const kind = textOf(search.kind);
  const { validity, authority } = search;
  return {
    ...(q !== undefined && { q }),
    ...(policy !== undefined && { policy }),
    ...(zone !== undefined && { zone }),
    ...(who !== undefined && { who }),
    ...(isValidity(validity) && { validity }),
    ...(isAuthority(authority) && { authority }),
    ...(kind !== undefined && { kind }),
  };
}

function isValidity(value: unknown): value is Validity {
  return typeof value === 'string' && VALIDITIES.includes(value);
}

function isAuthority(value: unknown): value is Authority {
  return typeof value === 'string' && AUTHORITIES.includes(value);
}
