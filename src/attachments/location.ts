import { join, resolve } from 'node:path';

/** A bucket of an S3-compatible service, by the address to which the names of objects are added. */
export type Bucket = {
  readonly url: string;
  readonly region: string;
  readonly keyId: string;
  readonly secret: string;
};

/** Where attachments are kept, and for a bucket the folder where what comes in waits for it. */
export type AttachmentsLocation =
  | { readonly folder: string }
  | { readonly bucket: Bucket; readonly incoming: string };

/** What the setting says: `home` for a folder in the data folder, another folder, or a bucket. */
export type AttachmentsSetting = 'home' | { readonly folder: string } | Bucket;

const HERE = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Reads where attachments are kept: `home`, a folder, or `s3://KEY:SECRET@HOST/BUCKET?region=…`.
 * Without encryption (`s3+http://`) a bucket is reached on this machine only.
 * @param root relative folders are counted from it
 */
export function readAttachmentsSetting(text: string, root: string): AttachmentsSetting | undefined {
  if (text === 'home') return 'home';
  if (!text.includes('://')) return { folder: resolve(root, text) };
  const url = /^s3(\+http)?:\/\//.test(text) ? URL.parse(text) : null;
  if (url === null || url.hostname === '' || url.hash !== '') return undefined;
  const isPlain = url.protocol === 's3+http:';
  if (isPlain && !HERE.includes(url.hostname)) return undefined;
  const { region, ...others } = Object.fromEntries(url.searchParams);
  const [keyId, secret] = [decoded(url.username), decoded(url.password)];
  if (!region || Object.keys(others).length > 0 || !keyId || !secret) return undefined;
  const path = url.pathname.replace(/\/+$/, '');
  return { url: `${isPlain ? 'http' : 'https'}://${url.host}${path}`, region, keyId, secret };
}

/** Where attachments are, by the setting and the data folder. */
export function locateAttachments(setting: AttachmentsSetting, home: string): AttachmentsLocation {
  if (setting === 'home') return { folder: join(home, 'attachments') };
  if ('folder' in setting) return setting;
  return { bucket: setting, incoming: join(home, 'incoming') };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
