/** A disk that keeps only what fsync was called for: what a loss of power may leave, at its worst. Needs the /proc of Linux. */
import { copyFileSync, fstatSync, mkdirSync, readdirSync, readlinkSync, statSync, writeFileSync, type BigIntStats } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** A number of an inode is given out again once its file is gone. */
const identityOf = ({ ino, birthtimeNs }: BigIntStats) => `${ino}-${birthtimeNs}`;

export class PowerCut {
  readonly #files: string;
  readonly #kept: string;
  /** Of each name that is durable, the file that it names; a directory has none. */
  readonly #names = new Map<string, string | undefined>();
  readonly #contents = new Set<string>();

  /** What is below `files` now is durable; `kept` is an empty directory for what becomes so. */
  constructor(files: string, kept: string) {
    this.#files = files;
    this.#kept = kept;
    this.#takeAll(files);
  }

  /** Given to the engine in place of the host's own. */
  readonly fsync = (descriptor: number): void => {
    const path = readlinkSync(`/proc/self/fd/${descriptor}`);
    const stats = fstatSync(descriptor, { bigint: true });
    if (stats.isDirectory()) return this.#takeNames(path);
    return this.#takeFile(path, stats);
  };

  /** Writes what the disk would hold if the power went now. */
  into(directory: string): void {
    mkdirSync(directory, { recursive: true });
    for (const [path, file] of this.#names) {
      const target = join(directory, relative(this.#files, path));
      mkdirSync(file === undefined ? target : dirname(target), { recursive: true });
      if (file === undefined) continue;
      if (this.#contents.has(file)) copyFileSync(join(this.#kept, file), target);
      else writeFileSync(target, '');
    }
  }

  #takeAll(directory: string): void {
    this.#takeNames(directory);
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      const path = join(directory, entry.name);
      if (entry.isDirectory()) this.#takeAll(path);
      else this.#takeFile(path, statSync(path, { bigint: true }));
    }
  }

  /** With its name, as journalling file systems do and PostgreSQL relies on. */
  #takeFile(path: string, stats: BigIntStats): void {
    const file = identityOf(stats);
    copyFileSync(path, join(this.#kept, file));
    this.#contents.add(file);
    this.#names.set(path, file);
  }

  #takeNames(directory: string): void {
    for (const path of this.#names.keys()) if (dirname(path) === directory && path !== directory) this.#names.delete(path);
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      const path = join(directory, entry.name);
      this.#names.set(path, entry.isDirectory() ? undefined : identityOf(statSync(path, { bigint: true })));
    }
  }
}
