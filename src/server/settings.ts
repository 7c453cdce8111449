import { join, resolve } from 'node:path';
import type { Message } from '../operations/index.ts';
import { ATTACHMENT_SETTINGS, type AttachmentSettings } from './attachment-settings.ts';
import { lackingOfOidc, NO_RETURN, OIDC_SETTINGS, type OidcSettings } from './oidc-settings.ts';
import {
  isSafeAddress,
  readAddress,
  readMailServer,
  readProxies,
  readSecret,
  readSender,
  wholeNumber,
} from './read-setting.ts';
import type { Setting } from './setting.ts';

const ROOT = resolve(import.meta.dirname, '../..');

type LogLevel = 'silent' | 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace';

export type Settings = OidcSettings &
  AttachmentSettings & {
    readonly PORT: number;
    readonly HOST: string;
    readonly WORKERS: number;
    readonly ZHIDA_HOME: string;
    /** null: the embedded database in ZHIDA_HOME. */
    readonly DATABASE_URL: string | null;
    readonly DEMONSTRATION: boolean;
    /** null: in the demonstration city one is made up, see `keepSecret`. */
    readonly SECRET: string | null;
    /** null: in the demonstration city the one that was listened at. */
    readonly ADDRESS: string | null;
    readonly ZHIDA_CATALOGUE: string;
    readonly RATE_LIMIT: number | 'off';
    readonly BODY_LIMIT: number;
    readonly OVERLOAD_MS: number | 'off';
    readonly TRUST_PROXY: Exclude<ReturnType<typeof readProxies>, undefined>;
    readonly METRICS_PORT: number | 'off';
    readonly LOG_LEVEL: LogLevel;
    /** null: no mail is sent. */
    readonly SMTP_URL: string | null;
    readonly MAIL_FROM: string | null;
  };

const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

