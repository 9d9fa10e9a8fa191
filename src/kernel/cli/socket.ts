/** The private socket of a running server: the command line asks it, since the embedded database has one process only. */
import { createHash } from 'node:crypto';
import { chmod, rm } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayOf } from '#kernel/values/dates.ts';
import { homeTimeZone } from '#kernel/http/page.ts';
import { runVerb, type VerbCall } from './run.ts';
import type { Verb, VerbAnswer, VerbContext } from './verb.ts';

/** Imports are files: larger than anything that comes over the web. */
const mostBytes = 32 * 1024 * 1024;

/** Systems allow the path of a socket about a hundred bytes; a longer one moves to the temporary folder under a name of its own. */
const longestPath = 100;

function socketIn(dataDirectory: string): string {
  const path = join(dataDirectory, 'entente.sock');
  if (Buffer.byteLength(path) <= longestPath) return path;
  return join(tmpdir(), `entente-${createHash('sha256').update(path).digest('hex').slice(0, 24)}.sock`);
}

/** Only the user who runs the server can open it. Gives the function that ends it. */
export async function listenForVerbs(dataDirectory: string, verbs: readonly Verb[], context: Omit<VerbContext, 'today'>): Promise<() => Promise<void>> {
  const path = socketIn(dataDirectory);
  await rm(path, { force: true });
  const server = createServer((asked, reply) => {
    const parts: Buffer[] = [];
    let size = 0;
    asked.on('data', (part: Buffer) => {
      size += part.length;
      if (size > mostBytes) asked.destroy();
      else parts.push(part);
    });
    asked.on('end', () => {
      const call = JSON.parse(Buffer.concat(parts).toString('utf8')) as VerbCall;
      runVerb(verbs, call, { ...context, today: dayOf(new Date(), homeTimeZone) })
        .catch((error: unknown): VerbAnswer => ({ text: `It failed: ${error instanceof Error ? error.message : String(error)}`, exitCode: 1 }))
        .then((answer) => reply.setHeader('content-type', 'application/json').end(JSON.stringify(answer)), () => reply.destroy());
    });
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(path, resolve));
  await chmod(path, 0o600);
  return async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await rm(path, { force: true });
  };
}

/** Undefined when no server is running there. */
export function askServer(dataDirectory: string, call: VerbCall): Promise<VerbAnswer | undefined> {
  return new Promise((resolve, reject) => {
    const asking = request({ socketPath: socketIn(dataDirectory), method: 'POST', path: '/' }, (reply) => {
      const parts: Buffer[] = [];
      reply.on('data', (part: Buffer) => parts.push(part));
      reply.on('end', () => resolve(JSON.parse(Buffer.concat(parts).toString('utf8')) as VerbAnswer));
      reply.on('error', reject);
    });
    asking.on('error', (error: { code?: string }) => (error.code === 'ENOENT' || error.code === 'ECONNREFUSED' ? resolve(undefined) : reject(error)));
    asking.end(JSON.stringify(call));
  });
}
