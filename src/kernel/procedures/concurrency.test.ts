/** Two at the same moment, which the embedded database cannot show: it has one connection. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { audienceOf } from '#kernel/access/audiences.ts';
import { openConnection, startAsNobody } from '#kernel/db/open.ts';
import { doorsTo, type WriteTx } from '#kernel/db/tx.ts';
import { keeper, type Viewer } from '#kernel/values/viewer.ts';
import { startPostgres } from '#testing/postgres-server.ts';
import { act, begin, tick } from './actions.ts';
import { definitionsOf, procedureDefinition, type Hooks } from './definition.ts';
import type { ProcedureId } from './rules/identity.ts';
import { findRecord } from './store.ts';
import { aSeated, aSubject, coordinator, correspondent, delegation, insertCircles, network, nomination, nominationParties, otherCorrespondent, otherDelegation, participants, silenceProcedure } from './testing.ts';

const postgres = await startPostgres();
const { sql: connection } = await openConnection(postgres.url, startAsNobody);
const db = doorsTo(connection);
after(async () => {
  await connection.destroy();
  await postgres.stop();
});

const monday = new Date('2026-11-02T08:00:00Z');
const later = new Date('2026-11-04T08:00:00Z');
const lapsed = new Date('2026-12-20T08:00:00Z');
const told: string[] = [];
const tell = (kind: string) => async (_tx: WriteTx, { procedure }: { procedure: { id: string } }) => void told.push(`${kind} ${procedure.id}`);
const hooks: Hooks = { ended: tell('ended'), lapsed: tell('lapsed') };
const nominations = procedureDefinition(nomination, hooks);
const silence = procedureDefinition(silenceProcedure, hooks);
const definitions = definitionsOf([nominations, silence]);

await db.writing(keeper, insertCircles);

const begun = (definition = nominations, parties = nominationParties): Promise<ProcedureId> =>
  db.writing(keeper, async (tx) => {
    const audience = await audienceOf(tx, [delegation, otherDelegation, network]);
    return begin(tx, definition, keeper, { subject: { kind: 'test', id: 'x' }, ...aSubject, audience, parties }, monday);
  });

const recordOf = (id: ProcedureId) => db.reading(correspondent, async (tx) => ((await findRecord(tx, id))?.entries ?? []).map(({ kind }) => kind));

/** Resolves when called as often as there are sides, so that all are inside their transaction at the same moment. */
function meeting(sides: number): () => Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let left = sides;
  return () => {
    left -= 1;
    if (left === 0) resolve();
    return promise;
  };
}

describe('two who act at the same moment', () => {
  const second = aSeated('coordinator-2', network, 'coordinator', 'network');

  it('one is taken, the other is refused by name, and the record holds one act and one outcome', async () => {
    for (let round = 0; round < 20; round += 1) {
      const id = await begun();
      const meet = meeting(2);
      const side = (viewer: Viewer, verb: 'approve' | 'decline') =>
        db.writing(viewer, async (tx) => {
          await meet();
          return act(tx, nominations, viewer, id, { opening: 0, verb, words: 'Because' }, later);
        });
      const outcomes = await Promise.all([side(coordinator, 'approve'), side(second, 'decline')]);
      assert.deepEqual(new Set(outcomes.map(({ refused }) => refused)), new Set([undefined, 'already-ended']));
      assert.deepEqual(await recordOf(id), ['opened', 'acted', 'ended']);
    }
  });

  it('each is taken where all must act, and the second of them completes it', async () => {
    for (let round = 0; round < 10; round += 1) {
      const id = await begun(silence, participants);
      const meet = meeting(2);
      const side = (viewer: Viewer) =>
        db.writing(viewer, async (tx) => {
          await meet();
          return act(tx, silence, viewer, id, { opening: 0, verb: 'agree', words: '' }, later);
        });
      assert.deepEqual((await Promise.all([side(correspondent), side(otherCorrespondent)])).map(({ done }) => done), [true, true]);
      assert.deepEqual(await recordOf(id), ['opened', 'acted', 'acted', 'ended']);
    }
  });
});

describe('two processes that look at the clock at the same moment', () => {
  it('do each thing once between them', async () => {
    const ids: ProcedureId[] = [];
    for (let count = 0; count < 40; count += 1) ids.push(await begun());
    told.length = 0;
    const meet = meeting(3);
    const process = async () => {
      for (let first = true, more = true; more; first = false) {
        const ticked = await db.writing(keeper, async (tx) => {
          if (first) await meet();
          return tick(tx, definitions, lapsed);
        });
        assert.deepEqual(ticked.failed, []);
        more = ticked.more;
      }
    };
    await Promise.all([process(), process(), process()]);
    for (const id of ids) assert.deepEqual(await recordOf(id), ['opened', 'lapsed', 'ended']);
    assert.equal(told.length, 2 * ids.length);
    assert.equal(new Set(told).size, told.length);
  });

  it('and somebody who acts too late come to one outcome, without waiting for each other for ever', async () => {
    for (let round = 0; round < 20; round += 1) {
      const id = await begun();
      const meet = meeting(2);
      const [ticked, acted] = await Promise.all([
        db.writing(keeper, async (tx) => {
          await meet();
          return tick(tx, definitions, lapsed);
        }),
        db.writing(coordinator, async (tx) => {
          await meet();
          return act(tx, nominations, coordinator, id, { opening: 0, verb: 'approve', words: '' }, lapsed);
        }),
      ]);
      assert.deepEqual([ticked.failed, acted.refused], [[], 'already-ended']);
      assert.deepEqual(await recordOf(id), ['opened', 'lapsed', 'ended']);
    }
  });
});
