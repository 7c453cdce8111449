/** Who may call an operation: anybody, or only who sits at the machine (the command line). */
export type Access = 'public' | 'local';

export type Caller = 'visitor' | 'operator';

const GRANTS = {
  visitor: ['public'],
  operator: ['public', 'local'],
} as const satisfies Record<Caller, readonly Access[]>;

export function mayCall(caller: Caller, access: Access): boolean {
  const granted: readonly Access[] = GRANTS[caller];
  return granted.includes(access);
}
