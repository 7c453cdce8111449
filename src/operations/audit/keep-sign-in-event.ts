import type { SignInEvent } from '../../identity/index.ts';
import {
  type AuditEntry,
  appendAudit,
  type Store,
  sendMessage,
  type Writing,
} from '../../store/index.ts';
import type { Message } from '../../values/index.ts';
import { momentWords } from '../messages/words.ts';
import type { Refusals } from './open-refusals.ts';

type Kind = { readonly title: Message; readonly refused?: true };

/** What happens when people sign in, as the audit log calls it. */
const KINDS: Readonly<Record<SignInEvent['what'], Kind>> = {
  signed_in: { title: { zh: '登录', en: 'Signed in' } },
  second_step_asked: { title: { zh: '要求第二步验证', en: 'Asked for the second step' } },
  second_step_made: { title: { zh: '完成第二步验证', en: 'Made the second step' } },
  wrong_password: { title: { zh: '密码错误', en: 'Wrong password' }, refused: true },
  wrong_code: { title: { zh: '验证码错误', en: 'Wrong code' }, refused: true },
  locked_out: { title: { zh: '试错过多被锁定', en: 'Locked out' }, refused: true },
  refused_disabled: {
    title: { zh: '停用账号登录被拒', en: 'A disabled account was refused' },
    refused: true,
  },
  refused_elsewhere: {
    title: { zh: '统一身份认证登录被拒', en: 'Refused by the city’s own sign-in' },
    refused: true,
  },
  signed_out: { title: { zh: '退出', en: 'Signed out' } },
  reset_asked: { title: { zh: '申请重设密码', en: 'Asked to reset the password' } },
  password_changed: { title: { zh: '更改密码', en: 'Changed the password' } },
  second_factor_on: { title: { zh: '启用两步验证', en: 'Turned on the second factor' } },
  second_factor_off: { title: { zh: '关闭两步验证', en: 'Turned off the second factor' } },
  backup_codes_renewed: { title: { zh: '更换备用码', en: 'Renewed the backup codes' } },
};

const PREFIX = 'signIn.';

/**
 * Writes to the audit log that somebody signed in, tried to, or changed how they do. What was tried
 * for no account that there is came to nothing, and is kept like a refusal.
 */
export async function keepSignInEvent(
  { store, refusals }: { readonly store: Store; readonly refusals: Refusals },
  event: SignInEvent,
  at: Date,
): Promise<void> {
  const { what, account, address } = event;
  const refused = KINDS[what].refused === true;
  const entry: AuditEntry = {
    at,
    account,
    post: null,
    role: account === null || refused ? 'visitor' : 'member',
    actingFor: null,
    operation: PREFIX + what,
    subject: null,
    detail: {},
    result: refused ? what.toUpperCase() : 'done',
    address,
    request: null,
  };
  if (account === null) return refusals.keep(entry);
  await store.write(async (handle) => {
    await tellOf(handle, { ...event, account }, at);
    await appendAudit(handle, entry);
  });
}

/** Tells the owner of an account what they should know of, if they did not do it themself. */
async function tellOf(
  handle: Writing,
  { what, account, address }: SignInEvent & { readonly account: string },
  at: Date,
): Promise<void> {
  const when = momentWords(at);
  if (what === 'password_changed')
    await sendMessage(handle, { kind: what, data: { at: when }, to: [account], at });
  if (what === 'locked_out') {
    const data = { at: when, address: address ?? UNKNOWN };
    await sendMessage(handle, { kind: what, data, to: [account], at });
  }
}

const UNKNOWN = { zh: '未知地址', en: 'an unknown address' };

/** What such an entry is called; undefined for one of another kind. */
export function signInTitle(operation: string): Message | undefined {
  const kinds: Readonly<Record<string, Kind>> = KINDS;
  return operation.startsWith(PREFIX) ? kinds[operation.slice(PREFIX.length)]?.title : undefined;
}
