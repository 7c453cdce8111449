import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useTitle } from '../frame/use-title.ts';
import './notices.css';
import { LookUp } from './look-up.tsx';

/** Looks an objection up by its receipt number. */
export function LookUpPage() {
  const { t } = useTranslation();
  useTitle(t('objection.lookUp'));
  const navigate = useNavigate();
  return (
    <div className="page notices objecting">
      <header className="stack tight">
        <h1 className="title-page">{t('objection.lookUp')}</h1>
        <p className="soft">{t('objection.lookUpLead')}</p>
      </header>
      <LookUp
        found={(receipt) => void navigate({ to: '/objections/$receipt', params: { receipt } })}
      />
    </div>
  );
}
