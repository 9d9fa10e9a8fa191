/** The real server in a process of its own, as a newcomer starts it, and the browser that looks at it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import type { Browser } from 'playwright-core';
import { projectFolder } from '#kernel/files/project-folder.ts';
import { openBrowser } from '#testing/browser.ts';

export interface Started {
  /** Empty when it did not come up. */
  readonly address: string;
  readonly process: ChildProcess;
  /** What it wrote to standard error until it was ready or ended. */
  readonly said: () => string;
  readonly exitCode: () => number | null;
  stop(signal?: NodeJS.Signals): Promise<void>;
}

type Environment = Readonly<Record<string, string>>;

/** Starts the built server and waits until it says that it is ready, or ends. */
export async function start(environment: Environment, project = projectFolder('.')): Promise<Started> {
  const server = spawn(projectFolder('node_modules/.bin/node'), [join(project, 'dist/server/main.js')], {
    cwd: project,
    env: { ...process.env, DATABASE_URL: '', PORT: '0', LOG_LEVEL: 'error', REQUESTS_PER_MINUTE: '1000000', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  server.stderr.on('data', (part: Buffer) => (said += part.toString()));
  const ended = once(server, 'close');
  const address = await new Promise<string>((resolve) => {
    let printed = '';
    server.stdout.on('data', (part: Buffer) => {
      printed += part.toString();
      const ready = /ready: (\S+)\n/.exec(printed);
      if (ready?.[1]) resolve(ready[1]);
    });
    void ended.then(() => resolve(''));
  });
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    if (server.exitCode === null && server.signalCode === null) server.kill(signal);
    await ended;
  };
  return { address, process: server, said: () => said, exitCode: () => server.exitCode, stop };
}

const made: string[] = [];

export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'entente-e2e-'));
  made.push(folder);
  return folder;
}

/** What runs, and the data that it loads, in a place where a test may spoil them. */
export async function aCopyOfTheProject(): Promise<string> {
  const folder = await aFolder();
  for (const part of ['dist', 'reference', 'migrations', 'package.json']) await cp(projectFolder(part), join(folder, part), { recursive: true });
  await symlink(projectFolder('node_modules'), join(folder, 'node_modules'));
  return folder;
}

let opened: Promise<Started> | undefined;
let shown: Promise<Browser> | undefined;

/** One server for all journeys that change nothing. */
export const theHouse = (): Promise<Started> => (opened ??= aFolder().then((folder) => start({ DATA_DIR: folder })));

export const theBrowser = (): Promise<Browser> => (shown ??= openBrowser());

after(async () => {
  await (await shown)?.close();
  await (await opened)?.stop();
  for (const folder of made) await rm(folder, { recursive: true, force: true });
});
