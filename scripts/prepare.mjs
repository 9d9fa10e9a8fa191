// Installs and builds what is missing, under whatever Node is there: it imports nothing but Node's own.
// Runs before `npm start` and `npm test`; when there is nothing to do it takes a tenth of a second.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = new URL('..', import.meta.url).pathname;
process.chdir(root);

const hash = (text) => createHash('sha256').update(text).digest('hex');
const kept = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

function run(what, command, args) {
  process.stderr.write(`${what}\n`);
  const { status } = spawnSync(command, args, { stdio: ['ignore', process.stderr, process.stderr], shell: process.platform === 'win32' });
  if (status !== 0) {
    process.stderr.write(`${what} failed: see the lines above.\n`);
    process.exit(1);
  }
}

const lock = hash(readFileSync('package-lock.json'));
const installed = 'node_modules/.entente-installed';
if (kept(installed) !== lock) {
  run('Installing packages (once)', 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(installed, lock);
}

// By time and size: reading every source would take longer than the build that it saves.
function* filesBelow(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else yield path;
  }
}
const stateOf = (...folders) => {
  const files = folders.flatMap((folder) => [...filesBelow(folder)]).sort((a, b) => (a < b ? -1 : 1));
  return hash([lock, ...files.map((file) => `${file} ${statSync(file).mtimeMs} ${statSync(file).size}`)].join('\n'));
};

function make(what, mark, state, args) {
  if (kept(mark) === state) return;
  run(what, join('node_modules', '.bin', 'node'), args);
  mkdirSync('dist', { recursive: true });
  writeFileSync(mark, state);
}
make('Building', 'dist/.entente-built', stateOf('src', 'scripts'), ['scripts/build.mjs']);
// Of its data, its schema and the code that makes it.
make('Preparing the first database', 'dist/.entente-first-database', stateOf('migrations', 'reference', 'src/kernel/db', 'src/kernel/reference'), ['dist/server/first-database.js']);
