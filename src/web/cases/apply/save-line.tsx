import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { showMoment } from '../../display/moment.ts';
import { FailureWords } from '../../frame/failure-words.tsx';
import type { Draft } from './use-draft.ts';

/** How saving stands, always in sight: saved at what time, under way, or what happened instead. */
export function SaveLine({ draft }: { draft: Draft }) {
  const { t } = useTranslation();
  const { state, isUnsaved, error, save } = draft;
  const { saving, savedAt, trouble } = state;
  return (
    <div className="save-line">
      <p className="small" role="status">
        {saving !== null
          ? t('apply.saving')
          : trouble === 'offline'
            ? t('apply.offline')
            : trouble === 'refused'
              ? t('apply.notSaved')
              : isUnsaved
                ? t('apply.unsaved')
                : savedAt === null
                  ? t('apply.savesItself')
                  : t('apply.savedAt', { time: showMoment(savedAt).slice(11) })}
      </p>
      {trouble === 'offline' && saving === null && (
        <button type="button" className="button slim" onClick={() => void save()}>
          {t('apply.saveNow')}
        </button>
      )}
      {trouble === 'refused' && (
        <div className="complaint" role="alert">
          <FailureWords error={error} />
        </div>
      )}
    </div>
  );
}

/** Another saved meanwhile: what happened, and which of the two is to stay. */
export function Overtaken({ draft }: { draft: Draft }) {
  const { t } = useTranslation();
  const settling = useMutation({ mutationFn: draft.settle });
  if (draft.state.trouble !== 'overtaken') return null;
  return (
    <div className="bar apply-overtaken" role="alert">
      <div className="stack tight">
        {draft.error === null ? (
          <p>{t('apply.heldInTab')}</p>
        ) : (
          <FailureWords error={draft.error} />
        )}
        <p className="small">{t('apply.overtakenNote')}</p>
        {settling.isError && <FailureWords error={settling.error} />}
      </div>
      <div className="row">
        <button
          type="button"
          className="button"
          disabled={settling.isPending}
          onClick={() => settling.mutate('theirs')}
        >
          {t('apply.takeTheirs')}
        </button>
        <button
          type="button"
          className="button primary"
          disabled={settling.isPending}
          onClick={() => settling.mutate('mine')}
        >
          {t('apply.keepMine')}
        </button>
      </div>
    </div>
  );
}
