import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { recall, remember } from '../../display/remember.ts';
import { Form } from '../../forms/form.tsx';
import { textIn } from '../../forms/read-values.ts';
import { TextField } from '../../forms/text-field.tsx';
import { Dialog } from '../../frame/dialog.tsx';
import { Icon } from '../../frame/icon.tsx';
import { type CaseSearch, isNarrowed, readCaseSearch } from '../case-search.ts';
import { isShown, readViews, type View, withoutView, withView } from './saved-views.ts';

/** One's own views: kept in this browser, for this account. */
export function ViewBar({ account, search }: { account: string; search: CaseSearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [views, setViews] = useState(() => readViews(recall(`views.${account}`)));
  const [naming, setNaming] = useState(false);
  const keep = (next: readonly View[]) => {
    remember(`views.${account}`, next.length === 0 ? undefined : JSON.stringify(next));
    setViews(next);
  };
  const shown = views.find((view) => isShown(view, search));
  const go = (view: CaseSearch) => void navigate({ to: '/inbox', search: view, replace: true });
  return (
    <div className="row no-print view-bar">
      <fieldset className="row" aria-label={t('inboxView.title')}>
        <button
          type="button"
          className="button slim"
          aria-pressed={!isNarrowed(search)}
          onClick={() => go({})}
        >
          {t('inboxView.all')}
        </button>
        <button
          type="button"
          className="button slim"
          aria-pressed={isShown({ name: '', search: { overdue: true } }, search)}
          onClick={() => go({ overdue: true })}
        >
          {t('inboxView.overdue')}
        </button>
        {views.map((view) => (
          <button
            key={view.name}
            type="button"
            className="button slim"
            aria-pressed={view === shown}
            onClick={() => go(view.search)}
          >
            {view.name}
          </button>
        ))}
      </fieldset>
      {shown !== undefined ? (
        <button
          type="button"
          className="button slim quiet"
          onClick={() => keep(withoutView(views, shown.name))}
        >
          <Icon name="trash" size={16} />
          {t('inboxView.forget', { name: shown.name })}
        </button>
      ) : (
        isNarrowed(search) && (
          <button type="button" className="button slim quiet" onClick={() => setNaming(true)}>
            <Icon name="plus" size={16} />
            {t('inboxView.keep')}
          </button>
        )
      )}
      {naming && (
        <Dialog title={t('inboxView.keep')} shut={() => setNaming(false)}>
          <Form
            verb={t('inboxView.keepDo')}
            shut={() => setNaming(false)}
            send={async (values) => textIn(values, 'name')}
            done={(name) => {
              keep(withView(views, { name, search: readCaseSearch(search) }));
              setNaming(false);
            }}
          >
            <TextField
              name="name"
              label={t('inboxView.name')}
              hint={t('inboxView.note')}
              maxLength={30}
              autoComplete="off"
              required
            />
          </Form>
        </Dialog>
      )}
    </div>
  );
}
