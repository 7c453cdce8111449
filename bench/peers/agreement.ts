import type { Contender } from './contender.ts';
import type { Facts } from './facts.ts';

/** Throws where a contender computes another amount than the first one, for any dossier, by a fen. */
export async function demandAgreement(
  contenders: readonly Contender[],
  dossiers: readonly Facts[],
): Promise<void> {
  const [first, ...others] = contenders;
  for (const [number, facts] of dossiers.entries()) {
    const expected = (await first?.start(facts).amounts()) ?? [];
    for (const { name, start } of others) {
      const run = start(facts);
      const amounts = await run.amounts();
      const at = expected.findIndex((amount, clause) => amounts[clause] !== amount);
      if (at >= 0 || amounts.length !== expected.length) {
        throw new Error(
          `dossier ${number + 1}, clause ${at + 1}: ${name} computes ${amounts[at]}, not ${expected[at]}`,
        );
      }
      const total = expected.reduce((sum, amount) => sum + amount, 0);
      if ((await run.total()) !== total) {
        throw new Error(`dossier ${number + 1}: the total of ${name} is not ${total}`);
      }
    }
  }
}
