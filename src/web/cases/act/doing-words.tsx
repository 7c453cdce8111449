import { useTranslation } from 'react-i18next';
import { capitalForm, formatMoney } from '../../../values/index.ts';
import type { CaseView, Doing, Offer } from '../../api/case-queries.ts';
import { useLang, useSay } from '../../i18n/use-say.ts';
import { FileLinks } from '../files/file-links.tsx';

/** What is about to be done, as it will be kept. */
export function DoingWords(props: {
  doing: Doing;
  offer: Pick<Offer, 'title' | 'attaches'>;
  theCase?: CaseView;
}) {
  const { doing, offer, theCase } = props;
  const { t } = useTranslation();
  const say = useSay();
  const lang = useLang();
  const { reason, opinion, amount_fen, score, corrections, grounds, change, office } = doing;
  const labelOf = (id: string) => {
    const label = theCase?.application.fields.find((field) => field.id === id)?.label;
    return label === undefined ? id : say(label);
  };
  const amount = (fen: string) =>
    `${formatMoney(Number(fen), lang)} · ${formatMoney(Number(fen), 'en')} · ${capitalForm(Number(fen))}`;
  const lines: readonly (readonly [string, string | undefined])[] = [
    [t('carry.amount'), amount_fen === undefined ? undefined : amount(String(amount_fen))],
    [t('carry.opinion'), opinion],
    [t('carry.reason'), reason],
    [t('carry.score'), score === undefined ? undefined : String(score)],
    [t('carry.office'), office],
    ...(['clause', 'value', 'source', 'remedy', 'until'] as const).map(
      (part) =>
        [t(`grounds.${part}`), grounds === undefined ? undefined : String(grounds[part])] as const,
    ),
    [
      t('carry.change'),
      change === undefined
        ? undefined
        : [
            change.amount_fen === undefined ? '' : amount(String(change.amount_fen)),
            change.benefits === undefined ? '' : `${t('caseParty.benefits')} ${change.benefits}`,
            change.paid === undefined ? '' : `${t('caseParty.paid')} ${change.paid}`,
          ]
            .filter((words) => words !== '')
            .join(' · '),
    ],
  ];
  return (
    <>
      <p className="small soft">{t('act.lookOver')}</p>
      <dl className="answer-list">
        {lines.map(
          ([name, words]) =>
            words !== undefined && (
              <div key={name}>
                <dt>{name}</dt>
                <dd className="answer-text" lang="zh-CN">
                  {words}
                </dd>
              </div>
            ),
        )}
        {offer.attaches.map(({ id, title }) => (
          <div key={id}>
            <dt>{say(title)}</dt>
            <dd>
              {theCase !== undefined && (
                <FileLinks digests={[doing.documents?.[id] ?? '']} of={theCase} />
              )}
            </dd>
          </div>
        ))}
      </dl>
      {corrections !== undefined && (
        <ol className="event-list small">
          {corrections.map(({ field, what }) => (
            <li key={field + what}>
              <strong>{labelOf(field)}</strong> <span lang="zh-CN">{what}</span>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
