/**
 * Who may call an operation: anybody; anybody in the demonstration city, where all parties are
 * made up; or only who sits at the machine (the command line).
 */
export type Access = 'public' | 'demonstration' | 'local';

export type Caller = 'visitor' | 'demonstrator' | 'operator';

const GRANTS = {
  visitor: ['public'],
  demonstrator: ['public', 'demonstration'],
  operator: ['public', 'demonstration', 'local'],
} as const satisfies Record<Caller, readonly Access[]>;

export function mayCall(caller: Caller, access: Access): boolean {
  const granted: readonly Access[] = GRANTS[caller];
  return granted.includes(access);
}
