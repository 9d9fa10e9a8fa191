import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import type { WriteTx } from '#kernel/db/tx.ts';
import { communityCircle, keeper, visitor, type PersonId, type Viewer } from '#kernel/values/viewer.ts';
import { france, inDelegation, inHouse, portugal, someoneWith } from '#capabilities/people/testing.ts';
import { seenBy, undone } from '#testing/database.ts';
import { emptyEntry, type DraftStance, type Entry } from '../rules/sign-off.ts';
import { listReadings, listSituations } from '../store/situations.ts';
import { listSigned, listSignatures } from '../store/voice.ts';
import { listDrafts, writeDrafts } from '../store/drafts.ts';
import { correctAnswers, delegationsAt, frenchCorrespondent, frenchManager, portugueseCorrespondent, secretary } from '../testing.ts';
import { confirmAll, findDesk, prepareSigning, readStanding, signAnswers } from './sign-off.ts';

const today = '2026-11-24';
const naloxone = 'take-home-naloxone';
const answer = (change: Partial<Entry> = {}): Entry => ({ ...emptyEntry, answer: 'withheld', from: '2024-05', basis: 'change', reasonFr: 'La loi a changé.', sourceTitle: 'Loi 5', sourcePublisher: 'Journal officiel', sourceYear: '2024', ...change });

async function signedBy(tx: WriteTx, viewer: Viewer & { person: PersonId }, drafts: readonly { questionId: string; stance: DraftStance; entry?: Entry }[], day = today) {
  await seenBy(tx, viewer);
  await writeDrafts(tx, 'FR', viewer.person, drafts.map(({ questionId, stance, entry = emptyEntry }) => ({ questionId, stance, entry, proposal: undefined })));
  const desk = await findDesk(tx, viewer, 'FR');
  assert.ok(desk);
  const { digest } = prepareSigning(await readStanding(tx, 'FR', day), 'fr', day);
  return signAnswers(tx, { desk, person: viewer.person, locale: 'fr', today: day }, digest);
}

const revisionOf = (outcome: Awaited<ReturnType<typeof signedBy>>): number => {
  assert.ok('revision' in outcome, JSON.stringify(outcome));
  return outcome.revision;
};

const readings = async (tx: WriteTx, known?: number) => (await listReadings(tx, { questionIds: [naloxone], stateCodes: ['FR'], known })).map((one) => [one.voice?.stance ?? 'source', one.answer, one.from, one.until]);

