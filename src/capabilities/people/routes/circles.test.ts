import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import type { WriteTx } from '#kernel/db/tx.ts';
import { keeper, type CircleId } from '#kernel/values/viewer.ts';
import { seenBy, statementsOf, undone } from '#testing/database.ts';
import { france, insertPeople, portugal } from '../testing.ts';
import { anApp, concealed, everybody, hidden, insertWorld, jury, network, plain, publicIdOf, seatIdOf, today, type Who } from './testing.ts';

type App = Awaited<ReturnType<typeof anApp>>;

const inWorld = (work: (tx: WriteTx, app: App) => Promise<void>, on = today) =>
  undone(keeper, async (tx) => {
    await insertWorld(tx);
    await work(tx, await anApp(tx, on));
  });

const logOf = async (tx: WriteTx) => {
  await seenBy(tx, keeper);
  return tx.query(sql<{ act: string; person: string; detail: unknown }>`select act, person_id as person, detail from people_log order by position`);
};

/** Proposed by France for the network, and its number. */
async function aNomination(tx: WriteTx, app: App, circle: CircleId = network, values: Record<string, string> = { person: 'professionalFR', role: 'member', words: 'Knows general aviation' }): Promise<string> {
  app.as('correspondentFR');
  const { statusCode, body } = await app.send(`/en/circles/${await publicIdOf(tx, circle)}/nominate`, values);
  assert.equal(statusCode, 303, plain(body));
  await seenBy(tx, keeper);
  const [row] = await tx.query(sql<{ id: string }>`select id from people_nominations order by position desc limit 1`);
  return row?.id ?? '';
}

describe('my circles', () => {
  it('are those I sit in, as what and since when, and the networks I may know of, in both languages', () =>
    inWorld(async (_tx, app) => {
      app.as('memberPT');
      const english = plain((await app.get('/en/people')).body);
      assert.match(english, /Delegation of Portugal/);
      assert.match(english, /Professional/);
      assert.match(english, /1 February 2026/);
      assert.doesNotMatch(english, /Unnamed|Prize/);
      app.as('stranger');
      const french = plain((await app.get('/fr/people')).body);
      assert.match(french, /Mes cercles/);
      assert.match(french, /Aéroports/);
      assert.doesNotMatch(french, /Sans nom/);
    }));

  it('are for those who have signed in', () =>
    inWorld(async (_tx, app) => {
      assert.equal((await app.get('/en/people')).statusCode, 401);
    }));
});

