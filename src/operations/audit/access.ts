import type { AccessRule } from '../../offices/index.ts';

/** Who reads the audit log. */
export const AUDIT_READERS: AccessRule = { audit_administrator: 'any', auditor: 'any' };
