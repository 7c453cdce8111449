import { type AccessRule, FOR_PARTY } from '../../offices/index.ts';
import { DOSSIER_READERS } from '../parties/access.ts';
import type { About } from '../permit.ts';

/** The party of an operation's input, for which a mandate must cover applications. */
export const APPLICATIONS_OF_PARTY: About = { party: 'party', scope: 'application' };

/** Who reads a party's files: who reads its dossier. */
export const ATTACHMENT_READERS: AccessRule = DOSSIER_READERS;

/** Who uploads, describes and removes them; nobody unknown, whose files others would be shown. */
export const ATTACHMENT_WRITERS: AccessRule = FOR_PARTY;
