import { z } from 'zod';
import { openCase as begin, foldCase, waitingOf } from '../../casework/index.ts';
import { addCase, findOpenCase } from '../../store/index.ts';
import { command } from '../operation.ts';
import { contentRefused, overtaken } from '../refusals.ts';
import { caseIdShape, caseNumberShape } from '../shapes/case.ts';
import { partyIdShape } from '../shapes/party.ts';
import { lineShape, says } from '../shapes/text.ts';
import { APPLICANTS, FILES } from './access.ts';
import { claimPartiesOf } from './claim-parties.ts';
import { needMatter } from './need-matter.ts';
import { needOpenCall } from './need-open-call.ts';
import { needPersonIn } from './person-in.ts';
import { procedureOf } from './procedure-of.ts';
import { whenOf } from './when-of.ts';
import { wordOpenAlready } from './word-case.ts';

const LONGEST_ID = 200;

/** Begins a case under an open call. */
export const openCase = command(APPLICANTS, {
  method: 'POST',
  path: '/cases',
  tag: '案件 Cases',
  about: FILES,
  title: { zh: '立案申报', en: 'Open a case' },
  text: {
    zh: '在可申报、未暂停受理的申报通知下立案。一条款、一事项、一受益企业只有一个在办案件；为别的企业申报须有“申报”范围的委托。',
    en: 'Begins a case under a call that is open and not on hold. There is one open case for a clause, a matter and a beneficiary; filing for another party takes its mandate for applications.',
  },
})
  .input(
    z.strictObject({
      call: z.uuid().describe(says('申报通知', 'The call')),
      clause: lineShape(LONGEST_ID),
      matter: lineShape(LONGEST_ID)
        .nullable()
        .describe(
          says(
            '受益企业档案里的记录；针对主体本身的为 null',
            'A record of who benefits; null for the party itself',
          ),
        ),
      files: partyIdShape.describe(says('申报单位', 'Who files')),
      benefits: partyIdShape
        .exactOptional()
        .describe(says('受益企业，默认为申报单位', 'Who benefits; who files unless given')),
      paid: partyIdShape
        .exactOptional()
        .describe(says('收款单位，默认为受益企业', 'Who is paid; who benefits unless given')),
    }),
  )
  .output(z.object({ case: caseIdShape, number: caseNumberShape }))
  .handler(async ({ input, context }) => {
    const { store, inUse } = await context.city();
    const when = await whenOf(context);
    return store.write(async (handle) => {
      const { call, version } = await needOpenCall(handle, input, context, when);
      const { clause, matter } = input;
      const pins = {
        procedure: { id: call.procedure, version },
        clause: { id: clause, version },
      };
      const procedure = await procedureOf(handle, inUse, pins.procedure);
      const claim = await claimPartiesOf(handle, procedure, input, context);
      const benefits = claim.benefits.id;
      const person = await needPersonIn(handle, context, { files: claim.files.id, benefits });
      await needMatter(handle, context.catalogue, { clause, matter, party: benefits });
      const opening = {
        ...{ id: crypto.randomUUID(), pins, parties: claim.parties },
        offices: call.offices,
      };
      const outcome = begin(procedure, opening, person, when.today);
      if (!outcome.ok) throw contentRefused([{ field: '', message: outcome.why }]);
      const { event } = outcome;
      const at = new Date(context.now);
      const waiting = waitingOf(procedure, foldCase([event]), when);
      const open = await findOpenCase(handle, { clause, matter, benefits });
      if (open !== undefined) throw overtaken(wordOpenAlready(open.number));
      const { example } = claim.files;
      const names = [claim.files, claim.benefits, claim.paid].map(({ name }) => name);
      const about = { call: call.id, clause, matter, example, event, names };
      const added = await addCase(handle, about, waiting, at);
      if (added === null) throw overtaken(wordOpenAlready('…'));
      context.note({
        subject: opening.id,
        detail: { number: added.number, clause, call: call.id },
      });
      return { case: opening.id, number: added.number };
    });
  });
