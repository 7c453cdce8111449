import type { NoticeElements } from '../../casework/index.ts';
import type { Catalogue } from '../../rules/index.ts';
import { kindLabel } from '../../rules/view.ts';
import { findParty, type KeptCase, type Reading } from '../../store/index.ts';
import type { Message } from '../../values/index.ts';
import { catalogueAt } from '../cases/catalogue-at.ts';
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
  const { folded, number, clause } = theCase;
  const { catalogue } = await catalogueAt(handle, inUse, folded.pins.clause.version);
  const beneficiary = await findParty(handle, folded.parties.benefits.party);
  const payee = await findParty(handle, folded.parties.paid.party);
  if (folded.approved === null) throw overtaken(NO_AMOUNT);
  const { article, title, policy } = clauseLine(catalogue, clause);
  return {
    number,
    beneficiary: beneficiary?.name ?? folded.parties.benefits.party,
    creditCode: beneficiary?.creditCode ?? null,
    clause: { id: clause, article, title, policy },
    matter: matterOf(catalogue, theCase),
    amount: folded.approved,
    payee: payee?.name ?? folded.parties.paid.party,
  };
}

/** What a record is, and the day that it counts by, as it was submitted. */
export function matterOf({ clauses, vocabulary }: Catalogue, theCase: KeptCase): Message | null {
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
