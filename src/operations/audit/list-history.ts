import { z } from 'zod';
import type { Listing } from '../listing.ts';
import { cityOperation } from '../operation.ts';
import { DOSSIER_OF_PARTY, DOSSIER_READERS } from '../parties/access.ts';
import { historyLineShape } from '../shapes/audit.ts';
import { nextShape, PAGE } from '../shapes/page.ts';
import { partyIdShape } from '../shapes/party.ts';
import { readHistory } from './read-history.ts';

const USUAL = 50;

/** What was done about a party, the latest first. */
export const listHistory = (listing: () => Listing) =>
  cityOperation(DOSSIER_READERS, {
    method: 'GET',
    path: '/parties/{party}/history',
    tag: '主体 Parties',
    about: DOSSIER_OF_PARTY,
    title: { zh: '操作记录', en: 'List the history' },
    text: {
      zh: '就该主体办理的事项：谁、以何岗位、何时、做了什么，新的在前。',
      en: 'What was done about the party: by whom, in which post, when; the latest first.',
    },
  })
    .input(z.strictObject({ party: partyIdShape, ...PAGE }))
    .output(z.object({ entries: z.array(historyLineShape), next: nextShape }))
    .handler(async ({ input, context }) => {
      const { store } = await context.city();
      const { party, before, limit = USUAL } = input;
      return await store.read((handle) => readHistory(handle, { party, before, limit }, listing()));
    });
