import type { Standing } from '../offices/index.ts';
import type { HoldsInForce } from '../rules/index.ts';
import type { Day } from '../values/index.ts';
import type { Caller } from './caller.ts';
import type { City } from './city/city.ts';
import type { Note } from './note.ts';
import type { OpenCatalogue } from './opened.ts';

/** For operations that open a catalogue themselves. */
export type BareContext = {
  readonly caller: Caller;
  /** Whether this is a demonstration city, where nothing is real. */
  readonly demonstrates: boolean;
};

/** The request that calls, as the audit log names it. */
export type RequestMark = {
  /** That its sender gave it, to be taken once; null when there is none. */
  readonly number: string | null;
  readonly address: string | null;
};

/** What an operation gets besides its input. `today` is a day in China. */
export type Context = OpenCatalogue &
  BareContext & {
    readonly today: Day;
    /** Clauses and policies under which no application is taken for the time being. */
    readonly holds: HoldsInForce;
  };

/** For operations on the records of the city, which are opened when they are first needed. */
export type CityContext = Context & {
  readonly city: () => Promise<City>;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly request: RequestMark;
  /** How the caller stands to the party or case that the operation is about; `other` for none. */
  readonly standing: Standing;
  /** Commands tell by it what their entry in the audit log should say. */
  readonly note: (note: Note) => void;
};