describe('a circle’s page', () => {
  it('is shown to exactly those who may know of the circle', () =>
    inWorld(async (tx, app) => {
      const everyone = everybody.filter((who) => who !== 'visitor');
      const knowing: Readonly<Record<number, readonly Who[]>> = {
        [france]: everyone, [network]: everyone, [hidden]: everyone,
        [concealed]: ['secretariat', 'secretariat2', 'otherIE'],
        [jury]: ['secretariat', 'secretariat2', 'juror'],
      };
      for (const [circle, known] of Object.entries(knowing)) {
        const id = await publicIdOf(tx, Number(circle) as CircleId);
        for (const who of everyone) {
          app.as(who);
          assert.equal((await app.get(`/en/circles/${id}`)).statusCode, known.includes(who) ? 200 : 404, `${who} of ${circle}`);
        }
      }
    }));

  it('has no page for the public, for somebody’s own circle, or for what is no circle', () =>
    inWorld(async (tx, app) => {
      app.as('secretariat');
      for (const id of [await publicIdOf(tx, 1 as CircleId), '00000000-0000-4000-8000-000000000000', '12']) assert.equal((await app.get(`/en/circles/${id}`)).statusCode, 404);
    }));

  it('says who sits there, as what, to those who sit there', () =>
    inWorld(async (tx, app) => {
      app.as('networkObserver');
      const body = plain((await app.get(`/en/circles/${await publicIdOf(tx, network)}`)).body);
      assert.match(body, /Name of memberPT/);
      assert.match(body, /Looked after by<\/dt><dd>Name of coordinator/);
      app.as('stranger');
      assert.doesNotMatch(plain((await app.get(`/en/circles/${await publicIdOf(tx, network)}`)).body), /Name of|Looked after/);
    }));

  it('that hides its members tells no member, and nobody outside, who else or how many sit there', () =>
    inWorld(async (tx, app) => {
      const id = await publicIdOf(tx, hidden);
      app.as('stranger');
      const before = plain((await app.get(`/en/circles/${id}`)).body);
      app.as('memberPT');
      const own = plain((await app.get(`/en/circles/${id}`)).body);
      assert.match(own, /keeps its members hidden/);
      assert.doesNotMatch(own, /Name of (otherIE|coordinator)|Looked after/);
      assert.equal((await app.get(`/en/circles/${id}/seats/${await seatIdOf(tx, 'otherIE', hidden)}`)).statusCode, 404);
      // With one member more, nothing changes for those who may not see it.
      await seenBy(tx, keeper);
      await insertPeople(tx, { circles: [], people: [], seats: [{ person: 'voiceFR' as never, circle: hidden, role: 'member', from: '2027-01-01', until: null }] });
      assert.equal(plain((await app.get(`/en/circles/${id}`)).body), own);
      app.as('stranger');
      assert.equal(plain((await app.get(`/en/circles/${id}`)).body), before);
      app.as('coordinator');
      assert.match(plain((await app.get(`/en/circles/${id}`)).body), /Name of otherIE/);
    }));

  it('does not tell a Correspondent by a refusal that somebody sits in a circle with hidden members', () =>
    inWorld(async (tx, app) => {
      await seenBy(tx, keeper);
      await insertPeople(tx, { circles: [], people: [], seats: [{ person: 'professionalFR' as never, circle: hidden, role: 'member', from: '2027-01-01', until: null }] });
      const id = await publicIdOf(tx, hidden);
      app.as('correspondentFR');
      const answers = [];
      for (const person of ['professionalFR', 'managerFR']) answers.push((await app.send(`/en/circles/${id}/nominate`, { person, role: 'member' })).statusCode);
      assert.deepEqual(answers, [303, 303]);
    }));
});

interface Act {
  readonly name: string;
  readonly may: readonly Who[];
  /** Those who may read the page and are told why not; for all others there is nothing there. */
  readonly told: readonly Who[] | 'everyone';
  send(tx: WriteTx, app: App, as: () => void): Promise<{ readonly statusCode: number; readonly body: string }>;
}

const ofFrance: readonly Who[] = ['correspondentFR', 'administratorFR', 'managerFR', 'professionalFR', 'voiceFR'];
const secretariats: readonly Who[] = ['secretariat', 'secretariat2'];

