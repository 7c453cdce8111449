import type { Clause } from '../clause/types.ts';
import type { Mutant } from './mutate.ts';

type How = keyof Clause['overlaps'];

/** A clause that overlaps otherwise, and the clause that it no longer, or otherwise, overlaps with. */
export type OverlapMutant = Mutant & { readonly other: string; readonly how: How };

/** Each clause that another one names under `overlaps` left out, and put into the other of its lists. */
export function overlapMutantsOf(clause: Clause): OverlapMutant[] {
  const mutants = (how: How, instead: How) =>
    clause.overlaps[how].flatMap((other): OverlapMutant[] => {
      const rest = clause.overlaps[how].filter((id) => id !== other);
      const moved = [...clause.overlaps[instead], other];
      const wanted = wantedRow(clause.id, other, how);
      return [
        {
          clause: { ...clause, overlaps: { ...clause.overlaps, [how]: rest } },
          change: {
            zh: `去掉“overlaps”里的“${other}”（${how}）`,
            en: `without "${other}" of "overlaps" (${how})`,
          },
          ...{ wanted, other, how },
        },
        {
          clause: { ...clause, overlaps: { ...clause.overlaps, [how]: rest, [instead]: moved } },
          change: {
            zh: `“overlaps”里的“${other}”由 ${how} 改为 ${instead}`,
            en: `"${other}" of "overlaps" is ${instead} and not ${how}`,
          },
          ...{ wanted, other, how },
        },
      ];
    });
  return [...mutants('unstated', 'excluded'), ...mutants('excluded', 'unstated')];
}

function wantedRow(one: string, other: string, how: How): Mutant['wanted'] {
  return how === 'unstated'
    ? {
        zh: `${one} 或 ${other} 有一行两条都给，overlaps 一列写明另一条，而且没有别的条款把二者连在一起`,
        en: `a row of ${one} or ${other} where both are had, with the other under overlaps, and no third clause ties them`,
      }
    : {
        zh: `${one} 或 ${other} 有一行因为另一条而不予`,
        en: `a row of ${one} or ${other} that is refused for the other`,
      };
}
