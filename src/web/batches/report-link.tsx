import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** A report by its number, which leads to its verification. */
export function ReportLink({ report }: { report: { number: string; code: string } }) {
  const { t } = useTranslation();
  return (
    <Link
      to="/verify"
      search={{ code: report.code }}
      title={t('batch.verify')}
      lang="zh-CN"
      className="nowrap"
    >
      {report.number}
    </Link>
  );
}