const acts: readonly Act[] = [
  { name: 'invites a professional into the delegation', may: [...secretariats, 'correspondentFR', 'administratorFR'], told: 'everyone', send: async (tx, app, as) => (as(), app.send(await at(tx, france, 'invite', as), { address: 'new@example.org', role: 'professional', language: 'fr' })) },
  { name: 'invites an administrator into the delegation', may: [...secretariats, 'correspondentFR'], told: 'everyone', send: async (tx, app, as) => app.send(await at(tx, france, 'invite', as), { address: 'new@example.org', role: 'administrator' }) },
  { name: 'invites a Correspondent into the delegation', may: secretariats, told: 'everyone', send: async (tx, app, as) => app.send(await at(tx, france, 'invite', as), { address: 'new@example.org', role: 'correspondent' }) },
  { name: 'invites a co-ordinator into the network', may: secretariats, told: 'everyone', send: async (tx, app, as) => app.send(await at(tx, network, 'invite', as), { address: 'new@example.org', role: 'coordinator' }) },
  { name: 'gives someone an office', may: secretariats, told: 'everyone', send: async (tx, app, as) => app.send(await at(tx, 2 as CircleId, 'invite', as), { address: 'new@example.org', role: 'auditor' }) },
  { name: 'nominates an officer of France', may: ['correspondentFR'], told: 'everyone', send: async (tx, app, as) => app.send(await at(tx, network, 'nominate', as), { person: 'professionalFR', role: 'member' }) },
  { name: 'nominates for a State without a delegation', may: secretariats, told: 'everyone', send: async (tx, app, as) => app.send(await at(tx, network, 'nominate-for', as), { state: 'DE', address: 'new@example.org', role: 'member' }) },
  { name: 'nominates into a jury', may: [], told: [...secretariats, 'juror'], send: async (tx, app, as) => app.send(await at(tx, jury, 'nominate', as), { person: 'professionalFR', role: 'juror' }) },
  ...(['approve', 'decline'] as const).map((verdict): Act => ({
    name: `${verdict}s a nomination`, may: [...secretariats, 'coordinator'], told: ['correspondentFR', 'administratorFR', 'professionalFR'],
    async send(tx, app, as) {
      const id = await aNomination(tx, app);
      as();
      return app.send(`/en/people/nominations/${id}/decide`, { verdict, reason: 'Because' });
    },
  })),
  { name: 'withdraws a nomination', may: ['correspondentFR'], told: [...secretariats, 'coordinator', 'administratorFR', 'professionalFR'], async send(tx, app, as) { const id = await aNomination(tx, app); as(); return app.send(`/en/people/nominations/${id}/withdraw`); } },
  { name: 'changes the end of a seat in the delegation', may: [...secretariats, 'correspondentFR', 'administratorFR'], told: ['managerFR', 'professionalFR', 'voiceFR'], send: async (tx, app, as) => app.send(await seatAt(tx, 'professionalFR', france, 'prolong', as), { until: '2028-01-01' }) },
  { name: 'changes a role in the delegation', may: [...secretariats, 'correspondentFR', 'administratorFR'], told: ['managerFR', 'professionalFR', 'voiceFR'], send: async (tx, app, as) => app.send(await seatAt(tx, 'professionalFR', france, 'role', as), { role: 'manager' }) },
  { name: 'ends a seat in the delegation, or gives up the own', may: [...secretariats, 'correspondentFR', 'administratorFR', 'professionalFR'], told: ['managerFR', 'voiceFR'], send: async (tx, app, as) => app.send(await seatAt(tx, 'professionalFR', france, 'end', as)) },
  { name: 'ends the Correspondent’s seat, or gives up the own', may: [...secretariats, 'correspondentFR'], told: ofFrance, send: async (tx, app, as) => app.send(await seatAt(tx, 'correspondentFR', france, 'end', as)) },
  { name: 'ends a seat in the network', may: [...secretariats, 'coordinator', 'memberPT'], told: ['networkObserver'], send: async (tx, app, as) => app.send(await seatAt(tx, 'memberPT', network, 'end', as)) },
  { name: 'ends the co-ordinator’s seat', may: [...secretariats, 'coordinator'], told: ['memberPT', 'networkObserver'], send: async (tx, app, as) => app.send(await seatAt(tx, 'coordinator', network, 'end', as)) },
  { name: 'ends an office', may: [...secretariats, 'auditor'], told: [], send: async (tx, app, as) => app.send(await seatAt(tx, 'auditor', 2 as CircleId, 'end', as)) },
  { name: 'renames the network', may: [...secretariats, 'coordinator'], told: [], send: async (tx, app, as) => app.send(await at(tx, network, 'arrange/change', as), { 'name-en': 'Aviation', 'name-fr': 'Aviation' }) },
  { name: 'closes the network', may: [...secretariats, 'coordinator'], told: [], send: async (tx, app, as) => app.send(await at(tx, network, 'arrange/close', as)) },
  { name: 'closes the delegation', may: secretariats, told: [], send: async (tx, app, as) => app.send(await at(tx, france, 'arrange/close', as)) },
  { name: 'opens a network', may: secretariats, told: [], send: async (_tx, app, as) => (as(), app.send('/en/people/open-circle/open', { kind: 'network', 'name-en': 'Prisons', 'name-fr': 'Prisons' })) },
  {
    name: 'confirms a seat in the review of the delegation', may: [...secretariats, 'correspondentFR', 'administratorFR'], told: [],
    async send(tx, app, as) {
      await seenBy(tx, keeper);
      await sql`insert into people_reviews (circle_id, begun_on, due_on, final_on) values (${france}, '2027-06-01', '2027-07-01', '2027-07-31')`.execute(tx.write());
      const seats = await seatIdOf(tx, 'professionalFR', france);
      return app.send(await at(tx, france, 'review/review', as), { seats, decision: 'keep' });
    },
  },
];

