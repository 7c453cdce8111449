import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { toPublishQuery } from '../../api/notice-queries.ts';
import { Fetched } from '../../desk/fetched.tsx';
import { DeskPart } from '../../desk/part.tsx';
import { Icon } from '../../frame/icon.tsx';
import { useMayUse } from '../../people/use-me.ts';

/** Of an office's desk: how many cases wait to be published; nothing for who never publishes. */
export function ToPublishPart() {
  const mayUse = useMayUse();
  return mayUse('publishNotice') ? <Part /> : null;
}

function Part() {
  const { t } = useTranslation();
  const query = useQuery(toPublishQuery);
  return (
    <DeskPart
      title={t('publishing.title')}
      aside={
        query.data?.cases.length !== 0 && (
          <Link to="/notices/new" className="button slim">
            {t('publishing.open')}
            <Icon name="arrow" size={16} />
          </Link>
        )
      }
    >
      <Fetched query={query}>
        {({ cases }) => (
          <p className={cases.length === 0 ? 'soft' : undefined}>
            {cases.length === 0
              ? t('publishing.waitNone')
              : t('publishing.wait', { count: cases.length })}
          </p>
        )}
      </Fetched>
    </DeskPart>
  );
}
