// Prints who imports whom into ARCHITECTURE.md, between its two marks: a diagram drawn by hand drifts.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const drawn = spawnSync(
  'node_modules/.bin/node',
  ['node_modules/.bin/depcruise', 'src', '--config', '.dependency-cruiser.mjs', '--include-only', '^src/(app|capabilities)', '--exclude', '(test|testing)', '--output-type', 'mermaid', '--collapse', '^src/capabilities/[^/]+'],
  { encoding: 'utf8' },
);
if (drawn.status !== 0) throw new Error(drawn.stderr);
const [from, to] = ['<!-- diagram -->', '<!-- /diagram -->'];
const page = readFileSync('ARCHITECTURE.md', 'utf8');
const start = page.indexOf(from) + from.length;
writeFileSync('ARCHITECTURE.md', `${page.slice(0, start)}\n\`\`\`mermaid\n${drawn.stdout.trim()}\n\`\`\`\n${page.slice(page.indexOf(to))}`);
