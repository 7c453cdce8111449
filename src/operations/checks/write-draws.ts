import type { z } from 'zod';
import { drawSample } from '../../casework/index.ts';
import {
  listAccountNames,
  listSampleOutcomes,
  type Reading,
  type SampleDraw,
} from '../../store/index.ts';
import { formatDay } from '../../values/index.ts';
import type { Caller } from '../caller.ts';
import { placeOf } from '../cases/write-event.ts';
import { clauseLine } from '../cases/write-line.ts';
import { writtenBy } from '../cases/written-by.ts';
import type { CityContext } from '../context.ts';
import type { drawShape } from '../shapes/checks.ts';
import { othersSeen } from './others-seen.ts';
import { rateOf } from './sample-rate.ts';

/** Samples as somebody may see them, each drawn again by its seed. */
export async function writeDraws(
  handle: Reading,
  draws: readonly SampleDraw[],
  { caller, catalogue, procedures }: CityContext,
): Promise<z.infer<typeof drawShape>[]> {
  const numbers = draws.flatMap(({ drawn }) => drawn);
  const { seen, lines } = await othersSeen(handle, numbers, caller);
  const outcomes = await listSampleOutcomes(
    handle,
    draws.map(({ id }) => id),
  );
  const names = await listAccountNames(
    handle,
    outcomes.map(({ account }) => account),
  );
  const by = await writtenBy(handle, draws);
  return draws.map((one) => ({
    ...{ draw: one.id, call: one.call, wanted: one.wanted, seed: one.seed },
    population: one.population,
    drawn: one.drawn.map((number) => {
      const line = lines.get(number);
      const about = line && {
        clause: clauseLine(catalogue, line.clause),
        benefits: { party: line.benefits, name: line.names.get(line.benefits) ?? line.benefits },
        at: placeOf(procedures.get(line.procedure), line.at),
        amount_fen: line.amount === null ? null : String(line.amount),
      };
      const said = outcomes.find((other) => other.draw === one.id && other.number === number);
      const outcome = said && {
        ...{ outcome: said.outcome, text: said.text, on: formatDay(said.on) },
        by: names.get(said.account) ?? null,
      };
      return { ...seen(number), ...(about ?? UNKNOWN), outcome: outcome ?? null };
    }),
    may_settle: isDrawer(one, caller),
    replayed: isReplayed(one),
    ...{ on: formatDay(one.on), at: one.at.toISOString() },
    by: by(one),
  }));
}

/** Whether somebody acts for the party that drew a sample, in the role in which it did. */
export function isDrawer({ party, role }: SampleDraw, caller: Caller): boolean {
  const post = caller.is === 'member' ? caller.post : null;
  return post?.party === party && post.role === role;
}

const UNKNOWN = { clause: null, benefits: null, at: null, amount_fen: null } as const;

function isReplayed({ wanted, seed, population, drawn }: SampleDraw): boolean {
  const again = [...drawSample(population, rateOf(wanted, population.length), seed)].sort();
  return JSON.stringify(again) === JSON.stringify([...drawn].sort());
}
