import { z } from 'zod';
import { eraseValues, removeDraftsOf, removeUnusedAttachments } from '../../store/index.ts';
import { formatDay } from '../../values/index.ts';
import { removeContent } from '../attachments/remove-content.ts';
import { command } from '../operation.ts';
import { contentRefused } from '../refusals.ts';
import { keptShape } from '../shapes/erasure.ts';
import { partyIdShape } from '../shapes/party.ts';
import { says } from '../shapes/text.ts';
import { DOSSIER_OF_PARTY, OWNERS } from './access.ts';
import { personalAmong } from './mask-party.ts';
import { needParty, noParty } from './need-party.ts';
import { readKept } from './read-kept.ts';

/**
 * Takes all personal data of a party out of its dossier for good, with the drafts of applications
 * and, if wanted, the files on which no case rests. What was submitted stays, and is named.
 */
export const erasePersonalData = command(OWNERS, {
  method: 'POST',
  path: '/parties/{party}/erasure',
  tag: '主体 Parties',
  about: DOSSIER_OF_PARTY,
  title: { zh: '删除个人信息', en: 'Erase personal data' },
  text: {
    zh: '永久删除档案中全部个人信息的值，包括历次陈述，以及未提交的申请草稿；处所、来源与日期保留。attachments 为真时，没有案件用到的附件也删。已提交的申请及其附件是行政决定的记录，予以保留，见 kept。须重写主体名称以确认。此前打开的表单不能再存回。',
    en: 'Takes out every personal value for good, of earlier statements too, and the drafts of applications; place, source and date remain. With attachments the files on which no case rests go, too. Applications that were submitted stay with their files as the record of a decision: see kept. The name of the party confirms it. Forms opened before can no longer be kept.',
  },
})
  .input(
    z.strictObject({
      party: partyIdShape,
      name: z.string().describe(says('主体名称，以示确认', 'Name of the party, to confirm')),
      attachments: z
        .boolean()
        .default(false)
        .describe(
          says('同时删除没有案件用到的附件', 'Files on which no case rests are removed, too'),
        ),
    }),
  )
  .output(
    z.object({
      erased: z.int().describe(says('删除的值', 'Values that were taken out')),
      drafts: z.int().describe(says('删除的草稿', 'Drafts that were removed')),
      attachments: z.int().describe(says('删除的附件', 'Files that were removed')),
      kept: keptShape,
    }),
  )
  .handler(async ({ input, context }) => {
    const city = await context.city();
    const { store } = city;
    const party = await needParty(store, input.party);
    if (input.name.trim() !== party.name) throw contentRefused([otherName(party.name)]);
    const source = { ...ERASED, on: formatDay(context.today) };
    const { digests, ...done } = await store.write(async (handle) => {
      const erasure = await eraseValues(handle, party.id, {
        ...{ source, at: new Date(context.now) },
        which: (statements) => personalAmong(statements, context),
      });
      switch (erasure.is) {
        case 'no_party':
          throw noParty(party.id);
        case 'erased': {
          const drafts = await removeDraftsOf(handle, party.id);
          const digests = input.attachments ? await removeUnusedAttachments(handle, party.id) : [];
          const gone = { erased: erasure.values, drafts, attachments: digests.length };
          context.note({ detail: gone });
          return { ...gone, kept: await readKept(handle, party.id, context), digests };
        }
      }
    });
    // What cannot be removed now is left without an owner, and goes with such contents.
    for (const digest of digests) await removeContent(city, digest).catch(() => undefined);
    return done;
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
