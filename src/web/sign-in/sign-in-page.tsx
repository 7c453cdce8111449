import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { siteQuery } from '../api/city-queries.ts';
import { waysQuery } from '../api/people-queries.ts';
import { useTitle } from '../frame/use-title.ts';
import { postWords } from '../people/post-line.tsx';
import { useMember } from '../people/use-me.ts';
import { DemonstrationRoles } from './demonstration-roles.tsx';
import { Elsewhere } from './elsewhere.tsx';
import { ForgottenPassword } from './forgotten-password.tsx';
import { PasswordForm } from './password-form.tsx';
import { SecondStep } from './second-step.tsx';
import './sign-in.css';

/** By e-mail and password, by the city's own sign-in, or, to look around, as a made-up person. */
export function SignInPage() {
  const { t } = useTranslation();
  useTitle(t('signIn.title'));
  const { error } = useSearch({ from: '/sign-in' });
  const [step, setStep] = useState<'password' | 'second' | 'forgotten'>('password');
  const ways = useQuery(waysQuery).data;
  const demonstrates = useQuery(siteQuery).data?.demonstration != null;
  return (
    <div className={demonstrates ? 'page sign-in with-roles' : 'page sign-in'}>
      <section className="sign-in-own stack" aria-labelledby="sign-in-title">
        <h1 className="title-page" id="sign-in-title">
          {t('signIn.title')}
        </h1>
        <SignedInAlready />
        <div className="card stack">
          {step === 'password' && (
            <>
              {(ways?.oidc != null || error !== undefined) && (
                <Elsewhere name={ways?.oidc?.name} error={error} />
              )}
              <PasswordForm askSecond={() => setStep('second')} />
              {ways?.resetByMail === true && (
                <button type="button" className="link-button" onClick={() => setStep('forgotten')}>
                  {t('signIn.forgotten')}
                </button>
              )}
            </>
          )}
          {step === 'second' && <SecondStep back={() => setStep('password')} />}
          {step === 'forgotten' && <ForgottenPassword back={() => setStep('password')} />}
        </div>
        <p className="small soft">{t('signIn.noAccount')}</p>
      </section>
      {demonstrates && <DemonstrationRoles />}
    </div>
  );
}

function SignedInAlready() {
  const { t } = useTranslation();
  const member = useMember();
  if (member === null) return null;
  return (
    <div className="bar sign-in-already">
      <p>
        {t('signIn.already', { name: member.name })}
        {member.post !== null && <span className="soft small"> {postWords(member.post)}</span>}
      </p>
      <Link to="/desk" className="button slim">
        {t('frame.desk')}
      </Link>
    </div>
  );
}
