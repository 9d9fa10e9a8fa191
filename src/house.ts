/** A running house: its database, its server, its private socket and what it does at night. Opened by the server and by the command line. */
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { buildApp, demonstrationSets, jobHandlers, openSignIn, readProviders, referenceSets, signInJobs } from './app.ts';
import type { Config } from './config.ts';
import { signingSecret } from './signing-secret.ts';
import { allVerbs } from './verbs.ts';
import { listenForVerbs } from '#kernel/cli/socket.ts';
import { openDatabase, type Database } from '#kernel/db/database.ts';
import { outsideTransactions } from '#kernel/db/as-role.ts';
import type { VerbContext } from '#kernel/cli/verb.ts';
import { backUp, everyFewMinutes, everyNight } from '#kernel/db/upkeep.ts';
import { publicFolder, readAssets } from '#kernel/http/assets.ts';
import { pageCache } from '#kernel/http/page-cache.ts';
import { runJobs } from '#kernel/jobs/run.ts';
import { deliversLetters } from '#kernel/mail/deliver.ts';
import { loadedAmong, loadReference } from '#kernel/reference/load.ts';
import { StartRefusal } from '#kernel/values/start-refusal.ts';

export interface House {
  readonly database: Database;
  /** Where it is served; empty when it is not. */
  readonly address: string;
  close(): Promise<void>;
}

export async function openHouse(asked: Config, { serve }: { serve: boolean }): Promise<House> {
  const config = serve && asked.port === 0 ? await withFreePort(asked) : asked;
  await makeDirectory(config.dataDirectory);
  const cache = pageCache(() => database.db, config.databaseUrl === undefined ? { refreshMs: Infinity } : {});
  const database: Database = await openDatabase({ ...config, committed: (taken) => cache.committed(taken), failed: endAtOnce });
  // What was opened first is closed last.
  const closing: (() => Promise<void>)[] = [() => database.close()];
  const close = async () => {
    for (const step of closing.splice(0).reverse()) await step();
  };
  try {
    await loadReference(database.db, referenceSets);
    // A demonstration that was asked for here is kept as new as the rest; a first start has none.
    await loadReference(database.db, await loadedAmong(database.db, demonstrationSets));
    if (!serve) return { database, address: '', close };

    const signIn = openSignIn({ outside: database.connection.sql, clients: outsideTransactions(database.connection.pool), secret: await signingSecret(config), publicUrl: config.publicUrl, providers: await readProviders(config.identityProviders), now: () => new Date() });
    const { app } = await buildApp({
      db: database.db,
      signIn,
      cache,
      publicUrl: config.publicUrl,
      trustProxy: config.trustProxy,
      requestsPerMinute: config.requestsPerMinute,
      assets: await readAssets(publicFolder),
      // No query and no address of a reader: what someone looks for here is their own business.
      logger: { level: config.logLevel, stream: process.stderr, serializers: { req: ({ method }) => ({ method }) } },
    });
    closing.push(() => app.close());
    await app.listen({ host: config.host, port: config.port }).catch((error: { code?: string; message: string }) => {
      throw refusalToListen(error, config);
    });
    closing.push(await listenForVerbs(config.dataDirectory, allVerbs, contextOf(database, config)));
    const jobs = await runJobs({ db: database.db, pool: database.connection.pool, embedded: database.embedded !== undefined, handlers: [deliversLetters(config), ...signInJobs(signIn), ...jobHandlers], publicUrl: config.publicUrl, log: app.log });
    closing.push(() => jobs.stop());
    if (database.embedded) closing.push(everyNight(database, config.dataDirectory, app.log), everyFewMinutes(database, app.log));
    return { database, address: config.publicUrl, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What verbs work with; the day is that of each call. */
export function contextOf(database: Database, config: Config): Omit<VerbContext, 'today'> {
  return { db: database.db, publicUrl: config.publicUrl, backUp: database.embedded ? () => backUp(database, config.dataDirectory) : undefined };
}

/** What was confirmed is on the disk; whoever watches over the process starts it again. */
function endAtOnce(error: Error): void {
  process.stderr.write(`The embedded database can no longer write (${error.message.split('\n')[0]}): Entente ends. Nothing that was confirmed is lost; look at the disk of the data directory.\n`);
  process.exit(1);
}

/** Port 0 is any that is free. It is chosen before anything is served, since permanent addresses name it. */
async function withFreePort(config: Config): Promise<Config> {
  const probe = createServer().listen(0, config.host);
  await once(probe, 'listening').catch((error: { code?: string; message: string }) => {
    throw refusalToListen(error, config);
  });
  const bound = probe.address();
  const port = bound === null || typeof bound === 'string' ? config.port : bound.port;
  probe.close();
  await once(probe, 'close');
  return { ...config, port, publicUrl: config.publicUrl.replace(/:0$/, `:${port}`) };
}

async function makeDirectory(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 }).catch((error: { code?: string }) => {
    throw new StartRefusal('data-directory-unusable', `The data directory ${path} cannot be made or opened (${error.code ?? 'unknown reason'}): give this user the right to write there, or set DATA_DIR.`);
  });
}

function refusalToListen(error: { code?: string; message: string }, { host, port }: Config): Error {
  if (error.code === 'EADDRINUSE') return new StartRefusal('port-in-use', `Port ${port} is already in use on ${host}: stop the other program, or choose another with PORT.`);
  if (error.code === 'EACCES') return new StartRefusal('port-not-allowed', `Port ${port} may not be opened by this user: choose one above 1023 with PORT.`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') return new StartRefusal('host-unknown', `This machine has no address ${host}: set HOST to one that it has.`);
  return error as unknown as Error;
}