async function at(tx: WriteTx, circle: CircleId, form: string, as: () => void): Promise<string> {
  const url = `/en/circles/${await publicIdOf(tx, circle)}/${form}`;
  as();
  return url;
}

async function seatAt(tx: WriteTx, who: Who, circle: CircleId, form: string, as: () => void): Promise<string> {
  const url = `/en/circles/${await publicIdOf(tx, circle)}/seats/${await seatIdOf(tx, who, circle)}/${form}`;
  as();
  return url;
}

describe('who does what, through the pages', () => {
  for (const act of acts) {
    it(act.name, () =>
      inWorld(async (tx, app) => {
        for (const who of everybody) {
          await seenBy(tx, keeper);
          await sql`savepoint before_act`.execute(tx.write());
          const before = (await logOf(tx)).length;
          const { statusCode, body } = await act.send(tx, app, () => app.as(who));
          const told = act.told === 'everyone' ? who !== 'visitor' : act.told.includes(who);
          const expected = act.may.includes(who) ? 303 : who === 'visitor' ? 401 : told ? 400 : 404;
          assert.equal(statusCode, expected, `${who}: ${plain(body).match(/error-summary[\s\S]{0,400}/)?.[0] ?? ''}`);
          const written = (await logOf(tx)).slice(before).filter(({ person }) => person === who);
          // The stand-in for letters does not log; what it stands in for does.
          if (expected === 303 && !act.name.includes('invites') && act.name !== 'gives someone an office') assert.ok(written.length > 0, `${who} left no trace`);
          if (expected !== 303 && !act.name.includes('nomination')) assert.equal(written.length, 0, `${who} left a trace`);
          await seenBy(tx, keeper);
          await sql`rollback to savepoint before_act`.execute(tx.write());
        }
      }));
  }

  it('reads the log', () =>
    inWorld(async (_tx, app) => {
      for (const who of everybody) {
        app.as(who);
        const expected = ['secretariat', 'secretariat2', 'auditor'].includes(who) ? 200 : who === 'visitor' ? 401 : 404;
        for (const address of ['/en/people/log', '/fr/people/log', '/en/people/log.csv', '/en/people/log.json']) assert.equal((await app.get(address)).statusCode, expected, `${who} ${address}`);
      }
    }));
});

