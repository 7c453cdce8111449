import type { KeptEntry, Names } from '../../store/index.ts';
import type { Message } from '../../values/index.ts';
import type { Listing } from '../listing.ts';
import { arrivalTitle } from './arrival-titles.ts';
import { signInTitle } from './keep-sign-in-event.ts';
import { COUNTED } from './open-refusals.ts';

/** Entries of a page as the API writes them, without what only the audit may see. */
export function writeHistoryLine(entry: KeptEntry, names: Names, listing: Listing) {
  const { number, at, account, post, role, actingFor, operation, detail, result } = entry;
  return {
    number,
    at: at.toISOString(),
    name: nameIn(names.accounts, account),
    post_title: nameIn(names.posts, post),
    role,
    acting_for_name: nameIn(names.parties, actingFor),
    operation,
    operation_title: arrivalTitle(entry) ?? titleOf(operation, listing),
    detail,
    result,
  };
}

/** Entries as the audit sees them. */
export function writeAuditLine(entry: KeptEntry, names: Names, listing: Listing) {
  const { account, post, actingFor, subject, address } = entry;
  const named = nameIn(names.parties, subject) ?? nameIn(names.accounts, subject);
  return {
    ...writeHistoryLine(entry, names, listing),
    ...{ account, post, acting_for: actingFor, subject, subject_name: named, address },
  };
}

function nameIn(names: ReadonlyMap<string, string>, id: string | null): string | null {
  return id === null ? null : (names.get(id) ?? null);
}

function titleOf(operation: string, listing: Listing): Message {
  const title = listing[operation]?.title ?? OTHER_TITLES[operation] ?? signInTitle(operation);
  return title ?? { zh: operation, en: operation };
}

/** What the log calls a request that was refused before any operation took it. */
export const REQUEST = 'request';

/** What stands in the log besides operations and signing in. */
const OTHER_TITLES: Readonly<Record<string, Message>> = {
  [REQUEST]: { zh: '未受理的请求', en: 'A request that was turned away' },
  [COUNTED]: {
    zh: '一分钟内其余被拒的请求（只计数）',
    en: 'Further requests refused within a minute (counted only)',
  },
  expireCase: { zh: '案件逾期作废（系统）', en: 'A case expired (by the system)' },
  restore: { zh: '由备份恢复', en: 'Restored from a backup' },
};
