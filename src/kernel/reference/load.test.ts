import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { sql } from 'kysely';
import type { ReadTx } from '#kernel/db/tx.ts';
import { keeper } from '#kernel/values/viewer.ts';
import { doorsInto, undone } from '#testing/database.ts';
import { loadReference } from './load.ts';
import { referenceSet } from './set.ts';
import { besideContested } from './store.ts';

const folder = await mkdtemp(join(tmpdir(), 'entente-reference-'));
after(() => rm(folder, { recursive: true }));

/** A room whose table is a map: what is tested is who wins. */
function aRoom() {
  const standing = new Map<string, { id: string; words: string }>();
  const ended: string[] = [];
  const set = referenceSet<{ id: string; words: string }>({
    name: 'test/rows', room: 'test-room', files: ['rows.csv'],
    parse: (read) => read('rows.csv', ['id', 'words']).map(({ cells }) => ({ id: cells['id'] ?? '', words: cells['words'] ?? '' })),
    list: async () => [...standing.values()],
    put: async (_tx, rows) => rows.forEach((row) => standing.set(row.id, row)),
    end: async (_tx, ids) => void ended.push(...ids),
  });
  return { standing, ended, set };
}

const contestedAt = async (tx: ReadTx, id: string) =>
  (await tx.query(sql<{ contested: unknown }>`select shipped.contested from (select ${id}::text as id) row ${besideContested('test/rows', 'row.id')} where shipped.id is not null`)).map((row) => row.contested);

const ship = (...rows: string[]) => writeFile(join(folder, 'rows.csv'), `${['id,words', ...rows].join('\n')}\n`);

describe('what ships', () => {
  it('is loaded once', () =>
    undone(keeper, async (tx) => {
      const { set, standing } = aRoom();
      await ship('a,one', 'b,two');
      assert.deepEqual((await loadReference(doorsInto(tx), [set], { folder }))[0]?.added, ['a', 'b']);
      assert.equal(standing.size, 2);
      assert.deepEqual(await loadReference(doorsInto(tx), [set], { folder }), []);
    }));

  it('replaces what shipped before, adds what is new and ends what is gone', () =>
    undone(keeper, async (tx) => {
      const { set, standing, ended } = aRoom();
      await ship('a,one', 'b,two');
      await loadReference(doorsInto(tx), [set], { folder });
      await ship('a,one better', 'c,three');
      const [change] = await loadReference(doorsInto(tx), [set], { folder });
      assert.deepEqual(change, { set: 'test/rows', added: ['c'], changed: ['a'], ended: ['b'], contested: [] });
      assert.equal(standing.get('a')?.words, 'one better');
      assert.deepEqual(ended, ['b']);
    }));

  it('does not undo a local correction: it stands, and the new value is kept beside it', () =>
    undone(keeper, async (tx) => {
      const { set, standing, ended } = aRoom();
      await ship('a,one', 'b,two');
      await loadReference(doorsInto(tx), [set], { folder });
      standing.set('a', { id: 'a', words: 'corrected here' });
      standing.set('b', { id: 'b', words: 'corrected too' });
      await ship('a,one better');
      const [change] = await loadReference(doorsInto(tx), [set], { folder });
      assert.deepEqual(change?.contested, ['a']);
      assert.equal(standing.get('a')?.words, 'corrected here');
      assert.deepEqual(ended, []);
      assert.deepEqual(await contestedAt(tx, 'a'), [{ id: 'a', words: 'one better' }]);
    }));

  it('does not overwrite what was written here under an id that ships later', () =>
    undone(keeper, async (tx) => {
      const { set, standing } = aRoom();
      await ship('a,one');
      await loadReference(doorsInto(tx), [set], { folder });
      standing.set('b', { id: 'b', words: 'written here' });
      standing.set('c', { id: 'c', words: 'the same' });
      await ship('a,one', 'b,two', 'c,the same');
      const [change] = await loadReference(doorsInto(tx), [set], { folder });
      assert.deepEqual([change?.added, change?.contested], [['c'], ['b']]);
      assert.equal(standing.get('b')?.words, 'written here');
      assert.deepEqual(await contestedAt(tx, 'b'), [{ id: 'b', words: 'two' }]);
    }));

  it('changes nothing in a dry run, which says what would change', () =>
    undone(keeper, async (tx) => {
      const { set, standing } = aRoom();
      await ship('a,one');
      const [change] = await loadReference(doorsInto(tx), [set], { folder, dryRun: true });
      assert.deepEqual(change?.added, ['a']);
      assert.equal(standing.size, 0);
      assert.equal((await loadReference(doorsInto(tx), [set], { folder })).length, 1);
    }));

  it('that is corrupt is refused in one sentence that names file, line and column', async () => {
    const { set } = aRoom();
    await undone(keeper, async (tx) => {
      await writeFile(join(folder, 'rows.csv'), 'id,sentence\na,one\n');
      await assert.rejects(loadReference(doorsInto(tx), [set], { folder }), /reference\/rows\.csv, line 1, column words: this column is missing.*Nothing was changed/);
      await writeFile(join(folder, 'rows.csv'), Buffer.from([0x69, 0x64, 0xff]));
      await assert.rejects(loadReference(doorsInto(tx), [set], { folder }), /is not UTF-8 text/);
      await ship('a,one', 'a,again');
      await assert.rejects(loadReference(doorsInto(tx), [set], { folder }), /two rows called a/);
    });
  });
});
