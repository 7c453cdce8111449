import { kindOf, type Template, withoutSecrets } from '../../../messages/index.ts';
import { keepPlan, type Planned, takeUnplanned, type Unplanned } from '../../../store/index.ts';
import type { City } from '../../city/city.ts';
import { nextDigest } from './times.ts';

const AT_ONCE = 100;

/** What no mail reaches: the addresses of people who are made up. */
const NOWHERE = '.invalid';

/**
 * Decides for each new message what goes out, by its template, by what its receiver prefers and by
 * what is set up here. @returns how many were decided
 */
export async function planDeliveries({ store, telling }: City, now: number): Promise<number> {
  return await store.write(async (handle) => {
    const messages = await takeUnplanned(handle, AT_ONCE);
    for (const message of messages) {
      const template = telling.templates.get(message.kind);
      const plan = template === undefined ? [] : planOf(message, template, telling, now);
      const secret = kindOf(message.kind)?.secret ?? [];
      const data = plan.length > 0 ? message.data : withoutSecrets(message.data, secret);
      await keepPlan(handle, { ...message, data }, plan, new Date(now));
    }
    return messages.length;
  });
}

function planOf(
  { email, phone, preference }: Unplanned,
  { channels, urgency }: Template,
  setUp: { readonly mail: boolean; readonly sms: boolean },
  now: number,
): Planned[] {
  const isUrgent = urgency === 'urgent';
  const plan: Planned[] = [];
  const wantsMail = isUrgent || preference.mail !== 'off';
  if (setUp.mail && wantsMail && channels.includes('mail') && !email.endsWith(NOWHERE)) {
    const digest = !isUrgent && preference.mail === 'daily_digest';
    const dueAt = new Date(digest ? nextDigest(now) : now);
    plan.push({ channel: 'mail', digest, dueAt });
  }
  if (setUp.sms && preference.sms && phone !== null && channels.includes('sms'))
    plan.push({ channel: 'sms', digest: false, dueAt: new Date(now) });
  return plan;
}
