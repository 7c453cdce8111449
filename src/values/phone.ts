import { toHalfWidth } from './half-width.ts';
import { accept, type Parsed, refuse } from './message.ts';

/** Eleven digits of a mobile; area code and number of a landline; a service number. */
const MOBILE = /^(?:\+?86)?(1[3-9]\d{9})$/;
const LANDLINE = /^(?:\+?86)?(010|02\d|0[3-9]\d{2})(\d{7,8})(?:(?:转|x|ext\.?)(\d{1,6}))?$/i;
const SERVICE = /^([48]00\d{7})$/;
const BETWEEN = /[\s()（）.·—–-]/g;

/**
 * Reads a phone number of the mainland: mobile, landline with its area code (and extension 转12), or
 * 400 and 800 numbers; spaces, hyphens and brackets are put right first.
 * Gives `13800000000`, `0411-84000000`, `0411-84000000转12`, `4000000000`.
 */
export function parsePhone(text: string): Parsed<string> {
  const plain = toHalfWidth(text).replace(BETWEEN, '');
  const [, mobile] = MOBILE.exec(plain) ?? [];
  if (mobile !== undefined) return accept(mobile);
  const [, area, number, extension] = LANDLINE.exec(plain) ?? [];
  if (area !== undefined && number !== undefined)
    return accept(`${area}-${number}${extension === undefined ? '' : `转${extension}`}`);
  const [, service] = SERVICE.exec(plain) ?? [];
  if (service !== undefined) return accept(service);
  return refuse(
    '电话应是 11 位手机号，或带区号的座机号，如 0411-84000000',
    'A phone number is a mobile of 11 digits, or a landline with its area code such as 0411-84000000',
  );
}
