import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { publicAudience } from '#kernel/access/audiences.ts';
import type { WriteTx } from '#kernel/db/tx.ts';
import { textOf } from '#kernel/text/text.ts';
import { communityCircle, keeper, publicCircle, visitor, type CircleId, type PersonId, type Viewer } from '#kernel/values/viewer.ts';
import { search } from '#capabilities/catalogue/index.ts';
import { france, portugal } from '#capabilities/people/testing.ts';
import { seenBy, undone } from '#testing/database.ts';
import { findItem, insertItem, listHistory, type Item } from '../store/items.ts';
import { insertReading, listNames, listReadings } from '../store/readings.ts';
import { aWorld, hiddenNetwork, network, networkOfOthers, secretNetwork, type World } from '../testing.ts';
import type { ItemId } from '../rules/item.ts';
import { lookAtItem, recordReading, whyReadable } from './look-at-item.ts';
import { previewAudience } from './preview-audience.ts';
import { markItem } from './mark-item.ts';
import { recallItem, removeItem } from './recall-item.ts';
import { changeAudience, shareItem, type NewItem } from './share-item.ts';

const clock = { today: '2026-11-24' as const, at: new Date('2026-11-24T10:00:00Z') };
const anItem = (change: Partial<NewItem> = {}): NewItem => ({
  kind: 'work', title: textOf('Zephyrine draft', 'Projet Zéphyrine'), marking: 'AMBER', circles: [], pathOf: (id) => `/work/${id}`,
  card: { summary: textOf('Saved work', 'Travail enregistré'), pillars: [], stateCodes: [], concepts: [] }, ...change,
});

const inWorld = (work: (tx: WriteTx, world: World) => Promise<void>) =>
  undone(keeper, async (tx) => {
    const world = await aWorld(tx);
    await work(tx, world);
    // What a commit would find out.
    await sql`set constraints all immediate`.execute(tx.write());
  });

async function shared(tx: WriteTx, by: Viewer, change: Partial<NewItem> = {}): Promise<Item> {
  await seenBy(tx, by);
  const kept = await shareItem(tx, by, 'sharing', anItem(change), clock);
  assert.ok('id' in kept, JSON.stringify(kept));
  const item = await findItem(tx, kept.id);
  assert.ok(item);
  return item;
}

const found = async (tx: WriteTx, viewer: Viewer, words = 'Zephyrine') => {
  await seenBy(tx, viewer);
  const { matched, cards } = await search(tx, { text: words, language: 'en', kinds: [], pillars: [], states: [], page: 1 });
  assert.equal(matched, cards.length);
  return { cards };
};

const refusal = (answer: unknown) => (typeof answer === 'object' && answer !== null && 'refused' in answer ? answer.refused : answer);

