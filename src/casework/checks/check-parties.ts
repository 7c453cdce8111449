import { formatDay, type Message, parseCreditCode } from '../../values/index.ts';
import { answerTo } from '../application/answers.ts';
import { CLAIM_PARTIES, type ClaimParty } from '../procedure/types.ts';
import { type Finding, type Looked, type Looking, worst } from './claim.ts';

const AS: Readonly<Record<ClaimParty, Message>> = {
  files: { zh: '申报单位', en: 'who files' },
  benefits: { zh: '受益单位', en: 'who benefits' },
  paid: { zh: '收款单位', en: 'who is paid' },
};
const REGISTER: Message = { zh: '主体登记', en: 'The register of parties' };

/** Whether the credit codes of all three parties are sound, and the one stated is the one registered. */
export function checkCreditCodes({ claim }: Looking): Finding {
  const on = formatDay(claim.today);
  const found = CLAIM_PARTIES.map((as): Finding => {
    const { name, creditCode } = claim.parties[as];
    const looked = (zh: string, en: string): Looked => ({
      what: { zh: `${AS[as].zh}${name}：${zh}`, en: `${name} (${AS[as].en}): ${en}` },
      from: REGISTER,
      on,
    });
    if (creditCode === null)
      return { result: 'unknown', evidence: [looked('没有登记代码', 'no code is registered')] };
    const read = parseCreditCode(creditCode);
    return read.ok
      ? { result: 'passed', evidence: [looked(creditCode, creditCode)] }
      : {
          result: 'failed',
          evidence: [looked(`${creditCode}，${read.error.zh}`, `${creditCode}: ${read.error.en}`)],
        };
  });
  const stated = answerTo(claim.answers, 'party.credit_code');
  const { creditCode } = claim.parties.benefits;
  const read = parseCreditCode(stated);
  const differs = stated !== '' && creditCode !== null && (!read.ok || read.value !== creditCode);
  const other: Finding[] = differs
    ? [{ result: 'failed', evidence: [differing(stated, claim)] }]
    : [];
  const all = [...found, ...other];
  return {
    result: worst(all.map(({ result }) => result)),
    evidence: all.flatMap(({ evidence }) => evidence),
  };
}

/** Whether somebody who reviews belongs to a party of the claim. */
export function checkConflict({ claim }: Looking): Finding {
  const from = { zh: '任职登记', en: 'The register of posts' };
  const on = formatDay(claim.today);
  const parties = CLAIM_PARTIES.map((as) => claim.parties[as]);
  const conflicts = claim.reviewers.flatMap(({ name, organisations }) => {
    const own = parties.find(({ id }) => organisations.includes(id));
    return own
      ? [{ zh: `${name}在${own.name}任职`, en: `${name} holds a post at ${own.name}` }]
      : [];
  });
  if (conflicts.length > 0)
    return { result: 'failed', evidence: conflicts.map((what) => ({ what, from, on })) };
  const count = claim.reviewers.length;
  const what =
    count === 0
      ? { zh: '各办理单位还没有可办理的人', en: 'nobody is there to act yet' }
      : {
          zh: `${count} 名可办理的人都不在申报、受益、收款单位任职`,
          en: `none of ${count} who may act holds a post at a party of the claim`,
        };
  return { result: count === 0 ? 'unknown' : 'passed', evidence: [{ what, from, on }] };
}

/** Whether the undertaking was given. */
export function checkUndertaking({ claim }: Looking): Finding {
  const signed = answerTo(claim.answers, 'undertaking') === 'yes';
  const help = claim.form.fields.find(({ id }) => id === 'undertaking')?.help;
  const what = signed
    ? { zh: `已承诺：${help?.zh ?? ''}`, en: `given: ${help?.en ?? ''}` }
    : { zh: '没有承诺', en: 'not given' };
  const evidence = [{ what, from: APPLICATION, on: formatDay(claim.submittedOn) }];
  return { result: signed ? 'passed' : 'failed', evidence };
}

export const APPLICATION: Message = { zh: '申请表', en: 'The application' };

function differing(stated: string, { parties, submittedOn }: Looking['claim']): Looked {
  const code = parties.benefits.creditCode;
  return {
    what: {
      zh: `申请所填 ${stated}，与登记的 ${code} 不一致`,
      en: `the application says ${stated}, the register ${code}`,
    },
    from: APPLICATION,
    on: formatDay(submittedOn),
  };
}
