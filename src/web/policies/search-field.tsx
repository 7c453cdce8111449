import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Searches as one types; the key `/` goes there from anywhere on the page. */
export function SearchField(props: {
  text: string;
  change: (text: string) => void;
  hint?: string;
}) {
  const { text, change, hint } = props;
  const { t } = useTranslation();
  const [typed, setTyped] = useState(text);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => setTyped(text), [text]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof HTMLElement && event.target.closest('input, select, textarea');
      if (event.key === '/' && typing === null) {
        event.preventDefault();
        field.current?.focus();
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return (
    <div className="field search-field">
      <label htmlFor={id}>{t('policies.search')}</label>
      <input
        id={id}
        ref={field}
        type="search"
        value={typed}
        placeholder={hint ?? t('policies.searchHint')}
        aria-keyshortcuts="/"
        onChange={(event) => {
          setTyped(event.target.value);
          change(event.target.value);
        }}
      />
    </div>
  );
}
