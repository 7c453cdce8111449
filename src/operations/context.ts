import type { Assessor, Catalogue } from '../rules/index.ts';
import type { Day } from '../values/index.ts';
import type { Caller } from './access.ts';

/** A catalogue that was read without a problem, and what assesses dossiers against it. */
export type OpenCatalogue = { readonly catalogue: Catalogue; readonly assessor: Assessor };

/** What an operation gets besides its input. `today` is a day in China. */
export type Context = OpenCatalogue & { readonly caller: Caller; readonly today: Day };

/** For operations that open a catalogue themselves. */
export type BareContext = Pick<Context, 'caller'>;
