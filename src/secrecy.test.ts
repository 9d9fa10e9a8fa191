/** Who may see what, in worlds made by chance: every list and every count against sets that know no policy. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { countUnread, listNotices } from '#capabilities/notices/store/inbox.ts';
import { listDrafts } from '#capabilities/atlas/store/drafts.ts';
import { listProposals } from '#capabilities/atlas/store/proposals.ts';
import { listNominations, listNominationsOfCircle } from '#capabilities/people/store/nominations.ts';
import { listItems, listNames, listRecalled, type ItemId } from '#capabilities/sharing/index.ts';
import { listReadings } from '#capabilities/sharing/store/readings.ts';
import { listPieces } from '#capabilities/work/store/pieces.ts';
import { listProceduresAbout, listWaitedForBy, listWaitingFor } from '#kernel/procedures/store.ts';
import { listCardPaths, listCardsOfKind, listRelated, search } from '#capabilities/catalogue/index.ts';
import { listAccounts, listCircles, listSeats, listSeatsHeldBy } from '#capabilities/people/store.ts';
import type { ReadTx, WriteTx } from '#kernel/db/tx.ts';
import { communityCircle, keeper, viewerWith, visitor, type Viewer } from '#kernel/values/viewer.ts';
import { asOwner, seenBy, undone } from '#testing/database.ts';
import { fillWith } from '#testing/worlds/filled.ts';
import * as oracle from '#testing/worlds/oracle.ts';
import { aWorld, cardsReadBy, circlesKnownTo, seatsKnownTo, seatsToday, today, type World, type WorldCard, type WorldPerson } from '#testing/worlds/world.ts';

/** A few on every machine, ten thousand before a change lands. */
const wanted = Number(process.env['WORLDS'] || 200);
/** So many at once: a person of one world must not see into another either. */
const together = 100;
/** Somebody of each world, or nobody in particular; with the lists that hold the whole house for some. */
const wholeLists = 0.2;
/** To search takes as long as all the other lists together: in this share of the worlds. */
const searches = 0.2;
const seed = Number(process.env['WORLDS_SEED'] || Date.now() % 2 ** 31);

describe(`${wanted} worlds of circles, seats and cards (WORLDS_SEED=${seed})`, () => {
  const random = seeded(seed);
  const batches = Math.ceil(wanted / together);
  for (let batch = 0; batch < batches; batch += 1) {
    it(`show somebody of each what the circles of today's seats read, and nothing else: part ${batch + 1} of ${batches}`, () =>
      undone(keeper, async (tx) => {
        const worlds = Array.from({ length: Math.min(together, wanted - batch * together) }, (_, index) => aWorld(index, 100_000 + index * 20, random));
        await asOwner(tx, () => fillWith(tx, worlds));
        for (const world of worlds) {
          const person = random() < 0.2 ? undefined : world.people[Math.floor(random() * world.people.length)];
          await compare(tx, world, person, person === undefined ? visitor : await viewerOf(tx, world, person), { searched: random() < searches, whole: random() < wholeLists });
        }
      }));
  }
});

/** Signed in as this person, which is itself compared. */
async function viewerOf(tx: WriteTx, world: World, person: WorldPerson): Promise<Viewer> {
  await seenBy(tx, keeper);
  const seats = await listSeatsHeldBy(tx, person.id, today);
  const expected = [person.ownCircle, communityCircle, ...seatsToday(world, person).map(({ circle }) => circle)];
  assert.deepEqual(seats.map(({ circle }) => circle).sort(byNumber), expected.toSorted(byNumber), told(world, person));
  return viewerWith(person.id, seats);
}

type Same = (found: unknown, expected: unknown, list: string) => void;

async function compare(tx: WriteTx, world: World, person: WorldPerson | undefined, viewer: Viewer, { searched, whole }: { searched: boolean; whole: boolean }): Promise<void> {
  await seenBy(tx, viewer);
  const read = cardsReadBy(world, person);
  const subjects = read.map(({ subject }) => subject).sort();
  const works = oracle.piecesReadBy(world, person);
  const same = (found: unknown, expected: unknown, list: string) => assert.deepEqual(found, expected, `${list}; ${told(world, person)}`);

  const cards = await tx.query(sql<{ id: string }>`select id from catalogue_cards where id = any (${world.cards.map(({ subject }) => `practice:${subject}`)})`);
  same(idsOf(cards), subjects.map((id) => `practice:${id}`), 'cards');
  if (searched) await compareFound(tx, world, read, works, same);
  await compareShared(tx, world, person, same);
  await compareRooms(tx, world, person, viewer, same);
  if (whole) await compareLists(tx, world, person, subjects, same);
}

const idsOf = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id).sort();

async function compareFound(tx: ReadTx, world: World, read: readonly WorldCard[], works: readonly string[], same: Same): Promise<void> {
  const subjects = read.map(({ subject }) => subject).sort();
  const found = await search(tx, { text: world.word, language: 'en', page: 1, kinds: [], pillars: [], states: [] });
  same(found.cards.map(({ id }) => id).sort(), [...subjects.map((id) => `practice:${id}`), ...works.map((id) => `work:${id}`)], 'results');
  same(found.matched, read.length + works.length, 'count');
  same(found.facets.kind['work'] ?? 0, works.length, 'facet of work');
  same(found.facets.kind['practice'] ?? 0, read.length, 'facet of the kind');
  for (const pillar of ['prevention', 'treatment'] as const) same(found.facets.pillar[pillar] ?? 0, read.filter((card) => card.pillar === pillar).length, `facet of ${pillar}`);

  for (const card of world.cards.slice(0, 1)) {
    const mayRead = read.includes(card);
    const near = (await listRelated(tx, `practice:${card.subject}`, 100)).map(({ id }) => id.replace('practice:', '')).filter((id) => id.startsWith('world-'));
    same(near.sort(), mayRead ? subjects.filter((subject) => subject !== card.subject) : [], `related to ${card.subject}`);
  }
}

