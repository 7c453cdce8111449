import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/case-queries.ts';
import { client } from '../../api/client.ts';
import { downloadFile } from '../../display/download.ts';
import { FailureWords } from '../../frame/failure-words.tsx';
import { Icon } from '../../frame/icon.tsx';
import { useMayUse } from '../../people/use-me.ts';

/** 导出审计卷宗: the whole case as a package, for whom it is. */
export function ExportCase({ theCase }: { theCase: Pick<CaseView, 'case'> }) {
  const { t } = useTranslation();
  const may = useMayUse();
  const exporting = useMutation({
    mutationFn: () => client.exportCase({ case: theCase.case }),
    onSuccess: (file) => downloadFile(file.name, file),
  });
  if (!may('exportCase')) return null;
  return (
    <>
      <button
        type="button"
        className="button"
        disabled={exporting.isPending}
        onClick={() => exporting.mutate()}
      >
        <Icon name="save" size={16} />
        {exporting.isPending ? t('casePaper.packing') : t('casePaper.export')}
      </button>
      {exporting.isError && (
        <div className="complaint" role="alert">
          <FailureWords error={exporting.error} />
        </div>
      )}
    </>
  );
}
