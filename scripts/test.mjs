// Every test: the quick ones in as many processes as there are cores, then the journeys in a browser.
// `npm test -- atlas` runs the tests whose path contains the word. `--database` runs only those that a PostgreSQL can run:
// with TEST_DATABASE_URL they run there, in one process, since they share it.
import { spawn, spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

const root = new URL('..', import.meta.url).pathname;
process.chdir(root);
const node = join('node_modules', '.bin', 'node');
const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const onlyDatabase = process.argv.includes('--database');
const wanted = (file) => words.length === 0 || words.some((word) => file.includes(word));

const quick = globSync(['src/**/*.test.ts', 'src/**/*.test.tsx', ...(onlyDatabase ? [] : ['reference/**/*.test.ts', 'bench/**/*.test.ts'])]).filter(wanted).sort();
const journeys = onlyDatabase ? [] : globSync('e2e/**/*.test.ts').filter(wanted).sort();
if (quick.length + journeys.length === 0) {
  process.stderr.write(`No test has ${words.join(' or ')} in its path.\n`);
  process.exit(1);
}

const counts = { pass: 0, fail: 0, skipped: 0 };

/** One process that runs these files; its summary is added to the counts. */
function run(files, more = []) {
  if (files.length === 0) return Promise.resolve();
  return new Promise((resolve) => {
    const tests = spawn(node, ['--import', 'tsx', '--test', '--test-isolation=none', '--test-reporter=spec', ...more, ...files], { stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    tests.stdout.on('data', (part) => {
      text += part;
      process.stdout.write(part);
    });
    tests.on('close', (status) => {
      const said = (name) => Number(text.match(new RegExp(`ℹ ${name} (\\d+)`))?.[1] ?? 0);
      for (const name of Object.keys(counts)) counts[name] += said(name);
      // A process that died before its summary has failed, whatever it counted; so has one that ran no test of its files.
      if ((status !== 0 && said('fail') === 0) || said('tests') === 0) counts.fail += 1;
      resolve();
    });
  });
}

// The image of a first start is made once, and not by each process at the same moment.
if (quick.length > 0 && !process.env.TEST_DATABASE_URL) spawnSync(node, ['--import', 'tsx', 'scripts/test-image.ts'], { stdio: 'inherit' });
const shards = process.env.TEST_DATABASE_URL ? 1 : Math.min(availableParallelism(), 4, quick.length);
await Promise.all(Array.from({ length: shards }, (_, index) => run(quick.filter((_, file) => file % shards === index))));
await run(journeys);

process.stdout.write(`\n${counts.pass} passed, ${counts.fail} failed${counts.skipped ? `, ${counts.skipped} skipped` : ''}\n`);
process.exit(counts.fail > 0 ? 1 : 0);
