import { useTranslation } from 'react-i18next';
import type { CaseView, Offer } from '../../api/case-queries.ts';
import { AreaField } from '../../forms/area-field.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { useAsOf } from '../../frame/as-of.ts';
import { useLang, useSay } from '../../i18n/use-say.ts';
import { AmountField } from './amount-field.tsx';
import { amountToBegin } from './amount-to-begin.ts';
import { beginGrounds } from './begin-grounds.ts';
import { CorrectionRows } from './correction-rows.tsx';
import { DocumentField } from './document-field.tsx';
import { OfficeField } from './office-field.tsx';

/** The fields for everything that an action must carry. */
export function CarryFields({ theCase, offer }: { theCase: CaseView; offer: Offer }) {
  const say = useSay();
  return (
    <>
      {offer.carries.map((carry) => (
        <CarryField key={carry} carry={carry} theCase={theCase} offer={offer} />
      ))}
      {offer.attaches.map(({ id, title }) => (
        <DocumentField key={id} name={`document.${id}`} label={say(title)} theCase={theCase.case} />
      ))}
    </>
  );
}

function CarryField(props: { carry: string; theCase: CaseView; offer: Offer }) {
  const { carry, theCase, offer } = props;
  const { t } = useTranslation();
  switch (carry) {
    case 'reason':
    case 'opinion':
      return <AreaField name={carry} label={t(`carry.${carry}`)} maxLength={4000} required />;
    case 'amount':
      return (
        <AmountField
          name="amount"
          label={t('carry.amount')}
          begin={amountToBegin(theCase, offer.does)}
          required
        />
      );
    case 'score':
      return (
        <TextField name="score" type="number" label={t('carry.score')} min={0} max={100} required />
      );
    case 'corrections':
      return <CorrectionRows fields={theCase.application.fields} />;
    case 'grounds':
      return <GroundsFields theCase={theCase} offer={offer} />;
    case 'change':
      return <ChangeFields theCase={theCase} />;
    case 'office':
      return <OfficeField theCase={theCase} />;
    default:
      return null;
  }
}

/** The grounds of a refusal, begun from what is proposed, to be edited. */
function GroundsFields({ theCase, offer }: { theCase: CaseView; offer: Offer }) {
  const { t } = useTranslation();
  const lang = useLang();
  const { asOf } = useAsOf();
  const begun = beginGrounds(theCase, offer, lang, asOf);
  return (
    <fieldset className="field grounds-fields">
      <legend className="label">{t('carry.grounds')}</legend>
      <p className="tiny faint">{t('carry.groundsHint')}</p>
      <TextField name="clause" label={t('grounds.clause')} defaultValue={begun.clause} required />
      <AreaField name="value" label={t('grounds.value')} defaultValue={begun.value} required />
      <AreaField name="source" label={t('grounds.source')} defaultValue={begun.source} required />
      <AreaField
        name="remedy"
        label={t('grounds.remedy')}
        defaultValue={begun.remedy ?? t('carry.remedyUsual', { day: begun.until })}
        required
      />
      <TextField
        name="until"
        type="date"
        label={t('grounds.until')}
        hint={t('carry.untilHint')}
        defaultValue={begun.until}
        required
      />
    </fieldset>
  );
}

/** What an upheld objection changes: the amount, or a party; at least one. */
function ChangeFields({ theCase }: { theCase: CaseView }) {
  const { t } = useTranslation();
  const { parties } = theCase;
  return (
    <fieldset className="field grounds-fields">
      <legend className="label">{t('carry.change')}</legend>
      <p className="tiny faint">{t('carry.changeHint')}</p>
      <AmountField name="change_amount" label={t('carry.amount')} begin={null} />
      <TextField
        name="benefits"
        label={`${t('caseParty.benefits')}（${parties.benefits.party}）`}
      />
      <TextField name="paid" label={`${t('caseParty.paid')}（${parties.paid.party}）`} />
    </fieldset>
  );
}
