import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { audienceOf, publicAudience, type AudienceId } from '#kernel/access/audiences.ts';
import type { WriteTx } from '#kernel/db/tx.ts';
import { communityCircle, keeper, publicCircle, visitor, type Viewer } from '#kernel/values/viewer.ts';
import { seenBy, undone } from '#testing/database.ts';
import { act, begin, tick, withdraw, type Beginning } from './actions.ts';
import { definitionsOf, procedureDefinition, type Hooks, type ProcedureDefinition } from './definition.ts';
import type { ProcedureId } from './rules/identity.ts';
import { findRecord, listProceduresAbout, listWaitedForBy, listWaitingFor, mostListed } from './store.ts';
import { aSeated, aSubject, coordinator, correspondent, delegation, insertCircles, network, nomination, nominationParties, otherCorrespondent, otherDelegation, participants, signOff, silenceProcedure, withStep } from './testing.ts';

const monday = new Date('2026-11-02T08:00:00Z');
const on = (day: string) => new Date(`${day}T12:00:00Z`);
const quiet = (course: ProcedureDefinition['course'], hooks: Hooks = {}) => procedureDefinition(course, hooks);
const nominations = quiet(nomination);
const known = definitionsOf([nominations, quiet(signOff), quiet(silenceProcedure)]);

const within = (work: (tx: WriteTx, audience: AudienceId) => Promise<void>) =>
  undone(keeper, async (tx) => {
    await insertCircles(tx);
    await work(tx, await audienceOf(tx, [delegation, network]));
  });

const asked = (audience: AudienceId, change: Partial<Beginning> = {}): Beginning => ({ subject: { kind: 'test-seat', id: 'seat-1' }, ...aSubject, audience, parties: nominationParties, begunFor: delegation, ...change });

async function begun(tx: WriteTx, audience: AudienceId, change: Partial<Beginning> = {}, definition = nominations, viewer: Viewer = correspondent): Promise<ProcedureId> {
  await seenBy(tx, viewer);
  return begin(tx, definition, viewer, asked(audience, change), monday);
}

/** What each kind of line there is in the record, in order. */
async function kindsOf(tx: WriteTx, id: ProcedureId): Promise<string[]> {
  return ((await findRecord(tx, id))?.entries ?? []).map((entry) => entry.kind);
}

const ticked = async (tx: WriteTx, now: Date, definitions = known) => {
  await seenBy(tx, keeper);
  return tick(tx, definitions, now);
};

