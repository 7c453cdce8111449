import type { Uploaded } from '../api/attachment-queries.ts';
import { chosenPost } from '../api/post-choice.ts';
import { noteRefusal } from '../api/refused.ts';

/** The server's refusal of a file, as the typed client words those of other operations. */
class Refused extends Error {
  readonly status: number;
  readonly code: unknown;
  readonly data: unknown;

  constructor(status: number, answer: { readonly code?: unknown; readonly data?: unknown }) {
    super(`refused with ${status}`);
    this.status = status;
    this.code = answer.code;
    this.data = answer.data;
  }
}

/**
 * Sends a file to a party's wallet as it is, which `fetch` would do without telling how far it is.
 * @param progress gets the share that was sent, from 0 to 1
 */
export function sendFile(
  party: string,
  file: File,
  { progress, signal }: { progress: (share: number) => void; signal: AbortSignal },
): Promise<Uploaded> {
  const sending = new XMLHttpRequest();
  const answered = new Promise<Uploaded>((resolve, reject) => {
    sending.upload.onprogress = ({ loaded, total }) => progress(total === 0 ? 0 : loaded / total);
    sending.onerror = () => reject(new Error('no answer'));
    sending.onabort = () => reject(new DOMException('cancelled', 'AbortError'));
    sending.onload = () => {
      const answer = readAnswer(sending.responseText);
      if (sending.status === 200) return resolve(answer as Uploaded);
      const refused = new Refused(sending.status, answer ?? {});
      noteRefusal(refused, 'addAttachment');
      reject(refused);
    };
  });
  signal.addEventListener('abort', () => sending.abort());
  sending.open('POST', `/api/parties/${encodeURIComponent(party)}/attachments`);
  const post = chosenPost();
  const headers = {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'zhida-request': crypto.randomUUID(),
    ...(post !== undefined && { 'zhida-post': post }),
  };
  for (const [name, value] of Object.entries(headers)) sending.setRequestHeader(name, value);
  sending.send(file);
  return answered;
}

function readAnswer(text: string): object | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
