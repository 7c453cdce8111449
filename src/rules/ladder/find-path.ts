import { type Day, formatDay } from '../../values/index.ts';
import { type Assessor, createAssessor } from '../assess/assessor.ts';
import type { Catalogue } from '../catalogue/types.ts';
import type { Dossier } from '../dossier/prepared.ts';
import { findResult } from '../find-result.ts';
import { shiftMonths } from '../generate/runtime.ts';
import { nearestOf, worthiestOf } from './next-rung.ts';
import type { Held, Path, RungAnswer } from './path-answer.ts';
import { CLIMBERS, type Rung } from './types.ts';
import { worthsOf } from './worth.ts';

/**
 * Where an enterprise stands on the ladder: what it holds and until when, what each rung asks that
 * its dossier meets or lacks, and what a rung that it does not hold would bring over three years.
 */
export type PathFinder = (dossier: Dossier, asOf: Day) => Path;

/** What finds paths by a catalogue's ladder; null where it has none. */
export function createPathFinder(catalogue: Catalogue, assessor: Assessor): PathFinder | null {
  const { ladder } = catalogue;
  if (ladder === null) return null;
  const { stages } = ladder;
  const asking = createAssessor({ ...catalogue, clauses: ladder.rungs.map(({ asks }) => asks) });
  return (dossier, asOf) => {
    const asked = asking.assess(dossier, { asOf, explain: true });
    const worth = worthsOf(catalogue, assessor, dossier, asOf);
    const rungs = ladder.rungs.map((rung): RungAnswer => {
      const answer = findResult(asked, rung.asks.id, 'party', asking.headings);
      const held = heldOf(rung, catalogue, dossier, asOf);
      return {
        rung: rung.id,
        stage: rung.stage,
        title: rung.title,
        held,
        conditions: answer?.conditions ?? [],
        missing: answer?.missing ?? [],
        near_misses: answer?.near_misses ?? [],
        unstated: rung.unstated,
        worth: held && !held.is_over ? null : worth(rung, held !== null),
      };
    });
    const reached = rungs.filter(({ held }) => held && !held.is_over).map(({ stage }) => stage);
    const stage = stages.findLast(({ id }) => reached.includes(id));
    const ahead = stages.slice(stage ? stages.indexOf(stage) : 0).map(({ id }) => id);
    const open = rungs.filter((rung) => ahead.includes(rung.stage));
    return {
      as_of: formatDay(asOf),
      is_enterprise: isEnterprise(catalogue, dossier),
      stages,
      stage: stage?.id ?? null,
      nearest: nearestOf(open)?.rung ?? null,
      worthiest: worthiestOf(open)?.rung ?? null,
      rungs,
    };
  };
}

function isEnterprise({ vocabulary }: Catalogue, { party }: Dossier): Path['is_enterprise'] {
  const roles = party[`f${vocabulary.party.facts.findIndex(({ id }) => id === 'role')}`];
  if (!Array.isArray(roles)) return 'unknown';
  return CLIMBERS.some((role) => roles.includes(role)) ? 'yes' : 'no';
}

/** The latest record that shows a rung, or the party's own word that it holds it. */
function heldOf(rung: Rung, catalogue: Catalogue, dossier: Dossier, asOf: Day): Held | null {
  const since = rung.shownBy.flatMap(({ kind, facts }) => {
    const named = catalogue.vocabulary.kinds[kind];
    if (!named) return [];
    const fieldOf = (id: string) => `f${named.facts.findIndex((fact) => fact.id === id)}` as const;
    return dossier.records
      .filter((one) => one.kind === kind)
      .filter(({ record }) =>
        Object.entries(facts).every(([id, code]) => record[fieldOf(id)] === code),
      )
      .map(({ record }) => ({
        on: Number(record[fieldOf(named.dated ?? '')]),
        until: Number(record[fieldOf('expires_on')]),
      }))
      .filter(({ on }) => !(on > asOf));
  });
  const latest = since.sort((a, b) => (b.on || 0) - (a.on || 0))[0];
  if (!latest) return isNamed(rung, catalogue, dossier) ? NAMED : null;
  const months = rung.holds?.months;
  const stated = Number.isFinite(latest.until);
  const until = stated
    ? latest.until
    : months === undefined
      ? Number.NaN
      : shiftMonths(latest.on, months);
  return {
    since: textOf(latest.on),
    until: textOf(until),
    until_basis: stated || Number.isNaN(until) ? null : (rung.holds?.basis ?? null),
    is_over: until < asOf,
  };
}

const NAMED: Held = { since: null, until: null, until_basis: null, is_over: false };

function isNamed({ category }: Rung, { vocabulary }: Catalogue, { party }: Dossier): boolean {
  if (category === null) return false;
  const place = vocabulary.party.facts.findIndex(({ id }) => id === 'categories');
  const named = party[`f${place}`];
  return Array.isArray(named) && named.includes(category);
}

const textOf = (day: number): string | null => (Number.isFinite(day) ? formatDay(day) : null);