describe('a procedure that runs', () => {
  it('waits for whoever must act, and is acted in by them', () =>
    within(async (tx, audience) => {
      const id = await begun(tx, audience);
      await seenBy(tx, coordinator);
      const waiting = await listWaitingFor(tx, coordinator);
      assert.deepEqual(waiting, {
        items: [{ id, course: 'test-nomination', subject: { kind: 'test-seat', id: 'seat-1' }, ...aSubject, title: nomination.title, stepTitle: nomination.steps['decision']?.title, opening: 0, dueAt: new Date('2026-11-16T23:00:00Z'), begunAt: monday, actors: [{ circle: network, role: 'coordinator' }] }],
        more: false,
      });
      const outcome = await act(tx, nominations, coordinator, id, { opening: 0, verb: 'approve', words: '' }, on('2026-11-04'));
      assert.equal(outcome.done && outcome.progress.ended?.outcome, 'accepted');
      assert.deepEqual(await listWaitingFor(tx, coordinator), { items: [], more: false });
      const record = await findRecord(tx, id);
      assert.deepEqual(record?.entries.map(({ recordedAt, ...entry }) => [entry, recordedAt]), [
        [{ kind: 'opened', step: 'decision', at: monday, dueAt: new Date('2026-11-16T23:00:00Z') }, monday],
        [{ kind: 'acted', step: 'decision', at: on('2026-11-04'), person: coordinator.person, as: { circle: network, role: 'coordinator' }, verb: 'approve', words: '' }, on('2026-11-04')],
        [{ kind: 'ended', at: on('2026-11-04'), outcome: 'accepted' }, on('2026-11-04')],
      ]);
      assert.equal(record?.begunBy, correspondent.person);
      assert.deepEqual(record?.course, nomination);
      assert.deepEqual(await listProceduresAbout(tx, { kind: 'test-seat', id: 'seat-1' }), [{ id, course: 'test-nomination', begunAt: monday, outcome: 'accepted' }]);
    }));

  it('says to who began it, and to their circle, with whom it lies', () =>
    within(async (tx, audience) => {
      const id = await begun(tx, audience);
      for (const viewer of [correspondent, aSeated('administrator-1', delegation, 'administrator', 'delegation')]) {
        await seenBy(tx, viewer);
        const { items } = await listWaitedForBy(tx, viewer);
        assert.deepEqual(items.map((item) => [item.id, item.actors]), [[id, [{ circle: network, role: 'coordinator' }]]]);
      }
      await seenBy(tx, coordinator);
      assert.deepEqual((await listWaitedForBy(tx, coordinator)).items, []);
    }));

  it('keeps the course that it began with, and a changed one needs a new version', () =>
    within(async (tx, audience) => {
      const id = await begun(tx, audience);
      const changed = withStep(nomination, 'decision', { title: { en: 'Another', fr: 'Une autre' } });
      const second = await begun(tx, audience, { subject: { kind: 'test-seat', id: 'seat-2' } }, quiet({ ...changed, version: 2 }));
      assert.equal((await findRecord(tx, id))?.course.steps['decision']?.title.en, 'The network decides');
      assert.equal((await findRecord(tx, second))?.course.steps['decision']?.title.en, 'Another');
      await assert.rejects(begun(tx, audience, {}, quiet(changed)), /needs a new version/);
    }));

  it('is withdrawn by whoever began it', () =>
    within(async (tx, audience) => {
      const id = await begun(tx, audience);
      await seenBy(tx, coordinator);
      assert.deepEqual(await withdraw(tx, nominations, coordinator, id, '', on('2026-11-03')), { done: false, refused: 'not-yours' });
      await seenBy(tx, correspondent);
      assert.equal((await withdraw(tx, nominations, correspondent, id, 'A mistake', on('2026-11-03'))).done, true);
      assert.deepEqual(await kindsOf(tx, id), ['opened', 'withdrawn', 'ended']);
    }));

  it('waits for each of all until the last has acted', () =>
    within(async (tx) => {
      const silence = quiet(silenceProcedure);
      const audience = await audienceOf(tx, [delegation, otherDelegation]);
      const id = await begun(tx, audience, { parties: participants }, silence);
      await act(tx, silence, correspondent, id, { opening: 0, verb: 'agree', words: '' }, on('2026-11-03'));
      assert.deepEqual((await listWaitingFor(tx, correspondent)).items, []);
      await seenBy(tx, otherCorrespondent);
      assert.equal((await listWaitingFor(tx, otherCorrespondent)).items.length, 1);
    }));

  it('may be open to everyone who is signed in, whatever circles its actors sit in', () =>
    within(async (tx) => {
      const everyone = await audienceOf(tx, [communityCircle]);
      const signedIn = { ...correspondent, circles: [...correspondent.circles, communityCircle] };
      const id = await begun(tx, everyone, {}, nominations, signedIn);
      assert.equal((await findRecord(tx, id))?.id, id);
    }));

  it('is not begun by who could not read it, for who could not, or for a day that is past', () =>
    within(async (tx, audience) => {
      const elsewhere = await audienceOf(tx, [network]);
      await assert.rejects(undo(tx, () => begun(tx, elsewhere)), /whoever begins it could not read/);
      const own = await audienceOf(tx, [delegation]);
      await assert.rejects(undo(tx, () => begun(tx, own)), /actors could not read/);
      const signing = { parties: { state: nominationParties['state'] ?? [] }, dueOn: '2026-11-01' };
      await assert.rejects(undo(tx, () => begun(tx, audience, signing, quiet(signOff))), /is past/);
      await assert.rejects(undo(tx, () => begin(tx, nominations, visitor, asked(publicAudience), monday)), /visitor/);
    }));
});

