import assert from 'node:assert/strict';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { Type } from 'typebox';
import type { Doors } from '#kernel/db/tx.ts';
import { helpOf } from './help.ts';
import { runVerb } from './run.ts';
import { askServer, listenForVerbs } from './socket.ts';
import { verb, type VerbContext } from './verb.ts';

const greet = verb({
  name: 'greet',
  summary: 'Greets a State',
  options: Type.Object({ state: Type.String({ pattern: '^[A-Z]{2}$', description: 'Its code' }), times: Type.Optional(Type.Integer({ minimum: 1 })) }),
  run: async (_context, { state, times = 1 }) => ({ text: `hello ${state} `.repeat(times).trim(), exitCode: 0 }),
});

const context: VerbContext = { db: {} as Doors, publicUrl: '', today: '2026-11-24', backUp: undefined };

describe('a verb', () => {
  it('is given its options in their types', async () => {
    assert.equal((await runVerb([greet], { verb: 'greet', options: { state: 'MT', times: '2' } }, context)).text, 'hello MT hello MT');
  });

  it('is refused an option that is missing or wrong, by its name', async () => {
    const missing = await runVerb([greet], { verb: 'greet', options: {} }, context);
    assert.equal(missing.exitCode, 2);
    assert.match(missing.text, /--state/);
    assert.match((await runVerb([greet], { verb: 'greet', options: { state: 'Malta' } }, context)).text, /--state/);
  });

  it('that does not exist is answered with those that do', async () => {
    assert.match((await runVerb([greet], { verb: 'great', options: {} }, context)).text, /no verb “great”.*greet/);
  });

  it('explains its options', () => {
    assert.match(helpOf(greet), /--state\s+Its code \(required\)/);
  });
});

describe('the private socket', () => {
  it('runs a verb in the server, for its own user only', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'entente-socket-'));
    after(() => rm(folder, { recursive: true }));
    assert.equal(await askServer(folder, { verb: 'greet', options: { state: 'MT' } }), undefined);
    const close = await listenForVerbs(folder, [greet], context);
    try {
      assert.deepEqual(await askServer(folder, { verb: 'greet', options: { state: 'MT' } }), { text: 'hello MT', exitCode: 0 });
      assert.equal((await stat(join(folder, 'entente.sock'))).mode & 0o777, 0o600);
    } finally {
      await close();
    }
    assert.equal(await askServer(folder, { verb: 'greet', options: { state: 'MT' } }), undefined);
  });
});
