import {
  findCase,
  type KeptCase,
  lockCase,
  type Reading,
  type Writing,
} from '../../store/index.ts';
import { notFound } from '../refusals.ts';

/** The case of an id. Refused as not found when there is none. */
export async function needCase(handle: Reading, id: string): Promise<KeptCase> {
  const found = await findCase(handle, id);
  if (found === undefined) throw noCase();
  return found;
}

/** As `needCase`, within a transaction in which nobody else changes it. */
export async function needCaseAlone(handle: Writing, id: string): Promise<KeptCase> {
  const found = await lockCase(handle, id);
  if (found === undefined) throw noCase();
  return found;
}

function noCase(): Error {
  return notFound({
    field: 'case',
    message: { zh: '没有这个案件', en: 'There is no such case' },
  });
}
