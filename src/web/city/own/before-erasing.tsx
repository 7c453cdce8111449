import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { erasureQuery } from '../../api/city-queries.ts';
import { CheckField } from '../../forms/check-field.tsx';
import { FailureWords } from '../../frame/failure-words.tsx';
import { KeptCases } from './kept-cases.tsx';

/** What else goes with the values of the dossier, and what stays, before anything is erased. */
export function BeforeErasing({ party }: { party: string }) {
  const { t } = useTranslation();
  const erasure = useQuery(erasureQuery(party));
  if (erasure.isError)
    return (
      <div className="complaint" role="alert">
        <FailureWords error={erasure.error} />
      </div>
    );
  if (erasure.data === undefined)
    return (
      <p className="soft" role="status">
        {t('own.busy')}
      </p>
    );
  const { drafts, attachments, kept } = erasure.data;
  return (
    <>
      {drafts.length > 0 && (
        <p>{t('own.eraseDrafts', { count: drafts.length, numbers: drafts.join('、') })}</p>
      )}
      {attachments.length > 0 && (
        <CheckField
          name="attachments"
          label={t('own.eraseFiles', { count: attachments.length })}
          hint={attachments.join('、')}
        />
      )}
      <KeptCases kept={kept} />
    </>
  );
}
