import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import type { WriteTx } from '#kernel/db/tx.ts';
import { takeRevision } from '#kernel/db/revisions.ts';
import { textOf } from '#kernel/text/text.ts';
import { keeper, visitor } from '#kernel/values/viewer.ts';
import { findLegalBasis } from '#capabilities/atlas/index.ts';
import { insertPeople } from '#capabilities/people/testing.ts';
import { doorsInto, seenBy, undone } from '#testing/database.ts';
import { buildApp } from '../../../app.ts';

const signature = '6a1f3e9e-5a4b-4b7e-8f3e-0c6a0f1f2b3c';

/** Ireland confirms what the atlas says of take-home naloxone, and names its article. */
async function answered(tx: WriteTx) {
  await insertPeople(tx, { circles: [], people: ['p-ie'], seats: [] });
  const revision = await takeRevision(tx, 'atlas');
  await sql`insert into atlas_signatures (id, state_code, person_id, act, signed_on, revision) values (${signature}::uuid, 'IE', 'p-ie', 'answers', '2026-11-20', ${revision})`.execute(tx.write());
  await sql`insert into atlas_state_readings (id, question_id, question_version, state_code, stance, situation_id, situation_known_from, legal, signed_on, signature_id, known_from)
    select gen_random_uuid(), question_id, question_version, state_code, 'confirmed', id, known_from, ${JSON.stringify(textOf('Regulations of 2015, article 4B', 'Règlement de 2015, article 4B'))}::jsonb, '2026-11-20', ${signature}::uuid, ${revision}
    from atlas_situations where question_id = 'take-home-naloxone' and state_code = 'IE' and known_until is null`.execute(tx.write());
  await seenBy(tx, visitor);
  const { app } = await buildApp({ db: doorsInto(tx), now: () => new Date('2026-11-24T12:00:00Z') });
  const text = async (url: string) => (await app.inject(url)).body.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
  return { text, preview: async (payload: object) => (await app.inject({ method: 'POST', url: '/api/v1/responses/preview', payload })).json(), revision };
}

describe('the legal basis of an option', () => {
  it('is what the State itself answered, with the article; elsewhere it is not answered', () =>
    undone(keeper, async (tx) => {
      const { text } = await answered(tx);
      const english = await text('/en/challenges/nitazene-overdose-cluster/response?state=IE');
      assert.match(english, /The State itself answered “[^”]+” on 20 November 2026, and named: Regulations of 2015, article 4B/);
      assert.match(english, /Not answered: the State has not said here on which article it rests/);
      assert.match(english, /Whether the law there permits \d+ of the \d+ options: the State has not answered that here/);
      assert.match(await text('/fr/challenges/nitazene-overdose-cluster/response?state=IE'), /L’État a lui-même répondu « [^»]+ » le 20 novembre 2026, et indiqué : Règlement de 2015, article 4B/);
      assert.doesNotMatch(await text('/en/challenges/nitazene-overdose-cluster/response?state=FR'), /and named: Regulations/);
    }));

  it('is in the preview, in the file, in the brief and beside other States', () =>
    undone(keeper, async (tx) => {
      const { text, preview } = await answered(tx);
      const { options } = await preview({ challenge: 'nitazene-overdose-cluster', state: 'IE' });
      const bases = options.filter((one: { legalBasis: string }) => one.legalBasis === 'answered');
      assert.ok(bases.length > 0 && bases.length < options.length);
      assert.equal(bases[0].legalAnswers[0].article.fr, 'Règlement de 2015, article 4B');
      assert.match(await text('/en/challenges/nitazene-overdose-cluster/response.csv?state=IE'), /article 4B/);
      assert.match(await text('/en/briefs/response/nitazene-overdose-cluster?states=IE'), /Legal basis, as the State itself named it .*article 4B/);
      assert.match(await text('/en/challenges/nitazene-overdose-cluster/responses?states=FR,IE'), /article 4B/);
    }));

  it('is found by State and question for other rooms, and not as known before', () =>
    undone(keeper, async (tx) => {
      const { revision } = await answered(tx);
      const asked = { questionIds: ['take-home-naloxone', 'oat-prison'], stateCodes: ['FR', 'IE'], on: '2026-11-24' };
      const found = await findLegalBasis(tx, asked);
      assert.deepEqual([...found.keys()], ['IE']);
      assert.deepEqual(found.get('IE')?.map(({ questionId, signedOn }) => [questionId, signedOn]), [['take-home-naloxone', '2026-11-20']]);
      assert.equal((await findLegalBasis(tx, { ...asked, known: revision - 1 })).size, 0);
    }));
});
