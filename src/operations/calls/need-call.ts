import {
  findCall,
  type KeptCall,
  lockCall,
  type Reading,
  type Writing,
} from '../../store/index.ts';
import type { Caller } from '../caller.ts';
import { notFound, overtaken } from '../refusals.ts';
import { isShown } from './drafts-seen.ts';

/** A call that somebody may see. Refused as not found where there is none. */
export async function needCall(handle: Reading, id: string, caller: Caller): Promise<KeptCall> {
  const call = await findCall(handle, id);
  if (call === undefined || !isShown(call, caller)) throw noCall();
  return call;
}

type Wanted = { readonly call: string; readonly department: string; readonly seen: number };

/**
 * A call of a department, which nobody else changes until the transaction ends. Refused with 404
 * where the department has none of that id, with 409 where somebody wrote since it was seen.
 */
export async function needOwnCall(
  handle: Writing,
  { call: id, department, seen }: Wanted,
): Promise<KeptCall> {
  const call = await lockCall(handle, id);
  if (call === undefined || call.department !== department) throw noCall();
  if (call.revision !== seen) throw overtaken(OVERTAKEN);
  return call;
}

/** Refuses with 409 a call that is published. */
export function needUnpublished({ publishedOn }: KeptCall): void {
  if (publishedOn !== null) throw overtaken(PUBLISHED);
}

/** Refuses with 409 a call that is not published yet. */
export function needPublished({ publishedOn }: KeptCall): void {
  if (publishedOn === null) throw overtaken(UNPUBLISHED);
}

function noCall(): Error {
  return notFound({
    field: 'call',
    message: { zh: '没有这份申报通知', en: 'There is no such call' },
  });
}

const OVERTAKEN = {
  field: 'seen',
  message: {
    zh: '他人已保存了新的文本；请重新打开，再改',
    en: 'Somebody has saved another text meanwhile; open it again first',
  },
};
const PUBLISHED = {
  field: 'call',
  message: {
    zh: '这份通知已经发布，只能以更正改动',
    en: 'The call is published: only an amendment changes it',
  },
};
const UNPUBLISHED = {
  field: 'call',
  message: {
    zh: '这份通知还没有发布，直接修改即可',
    en: 'The call is not published yet: just edit it',
  },
};
