import type { z } from 'zod';
import { isBlindTo, type Procedure } from '../../casework/index.ts';
import type { KeptCase, Reading } from '../../store/index.ts';
import type { Caller } from '../caller.ts';
import type { CatalogueInUse } from '../city/catalogue-in-use.ts';
import { contentRefused } from '../refusals.ts';
import type { caseShape } from '../shapes/case.ts';
import type { caseLineShape } from '../shapes/case-list.ts';
import { procedureOf } from './procedure-of.ts';

type Written = z.infer<typeof caseShape>;
type Line = z.infer<typeof caseLineShape>;

/** In the place of what a blind reviewer does not learn. */
const HIDDEN = '***';
/** Fields of an application that tell who applies; files and lines do so, too, for they bear names. */
const TELLING = /^(?:party\.(?:name|credit_code)$|contact\.|payee\.)/u;

const NAMING: readonly string[] = ['files', 'rows'];

/** Whether a caller reviews under a procedure without learning who applies (盲评). */
export function reviewsBlind(procedure: Procedure | undefined, caller: Caller): boolean {
  return (
    procedure !== undefined &&
    caller.is === 'member' &&
    caller.post !== null &&
    isBlindTo(procedure, caller.post.role)
  );
}

/** As `reviewsBlind`, under the procedure of a case. */
export async function readsBlind(
  handle: Reading,
  inUse: CatalogueInUse,
  { folded }: Pick<KeptCase, 'folded'>,
  caller: Caller,
): Promise<boolean> {
  return reviewsBlind(await procedureOf(handle, inUse, folded.pins.procedure), caller);
}

/** A case without its parties, its files and the other reviewers; their scores once one has scored. */
export function writeBlind(written: Written): Written {
  const { parties, application, events } = written;
  const own = new Set(Object.values(parties).map(({ party }) => party));
  const files = new Set(
    application.fields.filter(({ type }) => NAMING.includes(type.is)).map(({ id }) => id),
  );
  const tells = (field: string) => TELLING.test(field) || files.has(field);
  const shown = (field: string, value: string) => (tells(field) ? HIDDEN : value);
  const hasScored = events.some(({ is, by }) => is === 'scored' && by.is_you);
  const answers = Object.entries(application.answers);
  const hide = <P extends { party: string; name: string }>(one: P): P =>
    own.has(one.party) ? { ...one, party: HIDDEN, name: HIDDEN } : one;
  return {
    ...written,
    blind: true,
    parties: {
      files: hide(parties.files),
      benefits: hide(parties.benefits),
      paid: hide(parties.paid),
    },
    waits_for: written.waits_for.map(hide),
    events: events.map((event) => {
      const { by, carried } = event;
      const { documents: _, change, ...open } = carried;
      const { score: __, opinion: ___, ...unscored } = open;
      const isOthers = event.is === 'scored' && !by.is_you;
      return {
        ...event,
        by: {
          ...by,
          ...(by.party && { party: hide(by.party) }),
          ...(isOthers && { account: null, name: null }),
        },
        carried: {
          ...(isOthers && !hasScored ? unscored : open),
          ...(change?.amount_fen !== undefined && { change: { amount_fen: change.amount_fen } }),
        },
      };
    }),
    application: {
      ...application,
      answers: Object.fromEntries(answers.map(([field, value]) => [field, shown(field, value)])),
      masked: [
        ...new Set([...application.masked, ...answers.map(([field]) => field).filter(tells)]),
      ],
      known: application.known.filter(({ field }) => !tells(field)),
      otherwise: application.otherwise.filter(({ field }) => !tells(field)),
    },
    changes: written.changes.filter(({ field }) => !tells(field)),
  };
}

/** A case in a list, without its parties. */
export function writeBlindLine(line: Line): Line {
  const hidden = { party: HIDDEN, name: HIDDEN };
  return { ...line, files: hidden, benefits: hidden, paid: hidden };
}

/**
 * By what a list is searched: by experts in the numbers of cases alone, for whoever can search by a
 * name, or by the figures in one, learns whose it is.
 * @throws what refuses the search, with its field
 */
export function searchFor<
  F extends { readonly text?: string | undefined; readonly party?: string | undefined },
>(filter: F, caller: Caller): F & { readonly number?: string | undefined } {
  if (caller.is !== 'member' || caller.post?.role !== 'expert') return filter;
  const { text, party } = filter;
  const field = party !== undefined ? 'party' : 'text';
  if (party !== undefined || (text !== undefined && !/^[\d-]*$/u.test(text)))
    throw contentRefused([{ field, message: NUMBERS_ONLY }]);
  return { ...filter, text: undefined, number: text };
}

const NUMBERS_ONLY = {
  zh: '评审专家按案件编号查找；盲评期间不能按单位查找',
  en: 'Experts search by the number of a case; blind review has no search by party',
};
