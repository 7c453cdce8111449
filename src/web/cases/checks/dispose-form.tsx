import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CASES_KEY } from '../../api/case-queries.ts';
import type { Doubt, Examination, PastDoubt } from '../../api/check-queries.ts';
import { client } from '../../api/client.ts';
import { isConflict } from '../../api/problems.ts';
import { AreaField } from '../../forms/area-field.tsx';
import { Form } from '../../forms/form.tsx';
import { InPlace } from '../../forms/in-place.tsx';
import { textIn } from '../../forms/read-values.ts';

/** What somebody writes about a doubt, as they see it. The words stay where the server refuses. */
export function DisposeForm(props: {
  doubt: Doubt | PastDoubt;
  seen: Examination;
  shut: () => void;
  kept: (kept: Examination) => Promise<void>;
}) {
  const { doubt, seen, shut, kept } = props;
  const { t } = useTranslation();
  const queries = useQueryClient();
  return (
    <InPlace>
      <Form
        verb={t('caseChecks.keep')}
        shut={shut}
        send={async (values) => {
          try {
            return await client.disposeOfDoubt({
              ...{ case: seen.case, seen: seen.seen, doubt: doubt.doubt },
              cases: doubt.cases.map(({ number }) => number),
              text: textIn(values, 'text'),
            });
          } catch (error) {
            // What others did, or a further case, is shown above while the words stay.
            if (isConflict(error)) void queries.invalidateQueries({ queryKey: CASES_KEY });
            throw error;
          }
        }}
        done={(after) => void kept(after)}
      >
        <AreaField
          name="text"
          label={t('caseChecks.text')}
          hint={t('caseChecks.textHint')}
          maxLength={4000}
          required
        />
      </Form>
    </InPlace>
  );
}
