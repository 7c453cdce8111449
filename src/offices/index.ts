/** Who may act for whom: roles, posts and who holds them, mandates, and what rules of access say. */
export {
  type AccessRule,
  type ActorKind,
  FOR_PARTY,
  LOCAL,
  mayAct,
  mayUse,
  PUBLIC,
  reachOf,
  STANDINGS,
  type Standing,
} from './access.ts';
export {
  CAPACITIES,
  type Capacity,
  covers,
  type Holding,
  type HoldingProblem,
  type Post,
  refuseHolding,
} from './holding.ts';
export {
  entrusts,
  LONGEST_MANDATE,
  type Mandate,
  mandateState,
  SCOPES,
  type Scope,
} from './mandate.ts';
export { APPLYING, mayHavePost, PARTY_TYPES, type PartyType, ROLES, type Role } from './role.ts';
export { isPublicBody, OTHER_HOUSE, vouchedRole } from './vouching.ts';
