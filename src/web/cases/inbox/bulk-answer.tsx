import { useTranslation } from 'react-i18next';
import type { CaseLine, ManyActed } from '../../api/case-queries.ts';
import { useSay } from '../../i18n/use-say.ts';
import { Mark } from '../../status/mark.tsx';

/** What came, or would come, of it in each case; those that are refused first, with the reason. */
export function BulkAnswer(props: {
  answer: ManyActed;
  cases: readonly CaseLine[];
  isDone: boolean;
}) {
  const { answer, cases, isDone } = props;
  const { t } = useTranslation();
  const say = useSay();
  const lineOf = (id: string) => cases.find((one) => one.case === id);
  const refused = answer.cases.filter((one) => one.done === null);
  const able = answer.cases.filter((one) => one.done !== null);
  const counts = { done: answer.done, refused: answer.refused };
  return (
    <div className="stack tight">
      <p role="status">
        <strong>{isDone ? t('bulk.wasDone', counts) : t('bulk.wouldDo', counts)}</strong>
      </p>
      <ul className="bulk-answer small">
        {refused.map((one) => (
          <li key={one.case}>
            <span className="row">
              <Mark name="refused" size={16} />
              <strong>{one.number ?? lineOf(one.case)?.number}</strong>
              {lineOf(one.case)?.benefits.name}
            </span>
            {one.refused?.map(({ message }) => (
              <p key={message.zh} className="complaint">
                {say(message)}
              </p>
            ))}
          </li>
        ))}
        {able.map((one) => (
          <li key={one.case}>
            <span className="row">
              <Mark name="computed" size={16} />
              <strong>{one.number ?? lineOf(one.case)?.number}</strong>
              {lineOf(one.case)?.benefits.name}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