describe('what a person puts here', () => {
  it('is read by that person alone until it is shared', () =>
    inWorld(async (tx, { ana, bruno, chloe }) => {
      const item = await shared(tx, ana);
      assert.equal(item.sharedAt, null);
      for (const other of [bruno, chloe, visitor]) {
        await seenBy(tx, other);
        assert.equal(await findItem(tx, item.id), undefined);
        assert.equal((await found(tx, other)).cards.length, 0);
      }
      assert.equal((await found(tx, ana)).cards.length, 1);
    }));

  it('is found and counted by those it is opened to, and by nobody else', () =>
    inWorld(async (tx, { ana, bruno, chloe, dara }) => {
      const item = await shared(tx, ana);
      assert.equal(await changeAudience(tx, ana, item.id, { circles: [portugal], marking: 'AMBER', version: 1 }, clock), 'changed');
      assert.equal((await found(tx, bruno)).cards.length, 1);
      for (const other of [chloe, dara, visitor]) {
        assert.equal((await found(tx, other)).cards.length, 0);
        assert.equal(await lookAtItem(tx, other, item.id, clock.today), undefined);
      }
      await seenBy(tx, ana);
      assert.ok((await findItem(tx, item.id))?.sharedAt);
      assert.equal(await changeAudience(tx, ana, item.id, { circles: [], marking: 'AMBER', version: 2 }, clock), 'changed');
      assert.equal((await found(tx, bruno)).cards.length, 0);
    }));

  it('goes only where its originator may send it', () =>
    inWorld(async (tx, { ana, bruno, ownCircleOf, ...world }) => {
      const item = await shared(tx, ana);
      const sent = async (...circles: CircleId[]) => refusal(await changeAudience(tx, ana, item.id, { circles, marking: 'AMBER', version: 1 }, clock));
      assert.equal(await sent(networkOfOthers), 'not-your-circle');
      // A circle of whose being she may not know is no more there than one that never was.
      assert.equal(await sent(secretNetwork), 'no-such-circle');
      assert.equal(await sent(999_999 as CircleId), 'no-such-circle');
      // Dara sits with her in a network that hides its members: she may not know that he does.
      assert.equal(await sent(ownCircleOf(world.dara)), 'no-such-circle');
      assert.equal(await sent(communityCircle), 'marking-forbids-community');
      assert.equal(await sent(publicCircle), 'marking-forbids-public');
      assert.equal(await sent(network, ownCircleOf(bruno)), 'changed');
    }));

  it('is changed by nobody but its originator, and only as it was shown', () =>
    inWorld(async (tx, { ana, bruno, dara }) => {
      const item = await shared(tx, ana, { circles: [network] });
      assert.equal(refusal(await changeAudience(tx, ana, item.id, { circles: [], marking: 'AMBER', version: 7 }, clock)), 'changed-meanwhile');
      await seenBy(tx, bruno);
      assert.equal(refusal(await changeAudience(tx, bruno, item.id, { circles: [portugal], marking: 'AMBER', version: 1 }, clock)), 'not-the-originator');
      assert.equal(refusal(await recallItem(tx, bruno, [], item.id, { version: 1, reason: '' }, clock.at)), 'not-the-originator');
      await tx.write<{ sharing_items: { recall_reason: string; id: string } }>().updateTable('sharing_items').set({ recall_reason: 'by another' }).where('id', '=', item.id).execute();
      assert.equal((await findItem(tx, item.id))?.recallReason, '');
      await seenBy(tx, dara);
      assert.equal(await changeAudience(tx, dara, item.id, { circles: [], marking: 'AMBER', version: 1 }, clock), undefined);
    }));

  it('cannot be put here in the name of another, nor out of its originator’s own sight', async () => {
    const tried = (originator: string) =>
      inWorld(async (tx, { ana }) => {
        await seenBy(tx, ana);
        const item = { id: randomUUID() as string as ItemId, kind: 'work', path: '/work/x', title: textOf('X', 'X'), audience: publicAudience, marking: 'CLEAR' as const, originator: originator as PersonId, at: clock.at };
        await assert.rejects(insertItem(tx, item), /row-level security/);
        throw new Error('as expected');
      }).catch((error: unknown) => assert.equal((error as Error).message, 'as expected'));
    await tried('bruno');
    await tried('ana');
  });
});

describe('a marking', () => {
  it('is raised by anyone who reads it, who is named; lowered by the originator alone', () =>
    inWorld(async (tx, { ana, bruno, dara }) => {
      const item = await shared(tx, ana, { circles: [network] });
      await seenBy(tx, dara);
      assert.equal(await markItem(tx, dara, item.id, { marking: 'RED', version: 1 }, clock.at), undefined);
      await seenBy(tx, bruno);
      assert.equal(refusal(await markItem(tx, bruno, item.id, { marking: 'GREEN', version: 1 }, clock.at)), 'only-the-originator-lowers');
      assert.equal(await markItem(tx, bruno, item.id, { marking: 'RED', version: 1 }, clock.at), 'raise');
      assert.equal((await findItem(tx, item.id))?.marking, 'RED');
      assert.deepEqual((await listHistory(tx, item.id)).log.map(({ act, person }) => `${act} ${person}`), ['raised bruno', 'kept ana']);
      await seenBy(tx, ana);
      assert.equal(refusal(await markItem(tx, ana, item.id, { marking: 'GREEN', version: 1 }, clock.at)), 'changed-meanwhile');
      assert.equal(refusal(await markItem(tx, ana, item.id, { marking: 'RED', version: 2 }, clock.at)), 'same-marking');
      assert.equal(await markItem(tx, ana, item.id, { marking: 'GREEN', version: 2 }, clock.at), 'lower');
      assert.deepEqual((await listNames(tx, ['bruno' as never])).map(({ name }) => name), ['Name of bruno']);
    }));

  it('cannot rise above what its circles allow, by rule and by the database', () =>
    inWorld(async (tx, { ana, bruno }) => {
      const item = await shared(tx, ana, { marking: 'CLEAR', circles: [publicCircle] });
      await seenBy(tx, bruno);
      assert.equal(refusal(await markItem(tx, bruno, item.id, { marking: 'GREEN', version: 1 }, clock.at)), 'circles-too-wide');
      await sql`savepoint tried`.execute(tx.write());
      await assert.rejects(sql`select sharing_raise(${item.id}, 'GREEN', 1, now())`.execute(tx.write()), /does not allow this audience/);
      await sql`rollback to savepoint tried`.execute(tx.write());
      await seenBy(tx, visitor);
      await sql`savepoint tried`.execute(tx.write());
      const { rows } = await sql<{ raised: boolean }>`select sharing_raise(${item.id}, 'GREEN', 1, now()) as raised`.execute(tx.write());
      assert.equal(rows[0]?.raised, false);
    }));
});

