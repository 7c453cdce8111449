import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { refreshCity } from '../api/city-queries.ts';
import { client } from '../api/client.ts';
import { attendancesQuery, refreshPeople } from '../api/people-queries.ts';
import { OwnCases } from '../cases/desk/own-cases.tsx';
import { showEnd, showMoment } from '../display/moment.ts';
import { Form } from '../forms/form.tsx';
import { textIn } from '../forms/read-values.ts';
import { TextField } from '../forms/text-field.tsx';
import { Dossiers } from './dossiers.tsx';
import { Fetched } from './fetched.tsx';
import { DeskPart } from './part.tsx';

/** The desk of a window clerk: acting for an enterprise that came to the window. */
export function ClerkDesk() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const open = useQuery(attendancesQuery);
  return (
    <>
      <DeskPart title={t('attendance.begin')}>
        <p className="small soft">{t('attendance.beginNote')}</p>
        <Form
          verb={t('attendance.beginDo')}
          send={(values) =>
            client.beginAttendance({
              credit_code: textIn(values, 'credit_code').toUpperCase(),
              basis: textIn(values, 'basis'),
            })
          }
          done={async ({ party }) => {
            await Promise.all([refreshPeople(queries), refreshCity(queries)]);
            await navigate({ to: '/city/$party', params: { party } });
          }}
        >
          <TextField
            name="credit_code"
            label={t('party.creditCode')}
            hint={t('attendance.codeHint')}
            autoComplete="off"
            maxLength={18}
            required
          />
          <TextField
            name="basis"
            label={t('attendance.basis')}
            hint={t('attendance.basisHint')}
            autoComplete="off"
            maxLength={200}
            required
          />
        </Form>
      </DeskPart>
      <DeskPart title={t('attendance.openNow')}>
        <Fetched query={open}>
          {(list) =>
            list.length === 0 ? (
              <p className="soft">{t('attendance.none')}</p>
            ) : (
              <ul className="lines">
                {list.map(({ id, party, party_name, basis, began_at, ends_at }) => (
                  <li key={id} className="line">
                    <div>
                      <p>
                        <strong>{party_name}</strong>
                      </p>
                      <p className="small soft">
                        {basis} ·{' '}
                        {t('account.fromTo', {
                          from: showMoment(began_at),
                          to: showEnd(began_at, ends_at),
                        })}
                      </p>
                    </div>
                    <Link to="/city/$party" params={{ party }} className="button slim">
                      {t('work.openDossier')}
                    </Link>
                  </li>
                ))}
              </ul>
            )
          }
        </Fetched>
      </DeskPart>
      <OwnCases />
      <Dossiers />
    </>
  );
}
