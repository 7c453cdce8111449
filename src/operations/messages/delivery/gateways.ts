import type { MailText } from '../../../messages/index.ts';

/** A mail to one receiver. */
export type Mail = MailText & {
  readonly to: { readonly name: string; readonly address: string };
  /** The same however often it is sent, so that the receiver's side can tell a second copy. */
  readonly id: string;
};

/** Hands mail to a mail server. @throws DeliveryFailure */
export type MailGateway = {
  send(mail: Mail): Promise<void>;
};

/** Hands text messages to whoever transmits them. @throws DeliveryFailure */
export type SmsGateway = {
  send(sms: { readonly phone: string; readonly text: string; readonly id: string }): Promise<void>;
};

/** By what people are told outside the house; null: not set up. */
export type Gateways = { readonly mail: MailGateway | null; readonly sms: SmsGateway | null };

/** That something was not taken, and whether there is any use in trying again. */
export class DeliveryFailure extends Error {
  readonly forGood: boolean;
  constructor(words: string, forGood: boolean, options?: ErrorOptions) {
    super(words, options);
    this.name = 'DeliveryFailure';
    this.forGood = forGood;
  }
}
