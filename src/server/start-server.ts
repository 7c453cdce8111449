import { mkdirSync } from 'node:fs';
import { openCatalogue, writeProblem } from '../operations/index.ts';
import { buildApp } from './app.ts';
import { type Settings, WEB_FOLDER } from './settings.ts';

const SHUTDOWN_MS = 10_000;

/**
 * Starts the server in this process, or says why it cannot and leaves with exit code 1.
 * @param quiet no address is printed: another process has done so
 */
export async function startServer(settings: Settings, quiet: boolean): Promise<void> {
  const opening = openCatalogue(settings.ZHIDA_CATALOGUE);
  if (!opening.ok) {
    return refuse([
      '政策目录有误，不能启动 The catalogue has mistakes; not started:',
      ...opening.problems.flatMap((problem) => [
        `  ${writeProblem(problem, 'zh')}`,
        `  ${writeProblem(problem, 'en')}`,
      ]),
    ]);
  }
  if (!makeHome(settings)) return;
  const app = await buildApp({
    opened: opening.opened,
    settings,
    webFolder: WEB_FOLDER,
    now: Date.now,
  });
  try {
    await app.listen({ port: settings.PORT, host: settings.HOST });
  } catch (error) {
    await app.close();
    return refuse([wordListening(error, settings)]);
  }
  const address = app.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : settings.PORT;
  const host = ['0.0.0.0', '::'].includes(settings.HOST) ? 'localhost' : settings.HOST;
  if (!quiet) {
    console.log(`直达已启动 Zhida is ready: http://${host}:${port}`);
    console.log(`接口说明 API: http://${host}:${port}/api/`);
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop());

  function stop(): void {
    setTimeout(() => process.exit(1), SHUTDOWN_MS).unref();
    void app.close().then(() => process.exit(0));
  }
}

function refuse(lines: readonly string[]): void {
  console.error(lines.join('\n'));
  process.exitCode = 1;
}

function makeHome({ ZHIDA_HOME }: Settings): boolean {
  try {
    mkdirSync(ZHIDA_HOME, { recursive: true });
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    refuse([`ZHIDA_HOME：建立不了数据文件夹 The data folder cannot be made: ${reason}`]);
    return false;
  }
}

function wordListening(error: unknown, { HOST, PORT }: Settings): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const place = `${HOST}:${PORT}`;
  if (code === 'EADDRINUSE') {
    return `${place} 已被占用，可用 PORT 另选端口。${place} is taken; choose another with PORT.`;
  }
  const reason = error instanceof Error ? error.message : String(error);
  return `${place} 监听不了 Cannot listen on ${place}: ${reason}`;
}
