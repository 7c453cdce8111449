import { useTranslation } from 'react-i18next';

const KNOWN = [
  'UNAUTHORIZED',
  'FORBIDDEN',
  'BAD_REQUEST',
  'UNPROCESSABLE_CONTENT',
  'CONFLICT',
  'NOT_FOUND',
  'WRONG_PASSWORD',
  'WRONG_CODE',
  'LOCKED_OUT',
  'REFUSED',
] as const;

/** How something in the log ended: nothing more to say when it was done. */
export function Result({ result }: { result: string }) {
  const { t } = useTranslation();
  if (result === 'done') return null;
  const known = KNOWN.find((code) => code === result);
  return (
    <span className="badge validity-expired">
      {known === undefined ? result : t(`auditResult.${known}`)}
    </span>
  );
}
