import { type Day, dayOf } from '../../src/values/index.ts';

const FROM = dayOf(2018, 1, 1);
const TO = dayOf(2022, 12, 31);

/** Whether the policy covers an event; one whose day is not known may be covered. */
export function policyCovers(on: Day | undefined): boolean {
  return on === undefined || (on >= FROM && on <= TO);
}

/** Both the event and the as-of date must lie in the policy's five years. */
export function validityOf(on: Day | undefined, asOf: Day): 'in_force' | 'expired' | 'not_yet' {
  if (on !== undefined && on < FROM) return 'not_yet';
  if (on !== undefined && on > TO) return 'expired';
  if (asOf < FROM) return 'not_yet';
  return asOf > TO ? 'expired' : 'in_force';
}
