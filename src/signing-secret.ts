/** What cookies are signed with: given from outside, or made at the first start and kept beside the embedded database. */
import { randomBytes } from 'node:crypto';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartRefusal } from '#kernel/values/start-refusal.ts';

export async function signingSecret({ secret, dataDirectory }: { readonly secret: string | undefined; readonly dataDirectory: string }): Promise<string> {
  if (secret !== undefined) return secret;
  const path = join(dataDirectory, 'secret');
  // `wx`: of two that start at once one makes it, and both read it.
  await writeFile(path, `${randomBytes(48).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' }).catch((error: { code?: string }) => {
    if (error.code !== 'EEXIST') throw new StartRefusal('secret-unwritable', `The signing secret cannot be written to ${path} (${error.code ?? 'unknown reason'}): give this user the right to write there, or set SECRET.`);
  });
  await chmod(path, 0o600);
  const kept = (await readFile(path, 'utf8')).trim();
  if (kept.length < 32) throw new StartRefusal('secret-damaged', `The signing secret in ${path} is damaged: delete the file, and everyone signs in again.`);
  return kept;
}
