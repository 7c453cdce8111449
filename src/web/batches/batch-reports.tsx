import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Batch } from '../api/batch-queries.ts';
import { client } from '../api/client.ts';
import { DeskPart } from '../desk/part.tsx';
import { downloadFile } from '../display/download.ts';
import { FailureWords } from '../frame/failure-words.tsx';
import { Icon } from '../frame/icon.tsx';

type Report = Batch['reports'][number];

/** The reports by which a batch was filed, the first one first. */
export function BatchReports({ batch: { reports, cases } }: { batch: Batch }) {
  const { t } = useTranslation();
  if (reports.length === 0 && cases.length === 0) return null;
  return (
    <DeskPart title={t('batch.reports')}>
      {reports.length === 0 ? (
        <p className="soft">
          {cases.some(({ state }) => state === 'filed')
            ? t('batch.oneByOne')
            : t('batch.noReports')}
        </p>
      ) : (
        <ol className="case-papers">
          {reports.map((report, place) => (
            <ReportLine
              key={report.code}
              report={report}
              place={place}
              within={cases.filter((one) => one.report?.digest === report.digest)}
            />
          ))}
        </ol>
      )}
    </DeskPart>
  );
}

function ReportLine(props: { report: Report; place: number; within: Batch['cases'] }) {
  const { report, place, within } = props;
  const { t } = useTranslation();
  const { number, office, issued_on, code, digest } = report;
  const holder = within[0]?.case;
  const fetching = useMutation({
    mutationFn: (id: string) => client.getCaseFile({ case: id, file: digest }),
    onSuccess: (file) => downloadFile(file.name, file),
  });
  return (
    <li className="case-paper">
      <div className="row between">
        <p>
          <strong lang="zh-CN">{number}</strong>{' '}
          <span className="badge place-open">
            {place === 0 ? t('batch.first') : t('batch.again', { count: place + 1 })}
          </span>
        </p>
        {holder !== undefined && (
          <button
            type="button"
            className="button slim no-print"
            disabled={fetching.isPending}
            onClick={() => fetching.mutate(holder)}
          >
            <Icon name="save" size={14} />
            {t('casePaper.download')} <span className="unseen">{number}</span>
          </button>
        )}
      </div>
      <p className="tiny soft">
        {[office, issued_on, t('batch.lines', { count: within.length })]
          .filter((part) => part !== null)
          .join(' · ')}
        {' · '}
        {t('casePaper.code')}{' '}
        <Link to="/verify" search={{ code }} className="paper-code">
          {code}
        </Link>
      </p>
      {fetching.isError && (
        <div className="complaint" role="alert">
          <FailureWords error={fetching.error} />
        </div>
      )}
    </li>
  );
}
