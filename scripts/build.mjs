// What production runs: one server bundle, one bundle for each browser script, styles with their fonts, all named by content.
import { build } from 'esbuild';
import { globSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, relative } from 'node:path';

const root = new URL('..', import.meta.url).pathname;
process.chdir(root);
await rm('dist/public', { recursive: true, force: true });
await mkdir('dist/public', { recursive: true });

await build({
  entryPoints: { main: 'src/main.ts', cli: 'src/cli.ts', 'first-database': 'src/first-database.ts' },
  outdir: 'dist/server',
  bundle: true,
  splitting: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  packages: 'external',
  sourcemap: true,
  logLevel: 'warning',
});

const inBrowser = globSync('src/capabilities/*/browser/*.ts').filter((file) => !file.endsWith('.test.ts'));
// What runs beside a page and not in it: asked for by an island, which is told the address.
const workers = inBrowser.filter((file) => file.endsWith('-worker.ts'));
const islands = inBrowser.filter((file) => !workers.includes(file));
const browser = await build({
  entryPoints: ['src/kernel/ui/styles/site.css', 'src/kernel/ui/browser/site.ts', ...inBrowser],
  outdir: 'dist/public',
  outbase: 'src',
  entryNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  bundle: true,
  minify: true,
  metafile: true,
  format: 'esm',
  target: ['es2022', 'chrome123', 'firefox120', 'safari17.5'],
  loader: { '.woff2': 'file', '.svg': 'file' },
  publicPath: '/assets/',
  // HiGHS asks for node:module in Node alone.
  external: ['node:*'],
  logLevel: 'warning',
});
// The styles of rooms follow those of the kernel, which knows no room, in a sheet of their own.
const sheets = globSync('src/capabilities/*/pages/**/*.css').sort();
const rooms = await build({
  stdin: { contents: sheets.map((sheet) => `@import "./${sheet}";`).join('\n'), resolveDir: root, sourcefile: 'rooms.css', loader: 'css' },
  outdir: 'dist/public',
  entryNames: 'rooms-[hash]',
  bundle: true,
  minify: true,
  metafile: true,
  target: ['chrome123', 'firefox120', 'safari17.5'],
  logLevel: 'warning',
});
const icon = await build({ entryPoints: ['src/kernel/ui/icon.svg'], outdir: 'dist/public', entryNames: '[name]-[hash]', loader: { '.svg': 'copy' }, metafile: true, logLevel: 'warning' });

const solver = await build({ entryPoints: ['node_modules/highs/build/highs.wasm'], outdir: 'dist/public', entryNames: '[name]-[hash]', loader: { '.wasm': 'copy' }, metafile: true, logLevel: 'warning' });

const addresses = (metafile) =>
  Object.entries(metafile.outputs)
    .filter(([, output]) => output.entryPoint)
    .map(([file, output]) => ({ entry: output.entryPoint, address: `/assets/${relative('dist/public', file)}` }));
const all = [...addresses(browser.metafile), ...addresses(rooms.metafile), ...addresses(icon.metafile), ...addresses(solver.metafile)];
const of = (ending) => all.filter(({ entry }) => entry.endsWith(ending)).map(({ address }) => address);
const manifest = {
  stylesheets: [...of('styles/site.css'), ...of('rooms.css')],
  scripts: of('browser/site.ts').filter((address) => address.endsWith('.js')),
  islands: Object.fromEntries(islands.map((file) => [basename(file, '.ts'), of(file)[0]])),
  workers: Object.fromEntries(workers.map((file) => [basename(file, '.ts'), of(file)[0]])),
  wasm: { highs: of('highs.wasm')[0] },
  icon: of('icon.svg')[0],
};
await writeFile('dist/public/manifest.json', JSON.stringify(manifest, null, 2));
