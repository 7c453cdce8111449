import { useMutation, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { getAuth, postAuth } from '../api/auth.ts';
import { FailureWords } from '../frame/failure-words.tsx';
import { Icon } from '../frame/icon.tsx';

/** Signs in at the city's own house for organisations; what it failed with last stands below. */
export function Elsewhere(props: { name: string | undefined; error: string | undefined }) {
  const { name, error } = props;
  const { t } = useTranslation();
  const { to } = useSearch({ from: '/sign-in' });
  const leave = useMutation({
    mutationFn: () => postAuth<{ url: string }>('/sign-in/social', { callbackURL: to ?? '/desk' }),
    onSuccess: ({ url }) => location.assign(url),
  });
  const refused = useQuery({
    queryKey: ['sign-in-error', error],
    queryFn: ({ signal }) => getAuth(`/error?error=${encodeURIComponent(error ?? '')}`, signal),
    enabled: error !== undefined,
    retry: false,
  });
  const failure = leave.error ?? refused.error;
  return (
    <div className="stack tight elsewhere">
      {name !== undefined && (
        <>
          <button
            type="button"
            className="button primary"
            disabled={leave.isPending}
            onClick={() => leave.mutate()}
          >
            <Icon name="leave" size={16} />
            {t('signIn.elsewhere', { name })}
          </button>
          <p className="tiny faint">{t('signIn.elsewhereNote')}</p>
        </>
      )}
      <div className="complaint" role="alert">
        {failure !== null && <FailureWords error={failure} />}
      </div>
      {name !== undefined && <p className="or small soft">{t('signIn.or')}</p>}
    </div>
  );
}
