/** Starts the writer of a ledger, and reads what it confirms. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { projectFolder } from '#kernel/files/project-folder.ts';
import type { Working } from './rounds.ts';

const node = projectFolder('node_modules/.bin/node');

/** `pullPlug` kills what the writer depends on; without it the writer itself is killed. */
export async function write(where: string, pullPlug?: () => Promise<void>): Promise<Working> {
  const writer = spawn(node, ['--import', 'tsx', projectFolder('e2e/crash/writer.ts'), where], { stdio: ['ignore', 'pipe', 'pipe'] });
  const printed = listen(writer);
  await printed.first;
  return {
    get confirmed() {
      return printed.lines().map(Number);
    },
    async kill9() {
      // With its database gone the writer ends by itself; it is not given long.
      if (pullPlug) await pullPlug();
      const tooLong = setTimeout(() => writer.kill('SIGKILL'), pullPlug ? 5000 : 0);
      await printed.ended;
      clearTimeout(tooLong);
    },
  };
}

interface Printed {
  /** Fails when it ends before it has printed a line. */
  readonly first: Promise<void>;
  readonly ended: Promise<unknown>;
  lines(): string[];
}

function listen(child: ChildProcess): Printed {
  let text = '';
  let said = '';
  child.stderr?.on('data', (part: Buffer) => (said += part.toString()));
  const ended = once(child, 'close');
  const first = new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (part: Buffer) => {
      text += part.toString();
      if (text.includes('\n')) resolve();
    });
    void ended.then(() => reject(new Error(`The writer confirmed nothing: ${said}`)));
  });
  // The last line may have been cut: only what ends was said.
  return { first, ended, lines: () => text.split('\n').slice(0, -1) };
}
