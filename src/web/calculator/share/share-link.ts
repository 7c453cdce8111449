import { adoptDossier, type Dossier } from '../../../dossiers/index.ts';

const MARK = 'd=';
const LONGEST = 200_000;

/** The fragment of a link that carries a dossier: compressed JSON, base64url. */
export async function writeFragment(dossier: Dossier): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(dossier));
  const packed = await through(bytes, new CompressionStream('deflate-raw'));
  return `${MARK}${toBase64Url(packed)}`;
}

export function carriesDossier(fragment: string): boolean {
  return fragment.replace(/^#/, '').startsWith(MARK);
}

/** The dossier in a link's fragment; undefined when the link is damaged or overlong. */
export async function readFragment(fragment: string): Promise<Dossier | undefined> {
  const packed = fragment.replace(/^#/, '').slice(MARK.length);
  if (!carriesDossier(fragment) || packed.length > LONGEST) {
    return undefined;
  }
  try {
    const bytes = await through(fromBase64Url(packed), new DecompressionStream('deflate-raw'));
    return adoptDossier(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return undefined;
  }
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  change: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([bytes]).stream().pipeThrough(change).getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    chunks.push(read.value);
    length += read.value.length;
    if (length > LONGEST) {
      await reader.cancel();
      throw new RangeError('the dossier is too long for a link');
    }
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

function toBase64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
