import { useCallback, useEffect, useRef, useState } from 'react';
import type { Uploaded } from '../api/attachment-queries.ts';
import { sendFile } from './send-file.ts';

/** A file on its way: it waits, is being sent, was taken, or was refused. */
export type Upload = { readonly key: number; readonly file: File } & (
  | { readonly is: 'waiting' | 'too_large' }
  | { readonly is: 'sending'; readonly share: number }
  | { readonly is: 'taken'; readonly answer: Uploaded }
  | { readonly is: 'refused'; readonly error: unknown }
);

let last = 0;

/** Sends files one after the other to a party's wallet; `taken` is told of each that was taken. */
export function useUploads(to: {
  readonly party: string;
  /** The largest file in bytes. */
  readonly limit: number;
  readonly taken: (answer: Uploaded) => void;
}) {
  const { party, limit } = to;
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const running = useRef<{ readonly key: number; readonly stop: AbortController }>(undefined);
  const taken = useRef(to.taken);
  taken.current = to.taken;

  const put = useCallback((upload: Upload) => {
    setUploads((all) => all.map((one) => (one.key === upload.key ? upload : one)));
  }, []);

  const next = uploads.find(({ is }) => is === 'waiting');
  useEffect(() => {
    if (next === undefined || running.current !== undefined) return;
    const { key, file } = next;
    const stop = new AbortController();
    running.current = { key, stop };
    const release = () => {
      if (running.current?.key === key) running.current = undefined;
    };
    put({ key, file, is: 'sending', share: 0 });
    void sendFile(party, file, {
      progress: (share) => put({ key, file, is: 'sending', share }),
      signal: stop.signal,
    }).then(
      (answer) => {
        release();
        put({ key, file, is: 'taken', answer });
        taken.current(answer);
      },
      (error: unknown) => {
        release();
        put({ key, file, is: 'refused', error });
      },
    );
  });
  useEffect(() => () => running.current?.stop.abort(), []);

  return {
    uploads,
    /** Takes files to be sent; what is too large is refused without sending it. */
    add(files: Iterable<File>) {
      const added = [...files].map((file): Upload => {
        last += 1;
        return { key: last, file, is: file.size > limit ? 'too_large' : 'waiting' };
      });
      setUploads((all) => [...all, ...added]);
    },
    again(upload: Upload) {
      put({ key: upload.key, file: upload.file, is: 'waiting' });
    },
    /** Takes a file out of the list; what is on its way is stopped. */
    drop(upload: Upload) {
      if (running.current?.key === upload.key) {
        running.current.stop.abort();
        running.current = undefined;
      }
      setUploads((all) => all.filter(({ key }) => key !== upload.key));
    },
  };
}
