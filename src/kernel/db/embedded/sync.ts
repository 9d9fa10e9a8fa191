/** Makes files and the directories that name them durable. */
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';

export async function syncBelow(folder: string, { deep = true } = {}): Promise<void> {
  if (deep) {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) await syncBelow(path);
      else await syncOne(path);
    }
  }
  await syncOne(folder);
}

async function syncOne(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
