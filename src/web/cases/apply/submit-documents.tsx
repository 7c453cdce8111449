import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView, Offer } from '../../api/case-queries.ts';
import { useSay } from '../../i18n/use-say.ts';
import { FileField } from '../files/file-field.tsx';

/** The document of each kind that the procedure wants with a submission, by its digest. */
export type Documents = Readonly<Record<string, string>>;

/** The documents that went with the last submission. */
export function lastDocuments({ events }: Pick<CaseView, 'events'>): Documents {
  const last = events.findLast(({ is }) => is === 'submitted');
  const documents = last?.carried.documents ?? [];
  return Object.fromEntries(documents.map(({ id, digest }) => [id, digest]));
}

/** What the procedure wants with every application, besides what the call asks for. */
export function SubmitDocuments(props: {
  offer: Offer;
  party: string;
  documents: Documents;
  change: (documents: Documents) => void;
}) {
  const { offer, party, documents, change } = props;
  const { t } = useTranslation();
  if (offer.attaches.length === 0) return null;
  return (
    <section className="card apply-group" aria-label={t('apply.documents')}>
      <h2 className="title-section">{t('apply.documents')}</h2>
      <p className="small soft">{t('apply.documentsNote')}</p>
      {offer.attaches.map((wanted) => (
        <OneDocument
          key={wanted.id}
          wanted={wanted}
          party={party}
          digest={documents[wanted.id]}
          change={(digest) => change({ ...documents, [wanted.id]: digest })}
        />
      ))}
    </section>
  );
}

function OneDocument(props: {
  wanted: Offer['attaches'][number];
  party: string;
  digest: string | undefined;
  change: (digest: string) => void;
}) {
  const { wanted, party, digest, change } = props;
  const say = useSay();
  const id = useId();
  return (
    <div className="field apply-field">
      <p className="label" id={`${id}-label`}>
        {say(wanted.title)}
      </p>
      <FileField
        id={id}
        name={say(wanted.title)}
        labelledBy={`${id}-label`}
        describedBy={`${id}-label`}
        party={party}
        digests={digest === undefined || digest === '' ? [] : [digest]}
        change={(digests) => change(digests.at(-1) ?? '')}
      />
    </div>
  );
}
