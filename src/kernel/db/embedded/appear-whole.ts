/** A directory that is there whole or not at all, wherever the process that makes it is killed. */
import { rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncBelow } from './sync.ts';

/** Filled beside, made durable, then renamed. What an earlier attempt left is thrown away. */
export async function appearWhole(directory: string, fill: (half: string) => Promise<void>): Promise<void> {
  const half = `${directory}.half`;
  await rm(half, { recursive: true, force: true });
  try {
    await fill(half);
    await syncBelow(half);
    await rename(half, directory);
    await syncBelow(dirname(directory), { deep: false });
  } catch (error) {
    await rm(half, { recursive: true, force: true });
    throw error;
  }
}