describe('the ledger of readers', () => {
  it('holds each reading of what is watched, for the originator; to a reader the own', () =>
    inWorld(async (tx, { ana, bruno, chloe }) => {
      const item = await shared(tx, ana, { marking: 'RED', circles: [network, france] });
      for (const reader of [ana, bruno, chloe]) {
        await seenBy(tx, reader);
        await recordReading(tx, reader, item, clock.at);
      }
      assert.deepEqual((await listReadings(tx, item.id)).map(({ reader }) => reader), ['chloe']);
      await seenBy(tx, ana);
      assert.deepEqual((await listReadings(tx, item.id)).map(({ reader }) => reader), ['chloe', 'bruno']);
      assert.equal((await listNames(tx, ['bruno' as never]))[0]?.name, 'Name of bruno');
    }));

  it('holds nothing of what is not watched', () =>
    inWorld(async (tx, { ana, bruno }) => {
      const item = await shared(tx, ana, { circles: [network] });
      await seenBy(tx, bruno);
      await recordReading(tx, bruno, item, clock.at);
      assert.deepEqual(await listReadings(tx, item.id), []);
    }));

  it('is added to for oneself alone, and only about what one may read; nothing is taken from it', async () => {
    const tried = (work: (tx: WriteTx, item: Item, world: World) => Promise<void>, expected: RegExp) =>
      inWorld(async (tx, world) => {
        const item = await shared(tx, world.ana, { marking: 'RED', circles: [network] });
        await assert.rejects(work(tx, item, world), expected);
        throw new Error('as expected');
      }).catch((error: unknown) => assert.equal((error as Error).message, 'as expected'));
    await tried(async (tx, item, { bruno }) => {
      await seenBy(tx, bruno);
      await insertReading(tx, item.id, { reader: 'ana' as never, version: 1, at: clock.at });
    }, /row-level security/);
    await tried(async (tx, item, { dara }) => {
      await seenBy(tx, dara);
      await insertReading(tx, item.id, { reader: 'dara' as never, version: 1, at: clock.at });
    }, /row-level security/);
    await tried(async (tx, item, { ana }) => {
      await seenBy(tx, ana);
      await sql`delete from sharing_readings where item_id = ${item.id}`.execute(tx.write());
    }, /permission denied/);
  });
});

describe('a recall', () => {
  const contents = [{ kind: 'work' as const, remove: async () => undefined }];

  it('leaves a tombstone to those who could read it, without its title, and nothing to others or to search', () =>
    inWorld(async (tx, { ana, bruno, dara }) => {
      const item = await shared(tx, ana, { circles: [network], marking: 'RED' });
      await seenBy(tx, bruno);
      await recordReading(tx, bruno, item, clock.at);
      await seenBy(tx, ana);
      assert.equal(await recallItem(tx, ana, contents, item.id, { version: 1, reason: 'Sent too early' }, clock.at), 'recalled');
      assert.deepEqual((await listReadings(tx, item.id)).map(({ reader }) => reader), ['bruno']);
      assert.equal((await found(tx, ana)).cards.length, 0);
      assert.equal((await found(tx, bruno)).cards.length, 0);
      const left = await findItem(tx, item.id);
      assert.equal(left?.title, null);
      assert.equal(left?.recallReason, 'Sent too early');
      await seenBy(tx, dara);
      assert.equal(await findItem(tx, item.id), undefined);
    }));

  it('is for good: nothing more is changed, marked, opened or taken back', () =>
    inWorld(async (tx, { ana }) => {
      const item = await shared(tx, ana, { circles: [network] });
      await recallItem(tx, ana, contents, item.id, { version: 1, reason: '' }, clock.at);
      assert.equal(refusal(await recallItem(tx, ana, contents, item.id, { version: 2, reason: '' }, clock.at)), 'recalled');
      assert.equal(refusal(await markItem(tx, ana, item.id, { marking: 'RED', version: 2 }, clock.at)), 'recalled');
      assert.equal(refusal(await changeAudience(tx, ana, item.id, { circles: [], marking: 'RED', version: 2 }, clock)), 'recalled');
      assert.equal(refusal(await removeItem(tx, ana, contents, item.id)), 'was-shared');
    }));

  it('does not stand where no room says how the content goes', () =>
    inWorld(async (tx, { ana }) => {
      const item = await shared(tx, ana, { circles: [network] });
      await assert.rejects(recallItem(tx, ana, [], item.id, { version: 1, reason: '' }, clock.at), /No room says/);
    }));

  it('is not needed for what never was anybody else’s: that goes without a trace', () =>
    inWorld(async (tx, { ana, bruno }) => {
      const own = await shared(tx, ana);
      assert.equal(await removeItem(tx, ana, contents, own.id), 'removed');
      assert.equal(await findItem(tx, own.id), undefined);
      const once = await shared(tx, ana, { circles: [network] });
      await changeAudience(tx, ana, once.id, { circles: [], marking: 'AMBER', version: 1 }, clock);
      assert.equal(refusal(await removeItem(tx, ana, contents, once.id)), 'was-shared');
      await seenBy(tx, bruno);
      assert.equal(await removeItem(tx, bruno, contents, once.id), undefined);
    }));
});

