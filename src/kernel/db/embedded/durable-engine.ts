/** The embedded engine, which stops answering once it can no longer keep what it acknowledges. */
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { DurableFiles } from './durable-files.ts';

/** What the engine of @electric-sql/pglite 0.5.16 leaves its loop with when a statement merely failed. */
const statementFailed = 100;

/** The part of its module that is met here. */
interface Loop {
  _PostgresMainLoopOnce: (this: void) => void;
}

/**
 * As it comes, PGlite swallows what ends the engine (a PANIC after a failed fsync, a full disk under the log, a fault
 * in WebAssembly) and goes on with what is left in memory: a commit that failed could be answered as done, or never.
 * A PostgreSQL would have ended its process. Here every statement from then on is refused: start again, and the log is replayed.
 */
export class DurableEngine extends PGlite {
  readonly #files: DurableFiles;
  readonly #failed: (failure: Error) => void;
  #failure: Error | undefined;

  static async open(files: DurableFiles, options: PGliteOptions, failed: (failure: Error) => void): Promise<DurableEngine> {
    const engine = new DurableEngine(files, options, failed);
    await engine.waitReady;
    engine.#watch();
    return engine;
  }

  private constructor(files: DurableFiles, options: PGliteOptions, failed: (failure: Error) => void) {
    super({ ...options, fs: files });
    this.#files = files;
    this.#failed = failed;
  }

  /** Why it stopped, if it did. */
  get failure(): Error | undefined {
    return this.#failure;
  }

  /** All ways to run a statement lead through here. */
  override async execProtocolRaw(...call: Parameters<PGlite['execProtocolRaw']>): Promise<Uint8Array> {
    this.#refuseAfterFailure();
    const answer = await super.execProtocolRaw(...call);
    if (this.#files.failure) this.#stop(this.#files.failure);
    this.#refuseAfterFailure();
    return answer;
  }

  #watch(): void {
    const loop: Loop = this.Module as unknown as Loop;
    const once = loop._PostgresMainLoopOnce;
    loop._PostgresMainLoopOnce = () => {
      // Once it has stopped, the rest of the message is not run either.
      this.#refuseAfterFailure();
      try {
        once();
      } catch (error) {
        if ((error as { status?: number }).status !== statementFailed) this.#stop(error);
        throw error;
      }
    };
  }

  #stop(cause: unknown): void {
    if (this.#failure) return;
    this.#failure = new Error('The embedded database has stopped, since it could not write: start Entente again. What it confirmed before is kept.', { cause });
    this.#failed(this.#failure);
  }

  #refuseAfterFailure(): void {
    if (this.#failure) throw this.#failure;
  }
}
