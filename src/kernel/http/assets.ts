/** Styles, scripts, fonts and pictures: files named by the hash of their content, listed by the build. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '#kernel/files/project-folder.ts';

export interface Assets {
  /** Where the files lie; undefined when nothing was built, as in most tests. */
  readonly folder: string | undefined;
  readonly stylesheets: readonly string[];
  readonly scripts: readonly string[];
  readonly icon: string | undefined;
  /** Scripts of single pages, by the name of their file. */
  readonly islands?: Readonly<Record<string, string>>;
  /** Scripts that an island runs beside its page, by the name of their file: the only ones that may compile WebAssembly. */
  readonly workers?: Readonly<Record<string, string>>;
  readonly wasm?: Readonly<Record<string, string>>;
}

export const publicFolder = projectFolder('dist/public');

export const noAssets: Assets = { folder: undefined, stylesheets: [], scripts: [], icon: undefined };

export async function readAssets(folder: string): Promise<Assets> {
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Omit<Assets, 'folder'>;
  return { ...manifest, folder };
}
