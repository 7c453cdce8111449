import { keyOf, type Place } from '../../dossiers/index.ts';
import { factLabel } from '../../rules/view.ts';
import {
  type KeptEntry,
  type KeptStatement,
  listAuditDetails,
  type Reading,
  readStatements,
} from '../../store/index.ts';
import type { CityContext } from '../context.ts';
import { forbidden } from '../refusals.ts';
import { kindsIn } from './mask-party.ts';

/** The operation by which values get into a dossier, as the audit log names it. */
const WRITING = 'keepDossier';

/**
 * Refuses a member to confirm what they themself entered, in whatever post.
 * @param of.seen the last statement of the party before it is confirmed
 */
export async function needAnother(
  handle: Reading,
  of: { readonly party: string; readonly facts: readonly Place[]; readonly seen: number },
  { caller, catalogue }: CityContext,
): Promise<void> {
  if (caller.is !== 'member') return;
  const all = await readStatements(handle, of.party);
  const statements = all.filter(({ sequence }) => sequence <= of.seen);
  const by = { subject: of.party, account: caller.account, operation: WRITING };
  const theirs = writtenIn(statements, await listAuditDetails(handle, by));
  const own = of.facts.filter((place) => {
    const entered = enteredAs(statements.filter((one) => keyOf(one) === keyOf(place)));
    return entered !== undefined && theirs.has(entered);
  });
  if (own.length === 0) return;
  const kinds = kindsIn(statements);
  const { vocabulary } = catalogue;
  const labels = own.map(({ section, entry, fact }) =>
    factLabel(vocabulary, { kind: section === 'party' ? 'party' : (kinds.get(entry) ?? ''), fact }),
  );
  const listed = (language: 'zh' | 'en', between: string) =>
    [...new Set(labels.map((label) => label[language]))].join(between);
  throw forbidden({
    field: 'facts',
    message: {
      zh: `有 ${own.length} 项由您本人填报，须由另一人核对确认：${listed('zh', '、')}`,
      en: `You entered ${own.length} of these yourself; somebody else has to confirm: ${listed('en', ', ')}`,
    },
  });
}

/** What was written when a dossier was kept: each time the last so many statements up to a revision. */
function writtenIn(
  statements: readonly KeptStatement[],
  kept: readonly KeptEntry['detail'][],
): ReadonlySet<KeptStatement> {
  return new Set(
    kept.flatMap(({ revision, changes }) => {
      const end = statements.findIndex(({ sequence }) => sequence === revision) + 1;
      return statements.slice(Math.max(0, end - Number(changes)), end);
    }),
  );
}

/** The statement by which the value that stands at a place came to stand there. */
function enteredAs(ofPlace: readonly KeptStatement[]): KeptStatement | undefined {
  const stands = JSON.stringify(ofPlace.at(-1)?.value);
  const before = ofPlace.findLastIndex(({ value }) => JSON.stringify(value) !== stands);
  return ofPlace[before + 1];
}
