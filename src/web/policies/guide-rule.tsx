import { useTranslation } from 'react-i18next';
import type { ClauseView } from '../../rules/view.ts';
import type { Message } from '../../values/index.ts';
import { useSay } from '../i18n/use-say.ts';
import { Part } from './part.tsx';

/** The rule in plain words: conditions, award, limits and what it has to do with other clauses. */
export function GuideRule({ clause }: { clause: ClauseView }) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <>
      <Part name={t('guide.conditions')}>
        {clause.conditions.length === 0 && <p>{t('guide.noConditions')}</p>}
        <ul className="rule-lines">
          {clause.conditions.map((line) => (
            <li key={line.source}>
              <p>
                <strong>{say(line.label)}</strong>
              </p>
              <p className="soft small">{say(line.words)}</p>
            </li>
          ))}
        </ul>
      </Part>
      {clause.authority === 'service' ? (
        <Part name={t('guide.award')}>
          <p>{t('guide.service')}</p>
        </Part>
      ) : (
        <Lines name={t('guide.award')} lines={clause.award} />
      )}
      <Lines name={t('guide.limits')} lines={clause.limits} />
      <Lines name={t('guide.relations')} lines={clause.relations} />
    </>
  );
}

function Lines({ name, lines }: { name: string; lines: readonly Message[] }) {
  const say = useSay();
  if (lines.length === 0) {
    return null;
  }
  return (
    <Part name={name}>
      <ul className="rule-lines">
        {lines.map((line) => (
          <li key={line.zh}>{say(line)}</li>
        ))}
      </ul>
    </Part>
  );
}
