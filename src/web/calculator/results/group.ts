import type { Result } from '../../../rules/view.ts';

/** The groups of results in the order of the page. */
export const GROUPS = [
  'granted',
  'undated',
  'unknown',
  'undated_open',
  'undecided',
  'service',
  'service_open',
  'near',
  'paid',
  'expired',
  'not_yet',
  'refused',
] as const;
export type Group = (typeof GROUPS)[number];

/**
 * Which group a result belongs to. What is out of force, has no dates or is a service is shown
 * apart, never among the money that counts; a refusal stays a refusal whatever the date.
 */
export function groupOf(result: Result): Group {
  switch (result.outcome) {
    case 'paid':
      return 'paid';
    case 'refused':
      return result.near_misses.length > 0 && isInForce(result) ? 'near' : 'refused';
    case 'granted':
    case 'unknown':
    case 'undecided':
      return isInForce(result) ? inForceGroup(result, result.outcome) : outOfForce(result);
  }
}

function inForceGroup(
  { authority, validity }: Result,
  outcome: 'granted' | 'unknown' | 'undecided',
): Group {
  const isGranted = outcome === 'granted';
  if (authority === 'service') return isGranted ? 'service' : 'service_open';
  if (validity === 'undated') return isGranted ? 'undated' : 'undated_open';
  return outcome;
}

/** The results by group; within each what is certain and computed first, then by money. */
export function groupResults(results: readonly Result[]): Readonly<Record<Group, Result[]>> {
  const groups: Record<Group, Result[]> = {
    granted: [],
    undated: [],
    unknown: [],
    undated_open: [],
    undecided: [],
    service: [],
    service_open: [],
    near: [],
    paid: [],
    expired: [],
    not_yet: [],
    refused: [],
  };
  for (const result of results) {
    groups[groupOf(result)].push(result);
  }
  for (const group of GROUPS) {
    groups[group].sort((one, other) => rank(one) - rank(other) || weight(other) - weight(one));
  }
  return groups;
}

function isInForce({ validity }: Result): boolean {
  return validity === 'in_force' || validity === 'undated';
}

function outOfForce({ validity }: Result): 'expired' | 'not_yet' {
  return validity === 'not_yet' ? 'not_yet' : 'expired';
}

function rank({ outcome, authority, record }: Result): number {
  const certain = outcome === 'granted' ? 0 : 2;
  return (authority === 'computed' ? 0 : 1) + certain + (record === null ? 4 : 0);
}

function weight(result: Result): number {
  return result.outcome === 'refused'
    ? Math.max(0, ...result.near_misses.map(({ percent }) => percent))
    : Number(result.high_fen ?? result.low_fen);
}
