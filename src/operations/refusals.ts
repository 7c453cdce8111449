import { ORPCError, ValidationError } from '@orpc/server';
import { AttachmentProblem } from '../attachments/index.ts';
import { IdentityProblem } from '../identity/index.ts';
import type { Problem } from '../rules/index.ts';
import { StoreProblem } from '../store/index.ts';
import { problemsShape } from './shapes/problem.ts';
import { wordIssue } from './word-issue.ts';

/** The ways an operation refuses, each with `data.problems`. */
export const REFUSALS = {
  BAD_REQUEST: {
    status: 400,
    message: '请求不合规格 Malformed request',
    data: problemsShape,
  },
  UNPROCESSABLE_CONTENT: {
    status: 422,
    message: '内容有误 The content has mistakes',
    data: problemsShape,
  },
  UNAUTHORIZED: { status: 401, message: '请先登录 Sign in first', data: problemsShape },
  FORBIDDEN: { status: 403, message: '无权调用 Not allowed', data: problemsShape },
  TOO_MANY_REQUESTS: { status: 429, message: '过于频繁 Too many requests', data: problemsShape },
  CONFLICT: { status: 409, message: '已被他人改动 Changed meanwhile', data: problemsShape },
  SERVICE_UNAVAILABLE: { status: 503, message: '暂不可用 Unavailable', data: problemsShape },
  NOT_FOUND: { status: 404, message: '没有找到 Not found', data: problemsShape },
} as const;

const MAX_PROBLEMS = 100;

/** The content of a dossier, a catalogue or a file has mistakes: 422. */
export function contentRefused(problems: readonly Problem[]): Error {
  return refusal('UNPROCESSABLE_CONTENT', problems);
}

/** What was asked for does not exist: 404. */
export function notFound(problem: Problem): Error {
  return refusal('NOT_FOUND', [problem]);
}

/** Nobody is signed in who may do it: 401. */
export function unauthorized(): Error {
  return refusal('UNAUTHORIZED', [{ field: '', message: { zh: '请先登录', en: 'Sign in first' } }]);
}

/** Who is signed in may not do it, or not for this party: 403. */
export function forbidden(problem: Problem = NOT_YOURS): Error {
  return refusal('FORBIDDEN', [problem]);
}

const NOT_YOURS: Problem = {
  field: '',
  message: {
    zh: '以当前岗位无权办理；如有其他岗位，可先切换',
    en: 'Not allowed in this post; if you hold another, switch to it first',
  },
};

/** Who is signed in asked to act in a post that they do not hold, or no longer: 403. */
export function notInPost(): Error {
  return forbidden({
    field: 'zhida-post',
    message: {
      zh: '您今天不在所选的岗位上，没有办理',
      en: 'You do not hold this post today; nothing was done',
    },
  });
}

/** A request of a member that carries no number of its own: 400. */
export function missingNumber(): Error {
  return refusal('BAD_REQUEST', [
    {
      field: 'zhida-request',
      message: {
        zh: '请求头 zhida-request 须给出本次请求的唯一编号（如 UUID），以免重复提交',
        en: 'The header zhida-request must give the request a number of its own (such as a UUID), so that it takes effect once',
      },
    },
  ]);
}

/** The same was done too often lately: 429. */
export function tooOften(problem: Problem): Error {
  return refusal('TOO_MANY_REQUESTS', [problem]);
}

/** It cannot be had for the time being: 503. */
export function unavailable(problem: Problem): Error {
  return refusal('SERVICE_UNAVAILABLE', [problem]);
}

/** Somebody else was faster: 409. */
export function overtaken(problem: Problem): Error {
  return refusal('CONFLICT', [problem]);
}

/**
 * Turns what zod has against an input into problems: 400; a store that fails: 503; what cannot be
 * done to an account: 404, 409 or 422; what a file has against it: 400, 422 or 503. Other errors are
 * passed on.
 */
export function wordRefusal(error: unknown): unknown {
  if (error instanceof StoreProblem) {
    if (error.code === 'repeated')
      return overtaken({ field: 'zhida-request', message: error.words });
    return refusal('SERVICE_UNAVAILABLE', [{ field: '', message: error.words }], error);
  }
  if (error instanceof IdentityProblem) return wordIdentityProblem(error);
  if (error instanceof AttachmentProblem) return wordAttachmentProblem(error);
  if (!(error instanceof ORPCError) || !(error.cause instanceof ValidationError)) return error;
  if (error.code !== 'BAD_REQUEST') return error;
  const issues = error.cause.issues as unknown as readonly Parameters<typeof wordIssue>[0][];
  return refusal('BAD_REQUEST', issues.flatMap(wordIssue));
}

/** What cannot be done to an account, in the operations' own form. */
function wordIdentityProblem({ code, field, messages }: IdentityProblem): Error {
  const as: Partial<Record<typeof code, keyof typeof REFUSALS>> = OF_IDENTITY;
  const problems = messages.map((message) => ({ field, message }));
  return refusal(as[code] ?? 'UNPROCESSABLE_CONTENT', problems);
}

/** Why a file is not taken or cannot be given, in the operations' own form. */
function wordAttachmentProblem(error: AttachmentProblem): Error {
  const problem = { field: 'file', message: error.words, expected: error.mend };
  return refusal(OF_ATTACHMENT[error.fault], [problem], error);
}

const OF_ATTACHMENT = {
  file: 'UNPROCESSABLE_CONTENT',
  cut_off: 'BAD_REQUEST',
  missing: 'SERVICE_UNAVAILABLE',
  place: 'SERVICE_UNAVAILABLE',
} as const;

const OF_IDENTITY = { NO_ACCOUNT: 'NOT_FOUND', EMAIL_TAKEN: 'CONFLICT' } as const;

/** The problems that an operation's refusal carries; none for any other error. */
export function problemsOf(error: unknown): readonly Problem[] {
  if (!(error instanceof ORPCError)) return [];
  const data = problemsShape.safeParse(error.data);
  return data.success ? data.data.problems : [];
}

function refusal(code: keyof typeof REFUSALS, problems: readonly Problem[], cause?: Error) {
  const { status, message } = REFUSALS[code];
  const data = { problems: problems.slice(0, MAX_PROBLEMS) };
  return new ORPCError(code, { status, message, data, cause });
}
