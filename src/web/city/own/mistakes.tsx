import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../rules/view.ts';
import type { ImportPreview } from '../../api/city-queries.ts';
import { client } from '../../api/client.ts';
import { downloadFile } from '../../display/download.ts';
import { FailureWords } from '../../frame/failure-words.tsx';
import { Icon } from '../../frame/icon.tsx';
import { useSay } from '../../i18n/use-say.ts';
import { Table } from '../../table/table.tsx';
import { cellName, sheetName } from './cell-name.ts';

const MOST_SHOWN = 100;

/** What is wrong with a file, cell by cell, and its faulty rows to be mended. */
export function Mistakes(props: { party: string; given: File; read: ImportPreview }) {
  const { party, given, read } = props;
  const { t } = useTranslation();
  const say = useSay();
  const id = useId();
  const fetching = useMutation({
    mutationFn: () => client.getFaultyRows({ party, file: given }),
    onSuccess: (file) => downloadFile(file.name, file),
  });
  const shown = read.problems.slice(0, MOST_SHOWN);
  const placeOf = (problem: Problem) => {
    const sheet = sheetName(problem);
    const { line, column } = problem;
    if (line === undefined) return sheet ?? given.name;
    if (sheet === undefined || column === undefined) return t('importing.line', { line });
    return t('importing.cell', { sheet, cell: cellName(line, column) });
  };
  return (
    <section className="import-mistakes" aria-labelledby={id}>
      <div className="row between">
        <h3 className="part-title complaint" id={id}>
          {t('importing.mistakes', { count: read.problem_count })}
        </h3>
        <button
          type="button"
          className="button slim"
          disabled={fetching.isPending}
          onClick={() => fetching.mutate()}
        >
          <Icon name="save" size={16} />
          {fetching.isPending ? t('importing.downloading') : t('importing.download')}
        </button>
      </div>
      <p className="small soft">{t('importing.mistakesNote')}</p>
      <p className="small done-words" role="status">
        {fetching.isSuccess && t('importing.downloaded')}
      </p>
      {fetching.isError && (
        <div className="complaint" role="alert">
          <FailureWords error={fetching.error} />
        </div>
      )}
      <Table
        caption={t('importing.mistakes', { count: read.problem_count })}
        columns={[
          { title: t('importing.place'), names: true, cell: placeOf },
          { title: t('importing.problem'), cell: ({ message }) => shortened(say(message)) },
          {
            title: t('importing.expected'),
            cell: ({ expected }) => expected && shortened(say(expected)),
          },
        ]}
        rows={shown}
        keyOf={({ file, line, column, field, message }) =>
          `${file} ${line} ${column} ${field} ${message.zh}`
        }
      />
      {read.problem_count > shown.length && (
        <p className="small soft">{t('importing.mistakesFirst', { count: shown.length })}</p>
      )}
    </section>
  );
}

const LONGEST = 160;

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
