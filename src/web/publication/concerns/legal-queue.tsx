import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Concerns } from '../../api/publication-queries.ts';
import { DeskPart } from '../../desk/part.tsx';
import { useSay } from '../../i18n/use-say.ts';
import { ProposeHold } from '../propose-hold.tsx';
import { RecordReview } from '../record-review.tsx';
import { useMay } from '../use-may.ts';
import { ReviewLine } from './review-line.tsx';

type Line = Concerns['for_review'][number];
type Doing = { readonly what: 'review' | 'hold'; readonly line: Line };

/** Clauses and documents of a kind that legal review looks at; those reviewed are folded away. */
export function LegalQueue({ lines }: { lines: readonly Line[] }) {
  const { t } = useTranslation();
  const say = useSay();
  const mayReview = useMay('recordReview');
  const mayHold = useMay('proposeHold');
  const [doing, setDoing] = useState<Doing | null>(null);
  const open = lines.filter(({ is_open }) => is_open);
  const done = lines.filter(({ is_open }) => !is_open);
  const list = (some: readonly Line[]) => (
    <ul className="lines">
      {some.map((line) => (
        <ReviewLine
          key={line.subject}
          line={line}
          review={mayReview ? () => setDoing({ what: 'review', line }) : undefined}
          hold={mayHold && line.hold === null ? () => setDoing({ what: 'hold', line }) : undefined}
        />
      ))}
    </ul>
  );
  const shut = () => setDoing(null);
  return (
    <DeskPart title={t('concern.review')}>
      <p className="soft small">{t('concern.reviewNote')}</p>
      <h3 className="concern-head">{t('concern.open', { count: open.length })}</h3>
      {open.length === 0 ? <p className="soft">{t('concern.noneOpen')}</p> : list(open)}
      {done.length > 0 && (
        <details>
          <summary>{t('concern.done', { count: done.length })}</summary>
          {list(done)}
        </details>
      )}
      {doing?.what === 'review' && (
        <RecordReview policies={[[doing.line.policy, say(doing.line.cited_as)]]} shut={shut} />
      )}
      {doing?.what === 'hold' && (
        <ProposeHold
          about={{ subject: doing.line.subject, title: say(doing.line.title) }}
          shut={shut}
        />
      )}
    </DeskPart>
  );
}
