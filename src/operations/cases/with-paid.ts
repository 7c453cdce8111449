import type { Dossier } from '../../dossiers/index.ts';
import type { PaidCase } from '../../store/index.ts';
import { formatDay, formatFen } from '../../values/index.ts';

/** A dossier with what other cases were paid; a payment that its history names already stands once. */
export function withPaid(dossier: Dossier, paid: readonly PaidCase[]): Dossier {
  const history = paid.flatMap(({ clause, matter, amount, on }) => {
    const payment = {
      clause,
      ...(matter !== null && { record: matter }),
      amount: `${formatFen(amount)}元`,
      on: formatDay(on),
    };
    const isKnown = dossier.history.some(
      (one) => one.clause === clause && (one.record ?? null) === matter,
    );
    return isKnown ? [] : [payment];
  });
  return history.length === 0 ? dossier : { ...dossier, history: [...dossier.history, ...history] };
}
