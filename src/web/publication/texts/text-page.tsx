import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.ts';
import { isForbidden, isSignedOut } from '../../api/problems.ts';
import { sourcesQuery } from '../../api/publication-queries.ts';
import '../../desk/desk.css';
import { FailureWords } from '../../frame/failure-words.tsx';
import { Failure } from '../../frame/states.tsx';
import { useTitle } from '../../frame/use-title.ts';
import { PickText } from './pick-text.tsx';
import '../publication.css';
import './texts.css';
import { TextDocument } from './text-document.tsx';

/** A policy text is read in: its articles, what the catalogue has of them, and skeletons. */
export function TextPage() {
  const { t } = useTranslation();
  useTitle(t('intake.title'));
  const [file, setFile] = useState<File>();
  const reading = useMutation({
    mutationFn: (asked: { file: File; policy?: string }) => client.readPolicyText(asked),
  });
  const { error } = useQuery(sourcesQuery);
  if (isForbidden(error) || isSignedOut(error)) return <Failure error={error} />;
  const open = (chosen: File) => {
    setFile(chosen);
    reading.mutate({ file: chosen });
  };
  return (
    <div className="page publication">
      <header className="stack tight">
        <nav aria-label={t('guide.path')} className="small no-print">
          <Link to="/publication">{t('publication.title')}</Link>
          <span className="faint"> / {t('intake.title')}</span>
        </nav>
        <h1 className="title-page">{t('intake.title')}</h1>
        <p className="soft">{t('intake.lead')}</p>
      </header>
      <PickText busy={reading.isPending} open={open} />
      <div role="alert">
        {reading.isError && (
          <div className="complaint">
            <FailureWords error={reading.error} />
          </div>
        )}
      </div>
      {reading.data?.documents.map((document) => (
        <TextDocument
          key={`${document.lines[0]}-${document.policy}`}
          file={reading.data.file}
          document={document}
          choosePolicy={
            file && reading.data.documents.length === 1
              ? (policy) => reading.mutate({ file, policy })
              : undefined
          }
        />
      ))}
    </div>
  );
}
