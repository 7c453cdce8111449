import { useTranslation } from 'react-i18next';
import type { CaseLine } from '../../api/case-queries.ts';

/** How many are picked, all or none of them, and the decision for all of those at once. */
export function BulkBar(props: {
  cases: readonly CaseLine[];
  chosen: readonly CaseLine[];
  all: (on: boolean) => void;
  decide: () => void;
}) {
  const { cases, chosen, all, decide } = props;
  const { t } = useTranslation();
  return (
    <div className="bar bulk-bar no-print">
      <label className="choice">
        <input
          type="checkbox"
          checked={chosen.length > 0 && chosen.length === cases.length}
          ref={(box) => {
            if (box) box.indeterminate = chosen.length > 0 && chosen.length < cases.length;
          }}
          onChange={(event) => all(event.target.checked)}
        />
        {t('inbox.pickAll', { count: cases.length })}
      </label>
      <div className="row">
        <span className="small soft" role="status">
          {chosen.length > 0 && t('inbox.pickedCount', { count: chosen.length })}
        </span>
        <button type="button" className="button" disabled={chosen.length === 0} onClick={decide}>
          {t('bulk.decide')}
        </button>
      </div>
    </div>
  );
}
