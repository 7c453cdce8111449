import { ORPCError } from '@orpc/server';
import {
  type Caller,
  type City,
  type CityContext,
  dayInChina,
  type OpenCatalogue,
  type RequestMark,
} from '../operations/index.ts';

/** What is served: a catalogue, the records of a city, and the time in milliseconds since 1970. */
export type Served = {
  /** The catalogue that it starts with, which describes the API. */
  readonly opened: OpenCatalogue;
  /** The records, as soon as they are open. */
  readonly city: () => Promise<City>;
  readonly now: () => number;
  /** Whether this is a demonstration city. */
  readonly demonstrates: boolean;
};

/** What an operation gets that is called at a moment, under the catalogue in use by then. */
export async function contextAt(
  { city: records, demonstrates }: Served,
  moment: number,
  caller: Caller,
  request: RequestMark,
): Promise<CityContext> {
  const city = await records();
  const { version: catalogueVersion, ...inUse } = city.inUse.now();
  return {
    ...inUse,
    ...{ caller, demonstrates, request },
    city: async () => ({ ...city, catalogueVersion }),
    now: moment,
    today: dayInChina(moment),
    note: () => undefined,
    standing: 'other',
  };
}

/** Whether an operation threw what it did not mean as a refusal. */
export function isFailure(error: unknown): boolean {
  return !(error instanceof ORPCError) || error.status >= 500;
}
