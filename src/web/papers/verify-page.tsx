import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { paperQuery } from '../api/paper-queries.ts';
import { problemsOf } from '../api/problems.ts';
import { Fetched } from '../desk/fetched.tsx';
import { Form } from '../forms/form.tsx';
import { textIn } from '../forms/read-values.ts';
import { TextField } from '../forms/text-field.tsx';
import { FailureWords } from '../frame/failure-words.tsx';
import { useTitle } from '../frame/use-title.ts';
import { CompareFile } from './compare-file.tsx';
import { VerifiedPaper } from './verified-paper.tsx';
import './papers.css';
import { readVerifySearch } from './verify-search.ts';

/** Whether a paper was issued here: by its code, and by comparing the file. */
export function VerifyPage() {
  const { t } = useTranslation();
  useTitle(t('verify.title'));
  const { code } = useSearch({ from: '/verify' });
  const navigate = useNavigate();
  return (
    <div className="page verify">
      <header className="stack tight">
        <h1 className="title-page">{t('verify.title')}</h1>
        <p className="soft">{t('verify.lead')}</p>
      </header>
      <div className="card verify-ask">
        <Form
          key={code}
          verb={t('verify.do')}
          send={async (values) => readVerifySearch({ code: textIn(values, 'code') })}
          done={(search) => void navigate({ to: '/verify', search })}
        >
          <TextField
            name="code"
            label={t('verify.code')}
            hint={t('verify.codeHint')}
            defaultValue={code}
            autoComplete="off"
            maxLength={64}
            required
            focus={code === undefined}
          />
        </Form>
      </div>
      {code !== undefined && <Verified code={code} key={code} />}
    </div>
  );
}

function Verified({ code }: { code: string }) {
  const { t } = useTranslation();
  const query = useQuery(paperQuery(code));
  if (problemsOf(query.error).length > 0)
    return (
      <div className="card complaint" role="alert">
        <FailureWords error={query.error} />
      </div>
    );
  return (
    <section className="card verify-found" aria-label={t('verify.title')} aria-live="polite">
      <Fetched query={query}>
        {(paper) => (
          <>
            <VerifiedPaper paper={paper} />
            <CompareFile code={paper.code} />
          </>
        )}
      </Fetched>
    </section>
  );
}
