import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.ts';
import { refreshColleagues } from '../../api/people-queries.ts';
import { Form } from '../../forms/form.tsx';
import { textIn } from '../../forms/read-values.ts';
import { TextField } from '../../forms/text-field.tsx';
import { Dialog } from '../../frame/dialog.tsx';
import { Invited } from '../../people/invited.tsx';

type Answer = Awaited<ReturnType<typeof client.inviteColleague>>;

/** Lets a colleague in by their e-mail; where there is no mail, the link is shown this once. */
export function InviteColleague({ party, shut }: { party: string; shut: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [answer, setAnswer] = useState<Answer>();
  if (answer !== undefined) {
    return (
      <Invited
        title={t('colleague.invited')}
        key="invited"
        link={answer.invitation}
        note={answer.new_account ? t('colleague.mailed') : t('colleague.knownAccount')}
        shut={shut}
      />
    );
  }
  return (
    <Dialog key="inviting" title={t('colleague.invite')} shut={shut}>
      <p className="small soft">{t('colleague.inviteNote')}</p>
      <Form
        verb={t('colleague.inviteDo')}
        shut={shut}
        send={(values) =>
          client.inviteColleague({
            party,
            name: textIn(values, 'name'),
            email: textIn(values, 'email'),
          })
        }
        done={(given) => {
          setAnswer(given);
          void refreshColleagues(queries, party);
        }}
      >
        <TextField
          name="name"
          label={t('office.person')}
          autoComplete="off"
          maxLength={60}
          required
        />
        <TextField
          name="email"
          label={t('signIn.email')}
          type="email"
          autoComplete="off"
          maxLength={254}
          required
        />
      </Form>
    </Dialog>
  );
}
