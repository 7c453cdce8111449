import { edgesOf } from './graph.ts';
import { isEnd } from './kinds.ts';
import type { Action, Procedure, Stage } from './types.ts';

/** Where an action leads, seen from its stage: on, back, to an end, or nowhere else. */
export type Way = 'on' | 'back' | 'end' | 'stays';

export type Step = {
  readonly stage: Stage;
  /** On the way of a case to which nothing befalls; others are where it comes back to, or is held up. */
  readonly main: boolean;
  readonly ways: readonly {
    readonly action: Action;
    /** Stages or ends; several where that depends on the return before. */
    readonly to: readonly string[];
    readonly way: Way;
  }[];
};

/** A procedure as a list that a screen can draw: its stages in their order, and what comes back where. */
export function listSteps(procedure: Procedure): readonly Step[] {
  const order = procedure.stages.map(({ id }) => id);
  const edges = edgesOf(procedure);
  const steps = procedure.stages.map((stage) => ({
    stage,
    ways: stage.actions.map((action) => {
      const to = edges.filter((edge) => edge.action === action).map((edge) => edge.to);
      return { action, to, way: wayOf(order, stage.id, action, to) };
    }),
  }));
  const main = mainOf(steps);
  return steps.map((step) => ({ ...step, main: main.has(step.stage.id) }));
}

/** The stages that one comes to by what stands first at each to lead on. */
function mainOf(steps: readonly Omit<Step, 'main'>[]): ReadonlySet<string> {
  const main = new Set<string>();
  let next = steps[0];
  while (next && !main.has(next.stage.id)) {
    main.add(next.stage.id);
    const to = next.ways.find(({ way }) => way === 'on')?.to[0];
    next = steps.find(({ stage }) => stage.id === to);
  }
  return main;
}

function wayOf(
  order: readonly string[],
  from: string,
  { does }: Action,
  to: readonly string[],
): Way {
  if (to.every(isEnd)) return 'end';
  if (to.every((place) => place === from)) return 'stays';
  if (does === 'return') return 'back';
  const here = order.indexOf(from);
  return to.some((place) => order.indexOf(place) > here) ? 'on' : 'back';
}
