import type { Problem } from '../operations/index.ts';

/** A request that is refused before it reaches an operation. */
export class RequestProblem extends Error {
  readonly statusCode: number;
  readonly code: string;
  readonly problem: Problem;

  constructor(statusCode: number, code: string, problem: Problem) {
    super(`${problem.message.zh} ${problem.message.en}`);
    this.statusCode = statusCode;
    this.code = code;
    this.problem = problem;
  }
}
