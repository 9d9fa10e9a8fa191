/** A browser that comes from npm: no system package, no download of its own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

export async function openBrowser(): Promise<Browser> {
  // It unpacks itself into the temporary folder, for its user alone: another user's copy could not be run.
  const folder = join(tmpdir(), `entente-browser-${userInfo().uid}`);
  mkdirSync(folder, { recursive: true });
  const outer = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  const { default: packed, inflate } = await import('@sparticuz/chromium');
  const executablePath = await packed.executablePath();
  const libraries = await inflate(join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../bin/al2023.tar.br'));
  if (outer === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = outer;

  const lacking = /not found/.test(spawnSync('ldd', [executablePath], { encoding: 'utf8' }).stdout ?? '');
  return chromium.launch({
    executablePath,
    // Its own default arguments are for another kind of machine.
    args: ['--no-sandbox', '--headless=shell', '--font-render-hinting=none', '--disable-gpu', '--disable-background-networking'],
    ...(lacking && { env: { ...process.env, LD_LIBRARY_PATH: join(libraries, 'lib') } }),
  });
}
