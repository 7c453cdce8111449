import { mkdirSync } from 'node:fs';
import {
  type City,
  keepSecret,
  type OpenCatalogue,
  openCatalogue,
  openCity,
  StoreProblem,
  writeProblem,
} from '../operations/index.ts';
import { buildApp } from './app.ts';
import { deliverMessages, tellsBy } from './deliver-messages.ts';
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
  const city = await openRecords(opening.opened, settings);
  if (city === undefined) return;
  const app = await buildApp({
    opened: opening.opened,
    city,
    settings,
    webFolder: WEB_FOLDER,
    address: undefined,
    now: Date.now,
  });
  const delivery = deliverMessages(city, settings, undefined, (error) => app.log.error(error));
  app.addHook('onClose', async () => {
    await delivery.close();
    await city.store.close();
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

/** Opens the records of the city, or says why they cannot be opened. */
async function openRecords(opened: OpenCatalogue, settings: Settings): Promise<City | undefined> {
  const { DATABASE_URL: url, ZHIDA_HOME: folder, DEMONSTRATION: demonstrate } = settings;
  const report = (error: Error): void => console.error(`数据库 Database: ${error.message}`);
  const location = url === null ? { folder } : { url, report };
  const demonstrates = demonstrate && opened.catalogue.demonstration !== null;
  try {
    return await openCity({
      opened,
      location,
      as: demonstrates ? 'demonstration' : 'real',
      now: Date.now(),
      tellsBy: tellsBy(settings, demonstrates),
      signIn: {
        secret: keepSecret(folder),
        address: undefined,
        now: Date.now,
        fail: (message) => console.error(`登录 Sign-in: ${message}`),
      },
    });
  } catch (error) {
    if (error instanceof StoreProblem) refuse([error.words.zh, error.words.en]);
    else refuse([`数据库打不开 The database cannot be opened: ${wordOf(error)}`]);
    return undefined;
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
    refuse([`ZHIDA_HOME：建立不了数据文件夹 The data folder cannot be made: ${wordOf(error)}`]);
    return false;
  }
}

function wordListening(error: unknown, { HOST, PORT }: Settings): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const place = `${HOST}:${PORT}`;
  if (code === 'EADDRINUSE') {
    return `${place} 已被占用，可用 PORT 另选端口。${place} is taken; choose another with PORT.`;
  }
  return `${place} 监听不了 Cannot listen on ${place}: ${wordOf(error)}`;
}

function wordOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
