import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseLine } from '../../api/case-queries.ts';

/** The number of a case, which leads to it. */
export function CaseNumber({ line }: { line: Pick<CaseLine, 'case' | 'number' | 'example'> }) {
  const { t } = useTranslation();
  return (
    <span>
      <Link to="/cases/$case" params={{ case: line.case }} className="nowrap">
        {line.number}
      </Link>
      {line.example && <span className="tiny faint block">{t('cases.example')}</span>}
    </span>
  );
}

/** Who benefits, and who files where that is somebody else. */
export function PartiesShort({ line }: { line: Pick<CaseLine, 'files' | 'benefits'> }) {
  const { t } = useTranslation();
  const { files, benefits } = line;
  return (
    <span>
      {benefits.name}
      {files.party !== benefits.party && (
        <span className="tiny faint block">{t('cases.filedBy', { name: files.name })}</span>
      )}
    </span>
  );
}
