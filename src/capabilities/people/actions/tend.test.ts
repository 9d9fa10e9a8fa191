import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import type { WriteTx } from '#kernel/db/tx.ts';
import { keeper, type CircleId, type PersonId } from '#kernel/values/viewer.ts';
import { doorsInto, seenBy, undone } from '#testing/database.ts';
import { anApp, hidden, insertWorld, network, plain, publicIdOf, seatIdOf, standIns, viewers } from '../routes/testing.ts';
import { france, portugal } from '../testing.ts';
import { nominate, seatWhoCame } from './nominate.ts';
import { tend as tendByClock } from '../jobs.ts';
import { tellsBy } from './telling.ts';
import { tendCircles } from './tend.ts';

const inWorld = (work: (tx: WriteTx) => Promise<void>) =>
  undone(keeper, async (tx) => {
    await insertWorld(tx);
    await sql`update people_circles set opened_on = '2026-02-01'`.execute(tx.write());
    await work(tx);
  });

async function tend(tx: WriteTx, day: string) {
  const neighbours = standIns();
  await seenBy(tx, keeper);
  while (await tendCircles(tx, day, neighbours));
  return neighbours.told;
}

const rows = async <Row>(tx: WriteTx, statement: ReturnType<typeof sql<Row>>): Promise<Row[]> => {
  await seenBy(tx, keeper);
  return tx.query(statement);
};
const actsOf = async (tx: WriteTx) => (await rows(tx, sql<{ act: string }>`select act from people_log order by position`)).map(({ act }) => act);
const heldIn = async (tx: WriteTx, circle: CircleId, day: string) =>
  (await rows(tx, sql<{ who: string }>`select person_id as who from people_seats where circle_id = ${circle} and (valid_until is null or valid_until > ${day}::date) order by 1`)).map(({ who }) => who);

const propose = async (tx: WriteTx, change: Partial<Parameters<typeof nominate>[2]> = {}, neighbours = standIns()) => {
  const circle = await publicIdOf(tx, network);
  await seenBy(tx, viewers.correspondentFR);
  const made = await nominate(tx, viewers.correspondentFR, { circle, role: 'member', forState: undefined, person: 'professionalFR' as PersonId, address: '', locale: 'fr', words: 'Because', until: undefined, today: '2027-06-15', ...change }, neighbours);
  assert.equal(made.refused, undefined);
  return made.refused === undefined ? made.id : '';
};
const stageOf = async (tx: WriteTx, id: string) => (await rows(tx, sql<{ stage: string; address: string | null; seat: string | null }>`select stage, address, seat_id as seat from people_nominations where id = ${id}::uuid`))[0];

describe('a nomination that nobody decides', () => {
  it('lapses, and gives no seat; those who asked are told, and once', () =>
    inWorld(async (tx) => {
      const id = await propose(tx);
      assert.deepEqual((await tend(tx, '2027-07-15')).filter(({ kind }) => kind.startsWith('nomination')), []);
      const told = (await tend(tx, '2027-07-16')).filter(({ kind }) => kind.startsWith('nomination'));
      assert.deepEqual(told, [{ to: ['correspondentFR'], kind: 'nomination-lapsed', path: `/people/nominations/${id}` }]);
      assert.equal((await stageOf(tx, id))?.stage, 'lapsed');
      assert.ok(!(await heldIn(tx, network, '2027-07-16')).includes('professionalFR'));
      assert.deepEqual((await tend(tx, '2027-07-16')).filter(({ kind }) => kind.startsWith('nomination')), []);
    }));
});

describe('a seat that ends soon', () => {
  const ending = async (tx: WriteTx, until: string) => {
    await seenBy(tx, keeper);
    await sql`update people_seats set valid_until = ${until}, for_state = 'PT' where person_id = 'memberPT' and circle_id = ${network}`.execute(tx.write());
  };

  it('is asked about sixty days before, of its own State; nominated again and approved, it goes on', () =>
    inWorld(async (tx) => {
      await ending(tx, '2027-09-01');
      assert.deepEqual((await tend(tx, '2027-07-02')).filter(({ kind }) => kind === 'renewal-asked'), []);
      const asked = (await tend(tx, '2027-07-03')).filter(({ kind }) => kind === 'renewal-asked');
      assert.deepEqual(asked.map(({ to }) => to), [['correspondentPT']]);
      assert.deepEqual((await tend(tx, '2027-07-04')).filter(({ kind }) => kind === 'renewal-asked'), []);
      const app = await anApp(tx, '2027-07-10');
      const page = `/en${asked[0]?.path ?? ''}`;
      app.as('coordinator');
      assert.match(plain((await app.send(`${page}/decide`, { verdict: 'approve' })).body), /has not yet nominated again/);
      app.as('correspondentFR');
      assert.equal((await app.get(page)).statusCode, 404);
      app.as('correspondentPT');
      assert.match(plain((await app.get(page)).body), /Without a new nomination it ends/);
      assert.equal((await app.send(`${page}/again`, { words: 'Still needed' })).statusCode, 303);
      app.as('coordinator');
      assert.equal((await app.send(`${page}/decide`, { verdict: 'approve' })).statusCode, 303);
      const [seat] = await rows(tx, sql<{ until: string }>`select valid_until::text as until from people_seats where person_id = 'memberPT' and circle_id = ${network}`);
      assert.equal(seat?.until, '2029-09-01');
    }));

  it('ends when its State says nothing: silence renews nothing', () =>
    inWorld(async (tx) => {
      await ending(tx, '2027-09-01');
      await tend(tx, '2027-07-10');
      await tend(tx, '2027-09-01');
      assert.ok(!(await heldIn(tx, network, '2027-09-01')).includes('memberPT'));
      assert.deepEqual((await rows(tx, sql<{ stage: string }>`select stage from people_nominations`)).map(({ stage }) => stage), ['lapsed']);
    }));
});

