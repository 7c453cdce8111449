import { z } from 'zod';
import { LONGEST_MANDATE } from '../../offices/index.ts';
import { addMandate, findParty } from '../../store/index.ts';
import { formatDay } from '../../values/index.ts';
import { tellOfMandate } from '../messages/tell-of-mandate.ts';
import { command } from '../operation.ts';
import { contentRefused, notFound } from '../refusals.ts';
import { partyIdShape } from '../shapes/party.ts';
import { organisationIdShape, scopesShape } from '../shapes/people.ts';
import { dayShape } from '../shapes/text.ts';
import { doerOf, PARTY_ITSELF } from './access.ts';
import { at } from './word-problem.ts';

/** Entrusts an agency with acting for one's own party, in some scopes, for some days. */
export const giveMandate = command(
  { enterprise: ['own'] },
  {
    method: 'POST',
    path: '/parties/{party}/mandates',
    tag: '主体 Parties',
    about: PARTY_ITSELF,
    title: { zh: '委托中介机构', en: 'Give a mandate' },
    text: {
      zh: '委托中介机构在所选范围、期限（最长 366 天）内代办，可随时撤销。',
      en: 'Entrusts an agency within the scopes and days given (366 at most); it can be revoked at any time.',
    },
  },
)
  .input(
    z.strictObject({
      party: partyIdShape,
      agency: organisationIdShape,
      scopes: scopesShape,
      from: dayShape.optional(),
      to: dayShape,
    }),
  )
  .output(z.object({ mandate: z.string() }))
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    const { party, agency, scopes, to, from = context.today } = input;
    if (from < context.today) throw contentRefused([IN_THE_PAST]);
    if (to < from) throw contentRefused([ENDS_BEFORE]);
    if (to - from >= LONGEST_MANDATE) throw contentRefused([TOO_LONG]);
    context.note({ detail: { agency, scopes, from: formatDay(from), to: formatDay(to) } });
    const mandate = await store.write(async (handle) => {
      const known = await findParty(handle, agency);
      if (known?.type !== 'agency' || agency === party) throw notFound(NO_AGENCY);
      const given = { by: doerOf(context.caller), at: new Date(context.now) };
      const wanted = { enterprise: party, agency, scopes, from, to };
      const id = await addMandate(handle, wanted, given);
      const enterpriseName = (await findParty(handle, party))?.name ?? party;
      const named = { ...wanted, enterpriseName, agencyName: known.name };
      await tellOfMandate(handle, 'mandate_given', named, context);
      return id;
    });
    return { mandate };
  });

const IN_THE_PAST = at('from', { zh: '开始日不能早于今天', en: 'It begins today at the earliest' });
const ENDS_BEFORE = at('to', { zh: '结束日早于开始日', en: 'It ends before it begins' });
const TOO_LONG = at('to', {
  zh: `委托最长 ${LONGEST_MANDATE} 天`,
  en: `A mandate lasts ${LONGEST_MANDATE} days at most`,
});
const NO_AGENCY = at('agency', { zh: '没有这家中介机构', en: 'There is no such agency' });
