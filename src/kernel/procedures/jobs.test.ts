import assert from 'node:assert/strict';
import { it } from 'node:test';
import { audienceOf } from '#kernel/access/audiences.ts';
import { keeper } from '#kernel/values/viewer.ts';
import { doorsInto, seenBy, undone } from '#testing/database.ts';
import { begin } from './actions.ts';
import { definitionsOf, procedureDefinition } from './definition.ts';
import { looksAtClocks } from './jobs.ts';
import { listWaitedForBy } from './store.ts';
import { aSubject, correspondent, delegation, insertCircles, network, nomination, nominationParties } from './testing.ts';

it('the clock of all procedures is looked at every minute until nothing is left, and says what failed', () =>
  undone(keeper, async (tx) => {
    await insertCircles(tx);
    const audience = await audienceOf(tx, [delegation, network]);
    await seenBy(tx, correspondent);
    const definition = procedureDefinition(
      nomination,
      {
        async lapsed(_tx, { procedure }) {
          if (procedure.subject.id === 'seat-3') throw new Error('the owner could not');
        },
      },
    );
    const ids = [];
    for (let count = 0; count < 30; count += 1) ids.push(await begin(tx, definition, correspondent, { subject: { kind: 'test-seat', id: `seat-${count}` }, ...aSubject, audience, parties: nominationParties }, new Date('2026-11-02T08:00:00Z')));
    const said: unknown[] = [];
    const clocks = looksAtClocks(definitionsOf([definition]));
    assert.equal(clocks.every, 'minute');
    const log = { info: () => undefined, warn: (facts: unknown) => void said.push(facts) };
    await clocks.run({}, { db: doorsInto(tx), publicUrl: '', now: () => new Date('2026-12-20T08:00:00Z'), log, signal: new AbortController().signal });
    assert.deepEqual(said, [{ procedure: ids[3], course: 'test-nomination', reason: 'the owner could not' }]);
    await seenBy(tx, correspondent);
    assert.deepEqual((await listWaitedForBy(tx, correspondent)).items.map(({ id }) => id), [ids[3]]);
  }));
