import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { consentsQuery } from '../../api/city-queries.ts';
import { CheckField } from '../../forms/check-field.tsx';
import { EvidenceFields, evidenceIn } from '../../forms/evidence-fields.tsx';
import { Form } from '../../forms/form.tsx';
import { textIn } from '../../forms/read-values.ts';
import { TextField } from '../../forms/text-field.tsx';
import { today } from '../../frame/as-of.ts';
import { FailureWords } from '../../frame/failure-words.tsx';
import { useClock } from '../../frame/use-clock.ts';
import { useMember } from '../../people/use-me.ts';
import { FilingFailure } from './filing-failure.tsx';
import type { GivenSource } from './use-filing.ts';

/**
 * Asks where the changes come from and of which day that is; the day of the city unless changed. A
 * member is asked for the consent that the party has not given yet.
 */
export function SourceForm(props: {
  party: string;
  file: (source: GivenSource, agrees: boolean) => Promise<unknown>;
  shut: () => void;
}) {
  const { party, file, shut } = props;
  const { t } = useTranslation();
  const clock = useClock();
  const member = useMember();
  const consents = useQuery({ ...consentsQuery(party), enabled: member !== null });
  if (member !== null && consents.isError) {
    return (
      <div className="complaint" role="alert">
        <FailureWords error={consents.error} />
      </div>
    );
  }
  if (member !== null && consents.data === undefined) {
    return (
      <p className="soft small" role="status">
        {t('consent.reading')}
      </p>
    );
  }
  const asks =
    member !== null && !consents.data?.consents.some(({ revoked_at }) => revoked_at === null);
  return (
    <Form
      verb={t('filing.fileDo')}
      shut={shut}
      lacking={{ text: t('filing.sourceLacking'), on: t('filing.sourceOnLacking') }}
      failure={(error) => <FilingFailure error={error} />}
      send={(values) => {
        const source = { text: textIn(values, 'text'), on: textIn(values, 'on') };
        return file({ ...source, ...evidenceIn(values) }, asks);
      }}
      done={() => undefined}
    >
      <div className="filing-source">
        <TextField
          name="text"
          label={t('filing.source')}
          maxLength={200}
          autoComplete="off"
          placeholder={t('filing.sourceHint')}
          required
        />
        <TextField
          name="on"
          type="date"
          label={t('filing.sourceOn')}
          min="1949-01-01"
          max="2199-12-31"
          defaultValue={clock ?? today()}
          required
        />
      </div>
      <EvidenceFields />
      {asks && (
        <CheckField name="agrees" label={t('consent.ask')} hint={t('consent.askNote')} required />
      )}
    </Form>
  );
}
