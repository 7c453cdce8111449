import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.ts';
import { digestOf } from '../forms/digest-of.ts';
import { PickFile } from '../forms/pick-file.tsx';
import { useFileDrop } from '../forms/use-file-drop.ts';
import { FailureWords } from '../frame/failure-words.tsx';
import { Icon } from '../frame/icon.tsx';

/** Whether a file is the one that was issued under a code. */
export function CompareFile({ code }: { code: string }) {
  const { t } = useTranslation();
  const comparing = useMutation({
    mutationFn: async (file: File) => {
      const digest = await digestOf(file);
      const { matches } = await client.verifyPaper({ code, digest });
      return { file: file.name, digest, matches };
    },
  });
  const { over, onto } = useFileDrop((file) => comparing.mutate(file));
  const { data, error, isPending } = comparing;
  return (
    <div className="stack tight">
      <h3 className="verify-compare">{t('verify.compare')}</h3>
      <p className="small soft">{t('verify.compareNote')}</p>
      <div className={over ? 'drop over' : 'drop'} {...onto}>
        <PickFile
          label={t('verify.pick')}
          busy={isPending}
          busyLabel={t('verify.comparing')}
          accept=".pdf"
          open={(file) => comparing.mutate(file)}
        />
      </div>
      <div role="status">
        {data !== undefined && (
          <div className="stack tight">
            <p className={data.matches ? 'verdict holds' : 'verdict'}>
              <Icon name={data.matches ? 'check' : 'close'} size={18} />
              {t(data.matches ? 'verify.same' : 'verify.different', { file: data.file })}
            </p>
            {!data.matches && <p className="small soft">{t('verify.differentNote')}</p>}
            <p className="small faint digest">{t('verify.digest', { digest: data.digest })}</p>
          </div>
        )}
      </div>
      <div className="complaint" role="alert">
        {error !== null && <FailureWords error={error} />}
      </div>
    </div>
  );
}
