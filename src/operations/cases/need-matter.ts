import { dossierOf } from '../../dossiers/index.ts';
import type { Catalogue } from '../../rules/index.ts';
import { kindLabel } from '../../rules/view.ts';
import { type Reading, readStatements } from '../../store/index.ts';
import type { Message } from '../../values/index.ts';
import { contentRefused } from '../refusals.ts';

/** A clause about the party itself has no record. */
const PARTY = 'party';

/**
 * Refuses with 422 a matter that a clause is not about: one where it is about the party itself, none
 * where it is about a record, or one that the dossier does not have in that kind.
 */
export async function needMatter(
  handle: Reading,
  { clauses, vocabulary }: Catalogue,
  claim: { readonly clause: string; readonly matter: string | null; readonly party: string },
): Promise<void> {
  const { matter } = claim;
  const kind = clauses.find(({ id }) => id === claim.clause)?.kind;
  if (kind === undefined) throw contentRefused([{ field: 'clause', message: NO_CLAUSE }]);
  if (kind === PARTY) {
    if (matter !== null) throw contentRefused([{ field: 'matter', message: NONE_WANTED }]);
    return;
  }
  const { records } = dossierOf(await readStatements(handle, claim.party));
  const vocabularyOfKind = vocabulary.kinds[kind];
  const kinds = [kind, ...(vocabularyOfKind?.parts ?? [])];
  if (records.some((record) => record.id === matter && kinds.includes(record.kind))) return;
  const { zh, en } = kindLabel(vocabulary, kind);
  throw contentRefused([
    {
      field: 'matter',
      message: {
        zh: `须指明受益企业档案里的一项“${zh}”`,
        en: `Name a record of "${en}" in the dossier of who benefits`,
      },
    },
  ]);
}

const NO_CLAUSE: Message = { zh: '现行目录里没有这一条款', en: 'The catalogue has no such clause' };
const NONE_WANTED: Message = {
  zh: '这一条款针对主体本身，没有事项',
  en: 'This clause is about the party itself: there is no matter',
};