/** Every setting of the server: its default, what it means and how it is read. */
export const SETTINGS: { readonly [K in keyof Settings]: Setting<Settings[K]> } = {
  PORT: {
    preset: '3000',
    means: { zh: '端口；0 为任取一个', en: 'Port; 0 takes any free one' },
    expected: { zh: '0 到 65535 的整数', en: 'A whole number from 0 to 65535' },
    read: wholeNumber(0, 65_535),
  },
  HOST: {
    preset: 'localhost',
    means: {
      zh: '监听的地址；0.0.0.0 对外开放',
      en: 'Address to listen on; 0.0.0.0 opens it to other machines',
    },
    expected: { zh: '主机名或 IP 地址', en: 'A host name or an IP address' },
    read: (text) => (/^[a-z0-9.:-]+$/i.test(text) ? text : undefined),
  },
  WORKERS: {
    preset: '1',
    means: {
      zh: '服务进程数，共用一个端口；限流按进程各自计数',
      en: 'Processes that share the port; each counts its own rate limit',
    },
    expected: { zh: '1 到 64 的整数', en: 'A whole number from 1 to 64' },
    read: wholeNumber(1, 64),
  },
  ZHIDA_HOME: {
    preset: 'data',
    means: {
      zh: '数据文件夹，启动时建立',
      en: 'Data folder, made at start',
    },
    expected: { zh: '可写的文件夹', en: 'A folder that can be written' },
    read: (text) => resolve(ROOT, text),
  },
  DATABASE_URL: {
    preset: 'embedded',
    means: {
      zh: '数据库：embedded 为内嵌于 ZHIDA_HOME，或一台 PostgreSQL 15 及以上服务器的地址',
      en: 'Database: embedded keeps it in ZHIDA_HOME; or the address of a PostgreSQL server, 15 or later',
    },
    expected: {
      zh: 'embedded，或 postgres:// 开头的地址',
      en: 'embedded, or an address postgres://…',
    },
    secret: true,
    read: (text) =>
      text === 'embedded' ? null : /^postgres(ql)?:\/\/\S+$/.test(text) ? text : undefined,
  },
  DEMONSTRATION: {
    preset: 'on',
    means: {
      zh: '是否开放示例城市（虚构主体，人人可改）；正式运行设为 off',
      en: 'Whether to open the demonstration city (made-up parties that anybody may change); off for real use',
    },
    expected: { zh: 'on 或 off', en: 'on or off' },
    read: (text) => (text === 'on' ? true : text === 'off' ? false : undefined),
  },
  SECRET: {
    preset: 'none',
    means: {
      zh: '签名与加密登录资料的密钥；正式运行必设，换掉它则所有人须重新登录并重设动态口令；示例城市自行生成，存于数据文件夹',
      en: 'Key that signs and encrypts what signing in needs; required for real use, and changing it signs everybody out and voids their one-time codes; the demonstration city makes one up and keeps it in the data folder',
    },
    expected: {
      zh: '至少 32 个字符的随机文字，如 openssl rand -base64 32 所出',
      en: 'At least 32 random characters, as from openssl rand -base64 32',
    },
    secret: true,
    read: (text) => (text === 'none' ? null : readSecret(text)),
  },
  ADDRESS: {
    preset: 'none',
    means: {
      zh: '大家访问本站所用的网址；正式运行必设',
      en: 'Address at which people reach this site; required for real use',
    },
    expected: {
      zh: '如 https://zhida.example.cn，不带路径；正式运行须为 https，本机地址除外',
      en: 'Like https://zhida.example.cn, without a path; https for real use, unless on this machine',
    },
    read: (text) => (text === 'none' ? null : readAddress(text)),
  },
  ZHIDA_CATALOGUE: {
    preset: 'catalogue',
    means: { zh: '政策目录文件夹', en: 'Catalogue folder' },
    expected: { zh: '政策目录文件夹', en: 'A catalogue folder' },
    read: (text) => resolve(ROOT, text),
  },
  ...ATTACHMENT_SETTINGS,
  RATE_LIMIT: {
    preset: '600',
    means: {
      zh: '每个地址（IPv6 为其 /64 网段）每分钟的接口请求数；off 不限',
      en: 'API requests a minute from one address (of IPv6: from its /64); off for no limit',
    },
    expected: { zh: '1 到 1000000 的整数，或 off', en: 'A whole number from 1 to 1000000, or off' },
    read: (text) => (text === 'off' ? 'off' : wholeNumber(1, 1_000_000)(text)),
  },
  BODY_LIMIT: {
    preset: '2500000',
    means: { zh: '请求体的最大字节数', en: 'Largest request body in bytes' },
    expected: { zh: '1000 到 50000000 的整数', en: 'A whole number from 1000 to 50000000' },
    read: wholeNumber(1_000, 50_000_000),
  },
  OVERLOAD_MS: {
    preset: '3000',
    means: {
      zh: '处理落后这么多毫秒时以 503 婉拒新请求；off 不拒',
      en: 'Behind by so many milliseconds, new requests are turned away with 503; off never',
    },
    expected: { zh: '100 到 60000 的整数，或 off', en: 'A whole number from 100 to 60000, or off' },
    read: (text) => (text === 'off' ? 'off' : wholeNumber(100, 60_000)(text)),
  },
  TRUST_PROXY: {
    preset: 'off',
    means: {
      zh: '可信的反向代理：层数，或其地址（以逗号分开）',
      en: 'Reverse proxies to trust: how many, or their addresses with commas between',
    },
    expected: {
      zh: 'off、1 到 10 的整数，或 IP 地址、网段、loopback',
      en: 'off, a whole number from 1 to 10, or IP addresses, ranges, loopback',
    },
    read: readProxies,
  },
  METRICS_PORT: {
    preset: 'off',
    means: {
      zh: '运行指标的端口，仅本机可达（/metrics，Prometheus 格式）；off 不开',
      en: 'Port of the metrics, reached from this machine only (/metrics, for Prometheus); off for none',
    },
    expected: { zh: '1 到 65535 的整数，或 off', en: 'A whole number from 1 to 65535, or off' },
    read: (text) => (text === 'off' ? 'off' : wholeNumber(1, 65_535)(text)),
  },
  LOG_LEVEL: {
    preset: 'warn',
    means: {
      zh: '日志级别；info 起记录每个请求，debug 起还含网址、来源地址与错误原文',
      en: 'Log level; from info on every request is logged, from debug on with its address, where it came from and the words of errors',
    },
    expected: { zh: LOG_LEVELS.join('、'), en: LOG_LEVELS.join(', ') },
    read: (text) => LOG_LEVELS.find((level) => level === text),
  },
  SMTP_URL: {
    preset: 'off',
    means: {
      zh: '发邮件的服务器；off 不发邮件，消息只在站内。本机之外一律加密',
      en: 'Server that sends mail; off sends none, and messages stay in the house. Beyond this machine always encrypted',
    },
    expected: {
      zh: 'off，或 smtp://用户:密码@主机:587（STARTTLS）、smtps://用户:密码@主机:465',
      en: 'off, or smtp://user:password@host:587 (STARTTLS), smtps://user:password@host:465',
    },
    secret: true,
    read: readMailServer,
  },
  MAIL_FROM: {
    preset: 'off',
    means: { zh: '邮件的发件人；设了 SMTP_URL 须填', en: 'Sender of mail; needed with SMTP_URL' },
    expected: {
      zh: '邮箱，或“名称 <邮箱>”',
      en: 'An e-mail address, or Name <address>',
    },
    read: readSender,
  },
  ...OIDC_SETTINGS,
};

