import { hasConsent, type Writing } from '../../store/index.ts';
import type { CityContext } from '../context.ts';
import { forbidden } from '../refusals.ts';

/** Refuses a member's calculator to write to a dossier whose party has not agreed to it. */
export async function needConsent(
  handle: Writing,
  party: string,
  { caller }: CityContext,
): Promise<void> {
  if (caller.is !== 'member') return;
  if (await hasConsent(handle, { party, purpose: 'calculator' })) return;
  throw forbidden({
    field: 'through',
    message: {
      zh: '主体尚未同意测算读写其档案；请先同意，或只在本机测算',
      en: 'The party has not agreed that calculations read and write its dossier; agree first, or calculate on this device only',
    },
  });
}
