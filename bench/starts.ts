/** How long a start takes until a page is there: the first in a new directory, and later ones. By `npm start`, as a person starts it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '#kernel/files/project-folder.ts';

export async function benchStarts(): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'entente-starts-'));
  try {
    // Builds, if that is to be done, outside what is measured.
    await startOnce(join(folder, 'warm'));
    const first: number[] = [];
    for (let index = 0; index < 3; index += 1) first.push(await startOnce(join(folder, `new-${index}`)));
    const later: number[] = [];
    for (let index = 0; index < 5; index += 1) later.push(await startOnce(join(folder, 'warm')));
    return [`\nnpm start to a ready page, median: ${median(first)} ms in a new directory, ${median(later)} ms later (≤ 3000)`];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function startOnce(dataDirectory: string): Promise<number> {
  const begun = performance.now();
  const server = spawn('npm', ['start', '--silent'], {
    cwd: projectFolder('.'),
    env: { ...process.env, PORT: '0', DATA_DIR: dataDirectory, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
    // A group of its own: npm's child is ended with it.
    detached: true,
  });
  let printed = '';
  for await (const part of server.stdout) {
    printed += String(part);
    const address = /ready: (\S+)\n/.exec(printed)?.[1];
    if (!address) continue;
    const page = await fetch(`${address}/en`);
    await page.text();
    break;
  }
  const ready = performance.now() - begun;
  const ended = once(server, 'exit');
  process.kill(-(server.pid ?? 0), 'SIGTERM');
  await ended;
  return ready;
}

const median = (values: readonly number[]) => Math.round(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0);
