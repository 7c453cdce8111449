import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LONGEST_MANDATE, SCOPES, type Scope } from '../../../offices/index.ts';
import { client } from '../../api/client.ts';
import { agenciesQuery, refreshPeople } from '../../api/people-queries.ts';
import { ChoiceField } from '../../forms/choice-field.tsx';
import { Form } from '../../forms/form.tsx';
import { given, textIn } from '../../forms/read-values.ts';
import { SelectField } from '../../forms/select-field.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { today } from '../../frame/as-of.ts';
import { Dialog } from '../../frame/dialog.tsx';
import { Fetched } from '../fetched.tsx';

/** Entrusts an agency: which one, with what, until when. */
export function GiveMandateDialog({ party, shut }: { party: string; shut: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const agencies = useQuery(agenciesQuery);
  return (
    <Dialog title={t('mandate.give')} shut={shut}>
      <p className="small soft">{t('mandate.giveNote', { days: LONGEST_MANDATE })}</p>
      <Fetched query={agencies}>
        {(list) => (
          <Form
            verb={t('mandate.giveDo')}
            shut={shut}
            send={(values) =>
              client.giveMandate({
                party,
                agency: textIn(values, 'agency'),
                scopes: values.getAll('scopes') as Scope[],
                to: textIn(values, 'to'),
                ...given(values, 'from'),
              })
            }
            done={() => {
              void refreshPeople(queries);
              shut();
            }}
          >
            <SelectField
              name="agency"
              label={t('mandate.agency')}
              choices={list
                .filter((agency) => agency.party !== party)
                .map((agency) => [agency.party, agency.name])}
            />
            <ChoiceField
              type="checkbox"
              name="scopes"
              label={t('mandate.scopes')}
              choices={SCOPES.map((scope) => [scope, t(`scope.${scope}`)])}
              chosen={['dossier']}
            />
            <div className="field-pair">
              <TextField
                name="from"
                label={t('form.from')}
                type="date"
                defaultValue={today()}
                min={today()}
              />
              <TextField name="to" label={t('form.to')} type="date" min={today()} required />
            </div>
          </Form>
        )}
      </Fetched>
    </Dialog>
  );
}
