import { z } from 'zod';
import { eraseValues } from '../../store/index.ts';
import { formatDay } from '../../values/index.ts';
import { command } from '../operation.ts';
import { contentRefused } from '../refusals.ts';
import { partyIdShape } from '../shapes/party.ts';
import { says } from '../shapes/text.ts';
import { DOSSIER_OF_PARTY, OWNERS } from './access.ts';
import { personalIn } from './mask-party.ts';
import { needParty, noParty } from './need-party.ts';

/** Takes all personal data of a party out of its dossier, for good. */
export const erasePersonalData = command(OWNERS, {
  method: 'POST',
  path: '/parties/{party}/erasure',
  tag: '主体 Parties',
  about: DOSSIER_OF_PARTY,
  title: { zh: '删除个人信息', en: 'Erase personal data' },
  text: {
    zh: '永久删除档案中全部个人信息的值，包括历次陈述；处所、来源与日期保留。须重写主体名称以确认。此前打开的表单不能再存回。',
    en: 'Takes out every personal value for good, of earlier statements too; place, source and date remain. The name of the party confirms it. Forms opened before can no longer be kept.',
  },
})
  .input(
    z.strictObject({
      party: partyIdShape,
      name: z.string().describe(says('主体名称，以示确认', 'Name of the party, to confirm')),
    }),
  )
  .output(z.object({ erased: z.int().describe(says('删除的值', 'Values that were taken out')) }))
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    const party = await needParty(store, input.party);
    if (input.name.trim() !== party.name) throw contentRefused([otherName(party.name)]);
    const source = { ...ERASED, on: formatDay(context.today) };
    return await store.write(async (handle) => {
      const erasure = await eraseValues(handle, party.id, {
        ...{ source, at: new Date(context.now) },
        which: (statements) => {
          const personalOf = personalIn(statements, context);
          return statements.filter((one) => one.value !== null && personalOf(one) !== undefined);
        },
      });
      switch (erasure.is) {
        case 'no_party':
          throw noParty(party.id);
        case 'erased':
          context.note({ detail: { erased: erasure.values } });
          return { erased: erasure.values };
      }
    });
  });

/** The source of the statements that say where a personal value stood. */
const ERASED = { kind: 'entered', text: '删除个人信息' } as const;

function otherName(name: string) {
  return {
    field: 'name',
    message: {
      zh: '名称与主体不一致，没有删除',
      en: 'Not the name of the party; nothing was erased',
    },
    expected: { zh: name, en: name },
  };
}
