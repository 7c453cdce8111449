import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../api/case-queries.ts';
import { useSay } from '../../i18n/use-say.ts';
import type { AnswerProblem } from './check-answers.ts';
import { inFormOrder, placeOf } from './form-groups.ts';
import { goToField } from './go-to-field.ts';

/** Everything that is wrong, at once, each with a link to its field; it takes the focus. */
export function ProblemList(props: {
  problems: readonly AnswerProblem[];
  fields: readonly Field[];
}) {
  const { problems, fields } = props;
  const { t } = useTranslation();
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems.length > 0) box.current?.focus();
  }, [problems]);
  if (problems.length === 0) return null;
  const labelOf = (id: string) => fields.find((field) => field.id === id)?.label;
  return (
    <div className="apply-problems" role="alert" ref={box} tabIndex={-1}>
      <h2 className="part-title">{t('apply.problems', { count: problems.length })}</h2>
      <ul>
        {inFormOrder(fields, problems).map(({ field, message }) => {
          const label = labelOf(field);
          const words = say(message);
          if (label === undefined) return <li key={field + words}>{words}</li>;
          const named = words.includes(say(label)) ? words : `${say(label)}：${words}`;
          return (
            <li key={field + words}>
              <a href={`#${placeOf(field)}`} onClick={(event) => goToField(event, field)}>
                {named}
              </a>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
