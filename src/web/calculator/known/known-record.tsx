import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierRecord } from '../../../dossiers/index.ts';
import { kindLabel } from '../../../rules/view.ts';
import { Icon } from '../../frame/icon.tsx';
import { useLang, useSay } from '../../i18n/use-say.ts';
import { captionOf } from '../dossier/caption.ts';
import { useTell } from '../session/provider.tsx';
import { kindOf, useVocabulary } from '../vocabulary-context.tsx';
import { FactGroup } from './fact-group.tsx';

/** One record with its facts; it can be removed, and that undone. */
export const KnownRecord = memo(({ record }: { record: DossierRecord }) => {
  const { t } = useTranslation();
  const say = useSay();
  const lang = useLang();
  const vocabulary = useVocabulary();
  const tell = useTell();
  const name = say(kindLabel(vocabulary, record.kind));
  const caption = captionOf(vocabulary, record, lang);
  return (
    <div className="known-group">
      <div className="known-head">
        <h3>
          {name} {caption !== '' && <span className="soft small">{caption}</span>}
        </h3>
        <button
          type="button"
          className="icon-button"
          aria-label={t('known.remove', { record: `${name} ${caption}` })}
          title={t('known.removeShort')}
          onClick={() => tell({ did: 'removed', record: record.id })}
        >
          <Icon name="trash" size={16} />
        </button>
      </div>
      <FactGroup
        kind={record.kind}
        record={record.id}
        values={record}
        facts={kindOf(vocabulary, record.kind)?.facts ?? []}
      />
    </div>
  );
});
