import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.ts';
import { type Colleague, refreshColleagues } from '../../api/people-queries.ts';
import { ConfirmDialog } from '../../forms/confirm-dialog.tsx';
import { arrive } from '../../people/become.ts';
import { Invited } from '../../people/invited.tsx';

type About = { readonly party: string; readonly one: Colleague; readonly shut: () => void };

/** Asks before a colleague, or oneself, is let go. */
export function LetGo({ party, one, shut }: About) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { holding, name, title, oneself } = one;
  return (
    <ConfirmDialog
      title={oneself ? t('colleague.leaveAsk') : t('colleague.letGoAsk', { name })}
      verb={t('colleague.letGo')}
      shut={shut}
      act={async () => {
        await client.removeColleague({ party, holding });
        await (oneself ? arrive(queries) : refreshColleagues(queries, party));
      }}
    >
      <p>
        {oneself ? t('colleague.leaveNote', { title }) : t('colleague.letGoNote', { name, title })}
      </p>
    </ConfirmDialog>
  );
}

/** Another link for who was invited and has no password yet. */
export function InviteAgain({ party, one, shut }: About) {
  const { t } = useTranslation();
  const [answer, setAnswer] = useState<{ readonly invitation: string | null }>();
  if (answer !== undefined) {
    return (
      <Invited
        title={t('colleague.invited')}
        key="invited"
        link={answer.invitation}
        note={t('colleague.mailed')}
        shut={shut}
      />
    );
  }
  return (
    <ConfirmDialog
      key="asking"
      title={t('colleague.againAsk', { name: one.name })}
      verb={t('colleague.again')}
      calm
      stays
      shut={shut}
      act={async () => setAnswer(await client.reinviteColleague({ party, account: one.account }))}
    >
      <p>{t('colleague.againNote')}</p>
    </ConfirmDialog>
  );
}
