import type { NoticeElements } from '../../casework/index.ts';
import type { Catalogue } from '../../rules/index.ts';
import { kindLabel } from '../../rules/view.ts';
import { findParty, type KeptCase, type Party, type Reading } from '../../store/index.ts';
import type { Message } from '../../values/index.ts';
import { clauseLine } from '../cases/write-line.ts';
import type { CatalogueInUse } from '../city/catalogue-in-use.ts';
import { overtaken } from '../refusals.ts';

/**
 * What a notice says of a case. Refused with 409 where no
 * amount was approved.
 */
export async function elementsOf(
  handle: Reading,
  inUse: CatalogueInUse,
  theCase: KeptCase,
): Promise<NoticeElements> {
  const { folded } = theCase;
  const { catalogue } = await inUse.at(handle, folded.pins.clause.version);
  const benefits = await findParty(handle, folded.parties.benefits.party);
  const paid = await findParty(handle, folded.parties.paid.party);
  if (folded.approved === null) throw overtaken(NO_AMOUNT);
  return wordElements(catalogue, theCase, { benefits, paid });
}

type Published = Pick<KeptCase, 'folded' | 'number' | 'clause' | 'matter'>;

/** What a notice says of a case that was approved. A party that is gone goes by its id. */
export function wordElements(
  catalogue: Catalogue,
  theCase: Published,
  { benefits: beneficiary, paid: payee }: Record<'benefits' | 'paid', Party | undefined>,
): NoticeElements {
  const { folded, number, clause } = theCase;
  const { article, title, policy } = clauseLine(catalogue, clause);
  return {
    number,
    beneficiary: beneficiary?.name ?? folded.parties.benefits.party,
    creditCode: beneficiary?.creditCode ?? null,
    clause: { id: clause, article, title, policy },
    matter: matterOf(catalogue, theCase),
    amount: folded.approved ?? 0,
    payee: payee?.name ?? folded.parties.paid.party,
  };
}

/** What a record is, and the day that it counts by, as it was submitted. */
export function matterOf({ clauses, vocabulary }: Catalogue, theCase: Published): Message | null {
  if (theCase.matter === null) return null;
  const kind = clauses.find(({ id }) => id === theCase.clause)?.kind ?? '';
  const dated = vocabulary.kinds[kind]?.dated;
  const { answers = {} } = theCase.folded.submissions.at(-1) ?? {};
  const on = dated ? (answers[`record.${dated}`] ?? '') : '';
  const { zh, en } = kindLabel(vocabulary, kind);
  return on === '' ? { zh, en } : { zh: `${zh}（${on}）`, en: `${en} (${on})` };
}

const NO_AMOUNT = {
  field: '',
  message: { zh: '案件没有批准的金额', en: 'No amount was approved in this case' },
};
