import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findClauses, type ListedClause } from '../../../rules/view.ts';
import { usePolicies } from '../../frame/use-policies.ts';
import { useSay } from '../../i18n/use-say.ts';
import { ValidityBadge } from '../../status/validity-badge.tsx';
import { EditGroup, Notes, useControl } from './edit-field.tsx';

const MOST = 6;

/** The clauses of a call: looked for in the library, added and taken out one by one. */
export function ClausePicker(props: {
  chosen: readonly string[];
  clauses: readonly ListedClause[];
  change: (chosen: readonly string[]) => void;
}) {
  const { chosen, clauses, change } = props;
  const { t } = useTranslation();
  const [sought, seek] = useState('');
  const { given } = useControl('clauses');
  const open = clauses.filter(({ clause }) => !chosen.includes(clause));
  const found = sought.trim() === '' ? [] : findClauses(open, sought).slice(0, MOST);
  return (
    <EditGroup name={t('callEdit.clauses')}>
      <ul className="edit-chosen">
        {chosen.map((id) => (
          <li key={id} className="row between">
            <ClauseName id={id} clause={clauses.find(({ clause }) => clause === id)} />
            <button
              type="button"
              className="button slim"
              onClick={() => change(chosen.filter((one) => one !== id))}
            >
              {t('callEdit.remove')} <span className="unseen">{id}</span>
            </button>
          </li>
        ))}
      </ul>
      <div className="field">
        <label htmlFor={given.id}>{t('callEdit.addClause')}</label>
        <input
          {...given}
          type="search"
          value={sought}
          autoComplete="off"
          onChange={(event) => seek(event.target.value)}
        />
        <Notes place="clauses" hint={t('callEdit.clausesHint')} />
      </div>
      <ul className="edit-found" aria-live="polite">
        {found.map((clause) => (
          <li key={clause.clause}>
            <button
              type="button"
              className="link-button"
              onClick={() => {
                change([...chosen, clause.clause]);
                seek('');
              }}
            >
              <ClauseName id={clause.clause} clause={clause} />
            </button>
          </li>
        ))}
        {sought.trim() !== '' && found.length === 0 && (
          <li className="small soft">{t('callEdit.noClause')}</li>
        )}
      </ul>
    </EditGroup>
  );
}

function ClauseName({ id, clause }: { id: string; clause: ListedClause | undefined }) {
  const say = useSay();
  const policy = usePolicies().get(clause?.policy ?? '');
  if (clause === undefined) return <span>{id}</span>;
  return (
    <span>
      {say(clause.title)}{' '}
      <span className="small soft">
        {policy && say(policy.cited_as)} <span lang="zh-CN">{clause.article}</span>
      </span>{' '}
      <ValidityBadge validity={clause.validity} period={clause.in_force} />
    </span>
  );
}