async function compareShared(tx: ReadTx, world: World, person: WorldPerson | undefined, same: Same): Promise<void> {
  const items = world.items.map(({ id }) => id as ItemId);
  same(idsOf(await listItems(tx, items)), oracle.itemsReadBy(world, person), 'items');
  same(idsOf(await listPieces(tx, { challenge: world.word, most: 100 })), oracle.piecesReadBy(world, person), 'saved work');
  const [first] = items;
  if (first !== undefined) same((await listReadings(tx, first)).map(({ reader }) => `${first} ${reader}`).sort(), oracle.readersShownTo(world, person).filter((one) => one.startsWith(first)), 'readers');
  same(idsOf(await listNames(tx, world.people.map(({ id }) => id))), oracle.namesTiedTo(world, person), 'names by items');
  // Whose they are is no secret of the house: what is asked with anybody's name gives what one may read.
  const [whose = person] = world.people;
  if (whose !== undefined) same(idsOf(await listRecalled(tx, whose.id, 'work')), oracle.recalledBy(world, whose).filter((id) => oracle.itemsReadBy(world, person).includes(id)), `recalled by ${whose.id}`);
}

async function compareRooms(tx: ReadTx, world: World, person: WorldPerson | undefined, viewer: Viewer, same: Same): Promise<void> {
  const other = world.people.find(({ id }) => id !== person?.id);
  const everything = { group: undefined, offset: 0, limit: 100 };
  if (other !== undefined) same(await listNotices(tx, other.id, everything), [], `inbox of ${other.id}`);
  if (person !== undefined) {
    same(idsOf(await listNotices(tx, person.id, everything)), oracle.noticesOf(world, person), 'inbox');
    same([...(await countUnread(tx, person.id)).values()].reduce((sum, unread) => sum + unread, 0), oracle.unreadOf(world, person), 'unread');
    same(idsOf((await listWaitingFor(tx, viewer)).items), oracle.waitingFor(world, person), 'waiting for them');
    same(idsOf((await listWaitedForBy(tx, viewer)).items), oracle.waitedForBy(world, person), 'waited for');
  }
  const subject = `${world.word}-0`;
  same(idsOf(await listProceduresAbout(tx, { kind: 'world', id: subject })), oracle.proceduresAbout(world, person, subject), 'procedures about a thing');

  const stateCode = world.circles.find(({ kind }) => kind === 'delegation')?.stateCode;
  if (stateCode) {
    same(idsOf(await listProposals(tx, { stateCode })), oracle.proposalsKnownTo(world, person), 'proposals');
    same((await listDrafts(tx, stateCode)).map(({ questionId }) => questionId), oracle.draftsKnownTo(world, person), 'drafts');
  }
  const known = oracle.nominationsKnownTo(world, person);
  // What the whole house holds is the Secretariat's to read, as far as a list goes.
  if (person?.inHouse !== 'secretariat') same(idsOf(await listNominations(tx, '2027-01-01')), known, 'nominations');
  const [one] = world.nominations;
  if (one !== undefined) same(idsOf(await listNominationsOfCircle(tx, one.circle)), known.filter((id) => world.nominations.some((nomination) => nomination.id === id && nomination.isOpen && nomination.circle === one.circle)), 'nominations into a circle');
}

/** What is not asked with a word of one world: of the whole list, what belongs to it. */
async function compareLists(tx: ReadTx, world: World, person: WorldPerson | undefined, subjects: readonly string[], same: Same): Promise<void> {
  const ofWorld = (id: string) => id.startsWith(`${prefixOf(world)}-`);
  same((await listCardPaths(tx)).map(({ path }) => path.replace('/library/practices/', '')).filter(ofWorld).sort(), subjects, 'paths');
  const cards = (await listCardsOfKind(tx, 'practice')).map(({ subject }) => subject).filter((id) => id.startsWith('world-'));
  if (cards.length < 400) same(cards.filter(ofWorld).sort(), subjects, 'cards of a kind');

  const ids = new Set([...world.circles.map(({ id }) => id), ...world.people.map(({ ownCircle }) => ownCircle)]);
  const circles = (await listCircles(tx)).map(({ id }) => id);
  same(circles.filter((id) => ids.has(id)).sort(byNumber), circlesKnownTo(world, person).toSorted(byNumber), 'circles');
  const seats = (await listSeats(tx)).filter(({ circle }) => world.circles.some(({ id }) => id === circle)).map(({ person: who, circle }) => `${who} ${circle}`);
  same(seats.sort(), seatsKnownTo(world, person).toSorted(), 'seats');
  const accounts = (await listAccounts(tx)).filter((id) => world.people.some((one) => one.id === id) || (id.startsWith('world-') && person?.inHouse !== 'secretariat'));
  const known = new Set([...(person?.inHouse === 'secretariat' ? world.people.map(({ id }) => id) : []), ...seatsKnownTo(world, person).map((seat) => seat.replace(/ .*/, '')), ...(person === undefined ? [] : [person.id])]);
  same(accounts.sort(), [...known].sort(), 'names');
}

const prefixOf = (world: World): string => world.cards[0]?.subject.replace(/-\d+$/, '') ?? '';
const byNumber = (one: number, other: number) => one - other;
const told = (world: World, person: WorldPerson | undefined) => `for ${person?.id ?? 'a visitor'} in ${JSON.stringify(world)}`;

/** Numbers from 0 to 1: mulberry32, public domain. */
function seeded(from: number): () => number {
  let state = from;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
