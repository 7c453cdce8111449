import { useTranslation } from 'react-i18next';
import type { ClauseView } from '../../rules/view.ts';
import { useSay } from '../i18n/use-say.ts';
import { Part } from './part.tsx';

const SHOWN = 6;

/** Worked examples. They are the clause's tests, so they are never out of date. */
export function GuideExamples({ examples }: { examples: ClauseView['examples'] }) {
  const { t } = useTranslation();
  if (examples.length === 0) {
    return null;
  }
  const rest = examples.slice(SHOWN);
  return (
    <Part name={t('guide.examples')}>
      <p className="small soft">{t('guide.examplesNote')}</p>
      <ExampleTable examples={examples.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <details className="more-examples">
          <summary>{t('guide.moreExamples', { count: rest.length })}</summary>
          <ExampleTable examples={rest} />
        </details>
      )}
    </Part>
  );
}

function ExampleTable({ examples }: { examples: ClauseView['examples'] }) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <table className="data-table">
      <thead>
        <tr>
          <th scope="col">{t('guide.exampleName')}</th>
          <th scope="col">{t('guide.exampleChanges')}</th>
          <th scope="col">{t('guide.exampleResult')}</th>
        </tr>
      </thead>
      <tbody>
        {examples.map((example) => (
          <tr key={example.name}>
            <th scope="row">{example.name}</th>
            <td className="soft">{say(example.changes) || t('guide.exampleUsual')}</td>
            <td>{say(example.result)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
