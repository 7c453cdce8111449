import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import type { Mail } from '../../operations/index.ts';
import { openMail } from './open-mail.ts';

const FROM = '直达 <zhida@city.example>';
const MAIL: Mail = {
  id: 'd3b07384-d9a0-4c9b-8f4e-000000000001',
  to: { name: '示例甲', address: 'a@example.com' },
  subject: '【直达】请您代行岗位：企业服务处经办人，自 2022-10-10 起（示例）',
  text: '示例：您已获授岗位。\n查看：https://zhida.example/account',
  html: '<p>示例：您已获授岗位。</p>',
};

let server: SMTPServer | undefined;
let received: string[] = [];

afterEach(async () => {
  await new Promise<void>((done) => (server ? server.close(() => done()) : done()));
  server = undefined;
});

/** A mail server on this machine; what it takes stands in `received`. */
async function listen(options: SMTPServerOptions = {}): Promise<number> {
  received = [];
  const one = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        received.push(Buffer.concat(parts).toString('latin1'));
        done();
      });
    },
    ...options,
  });
  one.on('error', () => undefined);
  server = one;
  await new Promise<void>((ready) => one.listen(0, '0.0.0.0', ready));
  return (one.server.address() as AddressInfo).port;
}

/** Refuses in one stage of a mail with a code. */
function refusing(code: number): SMTPServerOptions {
  return {
    onRcptTo: (_address, _session, done) =>
      done(Object.assign(new Error('a@example.com: not now'), { responseCode: code })),
  };
}

function decoded(encoded: string): string {
  const words = encoded.replace(/\?=\r\n\s+=\?/g, '?==?');
  return words.replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
    kind.toUpperCase() === 'B'
      ? Buffer.from(text, 'base64').toString()
      : Buffer.from(
          text
            .replaceAll('_', ' ')
            .replace(/=(..)/g, (_all, hex: string) =>
              String.fromCharCode(Number.parseInt(hex, 16)),
            ),
          'latin1',
        ).toString(),
  );
}

describe('mail by SMTP', () => {
  it('carries Chinese in head and body, and the same id each time', async () => {
    const port = await listen();
    const mail = openMail(`smtp://127.0.0.1:${port}`, FROM);
    await mail.send(MAIL);
    await mail.send(MAIL);
    const [raw = '', again = ''] = received;
    expect(raw).toMatch(/^[\x20-\x7e\r\n\t]*$/);
    const head = decoded(raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/\r\n\s+/g, ' '));
    expect(head.replaceAll(' ', '')).toContain(`Subject:${MAIL.subject.replaceAll(' ', '')}`);
    expect(head).toContain('From: 直达 <zhida@city.example>');
    expect(head).toContain('To: 示例甲 <a@example.com>');
    expect(raw).toContain(Buffer.from(MAIL.html).toString('base64').slice(0, 40));
    const idOf = (text: string) => /^Message-ID: (.*)$/im.exec(text)?.[1];
    expect(idOf(raw)).toBe(`<${MAIL.id}@city.example>`);
    expect(idOf(again)).toBe(idOf(raw));
  });

  it.each([
    [421, false],
    [450, false],
    [550, true],
  ])('%i is refused for good: %s, and no address is repeated', async (code, forGood) => {
    const port = await listen(refusing(code));
    const failing = openMail(`smtp://localhost:${port}`, FROM).send(MAIL);
    await expect(failing).rejects.toMatchObject({ name: 'DeliveryFailure', forGood });
    await expect(failing).rejects.toThrow(String(code));
    await expect(failing).rejects.not.toThrow('a@example.com');
  });

  it('is tried again when the password is wrong: the mail is not to blame', async () => {
    const port = await listen({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(new Error('Invalid username or password')),
    });
    const failing = openMail(`smtp://user:wrong@localhost:${port}`, FROM).send(MAIL);
    await expect(failing).rejects.toMatchObject({ forGood: false });
    await expect(failing).rejects.not.toThrow('wrong@');
  });

  it('is tried again when no server answers', async () => {
    const failing = openMail('smtp://localhost:1', FROM).send(MAIL);
    await expect(failing).rejects.toMatchObject({ forGood: false });
  });

  it('does not leave this machine in the clear', async () => {
    const port = await listen();
    const failing = openMail(`smtp://0.0.0.0:${port}`, FROM).send(MAIL);
    await expect(failing).rejects.toMatchObject({ forGood: false });
    expect(received).toEqual([]);
  });

  it('is not given to a server whose certificate nobody vouches for', async () => {
    const port = await listen({ disabledCommands: [] });
    const failing = openMail(`smtp://0.0.0.0:${port}`, FROM).send(MAIL);
    await expect(failing).rejects.toThrow(/certificate|self.signed/i);
    expect(received).toEqual([]);
  });
});
