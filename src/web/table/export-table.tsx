import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writeCsv } from '../display/csv.ts';
import { download } from '../display/download.ts';
import { FailureWords } from '../frame/failure-words.tsx';
import { Icon } from '../frame/icon.tsx';

/** Reads a page of rows, from where the page before left off; `next` is null where it was the last. */
type ReadRows<Next> = (
  from: Next | null,
  signal: AbortSignal,
) => Promise<{ readonly rows: readonly (readonly string[])[]; readonly next: Next | null }>;

/** Saves everything that a list finds as a table, page by page; it can be stopped on the way. */
export function ExportTable<Next>(props: {
  file: string;
  headings: readonly string[];
  read: ReadRows<Next>;
}) {
  const { file, headings, read } = props;
  const { t } = useTranslation();
  const [count, setCount] = useState(0);
  const stopping = useRef(new AbortController());
  const save = useMutation({
    mutationFn: async () => {
      stopping.current = new AbortController();
      const all: (readonly string[])[] = [];
      let from: Next | null = null;
      do {
        const page: Awaited<ReturnType<ReadRows<Next>>> = await read(from, stopping.current.signal);
        all.push(...page.rows);
        setCount(all.length);
        from = page.next;
      } while (from !== null);
      download(file, 'text/csv', writeCsv([headings, ...all]));
    },
  });
  const stopped = save.isError && stopping.current.signal.aborted;
  return (
    <div className="row no-print">
      {save.isPending ? (
        <button type="button" className="button" onClick={() => stopping.current.abort()}>
          {t('audit.exporting', { count })}
        </button>
      ) : (
        <button type="button" className="button" onClick={() => save.mutate()}>
          <Icon name="save" size={16} />
          {t('audit.export')}
        </button>
      )}
      <div className="complaint" role="alert">
        {save.isError && !stopped && <FailureWords error={save.error} />}
      </div>
    </div>
  );
}
