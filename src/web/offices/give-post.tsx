import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.ts';
import { accountsQuery, type PostRow, refreshPeople } from '../api/people-queries.ts';
import { Fetched } from '../desk/fetched.tsx';
import { ChoiceField } from '../forms/choice-field.tsx';
import { Form } from '../forms/form.tsx';
import { given, textIn } from '../forms/read-values.ts';
import { SelectField } from '../forms/select-field.tsx';
import { TextField } from '../forms/text-field.tsx';
import { today } from '../frame/as-of.ts';
import { Dialog } from '../frame/dialog.tsx';
import { postWords } from '../people/post-line.tsx';
import { SearchField } from '../policies/search-field.tsx';

/** Gives a post to an account, as its own or as a stand-in. */
export function GivePost({ post, shut }: { post: PostRow; shut: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [sought, seek] = useState('');
  const accounts = useInfiniteQuery(accountsQuery(sought.trim()));
  return (
    <Dialog title={t('office.giveTitle', { post: postWords(post) })} shut={shut}>
      {(sought !== '' || accounts.hasNextPage) && (
        <SearchField text={sought} change={seek} hint={t('office.searchHint')} />
      )}
      <Fetched query={accounts}>
        {({ rows }) => (
          <Form
            verb={t('office.givePost')}
            shut={shut}
            send={(values) =>
              client.givePost({
                post: post.id,
                account: textIn(values, 'account'),
                capacity: textIn(values, 'capacity') === 'stand_in' ? 'stand_in' : 'holder',
                from: textIn(values, 'from'),
                ...given(values, 'to'),
              })
            }
            done={() => {
              void refreshPeople(queries);
              shut();
            }}
          >
            <SelectField
              name="account"
              label={t('office.account')}
              hint={t('office.separationHint')}
              choices={rows
                .filter(({ disabled }) => !disabled)
                .map(({ account, name, email_masked }) => [account, `${name} · ${email_masked}`])}
            />
            <ChoiceField
              type="radio"
              name="capacity"
              label={t('office.capacity')}
              choices={[
                ['holder', t('capacity.holder')],
                ['stand_in', t('capacity.stand_in')],
              ]}
              chosen={[post.holdings.length === 0 ? 'holder' : 'stand_in']}
            />
            <div className="field-pair">
              <TextField
                name="from"
                label={t('form.from')}
                type="date"
                defaultValue={today()}
                required
              />
              <TextField name="to" label={t('form.toOpen')} type="date" />
            </div>
          </Form>
        )}
      </Fetched>
    </Dialog>
  );
}
