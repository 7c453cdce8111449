import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { addParty, findPartyByCode } from '../../store/index.ts';
import { command } from '../operation.ts';
import { overtaken } from '../refusals.ts';
import { creditCodeShape, organisationNameShape, partyTypeShape } from '../shapes/people.ts';
import { BY_SYSTEM_ADMINISTRATOR } from './access.ts';
import { at } from './word-problem.ts';

/** Adds an organisation, so that it can have posts and a dossier. */
export const addOrganisation = command(BY_SYSTEM_ADMINISTRATOR, {
  method: 'POST',
  path: '/organisations',
  tag: '人员 People',
  title: { zh: '新增单位', en: 'Add an organisation' },
  text: {
    zh: '以名称、统一社会信用代码和类型新增一个主体。',
    en: 'Adds a party by its name, credit code and type.',
  },
})
  .input(
    z.strictObject({
      name: organisationNameShape,
      credit_code: creditCodeShape,
      type: partyTypeShape,
    }),
  )
  .output(z.object({ party: z.string() }))
  .handler(async ({ input, context }) => {
    const { store, demonstration } = await context.city();
    const { name, type, credit_code: creditCode } = input;
    const id = randomUUID();
    context.note({ subject: id, detail: { name, type } });
    await store.write(async (handle) => {
      if (await findPartyByCode(handle, creditCode)) throw overtaken(CODE_TAKEN);
      const example = demonstration !== null;
      await addParty(handle, { id, name, type, creditCode, example }, new Date(context.now));
    });
    return { party: id };
  });

const CODE_TAKEN = at('credit_code', {
  zh: '该信用代码已有主体',
  en: 'There is a party with this credit code already',
});