describe('a nomination', () => {
  it('becomes a seat for its State, with an end, when the co-ordinator approves', () =>
    inWorld(async (tx, app) => {
      const id = await aNomination(tx, app);
      app.as('coordinator');
      assert.equal((await app.send(`/fr/people/nominations/${id}/decide`, { verdict: 'approve' })).statusCode, 303);
      await seenBy(tx, keeper);
      const [seat] = await tx.query(sql<object>`select role, valid_from::text as from, valid_until::text as until, for_state, given_by from people_seats where person_id = 'professionalFR' and circle_id = ${network}`);
      assert.deepEqual(seat, { role: 'member', from: '2027-06-15', until: '2029-06-15', for_state: 'FR', given_by: 'coordinator' });
      assert.deepEqual(app.neighbours.told.map(({ kind, to }) => [kind, to]), [['nomination-waits', ['coordinator']], ['nomination-approved', ['correspondentFR']], ['seat-given', ['professionalFR']]]);
    }));

  it('that is declined needs a reason, which the State reads and the log does not hold', () =>
    inWorld(async (tx, app) => {
      const id = await aNomination(tx, app);
      app.as('coordinator');
      const refused = await app.send(`/fr/people/nominations/${id}/decide`, { verdict: 'decline' });
      assert.equal(refused.statusCode, 400);
      assert.match(plain(refused.body), /Motif : Dites pourquoi : l’État le lira\./);
      assert.equal((await app.send(`/en/people/nominations/${id}/decide`, { verdict: 'decline', reason: 'The seats are taken' })).statusCode, 303);
      app.as('correspondentFR');
      assert.match(plain((await app.get(`/en/people/nominations/${id}`)).body), /The seats are taken/);
      assert.doesNotMatch(JSON.stringify(await logOf(tx)), /taken|aviation/);
      app.as('secretariat');
      assert.match(plain((await app.send(`/en/people/nominations/${id}/decide`, { verdict: 'approve' })).body), /has been decided in the meantime/);
    }));

  it('is never approved by whoever proposed it, nor by the person', () =>
    inWorld(async (tx, app) => {
      app.as('secretariat');
      assert.equal((await app.send(`/en/circles/${await publicIdOf(tx, network)}/nominate-for`, { state: 'DE', address: 'stranger@example.org', role: 'member' })).statusCode, 303);
      await seenBy(tx, keeper);
      const [row] = await tx.query(sql<{ id: string; person_id: string }>`select id, person_id from people_nominations`);
      assert.equal(row?.person_id, 'stranger');
      app.as('secretariat');
      assert.match(plain((await app.send(`/en/people/nominations/${row?.id}/decide`, { verdict: 'approve' })).body), /Nobody decides about a nomination of their own/);
      app.as('secretariat2');
      assert.equal((await app.send(`/en/people/nominations/${row?.id}/decide`, { verdict: 'approve' })).statusCode, 303);
    }));

  it('of somebody new first invites into the own delegation, as a professional; of those of another State nothing is told', () =>
    inWorld(async (tx, app) => {
      const id = await aNomination(tx, app, network, { address: 'new@ministry.example', role: 'member', language: 'fr' });
      await aNomination(tx, app, network, { address: 'memberpt@example.org', role: 'member' });
      assert.deepEqual(app.neighbours.invited.map(({ address, circle, role }) => [address, circle, role]), [['new@ministry.example', france, 'professional'], ['memberpt@example.org', france, 'professional']]);
      app.as('coordinator');
      assert.match(plain((await app.get(`/en/people/nominations/${id}`)).body), /new@ministry\.example/);
    }));

  it('is refused for a State that has a delegation, for somebody of another one, for two people at once and for nobody', () =>
    inWorld(async (tx, app) => {
      const circle = await publicIdOf(tx, network);
      app.as('secretariat');
      for (const values of [{ state: 'FR', address: 'a@example.org' }, { state: 'DE', address: 'professionalfr@example.org' }]) {
        assert.match(plain((await app.send(`/en/circles/${circle}/nominate-for`, { ...values, role: 'member' })).body), /their Correspondent nominates them/);
      }
      assert.match(plain((await app.send(`/en/circles/${circle}/nominate-for`, { state: 'QQ', address: 'a@example.org', role: 'member' })).body), /Say of which State/);
      app.as('correspondentFR');
      const cases: [Record<string, string>, RegExp][] = [
        [{ person: 'memberPT' }, /does not sit in your delegation/], [{}, /Choose somebody of your delegation/], [{ person: 'professionalFR', address: 'a@example.org' }, /Name one person/],
        [{ address: 'nothing' }, /not an e-mail address/], [{ person: 'professionalFR', until: '2027-06-15' }, /not in the future/], [{ person: 'professionalFR', until: '2040-01-01' }, /too far away/],
      ];
      for (const [values, sentence] of cases) {
        const { statusCode, body } = await app.send(`/en/circles/${circle}/nominate`, { role: 'member', ...values });
        assert.equal(statusCode, 400);
        assert.match(plain(body), sentence);
      }
      assert.match(plain((await app.send(`/en/circles/${circle}/nominate`, { person: 'professionalFR', role: 'coordinator' })).body), /no such role/);
      await aNomination(tx, app);
      app.as('correspondentFR');
      assert.match(plain((await app.send(`/fr/circles/${circle}/nominate`, { person: 'professionalFR', role: 'member' })).body), /Vous avez déjà proposé cette personne/);
    }));

  it('that nobody decided in time has lapsed, before any clock has noticed', async () => {
    await undone(keeper, async (tx) => {
      await insertWorld(tx);
      const id = await aNomination(tx, await anApp(tx));
      const later = await anApp(tx, '2027-07-16');
      later.as('coordinator');
      assert.match(plain((await later.send(`/en/people/nominations/${id}/decide`, { verdict: 'approve' })).body), /has lapsed/);
      const inTime = await anApp(tx, '2027-07-15');
      inTime.as('coordinator');
      assert.equal((await inTime.send(`/en/people/nominations/${id}/decide`, { verdict: 'approve' })).statusCode, 303);
    });
  });

  it('is not approved once the person has left the delegation that proposed them', () =>
    inWorld(async (tx, app) => {
      const id = await aNomination(tx, app);
      app.as('correspondentFR');
      await app.send(`/en/circles/${await publicIdOf(tx, france)}/seats/${await seatIdOf(tx, 'professionalFR', france)}/end`);
      app.as('coordinator');
      assert.equal((await app.send(`/en/people/nominations/${id}/decide`, { verdict: 'approve' })).statusCode, 400);
      assert.equal((await logOf(tx)).some(({ act }) => act === 'seat-given'), false);
    }));
});

