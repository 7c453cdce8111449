import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { refreshCity } from '../api/city-queries.ts';
import { client } from '../api/client.ts';
import { type Attendance, attendancesQuery, refreshPeople } from '../api/people-queries.ts';
import { showEnd } from '../display/moment.ts';
import { FailureWords } from '../frame/failure-words.tsx';
import { useMayUse } from './use-me.ts';

/** On every page while a clerk acts for somebody: for whom, until when, and the way to end it. */
export function AttendanceBar() {
  const { t } = useTranslation();
  const may = useMayUse()('listAttendances');
  const open = useQuery({ ...attendancesQuery, enabled: may });
  if (!may || open.data === undefined || open.data.length === 0) return null;
  return (
    <section className="attendance-bars no-print" aria-label={t('attendance.bar')}>
      {open.data.map((attendance) => (
        <OneAttendance key={attendance.id} attendance={attendance} />
      ))}
    </section>
  );
}

function OneAttendance({ attendance }: { attendance: Attendance }) {
  const { id, party, party_name, basis, began_at, ends_at } = attendance;
  const { t } = useTranslation();
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: () => client.endAttendance({ attendance: id }),
    onSettled: async () => {
      await refreshPeople(queries);
      await refreshCity(queries);
    },
  });
  return (
    <div className="frame-bar attendance-bar">
      <p>
        <strong>{t('attendance.for', { name: party_name })}</strong>{' '}
        <span className="small">
          {t('attendance.basisUntil', { basis, until: showEnd(began_at, ends_at) })}
        </span>
      </p>
      {end.isError && (
        <div className="complaint" role="alert">
          <FailureWords error={end.error} />
        </div>
      )}
      <div className="row">
        <Link to="/city/$party" params={{ party }} className="button slim">
          {t('attendance.open')}
        </Link>
        <button
          type="button"
          className="button slim danger"
          disabled={end.isPending}
          onClick={() => end.mutate()}
        >
          {end.isPending ? t('attendance.ending') : t('attendance.end')}
        </button>
      </div>
    </div>
  );
}
