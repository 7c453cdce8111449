import { answerOf, type Claim, dossierWith, formOf, type OtherCase } from '../../casework/index.ts';
import { type Dossier, dossierOf } from '../../dossiers/index.ts';
import type { Application } from '../cases/application.ts';

/** Cases of the same beneficiary for which the rule is asked what it gives: the first ones. */
const MOST_COMPUTED = 20;

/** A claim whose beneficiary's other cases have what the rule gives, where nothing is approved yet. */
export function withAmountsOfOthers(claim: Claim, application: Application): Claim {
  const { others, parties, today } = claim;
  const open = others.filter(
    (other) =>
      other.parties.benefits === parties.benefits.id && other.end === null && other.amount === null,
  );
  const computed = new Set(open.slice(0, MOST_COMPUTED));
  const dossier = dossierOf(application.statements);
  return {
    ...claim,
    others: others.map((other) =>
      computed.has(other)
        ? { ...other, amount: amountOf(other, application, dossier, today) }
        : other,
    ),
  };
}

/** What the rule gives in another case, where that is one amount; nothing where it refuses. */
function amountOf(
  { clause, matter, answers }: OtherCase,
  { at }: Application,
  dossier: Dossier,
  today: number,
): number | null {
  const form = formOf(at.catalogue, { clause, matter, materials: [] });
  if (form === undefined) return null;
  const result = answerOf(at, form, dossierWith(form, dossier, answers), today);
  if (result?.outcome === 'refused') return 0;
  if (result?.outcome !== 'granted' || result.low_fen !== result.high_fen) return null;
  return result.low_fen === null ? null : Number(result.low_fen);
}
