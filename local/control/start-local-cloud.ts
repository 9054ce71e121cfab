import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { openConnection } from '../database/connection';
import type { Database } from '../database/database';
import { openDatabase } from '../database/open-database';
import type { Schema } from '../database/schema';
import { createCredential } from '../gateway/admin-credential';
import { createGateway } from '../gateway/create-gateway';
import { type Listener, listenOnLoopback } from '../gateway/listen';
import { openSessions } from '../gateway/session';
import { createRunner, type Runner } from '../runner/create-runner';
import { readFunctionEnvironment, withVariable } from '../runner/function-environment';
import { openLogBook } from '../runner/log-book';
import { openMachineClock } from '../runner/machine-clock';
import { createOpenApi } from '../runner/openapi/create-open-api';
import { startTimerSchedule } from '../runner/timer-schedule';
import { createWire } from '../wire/create-wire';
import { createPlug } from '../wire/plug';
import { chaosRoutes, createChaosSwitch } from './chaos-routes';
import { claimFolder } from './claim-folder';
import { clockRoutes } from './clock-routes';
import type { StartOptions } from './command-line';
import { createControl } from './create-control';
import { dataRoutes } from './data-routes';
import { functionRoutes } from './function-routes';
import { invokeForWire } from './invoke-for-wire';
import { plugRoutes } from './plug-routes';
import { openRequestLog } from './request-log';
import { seedFilesIfEmpty } from './seed-files';
import { seedIfEmpty } from './seed-if-empty';
import { sessionRoutes } from './session-routes';
import { traceRoutes } from './trace-routes';

/** A running local cloud. */
export interface LocalCloud {
  readonly url: string;
  /** Ends calls under way, writes everything down, and lets the data folder go. */
  close(): Promise<void>;
}

/** Puts the local cloud together and starts it. `home` is the folder of its own built files. */
export async function startLocalCloud(options: StartOptions, home: string): Promise<LocalCloud> {
  const release = claimFolder(options.dataFolder);
  const listener = await listenOnLoopback(options.port);
  const file = path.join(options.dataFolder, 'database.sqlite');
  const database = databaseOf(options, file);
  const filesFolder = path.join(options.dataFolder, 'files');
  mkdirSync(filesFolder, { recursive: true });
  const log = openLogBook(path.join(options.dataFolder, 'logs', 'functions.ndjson'));
  const clock = openMachineClock(path.join(options.dataFolder, 'clock.json'));
  const sessions = openSessions(path.join(options.dataFolder, 'session.key'));
  const credential = createCredential();
  const runner = createRunner({
    functionsFolder: options.functionsFolder,
    workerFile: path.join(home, 'function-worker.cjs'),
    adminUrl: `${listener.url}/admin`,
    credential,
    environment: environmentOf(options, listener.url),
    maxInstances: options.maxInstances,
    clock,
    log,
  });
  const openApi = createOpenApi(runner, clock.now);
  const timers = startTimerSchedule(runner, clock, options.timersByThemselves);
  const chaos = createChaosSwitch();
  const plug = createPlug(() => process.kill(process.pid, 'SIGKILL'));
  const requests = openRequestLog();
  const wire = createWire({
    database,
    filesFolder,
    publicUrl: () => listener.url,
    invoke: invokeForWire(runner),
    openApi: openApi.answer,
    chaos: chaos.current,
    plug,
    unindexedRowsMax: options.unindexedRowsMax,
    trace: requests.write,
    now: clock.now,
  });
  const reset = () =>
    runner.quiesce(async () => {
      database.clear();
      rmSync(filesFolder, { recursive: true, force: true });
      mkdirSync(filesFolder, { recursive: true });
      await log.clear();
      requests.clear();
      openApi.clear();
      await seed(database, filesFolder, options);
    });
  await seed(database, filesFolder, options);
  const control = createControl(
    {
      ...sessionRoutes(sessions, options.peopleFile),
      ...clockRoutes(clock, timers),
      ...chaosRoutes(chaos),
      ...plugRoutes(plug),
      ...dataRoutes(database, reset),
      ...functionRoutes(runner),
      ...traceRoutes({ requests, log, openApi }),
    },
    path.join(home, 'page'),
  );
  const { port } = listener;
  const web = options.webFolder === undefined ? {} : { webFolder: options.webFolder };
  listener.serve(createGateway({ port, runner, sessions, credential, wire, control, ...web }));
  const close = () => closeAll({ listener, runner, timers, log, database, file, release });
  return { url: listener.url, close };
}

/** What lies there from the start: files first, so that no document names one that is not there. */
async function seed(database: Database, filesFolder: string, given: StartOptions): Promise<void> {
  seedFilesIfEmpty(filesFolder, given.seedFilesFolder);
  await seedIfEmpty(database, given.seedFile);
}

function databaseOf({ schemaFile, durable }: StartOptions, file: string): Database {
  const schema = JSON.parse(readFileSync(schemaFile, 'utf8')) as Schema;
  return openDatabase({ file, schema, durable });
}

function environmentOf({ environmentFile, urlVariable }: StartOptions, url: string) {
  const environment = readFunctionEnvironment(environmentFile);
  return urlVariable === undefined ? environment : withVariable(environment, urlVariable, url);
}

interface Closing {
  readonly listener: Listener;
  readonly runner: Runner;
  readonly timers: { stop(): void };
  readonly log: { close(): Promise<void> };
  readonly database: Database;
  readonly file: string;
  release(): void;
}

/** From the outside in: no new call, no running call, no writer. */
async function closeAll({ listener, runner, timers, log, database, file, release }: Closing): Promise<void> {
  timers.stop();
  await runner.close();
  await listener.close();
  database.close();
  checkpoint(file);
  await log.close();
  release();
}

/** Moves what is still in the write-ahead log into the file itself; only a fresh connection can. */
function checkpoint(file: string): void {
  const connection = openConnection(file, true);
  connection.all('PRAGMA wal_checkpoint(TRUNCATE)');
  connection.close();
}
