import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { libraryQuery } from '../../api/queries.ts';
import { useAsOf } from '../../frame/as-of.ts';
import { Icon } from '../../frame/icon.tsx';
import { usePopover } from '../../frame/use-popover.ts';
import { useSession } from '../session/provider.tsx';
import { depersonalise } from '../share/depersonalise.ts';
import { writeFragment } from '../share/share-link.ts';
import { useVocabulary } from '../vocabulary-context.tsx';

/** Makes a link that carries the dossier without personal data, and copies it. */
export function ShareLink() {
  const { t } = useTranslation();
  const session = useSession();
  const vocabulary = useVocabulary();
  const { asOf } = useAsOf();
  const library = useQuery(libraryQuery(asOf));
  const { box, open, setOpen } = usePopover<HTMLDivElement>();
  const [link, setLink] = useState('');
  const [copied, setCopied] = useState(false);
  const id = useId();
  const make = async () => {
    const clauses = library.data?.clauses.map(({ clause }) => clause) ?? [];
    const fragment = await writeFragment(depersonalise(session.dossier, vocabulary, clauses));
    const made = `${location.origin}/calculator?as_of=${asOf}#${fragment}`;
    setLink(made);
    setOpen(true);
    setCopied(await copy(made));
  };
  return (
    <div className="share" ref={box}>
      <button
        type="button"
        className="button slim"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => (open ? setOpen(false) : void make())}
      >
        <Icon name="share" size={16} />
        <span className="tool-name">{t('output.share')}</span>
      </button>
      <div className="popover" id={id} hidden={!open}>
        <p className="small">
          <strong role="status">{copied ? t('output.copied') : t('output.copyIt')}</strong>
        </p>
        <input
          readOnly
          value={link}
          aria-label={t('output.link')}
          onFocus={(event) => event.target.select()}
        />
        <p className="small soft">{t('output.leftOut')}</p>
      </div>
    </div>
  );
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