export type SettingProblem = {
  readonly name: keyof Settings;
  /** Dots in place of a secret; null where the setting is missing. */
  readonly given: string | null;
  readonly expected: Message;
};

export type SettingsReading =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly problems: readonly SettingProblem[] };

/** Reads the settings from the environment; an empty or missing one takes its default. */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
): SettingsReading {
  const problems: SettingProblem[] = [];
  const names = Object.keys(SETTINGS) as (keyof Settings)[];
  const entries = names.map((name) => {
    const { preset, expected, secret, read } = SETTINGS[name];
    const given = environment[name]?.trim() || preset;
    const value = read(given);
    if (value === undefined) problems.push({ name, given: secret ? '…' : given, expected });
    return [name, value] as const;
  });
  const settings = Object.fromEntries(entries) as Settings;
  problems.push(...clashes(settings));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, settings };
}

/** What is wrong with settings that are sound one by one; `undefined` is one that is not. */
function clashes(settings: Settings) {
  const { WORKERS, DATABASE_URL, DEMONSTRATION, SECRET, ADDRESS, SMTP_URL, MAIL_FROM } = settings;
  const problems: SettingProblem[] = [];
  if (WORKERS > 1 && DATABASE_URL === null) problems.push(ONE_PROCESS);
  if (SMTP_URL !== null && MAIL_FROM === null) problems.push(NO_SENDER);
  problems.push(...lackingOfOidc(settings));
  const lacking = (name: 'SECRET' | 'ADDRESS', given: string | null) =>
    problems.push({ name, given, expected: SETTINGS[name].expected });
  const isReal = DEMONSTRATION === false;
  if (isReal && SECRET === null) lacking('SECRET', null);
  if (!isReal && !settings.OIDC_URL) return problems;
  if (ADDRESS === null && !isReal) problems.push(NO_RETURN);
  else if (ADDRESS === null) lacking('ADDRESS', null);
  else if (ADDRESS !== undefined && !isSafeAddress(ADDRESS)) lacking('ADDRESS', ADDRESS);
  return problems;
}

/** Mail without a sender is taken by no server. */
const NO_SENDER: SettingProblem = {
  name: 'MAIL_FROM',
  given: 'off',
  expected: {
    zh: '设了 SMTP_URL，就要有发件人：邮箱，或“名称 <邮箱>”',
    en: 'with SMTP_URL a sender is needed: an e-mail address, or Name <address>',
  },
};

/** The embedded database belongs to one process. */
const ONE_PROCESS: SettingProblem = {
  name: 'WORKERS',
  given: '> 1',
  expected: {
    zh: '内嵌数据库只能由一个进程使用；多个进程须以 DATABASE_URL 指定数据库服务器',
    en: 'the embedded database serves one process only; several need a server in DATABASE_URL',
  },
};

/** Where `vite build` leaves the web app. */
export const WEB_FOLDER = join(ROOT, 'dist/web');
