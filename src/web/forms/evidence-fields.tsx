import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../dossiers/index.ts';
import { given, textIn } from './read-values.ts';
import { TextField } from './text-field.tsx';

const LONGEST = 200;
const FIELDS = ['title', 'issuer', 'number', 'issuedOn', 'validUntil'] as const;

/** The document that facts rest on. Where it may be left out, a part of it asks for its title. */
export function EvidenceFields({ required = false }: { required?: boolean }) {
  const { t } = useTranslation();
  const [begun, setBegun] = useState(false);
  const fields = (
    <div className="evidence-fields">
      <TextField
        name="title"
        label={t('evidence.title')}
        hint={t('evidence.titleHint')}
        maxLength={LONGEST}
        autoComplete="off"
        required={required || begun}
      />
      <div className="field-pair">
        <TextField name="issuer" label={t('evidence.issuer')} maxLength={LONGEST} />
        <TextField name="number" label={t('evidence.number')} maxLength={LONGEST} />
      </div>
      <div className="field-pair">
        <TextField name="issuedOn" type="date" label={t('evidence.issuedOn')} />
        <TextField name="validUntil" type="date" label={t('evidence.validUntil')} />
      </div>
    </div>
  );
  if (required) return fields;
  return (
    <details
      className="evidence-fold"
      onInput={(event) => {
        const { currentTarget } = event;
        setBegun([...currentTarget.querySelectorAll('input')].some(({ value }) => value !== ''));
      }}
    >
      <summary>{t('evidence.fields')}</summary>
      {fields}
    </details>
  );
}

/** The evidence that was filled in; absent where none was. */
export function evidenceIn(values: FormData): { readonly evidence?: Evidence } {
  const title = textIn(values, 'title');
  if (title === '') return {};
  const [, ...others] = FIELDS;
  const parts = others.map((name) => given(values, name));
  return { evidence: Object.assign({ title }, ...parts) as Evidence };
}
