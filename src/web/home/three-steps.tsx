import { useTranslation } from 'react-i18next';

const STEPS = ['tell', 'see', 'take'] as const;

/** How it goes, in three steps. */
export function ThreeSteps() {
  const { t } = useTranslation();
  return (
    <section className="three" aria-labelledby="three-title">
      <h2 className="title-section" id="three-title">
        {t('home.steps')}
      </h2>
      <ol className="three-list">
        {STEPS.map((step, index) => (
          <li key={step}>
            <span className="three-number" aria-hidden="true">
              {index + 1}
            </span>
            <h3>{t(`home.${step}`)}</h3>
            <p className="soft">{t(`home.${step}Note`)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
