import { mkdirSync } from 'node:fs';
import {
  type City,
  type OpenCatalogue,
  openCatalogue,
  openCity,
  StoreProblem,
  writeProblem,
} from '../operations/index.ts';
import { buildApp } from './app.ts';
import { type Control, openControl } from './open-control.ts';
import { type Settings, WEB_FOLDER } from './settings.ts';

const SHUTDOWN_MS = 10_000;

type Part = {
  /** This process does what only one of several may do: the control socket. */
  readonly leads: boolean;
  /** No address is printed: another process has done so. */
  readonly quiet: boolean;
};

/** Starts the server in this process, or says why it cannot and leaves with exit code 1. */
export async function startServer(settings: Settings, { leads, quiet }: Part): Promise<void> {
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
  const served = { opened: opening.opened, city, now: Date.now };
  const app = await buildApp({ ...served, settings, webFolder: WEB_FOLDER });
  let control: Control | undefined;
  app.addHook('onClose', async () => {
    await control?.close();
    await city.store.close();
  });
  try {
    await app.listen({ port: settings.PORT, host: settings.HOST });
  } catch (error) {
    await app.close();
    return refuse([wordListening(error, settings)]);
  }
  if (leads)
    control = await controlOf(settings.ZHIDA_HOME, served, (error) => app.log.error(error));
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

/** Opens the control socket; a server that can do without it goes on, and says so. */
async function controlOf(...given: Parameters<typeof openControl>): Promise<Control | undefined> {
  const reason = await openControl(...given).then(
    (control) => control ?? 'another server listens there',
    wordOf,
  );
  if (typeof reason !== 'string') return reason;
  console.error(`没有控制套接字，命令行够不到本服务 No control socket, out of reach: ${reason}`);
  return undefined;
}

/** Opens the records of the city, or says why they cannot be opened. */
async function openRecords(opened: OpenCatalogue, settings: Settings): Promise<City | undefined> {
  const { DATABASE_URL: url, ZHIDA_HOME: folder, DEMONSTRATION: demonstrate } = settings;
  const report = (error: Error): void => console.error(`数据库 Database: ${error.message}`);
  const location = url === null ? { folder } : { url, report };
  try {
    return await openCity({ opened, location, demonstrate, now: Date.now() });
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
    mkdirSync(ZHIDA_HOME, { recursive: true, mode: 0o700 });
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
