import { type FastifyServerOptions, LogController } from 'fastify';
import type { Settings } from './settings.ts';

/** Where log lines go, each one JSON object; standard output unless given. */
export type LogSink = { write(line: string): void };

const VERBOSE = new Set<Settings['LOG_LEVEL']>(['debug', 'trace']);
const DEEPEST_CAUSE = 3;

/**
 * How the server logs. Fastify's own lines about requests, with addresses in them, are off: see
 * `observeRequests`. Words of errors may repeat what a person sent, so they are left out, unless
 * the level is debug.
 */
export function logOptions(
  level: Settings['LOG_LEVEL'],
  sink: LogSink | undefined,
): Pick<FastifyServerOptions, 'logger' | 'logController'> {
  // Fastify's types want the words of an error, which are what is left out.
  const err = (VERBOSE.has(level) ? describeFully : describeSafely) as never;
  return {
    logger: { level, serializers: { err }, ...(sink && { stream: sink }) },
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'request' }),
  };
}

/** An error without its words: what kind it is, and where in the program and the database. */
function describeSafely(error: Error, depth = 0): Record<string, unknown> {
  const { code, schema, table, column, constraint, routine } = error as unknown as Record<
    string,
    unknown
  >;
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    ...{ code, schema, table, column, constraint, routine },
    at: places.map((line) => line.trim().slice('at '.length)),
    ...causeOf(error, depth, describeSafely),
  };
}

function describeFully(error: Error, depth = 0): Record<string, unknown> {
  const words = { type: error.name, ...error, message: error.message, stack: error.stack };
  return { ...words, ...causeOf(error, depth, describeFully) };
}

function causeOf(
  { cause }: Error,
  depth: number,
  describe: (error: Error, depth: number) => unknown,
): Record<string, unknown> {
  if (!(cause instanceof Error) || depth >= DEEPEST_CAUSE) return {};
  return { cause: describe(cause, depth + 1) };
}
