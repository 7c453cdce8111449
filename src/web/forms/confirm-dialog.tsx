import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../frame/dialog.tsx';
import { FailureWords } from '../frame/failure-words.tsx';

/** Asks before something of weight, which cannot be taken back unless `calm`; the way out has the focus. */
export function ConfirmDialog(props: {
  title: string;
  verb: string;
  act: () => Promise<unknown>;
  shut: () => void;
  /** What is done takes nothing away. */
  calm?: boolean;
  /** What comes after stands in its place, so it is not shut. */
  stays?: boolean;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const done = props.stays === true ? {} : { onSuccess: props.shut };
  const acting = useMutation({ mutationFn: props.act, ...done });
  return (
    <Dialog title={props.title} shut={props.shut}>
      <div className="stack tight">{props.children}</div>
      <div className="complaint" role="alert">
        {acting.isError && <FailureWords error={acting.error} />}
      </div>
      <div className="row">
        <button
          type="button"
          className={props.calm === true ? 'button primary' : 'button danger'}
          disabled={acting.isPending}
          onClick={() => acting.mutate()}
        >
          {acting.isPending ? t('form.busy') : props.verb}
        </button>
        <button type="button" className="button quiet" data-focus onClick={props.shut}>
          {t('filing.cancel')}
        </button>
      </div>
    </Dialog>
  );
}
