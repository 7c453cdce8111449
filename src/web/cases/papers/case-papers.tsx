import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { casePapersQuery, type CasePapers as Papers } from '../../api/case-file-queries.ts';
import type { CaseView } from '../../api/case-queries.ts';
import { Fetched } from '../../desk/fetched.tsx';
import { DeskPart } from '../../desk/part.tsx';
import './case-papers.css';
import { DueLine } from './due-paper.tsx';
import { PaperLine } from './paper-line.tsx';

/** 文书: the papers that were issued in a case, and those that the reader may issue now. */
export function CasePapers({ theCase }: { theCase: CaseView }) {
  const { t } = useTranslation();
  const query = useQuery(casePapersQuery(theCase.case));
  if (theCase.application.submitted_on === null) return null;
  return (
    <DeskPart title={t('casePaper.title')}>
      <Fetched query={query}>{(papers) => <Listed theCase={theCase} papers={papers} />}</Fetched>
    </DeskPart>
  );
}

function Listed({ theCase, papers }: { theCase: CaseView; papers: Papers }) {
  const { t } = useTranslation();
  const { issued, due } = papers;
  const [said, setSaid] = useState('');
  const status = useRef<HTMLParagraphElement>(null);
  const done = (words: string) => {
    setSaid(words);
    status.current?.focus();
  };
  return (
    <>
      {issued.length === 0 ? (
        <p className="soft">{t('casePaper.none')}</p>
      ) : (
        <ul className="case-papers">
          {issued.map((paper) => (
            <PaperLine key={paper.code} theCase={theCase.case} paper={paper} done={done} />
          ))}
        </ul>
      )}
      <p className="small" role="status" ref={status} tabIndex={-1}>
        {said}
      </p>
      {due.length > 0 && (
        <div className="stack tight no-print">
          <h3 className="part-title">{t('casePaper.due')}</h3>
          <p className="tiny soft">{t('casePaper.dueNote')}</p>
          <ul className="papers-due">
            {due.map((one) => (
              <DueLine
                key={`${one.kind} ${one.event}`}
                theCase={theCase.case}
                due={one}
                done={done}
              />
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
