import { type Catalogue, type Clause, type SearchKeys, sumsIn } from '../../rules/index.ts';
import { loadSounds, type SoundOut } from './sound-out.ts';

const known = new WeakMap<Clause, SearchKeys>();

/** What each clause of a catalogue is found by, by its id; made once for each clause. */
export async function searchKeys(catalogue: Catalogue): Promise<ReadonlyMap<string, SearchKeys>> {
  const soundOut = await loadSounds();
  return new Map(
    catalogue.clauses.map((clause) => {
      const keys = known.get(clause) ?? keysOf(clause, catalogue, soundOut);
      known.set(clause, keys);
      return [clause.id, keys];
    }),
  );
}

function keysOf(clause: Clause, { vocabulary }: Catalogue, soundOut: SoundOut): SearchKeys {
  const { title, summary, beneficiaries, kind } = clause;
  const roles = beneficiaries.map((code) => vocabulary.lists.role?.[code]?.zh ?? '');
  const label = vocabulary.kinds[kind]?.label.zh ?? '';
  return {
    names: soundOut([title.zh, label, ...roles].join('\n')),
    summary: soundOut(summary),
    sums_fen: sumsIn(clause).map(String),
  };
}
