import { useTranslation } from 'react-i18next';
import type { Looked } from '../../api/check-queries.ts';
import { useSay } from '../../i18n/use-say.ts';

/** What was looked at; from where and when stands once below what has it in common. */
export function EvidenceList({ evidence }: { evidence: readonly Looked[] }) {
  const { t } = useTranslation();
  const say = useSay();
  const sources = new Map<string, string[]>();
  for (const { what, from, on } of evidence) {
    const source = t('caseChecks.from', { from: say(from), on });
    sources.set(source, [...(sources.get(source) ?? []), say(what)]);
  }
  return [...sources].map(([source, whats]) => (
    <div key={source} className="check-evidence">
      <ul>
        {[...new Set(whats)].map((what) => (
          <li key={what}>{what}</li>
        ))}
      </ul>
      <p className="tiny faint">{source}</p>
    </div>
  ));
}
