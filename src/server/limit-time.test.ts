import { type AddressInfo, connect } from 'node:net';
import Fastify from 'fastify';
import { expect, it } from 'vitest';
import { limitTime } from './limit-time.ts';

it('cuts off a request whose body does not arrive, and no other', async () => {
  const app = Fastify();
  limitTime(app, 100);
  app.post('/', async ({ body }) => body);
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  const answerTo = (body: string) =>
    new Promise<string>((resolve) => {
      let said = '';
      const socket = connect(port, '127.0.0.1', () =>
        socket.write(
          `POST / HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n${body}`,
        ),
      );
      socket.setEncoding('utf8').on('data', (text) => {
        said += text;
      });
      socket.once('close', () => resolve(said));
    });
  expect(await answerTo('{}')).toMatch(/^HTTP\/1\.1 200 /);
  expect(await answerTo('{')).toMatch(/^HTTP\/1\.1 408 /);
  await app.close();
});

it('closes the line of who was told that it took too long, whether they hang up or not', async () => {
  const app = Fastify();
  limitTime(app, 100, 100);
  app.post('/', async ({ body }) => body);
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  const holding = connect({ port, host: '127.0.0.1', allowHalfOpen: true }, () =>
    holding.write(
      'POST / HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{',
    ),
  );
  holding.on('data', () => undefined).on('error', () => undefined);
  const connections = () =>
    new Promise<number>((resolve) => app.server.getConnections((_error, count) => resolve(count)));
  await expect.poll(connections).toBe(1);
  await expect.poll(connections, { timeout: 3_000 }).toBe(0);
  holding.destroy();
  await app.close();
});
