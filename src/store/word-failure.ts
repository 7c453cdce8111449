import { StoreProblem } from './store-problem.ts';

/** Errors of the network and of a server that is stopping, starting or full. */
const LOST = /^(ECONN|ENOTFOUND|EAI_|EPIPE|ETIMEDOUT|08|57P0|53300)/;
const LOST_WORDS = /^(Connection terminated|timeout exceeded when trying to connect)/;

/** What users can mend becomes a StoreProblem; other errors are passed on. */
export function wordFailure(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  if (LOST.test(code) || LOST_WORDS.test(error.message)) {
    return new StoreProblem('unreachable', UNREACHABLE, { cause: error });
  }
  if (code === UNIQUE && 'constraint' in error && error.constraint === 'audit_entry_request_key') {
    return new StoreProblem('repeated', REPEATED, { cause: error });
  }
  if (error.message.startsWith('corrupted migrations')) {
    return new StoreProblem('newer_program', NEWER, { cause: error });
  }
  return error;
}

/** PostgreSQL's code of a value that is there already. */
const UNIQUE = '23505';

const REPEATED = {
  zh: '这次请求已经办理过，没有再办。',
  en: 'This request has been carried out already; it was not done again.',
};
const UNREACHABLE = {
  zh: '数据库暂时连不上，请稍后再试；没有保存任何改动。',
  en: 'The database cannot be reached just now; try again later. Nothing was changed.',
};
const NEWER = {
  zh: '数据库是由更新的程序建立的；请改用该程序，或恢复旧的备份。',
  en: 'The database was made by a newer program; run that one, or restore an older backup.',
};
