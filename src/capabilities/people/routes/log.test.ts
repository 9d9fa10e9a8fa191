import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { sql } from 'kysely';
import type { WriteTx } from '#kernel/db/tx.ts';
import { keeper, type PersonId } from '#kernel/values/viewer.ts';
import { asOwner, db, seenBy, undone } from '#testing/database.ts';
import { decideNomination } from '../actions/nominate.ts';
import { insertLogEntry } from '../store.ts';
import { france } from '../testing.ts';
import { anApp, circlesOfTheWorld, concealed, everybody, insertWorld, network, plain, publicIdOf, seatIdOf, standIns, viewers } from './testing.ts';

const inWorld = (work: (tx: WriteTx, app: Awaited<ReturnType<typeof anApp>>) => Promise<void>) =>
  undone(keeper, async (tx) => {
    await insertWorld(tx);
    await work(tx, await anApp(tx));
  });

async function logged(tx: WriteTx, at: string, person: string, subject: string) {
  await seenBy(tx, keeper);
  await insertLogEntry(tx, { person: person as PersonId, act: 'seat-given', circle: concealed, subject, detail: { role: 'member' } });
  await asOwner(tx, () => sql`update people_log set at = ${at} where position = (select max(position) from people_log)`.execute(tx.write()));
}

describe('the log', () => {
  it('names who did what to whom where, to an auditor who could look none of them up', () =>
    inWorld(async (tx, app) => {
      await logged(tx, '2027-06-10T10:00:00Z', 'otherIE', 'memberPT');
      app.as('auditor');
      assert.equal((await app.get(`/en/circles/${await publicIdOf(tx, concealed)}`)).statusCode, 404);
      app.as('auditor');
      const body = plain((await app.get('/fr/people/log')).body);
      assert.match(body, /Name of otherIE/);
      assert.match(body, /Name of memberPT/);
      assert.match(body, /Sans nom/);
      assert.match(body, /a attribué un siège/);
    }));

  it('is filtered by day, as Paris counts them, and by person', () =>
    inWorld(async (tx, app) => {
      await logged(tx, '2027-06-09T22:30:00Z', 'otherIE', 'memberPT');
      await logged(tx, '2027-06-11T10:00:00Z', 'coordinator', 'juror');
      app.as('secretariat');
      const found = async (query: string) => ((await app.get(`/en/people/log.json?${query}`)).json() as { items: { person: string; at: string }[] }).items.map(({ person }) => person);
      assert.deepEqual(await found('from=2027-06-10&to=2027-06-10'), ['otherIE']);
      assert.deepEqual(await found('from=2027-06-09&to=2027-06-09'), []);
      assert.deepEqual(await found('from=2027-06-01&to=2027-06-30&person=juror'), ['coordinator']);
      assert.deepEqual(await found('from=2027-06-01&to=2027-06-30&person=name+of+OTHER'), ['otherIE']);
      assert.deepEqual(await found('from=2027-06-01&to=2027-06-30'), ['coordinator', 'otherIE']);
      const csv = await app.get('/en/people/log.csv?from=2027-06-10&to=2027-06-10');
      assert.match(csv.body, /otherIE/);
      assert.match(String(csv.headers['content-disposition']), /log-2027-06-10-2027-06-10\.csv/);
      assert.equal((await app.get('/en/people/log?from=yesterday')).statusCode, 400);
    }));

  it('shows nothing by the function that reads it to whoever asks the database directly', () =>
    inWorld(async (tx) => {
      await logged(tx, '2027-06-10T10:00:00Z', 'otherIE', 'memberPT');
      for (const viewer of [viewers.correspondentFR, viewers.coordinator, viewers.visitor]) {
        await seenBy(tx, viewer);
        assert.deepEqual(await tx.query(sql`select * from people_log_between('2027-01-01', '2027-12-31', '', 10)`), []);
      }
    }));
});