describe('somebody who was proposed by address', () => {
  const who = 'newcomer' as PersonId;
  const arrive = async (tx: WriteTx, day: string) => {
    await seenBy(tx, keeper);
    const [circle] = await tx.query(sql<{ id: number }>`insert into people_circles (kind) values ('person') returning id`);
    await sql`insert into people_accounts (id, name, own_circle) values (${who}, 'New', ${circle?.id})`.execute(tx.write());
    await sql`insert into people_seats (person_id, circle_id, role, valid_from) values (${who}, ${france}, 'professional', ${day})`.execute(tx.write());
    await seatWhoCame(tx, { person: who, address: 'New@Ministry.example', today: day });
  };
  const decide = async (tx: WriteTx, id: string, day: string) => {
    const app = await anApp(tx, day);
    app.as('coordinator');
    assert.equal((await app.send(`/en/people/nominations/${id}/decide`, { verdict: 'approve' })).statusCode, 303);
  };
  const byAddress = (tx: WriteTx) => propose(tx, { person: undefined, address: 'new@ministry.example' });

  it('takes the seat on coming, when it was approved before', () =>
    inWorld(async (tx) => {
      const id = await byAddress(tx);
      await decide(tx, id, '2027-06-20');
      assert.ok(!(await heldIn(tx, network, '2027-06-20')).includes(who));
      await arrive(tx, '2027-06-25');
      assert.ok((await heldIn(tx, network, '2027-06-25')).includes(who));
      assert.equal((await stageOf(tx, id))?.address, null);
    }));

  it('takes it on approval, when they came before', () =>
    inWorld(async (tx) => {
      const id = await byAddress(tx);
      await arrive(tx, '2027-06-18');
      assert.ok(!(await heldIn(tx, network, '2027-06-18')).includes(who));
      await decide(tx, id, '2027-06-20');
      assert.ok((await heldIn(tx, network, '2027-06-20')).includes(who));
    }));

  it('takes none when they come too late; and nobody keeps the address', () =>
    inWorld(async (tx) => {
      const id = await byAddress(tx);
      await decide(tx, id, '2027-06-20');
      await tend(tx, '2027-07-21');
      assert.deepEqual(await stageOf(tx, id), { stage: 'lapsed', address: null, seat: null });
      await arrive(tx, '2027-07-22');
      assert.ok(!(await heldIn(tx, network, '2027-07-22')).includes(who));
    }));
});

