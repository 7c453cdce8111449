import type { Message } from '../values/index.ts';
import { IdentityProblem } from './identity-problem.ts';

const SHORTEST = 10;
const LONGEST = 128;
/** From here on the kinds of characters do not matter. */
const LONG = 16;
const KINDS = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/];
const KINDS_NEEDED = 3;
const FEWEST_DIFFERENT = 5;
const SHORTEST_NAME = 3;

/** The commonest that the other rules would let pass, in lower case. */
const COMMONEST = new Set([
  ...['password123', 'password1234', 'password12345', 'password@123', 'password123!'],
  ...['p@ssw0rd123', 'p@ssword123', 'passw0rd123', 'p@ssw0rd1234', 'p@$$w0rd123'],
  ...['admin@1234', 'admin@12345', 'admin@123456', 'admin123456', 'admin12345!', 'admin!@#123'],
  ...['root@123456', 'root123456', 'test@123456', 'test123456', 'user@123456', 'user123456'],
  ...['qwer1234!@#$', 'qwerty12345', 'qwerty123456', 'qwerty@123', 'qwert12345', 'qwe123!@#asd'],
  ...[
    '1qaz2wsx3edc',
    '1qaz@wsx3edc',
    '1qaz!qaz2wsx',
    '!qaz2wsx3edc',
    'zaq12wsxcde3',
    '1qaz@wsx#edc',
  ],
  ...['abcd1234!@#$', 'abc123456789', 'abcd123456', 'abcd@1234', 'abcd@123456', 'aa123456789'],
  ...[
    'aa123456..',
    'aa123456!@',
    'aa@12345678',
    'a123456789',
    'a1234567890',
    'zxcvbnm123',
    'zxcvbn@123',
  ],
  ...[
    'welcome123',
    'welcome@123',
    'welcome1234',
    'iloveyou123',
    'woaini1314',
    'woaini520!',
    'woaini1314520',
  ],
  ...['letmein123', 'changeme123', 'changeme@123', 'huawei@123', 'huawei12#$', 'admin@huawei.com'],
  ...['china@2024', 'china@2025', 'china@2026', 'china123456', 'zhida@123456', 'zhida123456'],
  ...[
    '1234567890123456',
    '12345678901234567890',
    'abcdefghijklmnop',
    'qwertyuiopasdfgh',
    'passwordpassword',
  ],
]);

/**
 * What speaks against a password for who has this e-mail: one message for each rule it breaks, none
 * when it may be used.
 */
export function passwordFaults(password: string, email: string): Message[] {
  const lower = password.toLowerCase();
  const name = email.split('@')[0]?.toLowerCase() ?? '';
  const length = [...password].length;
  const kinds = KINDS.filter((kind) => kind.test(password)).length;
  const common = COMMONEST.has(lower) || new Set(lower).size < FEWEST_DIFFERENT;
  return [
    ...(length < SHORTEST ? [TOO_SHORT] : []),
    ...(length > LONGEST ? [TOO_LONG] : []),
    ...(length < LONG && kinds < KINDS_NEEDED ? [TOO_PLAIN] : []),
    ...(name.length >= SHORTEST_NAME && lower.includes(name) ? [HAS_NAME] : []),
    ...(common ? [TOO_COMMON] : []),
  ];
}

/** @throws IdentityProblem `PASSWORD_REFUSED` with a message for each rule that is broken */
export function requirePassword(password: string, email: string, field: string): void {
  const faults = passwordFaults(password, email);
  if (faults.length > 0) throw new IdentityProblem('PASSWORD_REFUSED', field, faults);
}

const TOO_SHORT = {
  zh: `密码至少 ${SHORTEST} 位`,
  en: `A password has at least ${SHORTEST} characters`,
};
const TOO_LONG = {
  zh: `密码至多 ${LONGEST} 位`,
  en: `A password has at most ${LONGEST} characters`,
};
const TOO_PLAIN = {
  zh: `不足 ${LONG} 位的密码须含大写字母、小写字母、数字、其他字符中的三类`,
  en: `A password below ${LONG} characters needs three of: capitals, small letters, digits, others`,
};
const HAS_NAME = {
  zh: '密码不得包含邮箱名',
  en: 'A password does not contain the name in the e-mail address',
};
const TOO_COMMON = {
  zh: '这个密码太常见，容易被猜到',
  en: 'This password is too common and easily guessed',
};
