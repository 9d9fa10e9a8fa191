/** Somebody loses patience with a first start, which makes the database, its tables and all that ships. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { projectFolder } from '#kernel/files/project-folder.ts';
import { startPostgres } from '#testing/postgres-server.ts';
import { aCopyOfTheProject, aFolder, start } from '../house.ts';
import { rounds as all, seeded } from './rounds.ts';

/** Each takes some seconds: a few show as much as many. */
const rounds = Math.min(all, 4);

const random = seeded();

/** Kills a start within so many milliseconds, wherever it has come to. */
async function killOneStart(environment: Record<string, string>, withinMs: number, project = projectFolder('.')): Promise<number> {
  const server = spawn(projectFolder('node_modules/.bin/node'), [join(project, 'dist/server/main.js')], {
    cwd: project,
    env: { ...process.env, DATABASE_URL: '', PORT: '0', LOG_LEVEL: 'error', ...environment },
    stdio: 'ignore',
  });
  const ended = once(server, 'close');
  const afterMs = Math.round(random() * withinMs);
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  server.kill('SIGKILL');
  await ended;
  return afterMs;
}

/** On a busy machine it may ask for patience right after its start. */
async function answerOf(address: string): Promise<number> {
  const busy = 503;
  for (let tries = 0; ; tries += 1) {
    const { status } = await fetch(address);
    if (status !== busy || tries === 20) return status;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

async function comesUp(environment: Record<string, string>, told: string, project?: string): Promise<void> {
  const house = await start(environment, project);
  try {
    assert.notEqual(house.address, '', `${told}, it ended with ${house.exitCode() ?? house.process.signalCode}: ${house.said()}`);
    assert.equal(await answerOf(`${house.address}/readyz`), 200, told);
    assert.equal(await answerOf(`${house.address}/en/atlas`), 200, told);
  } finally {
    await house.stop();
  }
  assert.equal(house.exitCode(), 0, told);
}

describe('a first start that is killed at any moment', () => {
  it('is begun again by the next on the same directory', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const DATA_DIR = await aFolder();
      const afterMs = await killOneStart({ DATA_DIR }, 2500);
      await comesUp({ DATA_DIR }, `killed after ${afterMs} ms`);
    }
  });

  it('is begun again where no database was prepared by the build', async () => {
    const project = await aCopyOfTheProject();
    await rm(join(project, 'dist/first-database'), { recursive: true, force: true });
    const DATA_DIR = await aFolder();
    const killed: number[] = [];
    for (let round = 0; round < rounds; round += 1) killed.push(await killOneStart({ DATA_DIR }, 5000, project));
    await comesUp({ DATA_DIR }, `killed after ${killed.join(', ')} ms`, project);
  });

  it('is begun again on PostgreSQL', async () => {
    const postgres = await startPostgres();
    after(() => postgres.stop());
    const environment = { DATA_DIR: await aFolder(), DATABASE_URL: postgres.url, SECRET: 'of a test, and long enough to sign with' };
    const killed: number[] = [];
    for (let round = 0; round < rounds; round += 1) killed.push(await killOneStart(environment, 2500));
    await comesUp(environment, `killed after ${killed.join(', ')} ms`);
  });
});
