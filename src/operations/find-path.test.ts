import { createRouterClient } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { VISITOR } from './caller.ts';
import { router } from './router.ts';
import { contextOf } from './shipped.test-kit.ts';

const client = createRouterClient(router, { context: contextOf(VISITOR) });

async function pathIn(zone: string, categories: readonly string[] = ['high_tech_enterprise']) {
  const party = { role: ['enterprise'], located_in: ['dalian', zone], categories };
  return client.findPath({ dossier: { party }, as_of: '2024-06-01' });
}

type Found = Awaited<ReturnType<typeof pathIn>>;
const worthOf = ({ rungs }: Found, id: string) => rungs.find(({ rung }) => rung === id)?.worth;

describe('the ladder of the shipped catalogue', () => {
  it('gives a Jinpu enterprise worth by documents without dates, labelled and apart', async () => {
    const path = await pathIn('jinpu');
    const undated = ['gazelle', 'specialised_sme', 'little_giant', 'champion', 'unicorn'].map(
      (id) => worthOf(path, id)?.undated.high_fen,
    );
    expect(undated).toEqual(['20000000', '5000000', '30000000', '30000000', '200000000']);
    expect(worthOf(path, 'gazelle')).toMatchObject({ low_fen: '0', high_fen: '0' });
    expect(worthOf(path, 'gazelle')?.lines).toMatchObject([
      { clause: 'jinpu-22-48/30', validity: 'undated', total: 'computed' },
    ]);
    expect([path.stage, path.nearest, path.worthiest]).toEqual(['forest', 'gazelle', 'unicorn']);
  });

  it('opens services without money, and gives nobody money for a move that was not made', async () => {
    const path = await pathIn('jinpu', []);
    const reserve = worthOf(path, 'high_tech_reserve');
    expect(reserve?.lines).toEqual([]);
    expect(reserve?.services.map(({ clause }) => clause)).toContain('jinpu-22-48/3');
    const listing = worthOf(path, 'domestic_listing')?.lines.map(({ clause }) => clause);
    expect(listing).toContain('jinpu-22-48/37a');
    expect(listing).not.toContain('jinpu-22-48/38');
    const first = worthOf(path, 'high_tech_enterprise')?.lines.map(({ clause }) => clause);
    expect(first).toEqual(['jinpu-22-48/11a']);
  });

  it('gives an enterprise of the free trade zone what its plan gives while in force', async () => {
    const path = await pathIn('ftz');
    const [gazelle, unicorn, ipo] = ['gazelle', 'unicorn', 'domestic_listing'].map((id) =>
      worthOf(path, id),
    );
    expect([gazelle?.high_fen, unicorn?.high_fen, ipo?.high_fen]).toEqual([
      '50000000',
      '200000000',
      '300000000',
    ]);
    expect(gazelle?.lines.map(({ validity }) => validity)).toEqual(['in_force']);
  });
});
