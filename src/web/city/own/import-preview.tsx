import { useTranslation } from 'react-i18next';
import { adoptDossier, keyOf } from '../../../dossiers/index.ts';
import type { PartyFile, ImportPreview as Preview } from '../../api/city-queries.ts';
import { ChangeList } from '../../calculator/changes/change-list.tsx';
import { placeValue } from '../../calculator/dossier/place-words.ts';
import { CheckField } from '../../forms/check-field.tsx';
import { EvidenceFields, evidenceIn } from '../../forms/evidence-fields.tsx';
import { Form } from '../../forms/form.tsx';
import { textIn } from '../../forms/read-values.ts';
import { TextField } from '../../forms/text-field.tsx';
import { useCity } from '../in-city.tsx';
import { useWording } from '../use-wording.ts';
import { Mistakes } from './mistakes.tsx';
import type { ImportSource } from './use-import.ts';

const MOST_ENTRIES = 12;
const LONGEST_SOURCE = 200;

/** What a file would change, what is wrong with it, and the way to keep all or the sound part. */
export function ImportPreview(props: {
  file: PartyFile;
  given: File;
  read: Preview;
  keep: (source: ImportSource) => Promise<unknown>;
}) {
  const { file, given, read, keep } = props;
  const { t } = useTranslation();
  const { clock } = useCity();
  const after = adoptDossier(read.dossier);
  const wording = useWording(after.records);
  const confirmed = new Map(
    read.changes.flatMap((change) =>
      change.confirmed === null ? [] : [[keyOf(change), change.confirmed] as const],
    ),
  );
  const added = read.changes.filter(({ before }) => before === null).length;
  const count = read.changes.length;
  const isFaulty = read.problem_count > 0;
  const noteOf = (key: string) => {
    const was = confirmed.get(key);
    if (was === undefined || was.value === null) return null;
    const value = placeValue(wording, was, was.value);
    const { on, text: basis } = was.source;
    return (
      <span className="import-conflict">{t('importing.confirmedAs', { value, on, basis })}</span>
    );
  };
  return (
    <div className="import-read">
      <p role="status">
        <strong>
          {t('importing.summary', { name: given.name, added, changed: count - added })}
        </strong>
        {confirmed.size > 0 && (
          <span className="import-conflict">
            {t('importing.conflicts', { count: confirmed.size })}
          </span>
        )}
      </p>
      {isFaulty && <Mistakes party={file.party.id} given={given} read={read} />}
      {count === 0 ? (
        <p className="soft">{t(isFaulty ? 'importing.nothingSound' : 'importing.nothing')}</p>
      ) : (
        <>
          <h3 className="part-title">{t('importing.changes')}</h3>
          <ChangeList
            before={adoptDossier(file.dossier)}
            after={after}
            noteOf={noteOf}
            most={MOST_ENTRIES}
          />
          <Form
            verb={t(isFaulty ? 'importing.keepSound' : 'importing.keepAll')}
            send={(values) =>
              keep({
                text: textIn(values, 'source'),
                on: textIn(values, 'on'),
                ...evidenceIn(values),
              })
            }
            done={() => undefined}
          >
            <div className="field-pair">
              <TextField
                name="source"
                label={t('filing.source')}
                defaultValue={given.name.slice(0, LONGEST_SOURCE)}
                maxLength={LONGEST_SOURCE}
                required
              />
              <TextField
                name="on"
                type="date"
                label={t('filing.sourceOn')}
                defaultValue={clock}
                required
              />
            </div>
            <EvidenceFields />
            {isFaulty && (
              <CheckField name="partly" label={t('importing.partly', { count })} required />
            )}
          </Form>
        </>
      )}
    </div>
  );
}
