import type { AccessRule } from '../../offices/index.ts';
import type { About } from '../permit.ts';

/** The department of an operation's input. */
export const OF_DEPARTMENT: About = { party: 'department', scope: 'application' };

/** Who writes and publishes the calls of a department: itself. */
export const CALL_WRITERS: AccessRule = { department: ['own'] };

/** Who looks up which parties can act as an office: whoever writes a call. */
export const OFFICE_READERS: AccessRule = { department: 'any' };
