/** Two invented States, loaded, seen everywhere with their mark, and removed without a trace among the real ones. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { doorsInto, undone } from '#testing/database.ts';
import { keeper } from '#kernel/values/viewer.ts';
import { endReference, loadReference } from '#kernel/reference/load.ts';
import { demonstrationSets } from './app.ts';

describe('x', () => {
  it('loads and ends and loads', () => undone(keeper, async (tx) => {
    const doors = doorsInto(tx);
    for (const step of [1, 2]) {
      const l = await loadReference(doors, demonstrationSets);
      console.log(step, l.map((one) => [one.set, one.added.length, one.changed.length, one.contested.length].join(' ')));
      assert.deepEqual(await loadReference(doors, demonstrationSets), []);
      const e = await endReference(doors, demonstrationSets);
      console.log(e.map((one) => [one.set, one.ended.length].join(' ')));
    }
  }));
});