describe('a preview of an audience', () => {
  const preview = async (tx: WriteTx, viewer: Viewer, ...circles: CircleId[]) => {
    await seenBy(tx, viewer);
    return previewAudience(tx, viewer, { circles, marking: 'AMBER' }, clock.today);
  };

  it('counts each person once over the circles whose members the viewer may see, and says the States', () =>
    inWorld(async (tx, { ana }) => {
      const { reach, circles, states } = await preview(tx, ana, network, france, portugal);
      // Ana and Bruno of the network, Ana and Chloé of France; of Portugal's delegation she may know the number.
      assert.equal(reach.people, 3);
      assert.deepEqual(reach.apart, [{ circle: portugal, people: 1, hidden: false }]);
      assert.deepEqual(states.map(({ code }) => code), ['FR', 'PT']);
      assert.deepEqual(circles.map(({ id }) => id), [france, portugal, network]);
    }));

  it('never tells by its numbers who sits in a circle that hides its members', () =>
    inWorld(async (tx, { ana, chloe, ownCircleOf }) => {
      const alone = await preview(tx, ana, hiddenNetwork);
      assert.deepEqual(alone.reach.apart, [{ circle: hiddenNetwork, people: 0, hidden: true }]);
      // With a person, whether she sits in it or not, the number of people rises by that person and the band stays.
      const withHer = await preview(tx, ana, hiddenNetwork, ownCircleOf(chloe));
      assert.equal(withHer.reach.people, alone.reach.people + 1);
      assert.deepEqual(withHer.reach.apart, alone.reach.apart);
      assert.deepEqual(withHer.reach.states, ['FR']);
    }));

  it('does not count a circle of whose being the viewer may not know', () =>
    inWorld(async (tx, { ana, bruno }) => {
      const { reach, circles, refused } = await preview(tx, ana, secretNetwork);
      assert.deepEqual(circles, []);
      assert.deepEqual(reach.apart, []);
      assert.equal(refused, 'no-such-circle');
      assert.deepEqual((await preview(tx, bruno, secretNetwork)).circles.map(({ id }) => id), [secretNetwork]);
      await seenBy(tx, ana);
      const [raw] = await tx.query(sql<{ reach: { apart: unknown[]; people: number } }>`select sharing_preview(${`{${secretNetwork}}`}::int[], '2026-11-24') as reach`);
      assert.deepEqual(raw?.reach, { people: 0, atMost: false, states: [], apart: [] });
    }));
});

describe('why something can be read', () => {
  it('is told by the seats, what they are held as and since when', () =>
    inWorld(async (tx, { ana, bruno }) => {
      const item = await shared(tx, ana, { circles: [network] });
      await seenBy(tx, bruno);
      const { isOriginator, reasons } = await whyReadable(tx, bruno, item, clock.today);
      assert.equal(isOriginator, false);
      assert.deepEqual(reasons.map(({ circle, role, from }) => [circle.id, role, from]), [[network, 'member', '2026-03-01']]);
    }));

  it('names to a reader the circles of which they may know, the originator, and no other person', () =>
    inWorld(async (tx, { ana, bruno, ownCircleOf }) => {
      const item = await shared(tx, bruno, { circles: [network, secretNetwork, ownCircleOf(ana)] });
      await seenBy(tx, ana);
      const handled = await lookAtItem(tx, ana, item.id, clock.today);
      assert.deepEqual(handled?.circles.map(({ id }) => id).filter((id) => id > 900 && id < 100_000), [network]);
      assert.equal(handled?.names.get('bruno' as never)?.name, 'Name of bruno');
      assert.deepEqual(await listNames(tx, ['dara' as never]), []);
    }));
});
