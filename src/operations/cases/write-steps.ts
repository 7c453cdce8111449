import type { z } from 'zod';
import {
  ACTIONS,
  type Case,
  listSteps,
  type Offer,
  type Procedure,
  type Step,
} from '../../casework/index.ts';
import type { offerShape, stepOfCaseShape } from '../shapes/case.ts';
import { ELSEWHERE } from '../shapes/case-act.ts';
import { officeOf, placeOf } from './write-event.ts';

/** The stages of a procedure, and where a case stands to each of them. */
export function writeSteps(
  procedure: Procedure,
  { at, end, returned }: Case,
  visited: ReadonlySet<string>,
): z.infer<typeof stepOfCaseShape>[] {
  const steps = listSteps(procedure);
  const onTheWay = mainWay(steps);
  const way = [...onTheWay];
  // What was passed once and comes again, after a return, is ahead.
  const next = onTheWay.has(at) ? way.indexOf(at) : way.indexOf(returned?.backTo ?? '');
  const still = new Set(end !== null || next === -1 ? [] : way.slice(next));
  return steps.map(({ stage }) => {
    const ahead = end !== null ? 'skipped' : onTheWay.has(stage.id) ? 'ahead' : 'aside';
    const isDone = visited.has(stage.id) && !still.has(stage.id);
    const bases = stage.actions.map(({ basis }) => basis.is);
    return {
      ...placeOf(procedure, stage.id),
      office: officeOf(procedure, stage.office),
      working_days: stage.days?.count ?? null,
      state: stage.id === at ? 'now' : isDone ? 'done' : ahead,
      preset: bases.every((is) => is === 'preset'),
    };
  });
}

/** The stages that a claim passes that nobody returns, refuses or objects to. */
function mainWay(steps: readonly Step[]): ReadonlySet<string> {
  const way = new Set<string>();
  let at = steps[0];
  while (at !== undefined && !way.has(at.stage.id)) {
    way.add(at.stage.id);
    const on = at.ways.find((one) => one.way === 'on' && one.action.does !== 'object');
    at = steps.find(({ stage }) => stage.id === on?.to[0]);
  }
  return way;
}

/** What somebody may do at the stage where a case is, or why not. */
export function writeOffers(
  procedure: Procedure,
  { at }: Case,
  offers: readonly Offer[],
): z.infer<typeof offerShape>[] {
  const ways = listSteps(procedure).find(({ stage }) => stage.id === at)?.ways ?? [];
  return offers.map(({ action, refused }) => ({
    does: action.does,
    title: ACTIONS[action.does].words,
    duty: action.duty,
    refused,
    carries: action.carries,
    attaches: Object.entries(action.attaches).map(([id, title]) => ({ id, title })),
    to: (ways.find((way) => way.action === action)?.to ?? []).map((to) => placeOf(procedure, to)),
    elsewhere: ELSEWHERE.some((does) => does === action.does),
  }));
}
