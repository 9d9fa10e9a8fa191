/** That what is written is what Preact makes of the same components, so that they can live in a browser too; and what cannot be written. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, it } from 'node:test';
import type { ComponentChildren } from 'preact';
import { build } from 'esbuild';
import { projectFolder } from '#kernel/files/project-folder.ts';
import { locales } from '#kernel/text/locale.ts';
import { galleries } from '../galleries.ts';
import { jsx, markupOf } from './jsx-runtime.ts';

describe('the examples of the gallery', () => {
  it('are written as Preact renders them, to the letter', async () => {
    const bundled = await bundledForPreact();
    for (const [index, gallery] of galleries.entries()) {
      for (const [place, example] of gallery.examples.entries()) {
        for (const locale of locales) {
          const other = bundled.galleries[index]?.examples[place];
          const [written, rendered] = [markupOf(example.render(locale)), bundled.renderToString(other?.render(locale))];
          assert.equal(...aroundTheFirstDifference(written, rendered), `${gallery.component}, ${example.name}, ${locale}`);
        }
      }
    }
  });
});

describe('markup', () => {
  it('escapes whatever comes from data, in text and in attributes', () => {
    assert.equal(markupOf(jsx('p', { title: '"><script>', children: ['<b>', ' & ', 3] })), '<p title="&quot;>&lt;script>">&lt;b> &amp; 3</p>');
  });

  it('leaves out what is nothing, and says "false" of ARIA alone', () => {
    assert.equal(markupOf(jsx('input', { disabled: false, required: true, value: '', 'aria-hidden': false, name: undefined, children: null })), '<input required value aria-hidden="false"/>');
  });

  it('refuses a handler, an object and a name that is no attribute', () => {
    assert.throws(() => jsx('p', { onClick: () => undefined }), /cannot hold function/);
    assert.throws(() => jsx('p', { onclick: 'x', 'a b': 'y' }), /no attribute/);
    assert.throws(() => jsx('p', { style: {} }), /cannot hold object/);
    assert.throws(() => markupOf({} as ComponentChildren), /cannot write an object/);
  });
});

/** A picture is long, and a difference is short. */
function aroundTheFirstDifference(one: string, other: string): [string, string] {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return [one, other].map((text) => text.slice(Math.max(0, at - 60), at + 60)) as [string, string];
}

interface Bundled {
  readonly galleries: typeof galleries;
  renderToString(node: ComponentChildren): string;
}

/** The same files with Preact's own runtime behind their TSX. */
async function bundledForPreact(): Promise<Bundled> {
  const { outputFiles } = await build({
    stdin: { contents: `export { galleries } from './src/kernel/ui/galleries.ts'; export { renderToString } from 'preact-render-to-string';`, resolveDir: projectFolder('.'), sourcefile: 'entry.ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    banner: { js: `import { createRequire } from 'node:module'; const require = createRequire(${JSON.stringify(pathToFileURL(projectFolder('package.json')).href)});` },
    plugins: [{ name: 'preact', setup: (bundle) => bundle.onResolve({ filter: /^#markup\/jsx-runtime$/ }, ({ resolveDir }) => bundle.resolve('preact/jsx-runtime', { kind: 'import-statement', resolveDir })) }],
  });
  const folder = await mkdtemp(join(tmpdir(), 'entente-markup-'));
  try {
    const file = join(folder, 'bundle.mjs');
    await writeFile(file, outputFiles[0]?.contents ?? '');
    return (await import(pathToFileURL(file).href)) as Bundled;
  } finally {
    await rm(folder, { recursive: true });
  }
}
