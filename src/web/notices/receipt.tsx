import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../people/copy-button.tsx';

/** What somebody keeps who objected: the number, large enough to be read out. */
export function Receipt(props: { receipt: string; line: number; notice: string }) {
  const { receipt, line, notice } = props;
  const { t } = useTranslation();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <div className="page notices objecting">
      <h1 className="title-page" ref={title} tabIndex={-1}>
        {t('objection.receiptTitle')}
      </h1>
      <section className="card receipt" aria-labelledby="receipt-label">
        <p className="soft" id="receipt-label">
          {t('objection.receipt')}
        </p>
        <p className="receipt-number">{receipt}</p>
        <p>{t('objection.receiptNote')}</p>
      </section>
      <section className="stack tight" aria-labelledby="receipt-next">
        <h2 className="title-section" id="receipt-next">
          {t('objection.what')}
        </h2>
        <ul className="receipt-next">
          <li>{t('objection.whatFrozen', { line })}</li>
          <li>{t('objection.whatResult')}</li>
        </ul>
      </section>
      <div className="row no-print">
        <Link to="/objections/$receipt" params={{ receipt }} className="button primary">
          {t('objection.see')}
        </Link>
        <CopyButton text={receipt} />
        <Link to="/notices/$notice" params={{ notice }} className="button quiet">
          {t('objection.back')}
        </Link>
      </div>
    </div>
  );
}
