import { z } from 'zod';
import {
  countAudit,
  findPreference,
  listAccounts,
  listAudit,
  listMessages,
  readAccountData,
} from '../../store/index.ts';
import { writeHistoryLine } from '../audit/write-entries.ts';
import type { Listing } from '../listing.ts';
import { needMember } from '../messages/need-member.ts';
import { shownKinds, writeMessage } from '../messages/write-message.ts';
import { cityOperation } from '../operation.ts';
import { says } from '../shapes/text.ts';
import { BY_MEMBER } from './access.ts';

/** The latest are taken first. */
const MOST = { messages: 5_000, done: 10_000 };
const NO_NAMES = { accounts: new Map(), posts: new Map(), parties: new Map() };

/** All that is kept of the caller as a person, whatever post they hold. */
export const exportAccount = (listing: () => Listing) =>
  cityOperation(BY_MEMBER, {
    method: 'GET',
    path: '/me/export',
    tag: '人员 People',
    title: { zh: '导出我的账号数据', en: 'Export one’s account data' },
    text: {
      zh: `系统里关于本人的一切：账号、登录方式与登录状态、历任岗位、收信方式、消息（至多 ${MOST.messages} 条）、署名提出的异议，以及本人何时从何处办过什么（至多 ${MOST.done} 条，未列入的见 left_out）。所在单位的资料由单位导出。`,
      en: `All that is kept of the caller: account, how and where they are signed in, posts held, preferences, messages (${MOST.messages} at most), objections made while signed in, and what they did, when and from where (${MOST.done} at most; left_out says how many more). Data of their organisation is for the organisation to export.`,
    },
  })
    .input(z.strictObject({}).optional())
    .output(z.record(z.string(), z.unknown()).describe(says('全部数据', 'All data')))
    .handler(async ({ context }) => {
      const { account: id } = needMember(context.caller);
      const { store, telling } = await context.city();
      return store.read(async (handle) => {
        const [account] = await listAccounts(handle, [id]);
        const { signsInBy, sessions, holdings, objections } = await readAccountData(handle, id);
        const kinds = shownKinds(telling.templates);
        const search = { account: id, kinds, unread: false, limit: MOST.messages };
        const messages = await listMessages(handle, search);
        const done = await listAudit(handle, { account: id, limit: MOST.done });
        return {
          exported_at: new Date(context.now).toISOString(),
          account: account && {
            ...{ id, name: account.name, email: account.email, phone: account.phone },
            ...{ credit_code: account.creditCode, organisation: account.organisation },
            second_factor_on: account.secondFactorOn,
            created_at: account.createdAt.toISOString(),
          },
          signs_in_by: signsInBy.map(({ provider, since }) => ({
            by: provider === 'credential' ? 'password' : provider,
            since: since.toISOString(),
          })),
          sessions: sessions.map(({ startedAt, lastSeenAt, secondFactor }) => ({
            started_at: startedAt.toISOString(),
            last_seen_at: lastSeenAt.toISOString(),
            second_factor: secondFactor,
          })),
          posts: holdings.map(({ revokedAt, ...held }) => ({
            ...held,
            revoked_at: revokedAt?.toISOString() ?? null,
          })),
          preference: (await findPreference(handle, id)) ?? null,
          messages: messages.flatMap((message) => {
            const template = telling.templates.get(message.kind);
            return template === undefined ? [] : [writeMessage(message, template)];
          }),
          objections,
          // What it was about may be others' to know: only that it was done.
          done: done.map((entry) => {
            const line = writeHistoryLine(entry, NO_NAMES, listing());
            const { at, role, operation, operation_title, result } = line;
            return { at, role, operation, operation_title, result, address: entry.address };
          }),
          left_out: { done: (await countAudit(handle, { account: id })) - done.length },
        };
      });
    });
