import { useTranslation } from 'react-i18next';
import type { Draft } from '../api/publication-queries.ts';
import { DeskPart } from '../desk/part.tsx';
import { showMoment } from '../display/moment.ts';
import { inOrder } from './in-order.ts';
import { nameOf } from './names-of.ts';

/** Every text that was saved and every step that was taken, the latest first. */
export function DraftHistory({ draft }: { draft: Draft }) {
  const { t } = useTranslation();
  const entries = [
    ...draft.texts.map((one) => ({ ...one, step: null })),
    ...draft.steps.map((one) => ({ ...one, text: null, number: Number.POSITIVE_INFINITY })),
  ].sort(inOrder);
  return (
    <DeskPart title={t('draft.history')}>
      <ul className="lines">
        {entries.map(({ step, number, text, note, by, at }) => (
          <li key={`${step} ${number} ${at}`} className="line">
            <div>
              <p className="small">
                <strong>
                  {step === null ? t('draft.textNumber', { number }) : t(`draftStep.${step}`)}
                </strong>{' '}
                · {nameOf(by, t('publication.you'))} ·{' '}
                <span className="faint">{showMoment(at)}</span>
              </p>
              {note !== '' && (
                <p className="small soft" lang="zh-CN">
                  {note}
                </p>
              )}
              {text !== null && (
                <details className="no-print">
                  <summary className="small">{t('draft.showText')}</summary>
                  <pre className="draft-kept" lang="zh-CN">
                    {text}
                  </pre>
                </details>
              )}
            </div>
          </li>
        ))}
      </ul>
    </DeskPart>
  );
}
