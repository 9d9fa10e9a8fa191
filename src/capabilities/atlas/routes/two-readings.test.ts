import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { WriteTx } from '#kernel/db/tx.ts';
import { keeper, visitor } from '#kernel/values/viewer.ts';
import { doorsInto, seenBy, statementsOf, undone } from '#testing/database.ts';
import { buildApp } from '../../../app.ts';
import { findDesk, prepareSigning, readStanding, signAnswers } from '../actions/sign-off.ts';
import { emptyEntry, type DraftStance } from '../rules/sign-off.ts';
import { writeDrafts } from '../store/drafts.ts';
import { delegationsAt, frenchCorrespondent } from '../testing.ts';

const today = '2026-11-24';
const naloxone = 'take-home-naloxone';
const entry = { ...emptyEntry, answer: 'withheld', from: '2024-05', basis: 'change', reasonFr: 'Le décret a changé.', legalFr: 'Décret 2024-1, article 3', sourceTitle: 'Décret 2024-1', sourcePublisher: 'Journal officiel', sourceYear: '2024' };

/** The State signs; then a visitor comes. */
async function afterSigning(tx: WriteTx, stance: DraftStance) {
  await delegationsAt(tx);
  await seenBy(tx, frenchCorrespondent);
  await writeDrafts(tx, 'FR', frenchCorrespondent.person, [{ questionId: naloxone, stance, entry, proposal: undefined }]);
  const desk = await findDesk(tx, frenchCorrespondent, 'FR');
  assert.ok(desk);
  const { digest } = prepareSigning(await readStanding(tx, 'FR', today), 'fr', today);
  const outcome = await signAnswers(tx, { desk, person: frenchCorrespondent.person, locale: 'fr', today }, digest);
  assert.ok('revision' in outcome);
  await seenBy(tx, visitor);
  const { app } = await buildApp({ db: doorsInto(tx), now: () => new Date(`${today}T12:00:00Z`) });
  const get = async (url: string) => {
    const { statusCode, body } = await app.inject(url);
    assert.equal(statusCode, 200, url);
    return body.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
  };
  return { get, json: async (url: string) => (await app.inject(url)).json(), revision: outcome.revision, app };
}

const cellPath = `/atlas/questions/${naloxone}/states/FR`;

describe('what a State contests', () => {
  it('is seen by a visitor beside what the source says, dated, wherever the situation shows', () =>
    undone(keeper, async (tx) => {
      const { get } = await afterSigning(tx, 'contest');
      const words = /Contested by the State on 24 November 2026, which answers: “Withheld” \(since May 2024\)/;
      for (const url of [`/en/atlas/questions/${naloxone}`, `/en${cellPath}`, '/en/states/FR', `/en/atlas/compare?states=FR&questions=${naloxone}`]) assert.match(await get(url), words, url);
      const page = await get(`/en${cellPath}`);
      assert.match(page, /Two readings/);
      assert.match(page, /Le décret a changé\. .*French/);
      assert.match(page, /Décret 2024-1, article 3/);
      assert.match(page, /What the public source says still counts/);
      assert.match(page, /From public sources\. Contested by the State on 24 November 2026\./);
      assert.match(await get(`/fr${cellPath}`), /Contesté par l’État le 24 novembre 2026, qui répond : « Non communiqué » \(depuis mai 2024\)/);
      assert.doesNotMatch(page, /p-fr-correspondent|Name of/);
    }));

  it('is in files and in the API, in columns of its own', () =>
    undone(keeper, async (tx) => {
      const { json } = await afterSigning(tx, 'contest');
      const { items } = await json(`/en/atlas/questions/${naloxone}.json`);
      const row = items.find(({ state }: { state: string }) => state === 'FR');
      assert.deepEqual([row.reading, row.state_says, row.other_reading, row.other_answer, row.other_answer_fr, row.other_valid_from, row.other_signed_on], ['source', 'contested', 'state', 'withheld', 'Non communiqué', '2024-05', today]);
      assert.ok(items.some((one: { state_says: string; other_reading: null }) => one.state_says === 'nothing' && one.other_reading === null));
      const { items: cells } = await json(`/api/v1/atlas/questions/${naloxone}/situations`);
      const cell = cells.find(({ state }: { state: string }) => state === 'FR');
      assert.deepEqual([cell.reading, cell.stateSays, cell.otherReading.reading, cell.otherReading.answer, cell.otherReading.signedOn], ['source', 'contested', 'state', 'withheld', today]);
      assert.doesNotMatch(JSON.stringify(cell), /person|p-fr/);
    }));

  it('is not there under an address of before', () =>
    undone(keeper, async (tx) => {
      const { get, revision } = await afterSigning(tx, 'contest');
      const before = await get(`/en${cellPath}?on=${today}&known=${revision - 1}`);
      assert.doesNotMatch(before, /Contested by the State|Two readings|What the State itself has said/);
      assert.match(before, /Not reviewed by the State/);
      assert.match(await get(`/en${cellPath}?on=${today}&known=${revision}`), /Contested by the State/);
      assert.doesNotMatch(await get(`/en${cellPath}?on=2023-01-01`), /Two readings/);
    }));

  it('does not change the map, and what it corrects does', () =>
    undone(keeper, async (tx) => {
      const { get, json } = await afterSigning(tx, 'correct');
      const page = await get(`/en${cellPath}`);
      assert.match(page, /the answer to this question is withheld .*So corrected by the State on 24 November 2026; the public source answers: “/);
      assert.match(page, /Its answer counts in sentences, maps and comparisons/);
      assert.match(page, /Answer of the State itself, signed by its Correspondent on 24 November 2026/);
      const { items } = await json(`/en/atlas/questions/${naloxone}.json`);
      const row = items.find(({ state }: { state: string }) => state === 'FR');
      assert.deepEqual([row.kind, row.reading, row.state_says, row.other_reading], ['withheld', 'state', 'corrected', 'source']);
      assert.match(await get(`/fr/atlas/questions/${naloxone}?view=time`), /Non communiqué/);
    }));
});

it('what a State confirms says so, in place of not being reviewed', () =>
  undone(keeper, async (tx) => {
    const { get } = await afterSigning(tx, 'confirm');
    assert.match(await get(`/en${cellPath}`), /Confirmed by the State on 24 November 2026\./);
    assert.doesNotMatch(await get(`/en${cellPath}`), /Not reviewed by the State/);
    assert.match(await get(`/fr/atlas/questions/${naloxone}`), /Confirmé par l’État le 24 novembre 2026/);
    assert.match(await get(`/en${cellPath}`), /Legal basis, as the State names it: Décret 2024-1, article 3/);
  }));

it('a visitor’s page of two readings takes no more than ten statements', () =>
  undone(keeper, async (tx) => {
    const { app } = await afterSigning(tx, 'contest');
    for (const url of [`/en/atlas/questions/${naloxone}`, `/en${cellPath}`, `/en/atlas/compare?states=FR`]) {
      const statements = await statementsOf(() => app.inject(url));
      assert.ok(statements.length <= 10, `${url}: ${statements.length}`);
    }
  }));
