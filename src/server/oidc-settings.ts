import type { Oidc } from '../identity/index.ts';
import { readClaimName, readHouse, readLine } from './read-setting.ts';
import type { Setting } from './setting.ts';

export type OidcSettings = {
  /** The address of the other house's description; null: nobody signs in by another house. */
  readonly OIDC_URL: string | null;
  readonly OIDC_CLIENT: string | null;
  readonly OIDC_SECRET: string | null;
  readonly OIDC_NAME: string;
  readonly OIDC_CREDIT_CODE_CLAIM: string;
  readonly OIDC_ORGANISATION_CLAIM: string;
};

/** How the city's unified identity is reached: the first three all, or none. */
export const OIDC_SETTINGS: { readonly [K in keyof OidcSettings]: Setting<OidcSettings[K]> } = {
  OIDC_URL: {
    preset: 'off',
    means: {
      zh: '统一身份认证（OpenID Connect）的签发者或发现地址；off 不用。设了它须设 ADDRESS',
      en: 'Issuer or discovery address of the unified identity (OpenID Connect); off for none. With it ADDRESS is needed',
    },
    expected: {
      zh: 'off，或 https:// 开头的地址（本机可用 http），不带参数',
      en: 'off, or an address https://… (http on this machine only) without a query',
    },
    read: (text) => (text === 'off' ? null : readHouse(text)),
  },
  OIDC_CLIENT: {
    preset: 'off',
    means: {
      zh: '在统一身份认证登记的客户端编号',
      en: 'Client id, as registered with the unified identity',
    },
    expected: { zh: '设了 OIDC_URL 须填：一行文字', en: 'Needed with OIDC_URL: one line of text' },
    read: (text) => (text === 'off' ? null : readLine(300)(text)),
  },
  OIDC_SECRET: {
    preset: 'off',
    means: { zh: '该客户端的密钥', en: 'Secret of that client' },
    expected: { zh: '设了 OIDC_URL 须填：一行文字', en: 'Needed with OIDC_URL: one line of text' },
    secret: true,
    read: (text) => (text === 'off' ? null : readLine(1_000)(text)),
  },
  OIDC_NAME: {
    preset: '统一身份认证',
    means: { zh: '登录页按钮上的名称', en: 'What the button of the sign-in page calls it' },
    expected: { zh: '至多 30 个字', en: 'At most 30 characters' },
    read: readLine(30),
  },
  OIDC_CREDIT_CODE_CLAIM: {
    preset: 'credit_code',
    means: {
      zh: '身份令牌中统一社会信用代码的声明名',
      en: 'Claim of the ID token with the credit code of the organisation',
    },
    expected: { zh: '声明名，不含空格', en: 'The name of a claim, without spaces' },
    read: readClaimName,
  },
  OIDC_ORGANISATION_CLAIM: {
    preset: 'organisation',
    means: {
      zh: '身份令牌中单位名称的声明名',
      en: 'Claim of the ID token with the name of the organisation',
    },
    expected: { zh: '声明名，不含空格', en: 'The name of a claim, without spaces' },
    read: readClaimName,
  },
};

const TOGETHER = ['OIDC_URL', 'OIDC_CLIENT', 'OIDC_SECRET'] as const;

/** Which of the settings that go together are missing. */
export function lackingOfOidc(settings: OidcSettings) {
  const missing = TOGETHER.filter((name) => settings[name] === null);
  if (missing.length === TOGETHER.length) return [];
  return missing.map((name) => ({ name, given: 'off', expected: TOGETHER_WORDS }));
}

const TOGETHER_WORDS = {
  zh: 'OIDC_URL、OIDC_CLIENT、OIDC_SECRET 须一并设定，或都不设',
  en: 'OIDC_URL, OIDC_CLIENT and OIDC_SECRET are set together, or none of them',
};

/** Without an address of this site the other house knows nowhere to send people back to. */
export const NO_RETURN = {
  name: 'ADDRESS',
  given: 'none',
  expected: {
    zh: '设了 OIDC_URL，就要有本站的网址，登录后返回；如 https://zhida.example.cn',
    en: 'with OIDC_URL an address of this site is needed to return to, like https://zhida.example.cn',
  },
} as const;

/** The unified identity as signing in uses it; undefined where none is set. */
export function oidcOf(settings: OidcSettings): Oidc | undefined {
  const { OIDC_URL: discoveryUrl, OIDC_CLIENT: clientId, OIDC_SECRET: clientSecret } = settings;
  if (discoveryUrl === null || clientId === null || clientSecret === null) return undefined;
  return {
    ...{ discoveryUrl, clientId, clientSecret, name: settings.OIDC_NAME },
    claims: {
      creditCode: settings.OIDC_CREDIT_CODE_CLAIM,
      organisation: settings.OIDC_ORGANISATION_CLAIM,
    },
  };
}
