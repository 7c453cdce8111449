import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CaseView, caseQuery } from '../../api/case-queries.ts';
import { isNotFound } from '../../api/problems.ts';
import '../../calculator/question.css';
import '../../desk/desk.css';
import '../../forms/form.css';
import { Failure, Loading, NotFound, Notice } from '../../frame/states.tsx';
import { useTitle } from '../../frame/use-title.ts';
import { useSay } from '../../i18n/use-say.ts';
import { NeedsMember } from '../../people/needs-member.tsx';
import '../cases.css';
import { DueLine } from '../due-line.tsx';
import './apply.css';
import { type AnswerProblem, checkAnswers } from './check-answers.ts';
import { CheckPage } from './check-page.tsx';
import { FillForm } from './fill-form.tsx';
import { Receipt } from './receipt.tsx';
import { Overtaken, SaveLine } from './save-line.tsx';
import { lastDocuments } from './submit-documents.tsx';
import { useDraft } from './use-draft.ts';

/** 申请: the form, the check of it, and the receipt. */
export function ApplyPage() {
  const { case: id } = useParams({ from: '/cases/$case/apply' });
  return <NeedsMember>{() => <Fetched key={id} id={id} />}</NeedsMember>;
}

function Fetched({ id }: { id: string }) {
  const { step } = useSearch({ from: '/cases/$case/apply' });
  const query = useQuery(caseQuery(id));
  const { data, error } = query;
  if (data === undefined) {
    if (error === null) return <Loading />;
    return isNotFound(error) ? (
      <NotFound />
    ) : (
      <Failure error={error} retry={() => void query.refetch()} />
    );
  }
  if (step === 'done' && !data.application.editable) return <Done theCase={data} />;
  if (step === 'done' && query.isFetching) return <Loading />;
  return data.application.editable ? <Apply theCase={data} /> : <NotWithYou theCase={data} />;
}

function Apply({ theCase }: { theCase: CaseView }) {
  const { t } = useTranslation();
  const { step } = useSearch({ from: '/cases/$case/apply' });
  const navigate = useNavigate({ from: '/cases/$case/apply' });
  const draft = useDraft(theCase);
  const [problems, setProblems] = useState<readonly AnswerProblem[]>([]);
  const [documents, setDocuments] = useState(() => lastDocuments(theCase));
  const isChecking = step === 'check';
  const go = (next: 'check' | 'done' | undefined) =>
    void navigate({
      search: ({ step: _, ...all }) => ({ ...all, ...(next !== undefined && { step: next }) }),
      hash: '',
    });
  const check = () => {
    const found = checkAnswers(theCase.application.fields, draft.state.answers);
    setProblems(found);
    if (found.length > 0) return;
    void draft.save();
    go('check');
  };
  return (
    <div className="page apply">
      <Head theCase={theCase} title={isChecking ? t('apply.checkTitle') : t('apply.title')} />
      <div className="apply-state no-print">
        <SaveLine draft={draft} />
        <Overtaken draft={draft} />
      </div>
      {isChecking ? (
        <CheckPage
          theCase={theCase}
          draft={draft}
          documents={documents}
          setDocuments={setDocuments}
          refuse={(found) => {
            setProblems(found);
            go(undefined);
          }}
          done={() => go('done')}
        />
      ) : (
        <FillForm theCase={theCase} draft={draft} problems={problems} check={check} />
      )}
    </div>
  );
}

function Done({ theCase }: { theCase: CaseView }) {
  const { t } = useTranslation();
  return (
    <div className="page apply">
      <Head theCase={theCase} title={t('apply.receipt')} />
      <Receipt theCase={theCase} />
    </div>
  );
}

/** The way back, what it is an application for, and by when; its name takes the focus as it changes. */
function Head({ theCase, title }: { theCase: CaseView; title: string }) {
  const { t } = useTranslation();
  const say = useSay();
  const name = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  const { clause, number, parties, due, example, end } = theCase;
  useTitle(`${title} ${number}`);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another title is another step
  useEffect(() => {
    if (!first.current) name.current?.focus();
    first.current = false;
  }, [title]);
  return (
    <header className="stack tight">
      <nav aria-label={t('guide.path')} className="small no-print">
        <Link to="/cases">{t('cases.title')}</Link>
        <span className="faint"> / </span>
        <Link to="/cases/$case" params={{ case: theCase.case }}>
          {number}
        </Link>
        <span className="faint"> / {title}</span>
      </nav>
      <h1 className="title-page" ref={name} tabIndex={-1}>
        {title}
      </h1>
      <p className="lead">
        {say(clause.policy)} {clause.article} {say(clause.title)}
      </p>
      <p className="small soft">
        {number} {example && `· ${t('cases.example')} `}· {t('caseParty.files')}{' '}
        {parties.files.name} · {t('caseParty.benefits')} {parties.benefits.name} ·{' '}
        {t('caseParty.paid')} {parties.paid.name}
      </p>
      {end === null && due !== null && (
        <p className="small">
          {t('cases.due')} <DueLine due={due} />
        </p>
      )}
    </header>
  );
}

function NotWithYou({ theCase }: { theCase: CaseView }) {
  const { t } = useTranslation();
  return (
    <Notice title={t('apply.notWithYou')}>
      <p className="soft">{t('apply.notWithYouNote', { number: theCase.number })}</p>
      <Link to="/cases/$case" params={{ case: theCase.case }} className="button primary">
        {t('apply.toCase')}
      </Link>
    </Notice>
  );
}
