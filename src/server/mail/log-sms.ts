import type { SmsGateway } from '../../operations/index.ts';

const SHOWN = 3;

/** For the demonstration city: what would go out as SMS is written to the log. */
export function logSms(write: (line: string) => void): SmsGateway {
  return {
    async send({ phone, text }) {
      write(`短信 SMS ${phone.slice(0, SHOWN)}…: ${text}`);
    },
  };
}
