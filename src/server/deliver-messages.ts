import { type City, type Delivery, startDelivery } from '../operations/index.ts';
import { logSms } from './mail/log-sms.ts';
import { openMail } from './mail/open-mail.ts';
import type { Settings } from './settings.ts';

type Mailing = Pick<Settings, 'SMTP_URL' | 'MAIL_FROM'>;

/** By what this server tells people: mail when it is set up, SMS as a line of a demonstration. */
export function tellsBy({ SMTP_URL, MAIL_FROM }: Mailing, demonstrates: boolean) {
  return { mail: SMTP_URL !== null && MAIL_FROM !== null, sms: demonstrates };
}

/**
 * Starts what sends messages out of the house. @param address where the house is reached, as
 * `https://…`; undefined: mail has no links to it
 */
export function deliverMessages(
  city: City,
  { SMTP_URL, MAIL_FROM }: Mailing,
  address: string | undefined,
  fail: (error: unknown) => void,
): Delivery {
  const mail = SMTP_URL === null || MAIL_FROM === null ? null : openMail(SMTP_URL, MAIL_FROM);
  const sms = city.demonstration === null ? null : logSms((line) => console.log(line));
  return startDelivery({ city, gateways: { mail, sms }, address, now: Date.now }, fail);
}
