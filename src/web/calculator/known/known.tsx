import { useTranslation } from 'react-i18next';
import { useSession } from '../session/provider.tsx';
import { AddRecord } from './add-record.tsx';
import { KnownHistory } from './known-history.tsx';
import { KnownParty } from './known-party.tsx';
import { KnownRecord } from './known-record.tsx';
import { OriginLine } from './origin-line.tsx';

/** What is known, by record, each fact changeable in place. */
export function Known() {
  const { t } = useTranslation();
  const session = useSession();
  return (
    <section className="known stack" aria-labelledby="known-title">
      <div>
        <h2 className="title-section" id="known-title">
          {t('known.title')}
        </h2>
        <OriginLine />
      </div>
      <KnownParty />
      {session.dossier.records.map((record) => (
        <KnownRecord key={record.id} record={record} />
      ))}
      <KnownHistory />
      <AddRecord />
    </section>
  );
}
