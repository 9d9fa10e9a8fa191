// The server from its sources, started again at each change, with browser files built anew.
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';

const node = join('node_modules', '.bin', 'node');
spawnSync(process.execPath, ['scripts/prepare.mjs'], { stdio: 'inherit' });
spawn(node, ['--watch-path=src/kernel/ui', '--watch-path=src/capabilities', '--watch-preserve-output', 'scripts/build.mjs'], { stdio: 'inherit' });
spawn(join('node_modules', '.bin', 'tsx'), ['watch', '--include', 'dist/public/manifest.json', 'src/main.ts'], { stdio: 'inherit', env: { LOG_LEVEL: 'warn', ...process.env } });