describe('a seat', () => {
  it('in a delegation takes with it those held for its State, at once', () =>
    inWorld(async (tx, app) => {
      const id = await aNomination(tx, app);
      app.as('coordinator');
      await app.send(`/en/people/nominations/${id}/decide`, { verdict: 'approve' });
      app.as('administratorFR');
      assert.equal((await app.send(`/en/circles/${await publicIdOf(tx, france)}/seats/${await seatIdOf(tx, 'professionalFR', france)}/end`)).statusCode, 303);
      await seenBy(tx, keeper);
      const held = await tx.query(sql`select from people_seats where person_id = 'professionalFR' and circle_id in (${france}, ${network}) and (valid_until is null or valid_until > ${today}::date)`);
      assert.equal(held.length, 0);
    }));

  it('of an officer is prolonged only while a renewal is under way', () =>
    inWorld(async (tx, app) => {
      await seenBy(tx, keeper);
      await sql`update people_seats set valid_until = '2027-07-01', for_state = 'PT' where person_id = 'memberPT' and circle_id = ${network}`.execute(tx.write());
      const url = `/en/circles/${await publicIdOf(tx, network)}/seats/${await seatIdOf(tx, 'memberPT', network)}/prolong`;
      app.as('coordinator');
      assert.match(plain((await app.send(url, { until: '2027-08-01' })).body), /goes on by a new nomination/);
      assert.equal((await app.send(url, { until: '2027-06-20' })).statusCode, 303, 'a shorter one is no prolongation');
    }));

  it('of the last of the Secretariat does not end', () =>
    inWorld(async (tx, app) => {
      const url = async (who: Who) => `/fr/circles/${await publicIdOf(tx, 2 as CircleId)}/seats/${await seatIdOf(tx, who, 2 as CircleId)}/end`;
      const first = await url('secretariat2');
      app.as('secretariat');
      assert.equal((await app.send(first)).statusCode, 303);
      const last = await url('secretariat');
      app.as('secretariat');
      const { statusCode, body } = await app.send(last);
      assert.equal(statusCode, 400);
      assert.match(plain(body), /Il ne resterait personne au Secrétariat/);
      await seenBy(tx, keeper);
      const [left] = await tx.query(sql<{ role: string }>`select role from people_seats where person_id = 'secretariat2' and circle_id = 2 and valid_until is null`);
      assert.equal(left?.role, 'member', 'who gives up an office stays in the community');
    }));

  it('is found in its own circle only', () =>
    inWorld(async (tx, app) => {
      const url = `/en/circles/${await publicIdOf(tx, portugal)}/seats/${await seatIdOf(tx, 'professionalFR', france)}`;
      app.as('secretariat');
      assert.equal((await app.get(url)).statusCode, 404);
    }));
});