/** A fault leaves the transaction as somebody else: undone up to here. */
async function undo(tx: WriteTx, work: () => Promise<unknown>): Promise<void> {
  await sql`savepoint before`.execute(tx.write());
  try {
    await work();
  } finally {
    await sql`rollback to savepoint before`.execute(tx.write());
  }
}

describe('a procedure that one may not read', () => {
  const outsider = aSeated('correspondent-1', otherDelegation, 'correspondent', 'delegation');

  it('is in no list, count or record, and to act in it is to act in nothing', () =>
    within(async (tx, audience) => {
      const planted = await begun(tx, audience);
      // The same person, with other seats: neither as beginner nor as actor.
      await seenBy(tx, outsider);
      assert.equal(await findRecord(tx, planted), undefined);
      assert.deepEqual(await listWaitingFor(tx, outsider), { items: [], more: false });
      assert.deepEqual(await listWaitedForBy(tx, outsider), { items: [], more: false });
      assert.deepEqual(await listProceduresAbout(tx, { kind: 'test-seat', id: 'seat-1' }), []);
      assert.deepEqual(await act(tx, nominations, outsider, planted, { opening: 0, verb: 'approve', words: '' }, monday), { done: false, refused: 'no-such-procedure' });
      assert.deepEqual(await withdraw(tx, nominations, outsider, planted, '', monday), { done: false, refused: 'no-such-procedure' });
      for (const table of ['kernel_procedures', 'kernel_procedure_steps', 'kernel_procedure_waits']) {
        const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)}`.execute(tx.write());
        assert.deepEqual(rows, [{ count: 0 }], table);
      }
    }));

  it('is not among what waits for a seat that its audience does not know', () =>
    within(async (tx, audience) => {
      await begun(tx, audience);
      // A viewer whose seats say more than their circles, which cannot be: the database goes by the circles.
      const odd: Viewer = { ...coordinator, circles: [publicCircle] };
      await seenBy(tx, odd);
      assert.deepEqual(await listWaitingFor(tx, odd), { items: [], more: false });
      assert.deepEqual(await act(tx, nominations, odd, 'not-an-id' as ProcedureId, { opening: 0, verb: 'approve', words: '' }, monday), { done: false, refused: 'no-such-procedure' });
    }));

  it('is not reached under the name of another course', () =>
    within(async (tx, audience) => {
      const id = await begun(tx, audience);
      await seenBy(tx, coordinator);
      assert.deepEqual(await act(tx, quiet(signOff), coordinator, id, { opening: 0, verb: 'confirm', words: '' }, monday), { done: false, refused: 'no-such-procedure' });
    }));
});

describe('the record', () => {
  it('cannot be written by a person, nor changed by anybody', () =>
    within(async (tx, audience) => {
      const id = await begun(tx, audience);
      await seenBy(tx, correspondent);
      const forged = sql`insert into kernel_procedure_steps (procedure_id, audience_id, number, kind, at, recorded_at) values (${id}, ${audience}, 1, 'ended', now(), now())`;
      await assert.rejects(undo(tx, () => forged.execute(tx.write())), /row-level security/);
      await seenBy(tx, keeper);
      for (const change of [sql`update kernel_procedure_steps set words = 'x'`, sql`delete from kernel_procedure_steps`, sql`delete from kernel_procedures`]) {
        await assert.rejects(undo(tx, () => change.execute(tx.write())), /permission denied/);
      }
    }));
});

describe('the clock', () => {
  const told = () => {
    const lines: string[] = [];
    const hook = (kind: string) => async (_tx: WriteTx, { waiting, overtaken, told: escalatedTo }: { waiting: readonly unknown[]; overtaken: boolean; told: readonly unknown[] }) => {
      lines.push(`${kind} waiting:${waiting.length}${kind === 'escalated' ? ` told:${escalatedTo.length}` : ''}${overtaken ? ' overtaken' : ''}`);
    };
    const hooks = Object.fromEntries(['opened', 'acted', 'reminded', 'escalated', 'lapsed', 'withdrawn', 'ended'].map((kind) => [kind, hook(kind)])) as Hooks;
    return { lines, definition: quiet(nomination, hooks) };
  };

  it('reminds, escalates and lapses, tells the owner each once, and does nothing twice', () =>
    within(async (tx, audience) => {
      const { lines, definition } = told();
      const definitions = definitionsOf([definition]);
      const id = await begun(tx, audience, {}, definition);
      for (const day of ['2026-11-08', '2026-11-09', '2026-11-09', '2026-11-14', '2026-11-17', '2026-11-17', '2026-12-01', '2026-12-01']) assert.deepEqual((await ticked(tx, on(day), definitions)).failed, []);
      assert.deepEqual(lines, ['opened waiting:1', 'reminded waiting:1', 'reminded waiting:1', 'escalated waiting:1 told:1', 'lapsed waiting:1', 'ended waiting:0']);
      await seenBy(tx, coordinator);
      assert.deepEqual(await kindsOf(tx, id), ['opened', 'reminded', 'reminded', 'escalated', 'lapsed', 'ended']);
      assert.deepEqual((await listWaitingFor(tx, coordinator)).items, []);
    }));

  it('catches up after a time in which nothing ran, without what came to be pointless, and the record says how late', () =>
    within(async (tx, audience) => {
      const { lines, definition } = told();
      const definitions = definitionsOf([definition]);
      const id = await begun(tx, audience, {}, definition);
      await ticked(tx, on('2027-01-05'), definitions);
      assert.deepEqual(lines, ['opened waiting:1', 'lapsed waiting:1', 'ended waiting:0']);
      await seenBy(tx, correspondent);
      const lapsed = (await findRecord(tx, id))?.entries.find(({ kind }) => kind === 'lapsed');
      assert.deepEqual([lapsed?.at, lapsed?.recordedAt], [new Date('2026-11-30T23:00:00Z'), on('2027-01-05')]);
    }));

  it('has run out for who comes too late, though nothing ran to notice', () =>
    within(async (tx, audience) => {
      const { lines, definition } = told();
      const id = await begun(tx, audience, {}, definition);
      await seenBy(tx, coordinator);
      assert.deepEqual(await act(tx, definition, coordinator, id, { opening: 0, verb: 'approve', words: '' }, on('2026-12-01')), { done: false, refused: 'already-ended' });
      assert.deepEqual(lines, ['opened waiting:1', 'lapsed waiting:1', 'ended waiting:0']);
    }));

  it('is not held up by what fails: that is undone, told, and tried again later', () =>
    within(async (tx, audience) => {
      let broken = true;
      const failing = quiet(nomination, {
        async lapsed(hookTx) {
          await sql`insert into kernel_reference_sets (name, fingerprint) values ('procedure-test', 'x')`.execute(hookTx.write());
          if (broken) throw new Error('the owner could not');
        },
      });
      const signing = quiet(signOff);
      const definitions = definitionsOf([failing, signing]);
      const id = await begun(tx, audience, {}, failing);
      const other = await begun(tx, audience, { parties: { state: nominationParties['state'] ?? [] }, dueOn: '2026-11-10' }, signing);
      const { failed } = await ticked(tx, on('2026-12-20'), definitions);
      assert.deepEqual(failed.map(({ id: which, course, fault }) => [which, course, String(fault)]), [[id, 'test-nomination', 'Error: the owner could not']]);
      await seenBy(tx, correspondent);
      assert.deepEqual(await kindsOf(tx, other), ['opened', 'lapsed', 'ended']);
      assert.deepEqual(await kindsOf(tx, id), ['opened']);
      assert.deepEqual((await ticked(tx, on('2026-12-20'), definitions)).failed, []);
      broken = false;
      assert.deepEqual((await ticked(tx, on('2026-12-21'), definitions)).failed, []);
      await seenBy(tx, correspondent);
      assert.deepEqual(await kindsOf(tx, id), ['opened', 'lapsed', 'ended']);
    }));

  it('tells of a procedure that no room knows any more', () =>
    within(async (tx, audience) => {
      await begun(tx, audience);
      const { failed } = await ticked(tx, on('2026-12-20'), definitionsOf([]));
      assert.match(String(failed[0]?.fault), /No room knows/);
    }));

  it('takes some at a time and says that there is more', () =>
    within(async (tx, audience) => {
      for (let count = 0; count < 30; count += 1) await begun(tx, audience, { subject: { kind: 'test-seat', id: `seat-${count}` } });
      assert.equal((await ticked(tx, on('2026-12-20'))).more, true);
      assert.equal((await ticked(tx, on('2026-12-20'))).more, false);
      await seenBy(tx, correspondent);
      assert.deepEqual((await listWaitedForBy(tx, correspondent)).items, []);
    }));

  it('lets a hook read and write as the house, and gives the person back their place', () =>
    within(async (tx, audience) => {
      const seen: unknown[] = [];
      const watching = quiet(nomination, {
        async ended(hookTx) {
          seen.push(...(await hookTx.query(sql`select current_setting('app.person') as person`)));
        },
      });
      const id = await begun(tx, audience, {}, watching);
      await seenBy(tx, coordinator);
      await act(tx, watching, coordinator, id, { opening: 0, verb: 'approve', words: '' }, monday);
      assert.deepEqual(seen, [{ person: 'keeper' }]);
      assert.deepEqual(await tx.query(sql`select current_setting('app.person') as person`), [{ person: coordinator.person }]);
    }));
});

describe('the lists', () => {
  it('are bounded, the soonest due first, and say that there is more', () =>
    within(async (tx, audience) => {
      for (let count = 0; count < 4; count += 1) await begun(tx, audience, { subject: { kind: 'test-seat', id: `seat-${count}` } });
      await seenBy(tx, correspondent);
      await begin(tx, nominations, correspondent, asked(audience, { subject: { kind: 'test-seat', id: 'first' } }), new Date('2026-10-30T08:00:00Z'));
      await seenBy(tx, coordinator);
      const { items, more } = await listWaitingFor(tx, coordinator, 2);
      assert.deepEqual([items.length, items[0]?.subject.id, more], [2, 'first', true]);
      assert.equal((await listWaitingFor(tx, coordinator, 10_000)).items.length, 5);
      assert.ok(mostListed <= 100);
    }));

  it('hold what waits for one person by name, and not what that person may not decide', () =>
    within(async (tx, audience) => {
      const course = {
        ...nomination,
        name: 'test-acknowledgement',
        parties: { ...nomination.parties, reader: { title: { en: 'the reader', fr: 'le lecteur' }, kind: 'person' as const } },
        first: 'reading',
        steps: { ...nomination.steps, reading: { title: { en: 'Read', fr: 'Lire' }, actor: 'reader', acting: 'anyone' as const, about: 'duty' as const, choices: { acknowledge: { next: { end: 'accepted' } } }, clock: 'none' as const } },
      };
      const reading = quiet(course);
      await begun(tx, audience, { parties: { ...nominationParties, reader: [{ person: coordinator.person }] } }, reading);
      await begun(tx, audience, { parties: { state: nominationParties['state'] ?? [], network: [{ circle: network, role: 'coordinator' }] } }, nominations, { ...coordinator, circles: [...coordinator.circles, delegation] });
      await seenBy(tx, coordinator);
      const { items } = await listWaitingFor(tx, coordinator);
      assert.deepEqual(items.map((item) => [item.course, item.dueAt]), [['test-acknowledgement', undefined]]);
    }));

  it('are empty for a visitor', () =>
    within(async (tx, audience) => {
      await begun(tx, audience);
      await seenBy(tx, visitor);
      assert.deepEqual([(await listWaitingFor(tx, visitor)).items, (await listWaitedForBy(tx, visitor)).items], [[], []]);
    }));
});

