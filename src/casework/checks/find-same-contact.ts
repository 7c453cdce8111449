import { formatDay, type Message } from '../../values/index.ts';
import { CLAIM_PARTIES } from '../procedure/types.ts';
import type { Claim, OtherCase } from './claim.ts';
import { contactIn } from './compared.ts';
import type { Found } from './doubt.ts';
import type { CONTACT_FIELDS, DoubtRuleOf } from './doubt-rules.ts';

type ContactField = (typeof CONTACT_FIELDS)[number];

/**
 * Phones in cases that have no party in common with this one, and accounts in cases where another
 * party is paid.
 */
export function findSameContact(
  { fields }: DoubtRuleOf<'same_contact'>,
  claim: Claim,
): readonly Found[] {
  return fields.flatMap((field): Found[] => {
    const [own] = contactIn(claim.answers, field);
    if (own === undefined) return [];
    const numbers = claim.others
      .filter((other) => isUnrelated(field, claim, other))
      .filter(({ answers }) => contactIn(answers, field).includes(own))
      .map(({ number }) => number)
      .sort();
    if (numbers.length === 0) return [];
    const { zh, en } = WORDS[field];
    const what = {
      zh: `${zh}也在不相关的案件 ${numbers.join('、')} 使用`,
      en: `${en} also stands in unrelated cases: ${numbers.join(', ')}`,
    };
    const evidence = [{ what, from: FROM, on: formatDay(claim.today) }];
    return [{ about: field, cases: numbers, evidence }];
  });
}

const FROM: Message = { zh: '各案件的申请表', en: 'Applications of all cases' };
const WORDS: Readonly<Record<ContactField, Message>> = {
  'contact.phone': { zh: '联系电话', en: 'the phone of the contact' },
  'payee.account': { zh: '收款账户', en: 'the account for the payment' },
};

function isUnrelated(field: ContactField, { number, parties }: Claim, other: OtherCase): boolean {
  if (other.number === number) return false;
  if (field === 'payee.account') return other.parties.paid !== parties.paid.id;
  const own = CLAIM_PARTIES.map((party) => parties[party].id);
  return !CLAIM_PARTIES.some((party) => own.includes(other.parties[party]));
}
