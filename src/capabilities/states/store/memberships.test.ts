import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import type { ReadTx, WriteTx } from '#kernel/db/tx.ts';
import { takeRevision } from '#kernel/db/revisions.ts';
import { keeper, visitor } from '#kernel/values/viewer.ts';
import { db, undone } from '#testing/database.ts';
import { stageOn } from '../rules.ts';
import { listMembersOn, listMemberships } from './memberships.ts';

const reading = <T>(work: (tx: ReadTx) => Promise<T>) => db.reading(visitor, work);
const group = ['pompidou-group'];
const membersOn = (on: string, bodies = group) => reading((tx) => listMembersOn(tx, { bodies, on }));

describe('the members of the Pompidou Group on a day', () => {
  // The counts given by the sources named in reference/README.md.
  const counts = [
    ['1980-03-27', 11], ['1987-01-22', 16], ['2000-03-08', 31], ['2005-04-30', 34], ['2010-12-31', 35], ['2014-12-31', 37],
    ['2016-06-30', 38], ['2017-06-30', 39], ['2020-01-15', 40], ['2020-05-01', 41], ['2022-02-01', 42], ['2022-03-15', 42], ['2022-03-16', 41],
  ] as const;
  for (const [day, count] of counts) {
    it(`were ${count} on ${day}`, async () => assert.equal((await membersOn(day)).length, count));
  }

  it('on the days in between are told apart from those that may have been', async () => {
    const memberships = (await reading((tx) => listMemberships(tx, { bodyId: 'pompidou-group' }))).filter((one) => one.standing === 'member');
    const possible = (day: string) => memberships.filter((one) => ['certain', 'possible'].includes(stageOn(one.dates, day))).length;
    assert.equal((await membersOn('2012-06-30')).length, 31);
    assert.deepEqual(['1980-03-27', '2000-03-08', '2010-12-31', '2012-06-30', '2014-11-30'].map(possible), [16, 34, 41, 40, 37]);
  });

  it('are the same by the rule and by the query, over the years', async () => {
    const memberships = (await reading((tx) => listMemberships(tx, { bodyId: 'pompidou-group' }))).filter((one) => one.standing === 'member');
    for (let year = 1979; year < 2027; year += 1) {
      const day = `${year}-07-01`;
      const byRule = memberships.filter((one) => stageOn(one.dates, day) === 'certain').map((one) => one.stateCode).sort();
      assert.deepEqual([...(await membersOn(day))], byRule);
    }
  });
});

describe('a State', () => {
  it('is a member through the last day before its withdrawal took effect', async () => {
    assert.ok((await membersOn('2011-12-31')).includes('DE'));
    assert.ok(!(await membersOn('2012-01-01')).includes('DE'));
    assert.ok((await membersOn('2020-01-31', ['european-union'])).includes('GB'));
    assert.ok(!(await membersOn('2020-02-01', ['european-union'])).includes('GB'));
    assert.ok((await membersOn('2022-03-15', ['council-of-europe'])).includes('RU'));
    assert.ok(!(await membersOn('2022-03-16', ['council-of-europe'])).includes('RU'));
  });

  it('that notified, decided and left on three dates has them apart', async () => {
    const [germany] = (await reading((tx) => listMemberships(tx, { bodyId: 'pompidou-group', stateCode: 'DE' }))).filter((one) => one.standing === 'member');
    assert.equal(germany?.notifiedOn, '2011-03-04');
    assert.equal(germany?.effectiveOn, '2011-12-31');
    assert.equal(germany?.dates.until, '2012-01-01');
    assert.match(germany?.source.title ?? '', /\w/);
  });

  it('is counted once when it belongs to several of the bodies asked for', async () => {
    const both = await membersOn('2026-11-24', ['council-of-europe', 'pompidou-group']);
    assert.equal(new Set(both).size, both.length);
    assert.ok(both.includes('MA') && both.includes('DE'));
  });

  it('cannot have two memberships of one standing in a body that hold on the same day', () =>
    undone(keeper, async (tx) => {
      await assert.rejects(() => insertMembership(tx, { id: 'again', from: '2020-01-01' }), /overlaps another of MT in pompidou-group/);
    }));

  it('can come back after it left', () =>
    undone(keeper, async (tx) => {
      await insertMembership(tx, { id: 'before', from: '1971-01-01', until: '1972-01-01' });
      await insertMembership(tx, { id: 'even-before', from: '1960-01-01', until: '1971-01-01' });
    }));
});

describe('what was known at a revision', () => {
  it('stays as it was when a membership is corrected later', () =>
    undone(keeper, async (tx) => {
      const before = await takeRevision(tx, 'states');
      const after = await takeRevision(tx, 'states');
      await sql`update states_memberships set known_until = ${after} where id = 'pompidou-group-malta'`.execute(tx.write());
      const on = '2026-11-24';
      assert.ok((await listMembersOn(tx, { bodies: group, on, revision: before })).includes('MT'));
      assert.ok(!(await listMembersOn(tx, { bodies: group, on, revision: after })).includes('MT'));
      assert.ok(!(await listMembersOn(tx, { bodies: group, on })).includes('MT'));
      assert.equal((await listMemberships(tx, { stateCode: 'MT', bodyId: 'pompidou-group', revision: before })).length, 1);
    }));
});

async function insertMembership(tx: WriteTx, { id, from, until }: { id: string; from: string; until?: string }): Promise<void> {
  await sql`insert into states_memberships (id, body_id, state_code, standing, certain_from, from_words, from_earliest, from_latest, certain_until, until_words,
      until_earliest, until_latest, notified_on, decided_on, effective_on, confidence, evidence, source_id, known_from)
    select ${id}, 'pompidou-group', 'MT', 'member', ${from}::date, ${from}, '', '', ${until ?? null}::date, ${until ?? ''}, '', '', '', '', '', 'sure', 'searched', min(id), 1 from kernel_sources`.execute(tx.write());
}
