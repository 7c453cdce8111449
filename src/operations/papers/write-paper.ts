import type { z } from 'zod';
import { type IssuedPaper, listAccountNames, type Reading } from '../../store/index.ts';
import { knows } from '../cases/who-for.ts';
import type { CityContext } from '../context.ts';
import type { casePaperShape } from '../shapes/papers.ts';
import { refuseWithdrawal } from './refuse-withdrawal.ts';

/**
 * An issued paper as the API writes it to who may read it.
 * @param all every paper of the case, by which it is seen whether another replaces it
 */
export async function writePaper(
  handle: Reading,
  paper: IssuedPaper,
  all: readonly IssuedPaper[],
  context: CityContext,
): Promise<z.infer<typeof casePaperShape>> {
  const { kind, number, officeNumber, officeName, code, digest, event, batch, withdrawn } = paper;
  const account = withdrawn?.account ?? null;
  const known = knows(context, paper.office, true);
  const names = known ? await listAccountNames(handle, [account]) : null;
  const name = names?.get(account ?? '') ?? null;
  return {
    ...{ kind, number, office_number: officeNumber, office: officeName, code, digest, event },
    batch,
    ...{ issued_on: paper.issuedOn, withdrawn_on: paper.withdrawnOn, replaces: paper.replaces },
    replaced_by: all.find(({ replaces }) => replaces === code)?.code ?? null,
    withdrawn: withdrawn && { at: withdrawn.at.toISOString(), reason: withdrawn.reason, name },
    may_withdraw: refuseWithdrawal(paper, context.caller) === null,
  };
}
