import { type Caller, callerInLog } from '../caller.ts';
import type { City } from '../city/city.ts';
import type { RequestMark } from '../context.ts';
import { REQUEST } from './write-entries.ts';

const LONGEST_PATH = 200;

/** A request that was turned away before an operation took it. */
type RefusedRequest = {
  readonly caller: Caller;
  readonly mark: RequestMark;
  readonly method: string;
  /** Without what follows the question mark. */
  readonly path: string;
  readonly code: string;
  readonly at: number;
};

/** Writes to the audit log that a request was turned away. */
export async function keepRefusedRequest(
  { refusals }: City,
  { caller, mark, method, path, code, at }: RefusedRequest,
): Promise<void> {
  await refusals.keep({
    at: new Date(at),
    ...callerInLog(caller),
    actingFor: null,
    operation: REQUEST,
    subject: null,
    detail: { method, path: path.slice(0, LONGEST_PATH) },
    result: code,
    address: mark.address,
    request: null,
  });
}
