import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.ts';
import { type Preferences, preferencesQuery, refreshMessages } from '../api/message-queries.ts';
import { Fetched } from '../desk/fetched.tsx';
import { ChoiceField } from '../forms/choice-field.tsx';
import { Form } from '../forms/form.tsx';

type Preference = Preferences['preference'];
type Choice<T> = readonly (readonly [value: T, label: string])[];

/** How one wants to be told besides the messages here. */
export function Telling() {
  const { t } = useTranslation();
  return (
    <section className="card stack" id="telling" aria-labelledby="telling-title">
      <h2 className="title-section" id="telling-title">
        {t('messages.howTold')}
      </h2>
      <Fetched query={useQuery(preferencesQuery)}>{(kept) => <Choices {...kept} />}</Fetched>
    </section>
  );
}

function Choices({ preference, mail_set_up, sms_set_up }: Preferences) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [kept, setKept] = useState(false);
  const mails: Choice<Preference['mail']> = [
    ['at_once', t('messages.atOnce')],
    ['daily_digest', t('messages.daily')],
    ['off', t('messages.never')],
  ];
  const languages: Choice<Preference['language']> = [
    ['zh', '中文'],
    ['en', 'English'],
  ];
  return (
    <Form
      verb={t('messages.keep')}
      send={(values) =>
        client.setPreferences({
          mail: chosen(mails, values.get('mail'), preference.mail),
          sms: values.get('sms') !== null,
          language: chosen(languages, values.get('language'), preference.language),
        })
      }
      done={() => {
        setKept(true);
        void refreshMessages(queries);
      }}
    >
      <ChoiceField
        type="radio"
        name="mail"
        label={t('messages.mail')}
        choices={mails}
        chosen={[preference.mail]}
      />
      <p className="small soft">
        {mail_set_up ? t('messages.urgentAlways') : t('messages.noMailHere')}
      </p>
      {sms_set_up && (
        <ChoiceField
          type="checkbox"
          name="sms"
          label={t('messages.sms')}
          choices={[['on', t('messages.smsToo')]]}
          chosen={preference.sms ? ['on'] : []}
        />
      )}
      <ChoiceField
        type="radio"
        name="language"
        label={t('messages.language')}
        choices={languages}
        chosen={[preference.language]}
      />
      <p role="status" className="done-words">
        {kept && t('messages.kept')}
      </p>
    </Form>
  );
}

/** The choice that a form gives, which is one of these. */
function chosen<T>(choices: Choice<T>, given: unknown, before: T): T {
  return choices.find(([value]) => value === given)?.[0] ?? before;
}
