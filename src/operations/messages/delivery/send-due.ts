import {
  composeMail,
  kindOf,
  linkOf,
  renderMessage,
  type Told,
  withoutSecrets,
} from '../../../messages/index.ts';
import {
  type Claim,
  claimDelivery,
  forgetSecrets,
  type Settlement,
  settleDelivery,
} from '../../../store/index.ts';
import type { City } from '../../city/city.ts';
import { DeliveryFailure, type Gateways } from './gateways.ts';
import { isPast, nextTry } from './times.ts';

/** Longer than any gateway takes. Who has not settled by then is taken for lost. */
const CLAIM_MS = 5 * 60_000;

export type Sending = {
  readonly city: City;
  readonly gateways: Gateways;
  /** Where the house is reached, as `https://…`; undefined: mail has no links to it. */
  readonly address: string | undefined;
  readonly now: () => number;
};

/**
 * Sends the next thing that is due. It is claimed and settled in transactions of their own, and
 * handed over between them. @returns whether there was any
 */
export async function sendNext(sending: Sending): Promise<boolean> {
  const { city, now } = sending;
  const from = now();
  const claimed = { now: new Date(from), until: new Date(from + CLAIM_MS) };
  const claim = await city.store.write((handle) => claimDelivery(handle, claimed));
  if (claim === undefined) return false;
  const settlement = await settle(claim, sending);
  await city.store.write(async (handle) => {
    await settleDelivery(handle, claim.batch, settlement, new Date(now()));
    if (settlement.is !== 'again') await forgetSecrets(handle, claim.batch, forget);
  });
  return true;
}

async function settle(claim: Claim, sending: Sending): Promise<Settlement> {
  const { kind, createdAt } = claim.messages[0] ?? { kind: '', createdAt: new Date(0) };
  if (isPast(createdAt, kindOf(kind)?.lastsMinutes, sending.now()))
    return { is: 'dead', error: 'no longer of use when it could be sent' };
  // A process that is lost while sending settles nothing: its tries count all the same.
  if (nextTry(claim.attempts - 1, 0) === null && claim.attempts > 1)
    return { is: 'dead', error: 'tried too often' };
  try {
    await handOver(claim, sending);
    return { is: 'sent' };
  } catch (error) {
    if (!(error instanceof DeliveryFailure)) throw error;
    const again = error.forGood ? null : nextTry(claim.attempts, sending.now());
    if (again === null) return { is: 'dead', error: error.message };
    return { is: 'again', dueAt: new Date(again), error: error.message };
  }
}

async function handOver(claim: Claim, { city, gateways, address }: Sending): Promise<void> {
  const { language } = claim;
  const told = claim.messages.flatMap(({ kind, data }): Told[] => {
    const template = city.telling.templates.get(kind);
    if (template === undefined) return [];
    const path = linkOf(template, data);
    const link = address === undefined || path === null ? null : `${address}${path}`;
    return [{ ...renderMessage(template, data, language), link }];
  });
  const [first] = told;
  if (first === undefined) throw new DeliveryFailure('no template', true);
  if (claim.channel === 'mail') {
    if (gateways.mail === null) throw new DeliveryFailure('mail is not set up', false);
    const to = { name: claim.name, address: claim.email };
    return gateways.mail.send({ ...composeMail(told, language), to, id: claim.batch });
  }
  if (gateways.sms === null || claim.phone === null)
    throw new DeliveryFailure('SMS is not set up', false);
  const text = `【直达】${first.subject}`;
  return gateways.sms.send({ phone: claim.phone, text, id: claim.batch });
}

function forget(kind: string, data: Parameters<typeof withoutSecrets>[0]) {
  return withoutSecrets(data, kindOf(kind)?.secret ?? []);
}
