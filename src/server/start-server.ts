import { existsSync, mkdirSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import {
  type Attachments,
  type City,
  keepSecret,
  locateAttachments,
  type OpenCatalogue,
  openAttachments,
  openCatalogue,
  openCity,
  StoreProblem,
  UnreadableVersion,
  writeProblem,
} from '../operations/index.ts';
import { buildApp } from './app.ts';
import { deliverMessages, tellsBy } from './deliver-messages.ts';
import { followPublications } from './follow-publications.ts';
import { limitMemory } from './limit-memory.ts';
import { oidcOf } from './oidc-settings.ts';
import { type Control, openControl } from './open-control.ts';
import { printSamples } from './print-samples.ts';
import { beginServing, type Readiness } from './readiness.ts';
import type { Served } from './served.ts';
import { type Settings, WEB_FOLDER } from './settings.ts';
import { stopOnSignal } from './stop-on-signal.ts';

type Part = {
  /** This process is one of several that share the port. */
  readonly shares: boolean;
  /** This process does what only one of several may do: the control socket. */
  readonly leads: boolean;
  /** No address is printed: another process has done so. */
  readonly quiet: boolean;
};

/**
 * Starts the server in this process, or says why it cannot and leaves with exit code 1. A process of
 * its own listens before the records are open, so that who asks is told; one of several only
 * when it is ready, because the others answer meanwhile.
 */
export async function startServer(settings: Settings, part: Part): Promise<void> {
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
  const { opened } = opening;
  if (!part.quiet && isFirstStart(settings)) console.log(FIRST_START);
  if (!makeHome(settings)) return;
  const readiness: Readiness = { phase: 'starting' };
  const records = Promise.withResolvers<City>();
  const demonstrates = settings.DEMONSTRATION && opened.catalogue.demonstration !== null;
  const served: Served = {
    opened,
    city: () => records.promise,
    now: Date.now,
    demonstrates,
  };
  const counting = settings.METRICS_PORT === 'off' ? null : await import('./metrics.ts');
  const metrics = counting?.countHere(served.city) ?? null;
  const app = await buildApp({
    ...served,
    ...{ settings, webFolder: WEB_FOLDER, readiness, metrics },
    address: settings.ADDRESS ?? undefined,
  });
  const open: { close(): unknown }[] = [];
  app.addHook('onClose', async () => {
    for (const one of open.reverse()) await one.close();
  });

  if (!part.shares && !(await listen(app, settings))) return;
  const city = await openRecords(opened, settings);
  if (city === undefined) return app.close();
  open.push(city.store, city.refusals);
  const stopFollowing = followPublications(city, (err) => app.log.error({ err }, 'publications'));
  open.push({ close: stopFollowing });
  const failed = (err: unknown) => app.log.error({ err }, 'messages');
  open.push(deliverMessages(city, settings, settings.ADDRESS ?? undefined, failed));
  records.resolve(city);
  if (part.leads) open.push(...(await controlOf(settings.ZHIDA_HOME, served, app)));
  beginServing(readiness);
  if (part.shares && !(await listen(app, settings))) return;
  if (counting && !part.shares) {
    try {
      open.push(await counting.serveMetrics(settings.METRICS_PORT, counting.ownFigures));
    } catch (error) {
      refuse([wordListening(error, 'METRICS_PORT', `127.0.0.1:${settings.METRICS_PORT}`)]);
      return app.close();
    }
  }
  stopOnSignal(app, readiness);
  if (part.leads) open.push(printSamples(city, (err) => app.log.error({ err }, 'sample papers')));
  if (!part.quiet) {
    if (city.folderLeftOut) console.log(wordLeftOut(city.catalogueVersion));
    announce(app, settings);
  }
  flushCompileCache();
  limitMemory();
}

const FIRST_START =
  '第一次启动，正在建立数据库，需要几秒 The first start: making the database, which takes seconds';

function isFirstStart({ DATABASE_URL, ZHIDA_HOME }: Settings): boolean {
  return DATABASE_URL === null && !existsSync(join(ZHIDA_HOME, 'postgres'));
}

async function listen(app: FastifyInstance, settings: Settings): Promise<boolean> {
  try {
    await app.listen({ port: settings.PORT, host: settings.HOST });
    return true;
  } catch (error) {
    await app.close();
    refuse([wordListening(error, 'PORT', `${settings.HOST}:${settings.PORT}`)]);
    return false;
  }
}

function announce(app: FastifyInstance, settings: Settings): void {
  const address = app.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : settings.PORT;
  const host = ['0.0.0.0', '::'].includes(settings.HOST) ? 'localhost' : settings.HOST;
  console.log(`直达已启动 Zhida is ready: http://${host}:${port}`);
  console.log(`接口说明 API: http://${host}:${port}/api/`);
}

/** Opens the control socket; a server that can do without it goes on, and says so. */
async function controlOf(home: string, served: Served, app: FastifyInstance): Promise<Control[]> {
  const report = (err: unknown) => app.log.error({ err }, 'an operation of the operator failed');
  const reason = await openControl(home, served, report).then(
    (control) => control ?? 'another server listens there',
    wordOf,
  );
  if (typeof reason !== 'string') return [reason];
  console.error(`没有控制套接字，命令行够不到本服务 No control socket, out of reach: ${reason}`);
  return [];
}

/** Opens the records of the city, or says why they cannot be opened. */
async function openRecords(opened: OpenCatalogue, settings: Settings): Promise<City | undefined> {
  const { DATABASE_URL: url, ZHIDA_HOME: folder, DEMONSTRATION: demonstrate } = settings;
  const report = (error: Error): void => console.error(`数据库 Database: ${error.message}`);
  const location = url === null ? { folder } : { url, report };
  const oidc = oidcOf(settings);
  const demonstrates = demonstrate && opened.catalogue.demonstration !== null;
  const attachments = await openPlace(settings);
  if (attachments === undefined) return undefined;
  try {
    return await openCity({
      opened,
      attachments,
      location,
      as: demonstrates ? 'demonstration' : 'real',
      now: Date.now(),
      tellsBy: tellsBy(settings, demonstrates),
      signIn: {
        secret: settings.SECRET ?? keepSecret(folder),
        address: settings.ADDRESS ?? undefined,
        now: Date.now,
        fail: (message) => console.error(`登录 Sign-in: ${message}`),
        ...(oidc && { oidc }),
      },
    });
  } catch (error) {
    if (error instanceof StoreProblem) refuse([error.words.zh, error.words.en]);
    else if (error instanceof UnreadableVersion) refuse(wordUnreadable(error));
    else refuse([`数据库打不开 The database cannot be opened: ${wordOf(error)}`]);
    return undefined;
  }
}

/** Opens the place for attachments, or says why it cannot be opened. */
async function openPlace(settings: Settings): Promise<Attachments | undefined> {
  const { ZHIDA_ATTACHMENTS, ZHIDA_HOME, ATTACHMENT_LIMIT, ATTACHMENT_SCANNER } = settings;
  try {
    return await openAttachments(locateAttachments(ZHIDA_ATTACHMENTS, ZHIDA_HOME), {
      limit: ATTACHMENT_LIMIT,
      scanner: ATTACHMENT_SCANNER,
    });
  } catch (error) {
    refuse([`ZHIDA_ATTACHMENTS：附件存放处打不开 The place cannot be opened: ${wordOf(error)}`]);
    return undefined;
  }
}

function wordLeftOut(version: number): string {
  return [
    `政策目录文件夹有改动，但线上已由专人发布到第 ${version} 版，仍按第 ${version} 版答复；要改用文件夹，请运行 zhida import-catalogue`,
    `The catalogue folder changed, but people have published version ${version}, which counts; to use the folder instead, run zhida import-catalogue`,
  ].join('\n');
}

const MOST_SAID = 10;

function wordUnreadable({ version, problems }: UnreadableVersion): string[] {
  return [
    `数据库里的政策目录第 ${version} 版，本程序读不了；请改用原来的程序，或以 zhida import-catalogue 导入文件夹`,
    `This program cannot read version ${version} of the catalogue in the database; run the earlier program, or import the folder with zhida import-catalogue`,
    ...problems.slice(0, MOST_SAID).map((problem) => `  ${writeProblem(problem, 'zh')}`),
  ];
}

function refuse(lines: readonly string[]): void {
  console.error(lines.join('\n'));
  process.exitCode = 1;
}

/** Makes the data folder and, where the settings have no secret, the one that is kept in it. */
function makeHome({ ZHIDA_HOME, SECRET }: Settings): boolean {
  try {
    mkdirSync(ZHIDA_HOME, { recursive: true, mode: 0o700 });
    if (SECRET === null) keepSecret(ZHIDA_HOME);
    return true;
  } catch (error) {
    refuse([`ZHIDA_HOME：建立不了数据文件夹 The data folder cannot be made: ${wordOf(error)}`]);
    return false;
  }
}

function wordListening(error: unknown, setting: keyof Settings, place: string): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return `${place} 已被占用，可用 ${setting} 另选端口。${place} is taken; choose another with ${setting}.`;
  }
  return `${place} 监听不了 Cannot listen on ${place}: ${wordOf(error)}`;
}

function wordOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
