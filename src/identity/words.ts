import type { Message } from '../values/index.ts';

/** Every refusal of this folder in words. None says whether an account exists. */
export const WORDS = {
  NOT_FOUND: { zh: '没有这个地址', en: 'There is nothing at this address' },
  BAD_REQUEST: { zh: '请求不合规格', en: 'Malformed request' },
  WRONG_PASSWORD: { zh: '邮箱或密码不对', en: 'The e-mail or the password is wrong' },
  WRONG_CURRENT_PASSWORD: { zh: '现在的密码不对', en: 'The current password is wrong' },
  LOCKED_OUT: {
    zh: '试错次数过多，已锁定；请 15 分钟后再试，或用重设密码的链接',
    en: 'Too many wrong attempts; locked. Try again in 15 minutes, or reset the password by a link',
  },
  ACCOUNT_DISABLED: {
    zh: '该账号已停用；请与系统管理员联系',
    en: 'This account is disabled; ask the system administrator',
  },
  WRONG_CODE: { zh: '验证码不对', en: 'The code is wrong' },
  CODE_USED: {
    zh: '这个验证码已经用过；请用下一个（验证器每 30 秒换一个）',
    en: 'This code was used already; take the next one (an authenticator shows one every 30 seconds)',
  },
  CHALLENGE_OVER: {
    zh: '第二步验证已过期或试错过多；请重新登录',
    en: 'The second step has expired or was wrong too often; sign in again',
  },
  NO_SECOND_FACTOR: {
    zh: '该账号未启用第二步验证',
    en: 'The account has no second factor',
  },
  SECOND_STEP_NEEDED: {
    zh: '请先完成第二步验证',
    en: 'Make the second step first',
  },
  SECOND_FACTOR_ALREADY_ON: {
    zh: '第二步验证已启用；要更换，请先关闭',
    en: 'The second factor is on already; to change it, turn it off first',
  },
  NOT_SIGNED_IN: {
    zh: '尚未登录，或登录已过期；请登录',
    en: 'Not signed in, or no longer; please sign in',
  },
  NO_PASSWORD: {
    zh: '该账号没有密码，由外部系统登录',
    en: 'The account has no password; it signs in elsewhere',
  },
  LINK_OVER: {
    zh: '链接已用过或已过期；请重新申请',
    en: 'The link was used or has expired; ask for another',
  },
  NO_RESET_BY_MAIL: {
    zh: '本站未配置邮件；请向系统管理员要重设链接',
    en: 'This site sends no mail; ask the system administrator for a link',
  },
  PASSWORD_REFUSED: { zh: '密码不合要求', en: 'The password does not meet the rules' },
  BAD_NAME: { zh: '姓名须填写', en: 'A name is needed' },
  BAD_EMAIL: { zh: '邮箱地址不合规格', en: 'This is not an e-mail address' },
  EMAIL_TAKEN: { zh: '该邮箱已有账号', en: 'There is an account with this e-mail already' },
  NO_ACCOUNT: { zh: '没有这个账号', en: 'There is no such account' },
  WRONG_ORIGIN: {
    zh: '请求来自不受信任的网页；请从本站打开，管理员请核对 ADDRESS',
    en: 'The request comes from a page that is not trusted; open the site itself, and check ADDRESS',
  },
  BAD_RETURN: {
    zh: '登录后返回的地址不在本站',
    en: 'The address to return to after signing in is not on this site',
  },
  NO_OIDC: {
    zh: '本站未配置统一身份认证',
    en: 'This site has no unified identity',
  },
  OIDC_UNREACHABLE: {
    zh: '统一身份认证暂时连不上；请稍后再试，或用密码登录',
    en: 'The unified identity cannot be reached just now; try later, or sign in by password',
  },
  OIDC_REFUSED: {
    zh: '统一身份认证没有给出可信的身份；请重试',
    en: 'The unified identity gave no answer that can be trusted; try again',
  },
  OIDC_CANCELLED: { zh: '已取消登录', en: 'Signing in was cancelled' },
  OIDC_EMAIL_TAKEN: {
    zh: '该邮箱在本站已有密码登录的账号；请用密码登录',
    en: 'This e-mail has an account with a password here; sign in by password',
  },
  FAILED: { zh: '服务器出错了', en: 'The server failed' },
  UNAVAILABLE: { zh: '服务暂不可用，请稍后再试', en: 'Unavailable; try again later' },
} as const satisfies Record<string, Message>;

