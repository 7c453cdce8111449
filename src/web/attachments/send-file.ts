import type { Uploaded } from '../api/attachment-queries.ts';
import type { client } from '../api/client.ts';
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

type How = { progress?: (share: number) => void; signal?: AbortSignal };
type Document = Awaited<ReturnType<typeof client.addCaseDocument>>;

/** Sends a file to a party's wallet. */
export function sendFile(party: string, file: File, how: How): Promise<Uploaded> {
  return send(`/parties/${encodeURIComponent(party)}/attachments`, 'addAttachment', file, how);
}

/** Sends a document of an office into a case. */
export function sendDocument(id: string, file: File): Promise<Document> {
  return send(`/cases/${encodeURIComponent(id)}/documents`, 'addCaseDocument', file, {});
}

/**
 * Sends a file as it is, which `fetch` would do without telling how far it is.
 * @param progress gets the share that was sent, from 0 to 1
 */
function send<T>(
  path: string,
  operation: 'addAttachment' | 'addCaseDocument',
  file: File,
  { progress, signal }: How,
): Promise<T> {
  const sending = new XMLHttpRequest();
  const answered = new Promise<T>((resolve, reject) => {
    sending.upload.onprogress = ({ loaded, total }) => progress?.(total === 0 ? 0 : loaded / total);
    sending.onerror = () => reject(new Error('no answer'));
    sending.onabort = () => reject(new DOMException('cancelled', 'AbortError'));
    sending.onload = () => {
      const answer = readAnswer(sending.responseText);
      if (sending.status === 200) return resolve(answer as T);
      const refused = new Refused(sending.status, answer ?? {});
      noteRefusal(refused, operation);
      reject(refused);
    };
  });
  signal?.addEventListener('abort', () => sending.abort());
  sending.open('POST', `/api${path}`);
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
