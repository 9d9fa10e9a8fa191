/** Measures what requests cost: processor time of the server and of the database, in rounds that take turns. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { projectFolder } from '#kernel/files/project-folder.ts';

export interface Served {
  readonly yardsticks: string;
  readonly kept: string;
  readonly rendered: string;
  readonly signedIn: string;
  usage(): Promise<{ readonly cpuMs: number; readonly statements: number }>;
  end(): Promise<void>;
}

export async function serve(databaseUrl: string): Promise<Served> {
  const child: ChildProcess = fork(projectFolder('bench/served.ts'), {
    execPath: projectFolder('node_modules/.bin/node'),
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, BENCH_DATABASE_URL: databaseUrl, NODE_ENV: 'production' },
  });
  const [addresses] = (await once(child, 'message')) as [Pick<Served, 'yardsticks' | 'kept' | 'rendered' | 'signedIn'>];
  return {
    ...addresses,
    async usage() {
      child.send('usage');
      const [usage] = (await once(child, 'message')) as [{ cpuMs: number; statements: number }];
      return usage;
    },
    async end() {
      child.send('end');
      await once(child, 'exit');
    },
  };
}

export interface Cost {
  /** Of server and database together, for one request. */
  readonly cpuMs: number;
  readonly wallMs: number;
  readonly bytes: number;
  readonly statements: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 4 });

export function get(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url, { agent }, (answer) => {
      let bytes = 0;
      answer.on('data', (part: Buffer) => (bytes += part.length));
      answer.on('end', () => (answer.statusCode === 200 ? resolve(bytes) : reject(new Error(`${answer.statusCode} ${url}`))));
    })
      .on('error', reject)
      .end();
  });
}

/** `urls` are asked for in turn, one after the other. */
export async function costOf(served: Served, postmaster: number, urls: readonly string[], requests: number): Promise<Cost> {
  const before = { ...(await served.usage()), database: cpuMsBelow(postmaster), at: performance.now() };
  let bytes = 0;
  for (let index = 0; index < requests; index += 1) bytes += await get(urls[index % urls.length] ?? '');
  const wallMs = performance.now() - before.at;
  const after = await served.usage();
  return {
    cpuMs: (after.cpuMs - before.cpuMs + cpuMsBelow(postmaster) - before.database) / requests,
    wallMs: wallMs / requests,
    bytes: bytes / requests,
    statements: (after.statements - before.statements) / requests,
  };
}

const nsPerMs = 1_000_000;

/** Of a process and its children, from /proc: PostgreSQL works in one process for each connection. Exact: of `stat`, a round has three or four ticks. */
export function cpuMsBelow(parent: number): number {
  let ns = 0;
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      // Its parent is the second field after the name; of `schedstat` the first is the time on a processor.
      const isMeant = Number(name) === parent || Number(readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]) === parent;
      if (isMeant) ns += Number(readFileSync(`/proc/${name}/schedstat`, 'utf8').split(' ')[0]);
    } catch {
      // It ended while we looked.
    }
  }
  return ns / nsPerMs;
}

/** Rounds take turns, so that a busy moment of the machine falls on all alike; the median round counts. */
export async function inTurns(rounds: number, measures: Readonly<Record<string, () => Promise<Cost>>>): Promise<Record<string, Cost>> {
  const taken = new Map<string, Cost[]>(Object.keys(measures).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, measure] of Object.entries(measures)) taken.get(name)?.push(await measure());
  }
  return Object.fromEntries([...taken].map(([name, costs]) => [name, medianOf(costs)]));
}

function medianOf(costs: readonly Cost[]): Cost {
  const sorted = [...costs].sort((a, b) => a.cpuMs - b.cpuMs);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (!middle) throw new Error('Nothing was measured.');
  return middle;
}