describe('the yearly review', () => {
  const begun = '2027-02-01';

  it('begins a year after the opening, for those who look after the circle, and once', () =>
    inWorld(async (tx) => {
      assert.deepEqual(await tend(tx, '2027-01-31'), []);
      const told = await tend(tx, begun);
      const ofFrance = told.find(({ to }) => to.includes('correspondentFR' as PersonId));
      assert.deepEqual([...(ofFrance?.to ?? [])].sort(), ['administratorFR', 'correspondentFR']);
      assert.ok(told.every(({ kind }) => kind === 'review-begun'));
      assert.deepEqual(await tend(tx, begun), []);
    }));

  it('asks about every seat of somebody else, and ends when all are gone through', () =>
    inWorld(async (tx) => {
      await tend(tx, begun);
      const page = `/en/circles/${await publicIdOf(tx, network)}/review`;
      const seats = [await seatIdOf(tx, 'memberPT', network), await seatIdOf(tx, 'networkObserver', network)];
      const own = await seatIdOf(tx, 'coordinator', network);
      const app = await anApp(tx, '2027-02-10');
      app.as('coordinator');
      const body = plain((await app.get(page)).body);
      assert.match(body, /Until 3 March 2027/);
      assert.match(body, /Name of memberPT \(Member, since 1 February 2026\)/);
      assert.match(body, /For somebody else to go through[\s\S]*Name of coordinator/);
      assert.match(plain((await app.send(`${page}/review`, { decision: 'keep' })).body), /Tick the seats first/);
      assert.match(plain((await app.send(`${page}/review`, { seats: own, decision: 'keep' })).body), /Nobody confirms their own seat/);
      assert.equal((await app.send(`${page}/review`, { seats: [seats[0] ?? ''], decision: 'keep' })).statusCode, 303);
      assert.equal((await app.send(`${page}/review`, { seats: [seats[1] ?? ''], decision: 'end' })).statusCode, 303);
      assert.match(plain((await app.send(`${page}/review`, { seats, decision: 'end' })).body), /Somebody else has gone through/);
      assert.deepEqual(await heldIn(tx, network, '2027-02-10'), ['coordinator', 'memberPT']);
      app.as('secretariat');
      assert.equal((await app.send(`${page}/review`, { seats: own, decision: 'keep' })).statusCode, 303);
      assert.match(plain((await app.get(page)).body), /is over/);
      assert.equal((await tend(tx, '2027-04-10')).some(({ path }) => path.includes(page.slice(3))), false);
    }));

  it('goes to the Secretariat when its clock runs out; then what nobody confirmed ends, with word to its holder', () =>
    inWorld(async (tx) => {
      await tend(tx, begun);
      const told = await tend(tx, '2027-03-04');
      const path = `/circles/${await publicIdOf(tx, network)}`;
      assert.deepEqual(told.filter((one) => one.path === `${path}/review`).map(({ to, kind }) => [kind, [...to].sort()]), [['review-escalated', ['secretariat', 'secretariat2']]]);
      assert.deepEqual(told.filter((one) => one.path === path).map(({ to }) => [...to].sort()), [['coordinator', 'memberPT', 'networkObserver']]);
      assert.ok((await heldIn(tx, network, '2027-03-04')).includes('memberPT'));
      assert.deepEqual(await tend(tx, '2027-04-03'), []);
      const ended = await tend(tx, '2027-04-04');
      assert.ok(ended.some(({ kind, to }) => kind === 'seat-ended-unconfirmed' && to.includes('memberPT' as PersonId)));
      assert.deepEqual(await heldIn(tx, network, '2027-04-04'), []);
      assert.ok((await actsOf(tx)).includes('review-escalated'));
    }));

  it('never takes a State’s Correspondent, nor the Secretariat, from it by a lapse', () =>
    inWorld(async (tx) => {
      for (const day of [begun, '2027-03-04', '2027-04-04']) await tend(tx, day);
      assert.deepEqual(await heldIn(tx, france, '2027-04-04'), ['correspondentFR']);
      assert.deepEqual(await heldIn(tx, portugal, '2027-04-04'), ['correspondentPT']);
      const offices = await rows(tx, sql<{ who: string }>`select person_id as who from people_seats where circle_id = 2 and role <> 'member' and valid_until is null order by 1`);
      assert.deepEqual(offices.map(({ who }) => who), ['secretariat', 'secretariat2']);
      const members = await rows(tx, sql<{ who: string }>`select person_id as who from people_seats where circle_id = 2 and role = 'member' and valid_until is null and person_id in ('auditor', 'bureau')`);
      assert.equal(members.length, 2, 'whoever loses an office stays in the community');
    }));

  it('noticed late, still leaves the Secretariat its days', () =>
    inWorld(async (tx) => {
      await tend(tx, begun);
      await tend(tx, '2027-06-01');
      assert.ok((await heldIn(tx, hidden, '2027-06-01')).includes('memberPT'));
      await tend(tx, '2027-07-01');
      assert.ok((await heldIn(tx, hidden, '2027-07-01')).includes('memberPT'));
      await tend(tx, '2027-07-02');
      assert.ok(!(await heldIn(tx, hidden, '2027-07-02')).includes('memberPT'));
    }));
});

describe('word about circles', () => {
  it('goes to each alone, tells the kind and the place, and reaches nobody whose account is closed', () =>
    inWorld(async (tx) => {
      await seenBy(tx, keeper);
      await sql`update people_accounts set closed_on = '2027-01-01' where id = 'administratorFR'`.execute(tx.write());
      await tellsBy(() => new Date('2027-02-01T06:10:00Z'))(tx, { to: ['correspondentFR', 'administratorFR', 'coordinator'] as PersonId[], kind: 'review-begun', path: '/circles/x/review' });
      const app = await anApp(tx, '2027-02-01');
      const inboxOf = async (who: 'correspondentFR' | 'coordinator') => {
        const [own] = await rows(tx, sql<{ circle: CircleId }>`select own_circle as circle from people_accounts where id = ${who}`);
        app.as({ ...viewers[who], circles: [...viewers[who].circles, own?.circle ?? network] });
        return plain((await app.get('/fr/inbox')).body);
      };
      for (const who of ['correspondentFR', 'coordinator'] as const) assert.match(await inboxOf(who), /La revue annuelle d’un cercle a commencé/, who);
      const audiences = await rows(tx, sql<{ circles: number }>`select (select count(*)::int from audience_circles c where c.audience_id = n.audience_id) as circles from notices_notices n where path = '/circles/x/review'`);
      assert.deepEqual(audiences, [{ circles: 1 }, { circles: 1 }]);
    }));

  it('is sent by the clock of the room, day by day', () =>
    inWorld(async (tx) => {
      await tendByClock({ db: doorsInto(tx), now: () => new Date('2027-02-01T06:10:00Z'), signal: new AbortController().signal });
      assert.ok((await actsOf(tx)).includes('review-begun'));
    }));
});