describe('opening a circle', () => {
  it('gives it an address that tells nothing, and leads there', () =>
    inWorld(async (_tx, app) => {
      app.as('secretariat');
      const { headers } = await app.send('/fr/people/open-circle/open', { kind: 'network', 'name-en': 'Online markets', 'name-fr': 'Marchés en ligne', 'purpose-fr': 'Échanger.', concealed: 'yes', hidden: 'yes' });
      assert.match(String(headers.location), /^\/fr\/circles\/[0-9a-f-]{36}\?done=opened$/);
      const body = plain((await app.get(String(headers.location))).body);
      assert.match(body, /Marchés en ligne/);
      assert.match(body, /tenu secret/);
      app.as('stranger');
      assert.equal((await app.get(String(headers.location))).statusCode, 404);
    }));

  it('is refused without both names, for a second delegation, for what is no State, and for what cannot be concealed', () =>
    inWorld(async (_tx, app) => {
      app.as('secretariat');
      const cases: [Record<string, string>, RegExp][] = [
        [{ kind: 'network', 'name-en': 'Only English' }, /Nom en français : Donnez un nom/], [{ kind: 'delegation', state: 'FR' }, /déjà une délégation/], [{ kind: 'delegation', state: 'QQ' }, /n’existe pas/],
        [{ kind: 'delegation' }, /Dites de quel État/], [{ kind: 'table', 'name-en': 'A', 'name-fr': 'A', concealed: 'yes' }, /Seul un réseau/],
      ];
      for (const [values, sentence] of cases) {
        const { statusCode, body } = await app.send('/fr/people/open-circle/open', values);
        assert.equal(statusCode, 400);
        assert.match(plain(body), sentence);
        if (values['name-en'] !== undefined) assert.match(body, new RegExp(`value="${values['name-en']}"`), 'what was typed is still there');
      }
      assert.equal((await app.send('/en/people/open-circle/open', { kind: 'delegation', state: 'DE' })).statusCode, 303);
    }));
});

describe('pages of circles', () => {
  it('take few statements, whoever looks', () =>
    inWorld(async (tx, app) => {
      const id = await aNomination(tx, app);
      const circle = await publicIdOf(tx, network);
      const seat = await seatIdOf(tx, 'memberPT', network);
      const handover = `/circles/${await publicIdOf(tx, france)}/seats/${await seatIdOf(tx, 'professionalFR', france)}/handover`;
      for (const who of ['secretariat', 'correspondentFR', 'coordinator'] as const) {
        for (const path of ['/people', `/circles/${circle}`, `/circles/${circle}/arrange`, `/circles/${circle}/review`, `/circles/${circle}/seats/${seat}`, `/people/nominations/${id}`, '/people/log', '/people/open-circle', handover]) {
          app.as(who);
          const sent = await statementsOf(() => app.get(`/en${path}`));
          // The doors of a test send no begin and no commit.
          assert.ok(sent.length + 2 <= 10, `${path} as ${who}: ${sent.length}`);
        }
      }
    }));

  it('stand in both languages, without a word of the other', () =>
    inWorld(async (tx, app) => {
      const id = await aNomination(tx, app);
      const circle = await publicIdOf(tx, network);
      for (const path of ['/people', `/circles/${circle}`, `/circles/${circle}/arrange`, `/circles/${circle}/review`, `/people/nominations/${id}`, '/people/log', '/people/open-circle']) {
        app.as('secretariat');
        const french = await app.get(`/fr${path}`);
        assert.equal(french.statusCode, 200, path);
        assert.doesNotMatch(french.body.replaceAll(/href="[^"]*"|lang="en"[^<]*/g, ''), />(Nominate|Circle|Since|Role|Approve|Open a circle)</, path);
      }
    }));
});

