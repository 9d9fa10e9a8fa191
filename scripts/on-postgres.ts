/** Runs a command beside a PostgreSQL 15 of its own, whose address it is given as TEST_DATABASE_URL. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { startPostgres } from '#testing/postgres-server.ts';

const [command = 'true', ...args] = process.argv.slice(2);
const postgres = await startPostgres();
try {
  const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, TEST_DATABASE_URL: postgres.url } });
  const [status] = (await once(child, 'exit')) as [number | null];
  process.exitCode = status ?? 1;
} finally {
  await postgres.stop();
}
