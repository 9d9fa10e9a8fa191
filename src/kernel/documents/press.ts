/** Tagged PDF (PDF/UA-1) by typst, in this process: the compiler and its typefaces are kept, so that a page takes milliseconds. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { charactersOf } from './glyphs.ts';
import { sourcesTitle, type SetDocument } from './set.ts';
import { template } from './template.ts';
import { texts } from './texts.ts';

export interface Press {
  compile(document: SetDocument): Compiled;
}

export interface Compiled {
  readonly pages: number;
  /** How many millimetres of its pages it fills, from the top of the first to its end; undefined where that is not known. */
  readonly filled?: number | undefined;
  pdf(): Buffer;
}

/** Static ones: variable fonts cannot be embedded, and no font of the machine is used, so that pages are the same everywhere. */
const typefaces = [
  ['source-sans', 'SourceSans3-Regular'], ['source-sans', 'SourceSans3-Semibold'], ['source-sans', 'SourceSans3-It'],
  ['source-serif', 'SourceSerif4-Regular'], ['source-serif', 'SourceSerif4-Semibold'],
] as const;

/** Shown for a character that the typefaces do not have. */
const missing = '■';

let press: Press | 'none' | undefined;

/** Undefined: there is no compiler for this platform. Opened when it is first needed, and then kept. */
export function findPress(): Press | undefined {
  press ??= openPress() ?? 'none';
  return press === 'none' ? undefined : press;
}

function openPress(): Press | undefined {
  // By the names of packages, which are found from `src` and from a bundle in `dist` alike.
  const require = createRequire(import.meta.url);
  const loaded = loadCompiler(require);
  if (!loaded) return undefined;
  const fontBlobs = typefaces.map(([name, face]) => readFileSync(join(dirname(require.resolve(`${name}/package.json`)), 'TTF', `${face}.ttf`)));
  // What Source Serif lacks, such as Greek, is set in Source Sans.
  const [first, ...others] = fontBlobs.slice(0, 3).map(charactersOf);
  const shared = new Set([...(first ?? [])].filter((character) => others.every((other) => other.has(character))));
  // The folder is one that holds nothing: the template reads no file.
  const compiler = loaded.create({ workspace: dirname(require.resolve('source-sans/package.json')), fontArgs: [{ fontBlobs }] });
  return { compile: (document) => compile(compiler, shared, document) };
}

/** Its machine code is a package for each platform, and there may be none for this one. */
function loadCompiler(require: NodeJS.Require): typeof NodeCompiler | undefined {
  try {
    return (require('@myriaddreamin/typst-ts-node-compiler') as { NodeCompiler: typeof NodeCompiler }).NodeCompiler;
  } catch {
    return undefined;
  }
}

function compile(compiler: NodeCompiler, shared: ReadonlySet<number>, document: SetDocument): Compiled {
  const [year, month, day] = document.made.split('-').map(Number);
  const t = texts[document.language];
  const words = { by: t.by, sources: sourcesTitle(document.language), address: t.address, page: t.page('{n}', '{of}'), region: document.language === 'fr' ? 'FR' : 'GB', year, month, day };
  const { result, ...failure } = outcomeOf(compiler, { document: writable(JSON.stringify(document), shared), words: JSON.stringify(words) });
  if (!result) throw new Error(`typst: ${failure.reason}`);
  return {
    pages: result.numOfPages,
    filled: filledOf(compiler, result),
    pdf: () => compiler.pdf(result, { pdfStandard: 'ua-1', creationTimestamp: Date.parse(document.made) / 1000 }),
  };
}

/** The last line of the template says where it stands. Margins of 17 mm above and 21 mm below are none of it. */
function filledOf(compiler: NodeCompiler, result: NodeTypstDocument): number | undefined {
  const [end] = compiler.query(result, { selector: '<end>', field: 'value' }) as readonly { readonly page: number; readonly y: number }[];
  return end && (end.page - 1) * 259 + (end.y - 17);
}

function outcomeOf(compiler: NodeCompiler, inputs: Record<string, string>): { result: NodeTypstDocument | null; reason: string } {
  const outcome = compiler.compile({ mainFileContent: template, inputs });
  // What one document left behind is of no use to the next but the fonts, which are kept apart.
  compiler.evictCache(10);
  if (outcome.result) return { result: outcome.result, reason: '' };
  const error = outcome.takeError();
  return { result: null, reason: error ? JSON.stringify(compiler.fetchDiagnostics(error)) : 'nothing was compiled' };
}

/** Escapes of JSON are made of characters that every typeface has. */
function writable(json: string, shared: ReadonlySet<number>): string {
  // oxlint-disable-next-line no-misused-spread -- characters are meant, and not what a reader sees as one.
  return [...json].map((character) => (shared.has(character.codePointAt(0) ?? 0) ? character : missing)).join('');
}