describe('a leaver’s file', () => {
  const page = async (tx: WriteTx) => `/circles/${await publicIdOf(tx, france)}/seats/${await seatIdOf(tx, 'professionalFR', france)}/handover`;
  const sitting = async (tx: WriteTx) => {
    await seenBy(tx, keeper);
    for (const circle of [network, concealed]) await sql`insert into people_seats (person_id, circle_id, role, valid_from, for_state) values ('professionalFR', ${circle}, 'member', '2027-01-01', 'FR')`.execute(tx.write());
  };

  it('is for the leaver, for those who keep the seat, and for nobody else', () =>
    inWorld(async (tx, app) => {
      const path = await page(tx);
      for (const [who, status] of [['professionalFR', 200], ['correspondentFR', 200], ['administratorFR', 200], ['secretariat', 200], ['managerFR', 404], ['correspondentPT', 404], ['coordinator', 404], ['auditor', 404]] as const) {
        app.as(who);
        assert.equal((await app.get(`/fr${path}`)).statusCode, status, who);
        assert.equal((await app.get(`/fr${path}.json`)).statusCode, status, who);
      }
    }));

  it('shows the leaver all her circles, and her delegation nothing that it may not know', () =>
    inWorld(async (tx, app) => {
      await sitting(tx);
      const path = await page(tx);
      app.as({ ...viewers.professionalFR, circles: [...viewers.professionalFR.circles, network, concealed] });
      const own = (await app.get(`/en${path}.json`)).json() as { seats: { circle: string }[]; contacts: { name: string; circle: string }[] };
      assert.deepEqual(own.seats.map(({ circle }) => circle), ['Delegation of France', 'Airports', 'Unnamed']);
      assert.ok(own.contacts.some(({ name, circle }) => name === 'Name of memberPT' && circle === 'Airports'));
      assert.ok(own.contacts.some(({ name }) => name === 'Name of otherIE'));
      app.as('correspondentFR');
      const body = plain((await app.get(`/en${path}`)).body);
      assert.match(body, /Name of administratorFR/);
      assert.doesNotMatch(body, /Unnamed|Name of otherIE|Name of memberPT/);
    }));

  it('is still there after the seat has ended, with what is open', () =>
    inWorld(async (tx, app) => {
      const path = await page(tx);
      app.as('correspondentFR');
      await app.send(`/en/circles/${await publicIdOf(tx, network)}/nominate`, { person: 'managerFR', role: 'member' });
      await app.send(`/en${path.replace('/handover', '')}/end`);
      const circlePage = plain((await app.get(path.replace(/\/seats.*/, '').replace(/^/, '/en'))).body);
      assert.match(circlePage, /Seats that ended lately/);
      const body = plain((await app.get(`/en${path}`)).body);
      assert.match(body, /Nomination of Name of managerFR/);
      assert.match(body, /15 July 2027/);
    }));
});

describe('two who decide at the same moment', () => {
  after(() =>
    db.writing(keeper, (tx) =>
      asOwner(tx, async () => {
        const own = await tx.query(sql<{ id: number }>`select own_circle as id from people_accounts where id = any (${everybody})`);
        const made = [...circlesOfTheWorld, ...own.map(({ id }) => id)];
        await sql`delete from people_nominations where circle_id = any (${made})`.execute(tx.write());
        await sql`delete from people_log where person_id = any (${everybody})`.execute(tx.write());
        await sql`delete from people_seats where person_id = any (${everybody})`.execute(tx.write());
        await sql`delete from people_accounts where id = any (${everybody})`.execute(tx.write());
        await sql`delete from people_circles where id = any (${made})`.execute(tx.write());
      }),
    ),
  );

  it('decide once: the second is told, and there is one seat or none', async () => {
    const id = await db.writing(keeper, async (tx) => {
      await insertWorld(tx);
      const [row] = await tx.query(sql<{ id: string }>`insert into people_nominations (id, circle_id, role, person_id, for_state, delegation_id, nominated_by, begun_on, due_on, stage)
        values (gen_random_uuid(), ${network}, 'member', 'professionalFR', 'FR', ${france}, 'correspondentFR', '2027-06-15', '2027-07-15', 'open') returning id`);
      return row?.id ?? '';
    });
    const decide = (who: 'coordinator' | 'secretariat' | 'secretariat2', approve: boolean) =>
      db.writing(viewers[who], (tx) => decideNomination(tx, viewers[who], { nomination: id, approve, reason: 'Because', today: '2027-06-16' }, standIns()));
    const outcomes = await Promise.all([decide('coordinator', true), decide('secretariat', false), decide('secretariat2', true)]);
    assert.equal(outcomes.filter(({ refused }) => refused === undefined).length, 1);
    assert.equal(outcomes.filter(({ refused }) => refused === 'already-decided').length, 2);
    await db.reading(keeper, async (tx) => {
      const [row] = await tx.query(sql<{ stage: string; seats: number }>`select stage, (select count(*)::int from people_seats where circle_id = ${network} and person_id = 'professionalFR') as seats from people_nominations where id = ${id}::uuid`);
      assert.equal(row?.seats, row?.stage === 'approved' ? 1 : 0);
    });
  });
});