export type RefusalCode = keyof typeof WORDS;

/** The status of each refusal; the rest are 400. */
const STATUS: { readonly [C in RefusalCode]?: number } = {
  NOT_FOUND: 404,
  WRONG_PASSWORD: 401,
  LOCKED_OUT: 429,
  ACCOUNT_DISABLED: 403,
  WRONG_CODE: 401,
  CODE_USED: 401,
  CHALLENGE_OVER: 401,
  NOT_SIGNED_IN: 401,
  SECOND_STEP_NEEDED: 403,
  PASSWORD_REFUSED: 422,
  EMAIL_TAKEN: 409,
  NO_ACCOUNT: 404,
  WRONG_ORIGIN: 403,
  BAD_RETURN: 403,
  NO_RESET_BY_MAIL: 404,
  NO_OIDC: 404,
  OIDC_UNREACHABLE: 503,
  FAILED: 500,
  UNAVAILABLE: 503,
};

export function statusOf(code: RefusalCode): number {
  return STATUS[code] ?? 400;
}

export function isRefusal(code: string): code is RefusalCode {
  return Object.hasOwn(WORDS, code);
}

/** What the library's own codes mean, in answers and in the `error` of a redirect. */
export const OF_LIBRARY: Readonly<Record<string, RefusalCode>> = {
  INVALID_EMAIL_OR_PASSWORD: 'WRONG_PASSWORD',
  INVALID_EMAIL: 'WRONG_PASSWORD',
  PASSWORD_TOO_LONG: 'WRONG_PASSWORD',
  INVALID_PASSWORD: 'WRONG_CURRENT_PASSWORD',
  ACCOUNT_DISABLED: 'ACCOUNT_DISABLED',
  INVALID_CODE: 'WRONG_CODE',
  INVALID_BACKUP_CODE: 'WRONG_CODE',
  INVALID_TWO_FACTOR_COOKIE: 'CHALLENGE_OVER',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'CHALLENGE_OVER',
  TOTP_NOT_ENABLED: 'NO_SECOND_FACTOR',
  BACKUP_CODES_NOT_ENABLED: 'NO_SECOND_FACTOR',
  TWO_FACTOR_NOT_ENABLED: 'NO_SECOND_FACTOR',
  TOTP_ALREADY_ENABLED: 'SECOND_FACTOR_ALREADY_ON',
  UNAUTHORIZED: 'NOT_SIGNED_IN',
  CREDENTIAL_ACCOUNT_NOT_FOUND: 'NO_PASSWORD',
  INVALID_TOKEN: 'LINK_OVER',
  INVALID_ORIGIN: 'WRONG_ORIGIN',
  MISSING_OR_NULL_ORIGIN: 'WRONG_ORIGIN',
  CROSS_SITE_NAVIGATION_LOGIN_BLOCKED: 'WRONG_ORIGIN',
  INVALID_CALLBACK_URL: 'BAD_RETURN',
  INVALID_ERROR_CALLBACK_URL: 'BAD_RETURN',
  PROVIDER_NOT_FOUND: 'OIDC_UNREACHABLE',
  VALIDATION_ERROR: 'BAD_REQUEST',
  access_denied: 'OIDC_CANCELLED',
  account_not_linked: 'OIDC_EMAIL_TAKEN',
  oauth_provider_not_found: 'OIDC_UNREACHABLE',
};

/** The refusal that a code of the library stands for; undefined for one that is not expected. */
export function refusalOf(code: string): RefusalCode | undefined {
  return OF_LIBRARY[code];
}