describe('a sign-off', () => {
  it('confirms the situation that was read, and no later one', () =>
    undone(keeper, async (tx) => {
      await delegationsAt(tx);
      const [before] = (await listSituations(tx, { questionIds: [naloxone], stateCodes: ['FR'] })).toReversed();
      const revision = revisionOf(await signedBy(tx, frenchCorrespondent, [{ questionId: naloxone, stance: 'confirm', entry: { ...emptyEntry, legalFr: 'Article L. 1' } }]));
      const now = async (known?: number) => (await listSituations(tx, { questionIds: [naloxone], stateCodes: ['FR'], known })).find(({ id }) => id === before?.id);
      assert.equal((await now())?.reviewedOn, today);
      assert.equal((await now())?.legal?.original, 'fr');
      assert.equal((await now(revision - 1))?.reviewedOn, undefined);
      // What the State confirmed is no longer what stands.
      await seenBy(tx, keeper);
      await correctAnswers(tx, { questionId: naloxone, stateCode: 'FR', answer: before?.answer ?? '' });
      assert.equal((await now())?.reviewedOn, undefined);
    }));

  it('that contests leaves what the source says, and both stand from that revision on', () =>
    undone(keeper, async (tx) => {
      await delegationsAt(tx);
      const before = await readings(tx);
      const revision = revisionOf(await signedBy(tx, frenchCorrespondent, [{ questionId: naloxone, stance: 'contest', entry: answer() }]));
      await seenBy(tx, visitor);
      assert.deepEqual(new Set((await readings(tx)).map(String)), new Set([...before, ['contested', 'withheld', '2024-05-01', undefined]].map(String)));
      assert.deepEqual(await readings(tx, revision - 1), before);
      assert.deepEqual((await readings(tx, revision)).length, before.length + 1);
      const [said] = await listSigned(tx, naloxone, 'FR', undefined);
      assert.deepEqual([said?.stance, said?.signedOn, said?.stands], ['contested', today, true]);
      assert.deepEqual(await listSigned(tx, naloxone, 'FR', revision - 1), []);
    }));

  it('that says something else later shortens what the State said before, and forgets nothing', () =>
    undone(keeper, async (tx) => {
      await delegationsAt(tx);
      const first = revisionOf(await signedBy(tx, frenchCorrespondent, [{ questionId: naloxone, stance: 'correct', entry: answer({ from: '2020' }) }]));
      revisionOf(await signedBy(tx, frenchCorrespondent, [{ questionId: naloxone, stance: 'correct', entry: answer({ answer: 'not_known', from: '2026-03' }) }]));
      const own = (all: Awaited<ReturnType<typeof readings>>) => all.filter(([stance]) => stance !== 'source');
      assert.deepEqual(own(await readings(tx)), [['corrected', 'withheld', '2020-01-01', '2026-03-01'], ['corrected', 'not_known', '2026-03-01', undefined]]);
      assert.deepEqual(own(await readings(tx, first)), [['corrected', 'withheld', '2020-01-01', undefined]]);
    }));

  it('confirms the State’s own word anew where it has one, or takes it back', () =>
    undone(keeper, async (tx) => {
      await delegationsAt(tx);
      revisionOf(await signedBy(tx, frenchCorrespondent, [{ questionId: naloxone, stance: 'contest', entry: answer() }], '2025-11-01'));
      revisionOf(await signedBy(tx, frenchCorrespondent, [{ questionId: naloxone, stance: 'confirm' }]));
      const contested = (await listReadings(tx, { questionIds: [naloxone], stateCodes: ['FR'] })).find(({ voice }) => voice);
      assert.deepEqual(contested?.voice, { stance: 'contested', signedOn: today });
      assert.equal(contested?.reason?.original, 'fr');
      revisionOf(await signedBy(tx, frenchCorrespondent, [{ questionId: naloxone, stance: 'withdraw' }]));
      const left = await listReadings(tx, { questionIds: [naloxone], stateCodes: ['FR'], on: today });
      assert.deepEqual(left.map(({ voice, reviewedOn }) => [voice, reviewedOn]), [[undefined, today]]);
      assert.equal((await listSigned(tx, naloxone, 'FR', undefined)).length, 3);
    }));

  it('of a whole year confirms every answer that stands at once, and invents none', () =>
    undone(keeper, async (tx) => {
      await delegationsAt(tx);
      await seenBy(tx, frenchManager);
      const count = await confirmAll(tx, { stateCode: 'FR', person: frenchManager.person, today });
      const { questions, cells, drafts } = await readStanding(tx, 'FR', today);
      assert.equal(count, questions.filter(({ id }) => ['answered', 'none', 'withheld', 'not_applicable'].includes(cells.get(id)?.kind ?? '')).length);
      assert.ok(count > 10 && count < questions.length);
      assert.equal(drafts.length, count);
      await seenBy(tx, frenchCorrespondent);
      const outcome = await signedBy(tx, frenchCorrespondent, []);
      assert.ok('revision' in outcome);
      assert.deepEqual(outcome.counts, { confirmed: count, corrected: 0, contested: 0, withdrawn: 0 });
      assert.deepEqual(await listDrafts(tx, 'FR'), []);
      const [signature] = await listSignatures(tx, 'FR');
      assert.deepEqual([signature?.person, signature?.counts['confirmed']], [frenchCorrespondent.person, count]);
    }));
});

