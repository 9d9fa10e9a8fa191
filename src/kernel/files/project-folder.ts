/** Where the project's own folders lie, whether the code runs from `src` or from one bundle in `dist`. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = ancestorWith('package.json', dirname(fileURLToPath(import.meta.url)));

export const projectFolder = (path: string): string => join(root, path);

function ancestorWith(file: string, folder: string): string {
  if (existsSync(join(folder, file))) return folder;
  if (dirname(folder) === folder) throw new Error(`There is no ${file} above this code.`);
  return ancestorWith(file, dirname(folder));
}
