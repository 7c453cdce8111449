import { describe, expect, it } from 'vitest';
import { demandAgreement } from './agreement.ts';
import { openByHand, writeByHand } from './by-hand.ts';
import type { Definition } from './definition.ts';
import { drawDossiers } from './dossiers.ts';
import type { Facts } from './facts.ts';
import { answersOf, openCatalogue, rowsOf } from './ours.ts';
import { sixtyClauses } from './sixty-clauses.ts';

const DOSSIERS = 200;
const WAN = 1_000_000;
const clauses = sixtyClauses();
const catalogue = openCatalogue(clauses);
const byHand = openByHand(clauses);
const [facts] = drawDossiers(1) as [Facts];

/** The amount of one clause for the first dossier with some facts changed. */
function amountOf(definition: Omit<Definition, 'id'>, changed: Partial<Facts>): number | undefined {
  return writeByHand([{ id: 'bench/1', ...definition }])[0]?.({ ...facts, ...changed });
}

describe('the sixty clauses', () => {
  it('are the same in every run', () => {
    expect(sixtyClauses()).toEqual(clauses);
    expect(catalogue.clauses.map(({ id }) => id)).toEqual(clauses.map(({ id }) => id));
    expect(new Set(catalogue.clauses.map(({ id }) => id)).size).toBe(60);
  });

  it('give the same amounts as rows, as answers and as plain functions', async () => {
    const ours = [...rowsOf(catalogue), ...answersOf(catalogue)];
    await demandAgreement([byHand, ...ours], drawDossiers(DOSSIERS));
  });

  it('each pay something to some dossier and nothing to another', () => {
    const amounts = drawDossiers(DOSSIERS).map((one) => byHand.start(one).amounts());
    for (const [index, { id }] of clauses.entries()) {
      const own = amounts.map((all) => all[index]);
      expect([id, own.some((fen) => fen === 0), own.some((fen) => fen !== 0)]).toEqual([
        id,
        true,
        true,
      ]);
    }
  });
});

describe('a clause by hand', () => {
  const plain = { tests: [], cap: null, ceiling: null } as const;

  it('takes each rate on its band', () => {
    const bands = [
      { upTo: 200 * WAN, basisPoints: 300 },
      { upTo: 400 * WAN, basisPoints: 200 },
      { upTo: null, basisPoints: 50 },
    ];
    const award = { award: 'bands', of: 'investment', bands } as const;
    expect(amountOf({ ...plain, award }, { investment: 200 * WAN })).toBe(6 * WAN);
    expect(amountOf({ ...plain, award }, { investment: 600 * WAN })).toBe(11 * WAN);
  });

  it('takes what has been received off the ceiling, after the cap', () => {
    const award = { award: 'match', of: 'upper_award' } as const;
    const limited = {
      ...plain,
      award,
      cap: 50 * WAN,
      ceiling: { fen: 60 * WAN, counting: 'received' },
    } as const;
    expect(amountOf(limited, { upper_award: 80 * WAN, received: 0 })).toBe(50 * WAN);
    expect(amountOf(limited, { upper_award: 80 * WAN, received: 25 * WAN })).toBe(35 * WAN);
    expect(amountOf(limited, { upper_award: 80 * WAN, received: 61 * WAN })).toBe(0);
  });
});

describe('the agreement', () => {
  it('is refused for a single fen', async () => {
    const off = {
      name: 'off by one',
      start: (one: Facts) => ({
        ...byHand.start(one),
        amounts: () =>
          byHand
            .start(one)
            .amounts()
            .map((fen, index) => (index === 59 ? fen + 1 : fen)),
      }),
    };
    await expect(demandAgreement([byHand, off], [facts])).rejects.toThrow(
      /dossier 1, clause 60: off by one computes/,
    );
  });
});