describe('nobody signs', () => {
  const signing = (viewer: Viewer & { person: PersonId }, drafter = frenchManager) => async (tx: WriteTx) => {
    await delegationsAt(tx);
    await seenBy(tx, drafter);
    await writeDrafts(tx, 'FR', drafter.person, [{ questionId: naloxone, stance: 'confirm', entry: emptyEntry, proposal: undefined }]);
    const { digest } = prepareSigning(await readStanding(tx, 'FR', today), 'en', today);
    await seenBy(tx, viewer);
    const desk = await findDesk(tx, viewer, 'FR');
    return desk && signAnswers(tx, { desk, person: viewer.person, locale: 'en', today }, digest);
  };

  it('who only prepares', () => undone(keeper, async (tx) => assert.deepEqual(await signing(frenchManager)(tx), { refused: 'not-yours-to-sign' })));
  it('for another State', () => undone(keeper, async (tx) => assert.equal(await signing(portugueseCorrespondent)(tx), undefined)));
  it('for a State from the Secretariat', () => undone(keeper, async (tx) => assert.equal(await signing(secretary)(tx), undefined)));

  it('from the Secretariat, even one who sits in the delegation without being its Correspondent', () =>
    undone(keeper, async (tx) => {
      const both = someoneWith('p-fr-manager', inHouse('secretariat'), inDelegation(france, 'FR', 'professional'));
      assert.deepEqual(await signing(both)(tx), { refused: 'not-yours-to-sign' });
    }));

  it('what changed since it was read, or nothing', () =>
    undone(keeper, async (tx) => {
      await delegationsAt(tx);
      await seenBy(tx, frenchCorrespondent);
      const desk = await findDesk(tx, frenchCorrespondent, 'FR');
      assert.ok(desk);
      const sign = (digest: string) => signAnswers(tx, { desk, person: frenchCorrespondent.person, locale: 'en', today }, digest);
      assert.deepEqual(await sign(''), { refused: 'nothing-drafted' });
      await writeDrafts(tx, 'FR', frenchCorrespondent.person, [{ questionId: naloxone, stance: 'confirm', entry: emptyEntry, proposal: undefined }]);
      const { digest } = prepareSigning(await readStanding(tx, 'FR', today), 'en', today);
      await writeDrafts(tx, 'FR', frenchCorrespondent.person, [{ questionId: naloxone, stance: 'contest', entry: answer(), proposal: undefined }]);
      assert.deepEqual(await sign(digest), { refused: 'changed-since-read' });
      await writeDrafts(tx, 'FR', frenchCorrespondent.person, [{ questionId: naloxone, stance: 'correct', entry: emptyEntry, proposal: undefined }]);
      assert.deepEqual(await sign(prepareSigning(await readStanding(tx, 'FR', today), 'en', today).digest), { refused: 'unfit-drafts' });
    }));
});

describe('what is drafted', () => {
  it('is read by the delegation and by nobody else', () =>
    undone(keeper, async (tx) => {
      await delegationsAt(tx);
      await seenBy(tx, frenchManager);
      await writeDrafts(tx, 'FR', frenchManager.person, [{ questionId: naloxone, stance: 'contest', entry: answer(), proposal: undefined }]);
      for (const [viewer, count] of [[frenchCorrespondent, 1], [portugueseCorrespondent, 0], [secretary, 0], [visitor, 0], [keeper, 0]] as const) {
        await seenBy(tx, viewer);
        assert.equal((await listDrafts(tx, 'FR')).length, count);
      }
    }));

  it('cannot be written by another delegation, nor as somebody else', () =>
    undone(keeper, async (tx) => {
      await delegationsAt(tx);
      const draft = [{ questionId: naloxone, stance: 'confirm' as const, entry: emptyEntry, proposal: undefined }];
      await seenBy(tx, portugueseCorrespondent);
      await assert.rejects(writeDrafts(tx, 'FR', portugueseCorrespondent.person, draft), /row-level security/);
    }));

  it('cannot be written as somebody else', () =>
    undone(keeper, async (tx) => {
      await delegationsAt(tx);
      await seenBy(tx, frenchManager);
      await assert.rejects(writeDrafts(tx, 'FR', frenchCorrespondent.person, [{ questionId: naloxone, stance: 'confirm', entry: emptyEntry, proposal: undefined }]), /row-level security/);
    }));

  it('and signed says who did to the own delegation, the Secretariat and auditors alone', () =>
    undone(keeper, async (tx) => {
      await delegationsAt(tx);
      revisionOf(await signedBy(tx, frenchCorrespondent, [{ questionId: naloxone, stance: 'confirm' }]));
      const auditor = someoneWith('p-auditor', { circle: communityCircle, kind: 'community', stateCode: null, role: 'auditor' });
      for (const [viewer, count] of [[frenchManager, 1], [secretary, 1], [auditor, 1], [portugueseCorrespondent, 0], [someoneWith('p-x', inDelegation(portugal, 'PT', 'administrator')), 0], [visitor, 0]] as const) {
        await seenBy(tx, viewer);
        assert.equal((await listSignatures(tx, 'FR')).length, count);
      }
    }));

  it('cannot be signed past the rules by a statement of one’s own', () =>
    undone(keeper, async (tx) => {
      await delegationsAt(tx);
      await seenBy(tx, frenchManager);
      await assert.rejects(sql`insert into atlas_signatures (id, state_code, person_id, act, signed_on, revision) values (gen_random_uuid(), 'FR', 'p-fr-manager', 'answers', '2026-11-24', 1)`.execute(tx.write()), /row-level security/);
    }));
});
