import { ATTACHMENT_TYPES, type AttachmentType } from './content/types.ts';

const LONGEST = 120;
const NAMELESS = '附件';
/** Control characters, those that turn the direction of writing, and what file systems forbid. */
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}<>:"/\\|?*]/gu;
/** Names that mean a device on Windows, whatever follows their dot. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/**
 * The name under which a file is listed and given back: what its sender calls it, in so far as that
 * can be a file's name everywhere, ending as files of its type do.
 */
export function cleanName(given: string, type: AttachmentType): string {
  const [base = ''] = given.toWellFormed().normalize('NFC').split(/[/\\]/).slice(-1);
  const plain = base.replaceAll(FORBIDDEN, '').replaceAll(/\s+/gu, ' ');
  const trimmed = plain.replace(/^[.\s]+/u, '').replace(/[.\s]+$/u, '');
  const { extensions } = ATTACHMENT_TYPES[type];
  const [usual] = extensions;
  const dot = trimmed.lastIndexOf('.');
  const ending = trimmed.slice(dot + 1).toLowerCase();
  const isUsual = dot > 0 && (extensions as readonly string[]).includes(ending);
  const stem = isUsual ? trimmed.slice(0, dot) : trimmed;
  const short = [...stem].slice(0, LONGEST).join('').trim().replace(DEVICE, '_$1');
  return `${short === '' ? NAMELESS : short}.${isUsual ? ending : usual}`;
}
