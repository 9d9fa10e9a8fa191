/** The embedded engine's files on the disk of the host, with its calls of fsync carried through to that disk. */
import { closeSync, fsyncSync, openSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** The part of Emscripten's file system in @electric-sql/pglite 0.5.16 that is met here. */
interface Stream {
  readonly nfd?: number;
  readonly node: unknown;
}

interface HostFiles {
  readonly stream_ops: { fsync?: (stream: Stream) => number };
  realPath(node: unknown): string;
}

/** EIO, as WebAssembly numbers it. */
const inputOutputError = 29;

/**
 * As it comes, the engine is started with fsync off and its file system has no fsync: what it acknowledged
 * may be lost with the power. Here fsync is on (see `startParams`) and reaches the host. Directories too: a
 * file that was made is durable only with the directory that names it.
 */
export class DurableFiles extends NodeFS {
  /** The first fsync that failed. None after it counts: a second try may succeed without having written what the first one lost. */
  failure: Error | undefined;
  readonly #fsync: (descriptor: number) => void;

  constructor(directory: string, fsync: (descriptor: number) => void = fsyncSync) {
    super(directory);
    this.#fsync = fsync;
  }

  override async init(pg: PGlite, options: Parameters<NodeFS['init']>[1]): ReturnType<NodeFS['init']> {
    const made = await super.init(pg, options);
    const hook = (module: object) => {
      // Reached at run time only: its types do not tell of NODEFS.
      const { NODEFS } = module as { NODEFS: HostFiles };
      NODEFS.stream_ops.fsync = (stream) => {
        if (this.failure) return inputOutputError;
        try {
          this.#syncThrough(stream, NODEFS);
          return 0;
        } catch (error) {
          this.failure = error instanceof Error ? error : new Error(String(error));
          return inputOutputError;
        }
      };
    };
    return { emscriptenOpts: { ...made.emscriptenOpts, preRun: [...(made.emscriptenOpts.preRun ?? []), hook] } };
  }

  #syncThrough(stream: Stream, files: HostFiles): void {
    if (stream.nfd !== undefined) return this.#fsync(stream.nfd);
    const descriptor = openSync(files.realPath(stream.node), 'r');
    try {
      return this.#fsync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  }
}

/**
 * Without `-F`, which turns fsync off. `wal_sync_method`: of the ways to sync, the engine's file system passes on only this one
 * (its fdatasync does nothing).
 */
export const durableStart: string[] = [...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'), '-c', 'wal_sync_method=fsync'];
