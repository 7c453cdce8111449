import { createTransport } from 'nodemailer';
import { DeliveryFailure, type Mail, type MailGateway } from '../../operations/index.ts';

const CONNECT_MS = 15_000;
const SILENT_MS = 60_000;
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
const LAST_OF_4XX = 499;

/** What of a mail itself a server refuses for good; the rest is about the way there. */
const ABOUT_THE_MAIL = new Set(['EENVELOPE', 'EMESSAGE']);

/**
 * Hands mail to the server of `SMTP_URL`. Beyond this machine it goes encrypted or not at all.
 * @param from the sender: an address, or a name and an address
 */
export function openMail(url: string, from: string): MailGateway {
  const { protocol, hostname } = new URL(url);
  const transport = createTransport(
    {
      url,
      ...(protocol === 'smtp:' && !LOOPBACK.test(hostname) && { requireTLS: true }),
      connectionTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
      socketTimeout: SILENT_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  );
  return {
    async send(mail) {
      try {
        await transport.sendMail(messageOf(mail, from));
      } catch (error) {
        throw failureOf(error);
      }
    },
  };
}

function messageOf({ to, id, subject, text, html }: Mail, from: string) {
  const domain = from.replace(/^.*@|>.*$/g, '');
  return {
    to,
    subject,
    text,
    html,
    messageId: `<${id}@${domain}>`,
    textEncoding: 'base64' as const,
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}

/** A refusal in the server's words, without the address that it may repeat. */
function failureOf(error: unknown): DeliveryFailure {
  const { code, responseCode, message } = error as {
    readonly code?: string;
    readonly responseCode?: number;
    readonly message?: string;
  };
  const forGood =
    ABOUT_THE_MAIL.has(code ?? '') && responseCode !== undefined && responseCode > LAST_OF_4XX;
  const words = [code, message]
    .filter(Boolean)
    .join(': ')
    .replace(/\S+@\S+/g, '…');
  return new DeliveryFailure(words.slice(0, 300), forGood, { cause: error });
}
