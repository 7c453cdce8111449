import { useTranslation } from 'react-i18next';
import { describeStep, type StepAnswer } from '../../../rules/view.ts';
import { useLang } from '../../i18n/use-say.ts';

/** The arithmetic, step by step; a marginal award has a line for each band. */
export function Steps({ steps }: { steps: readonly StepAnswer[] }) {
  const { t } = useTranslation();
  const lang = useLang();
  if (steps.length === 0) {
    return null;
  }
  return (
    <div>
      <h4>{t('results.steps')}</h4>
      <ol className="steps">
        {steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps are an order, nothing else.
          <li key={index}>
            {describeStep(step, lang)
              .split('；')
              .map((line) => (
                <span key={line} className="step-line">
                  {line}
                </span>
              ))}
          </li>
        ))}
      </ol>
    </div>
  );
}
