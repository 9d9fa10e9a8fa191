import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import type { WriteTx } from '#kernel/db/tx.ts';
import { keeper, viewerWith, visitor, type PersonId } from '#kernel/values/viewer.ts';
import { inHouse, someoneWith } from '#capabilities/people/testing.ts';
import { seenBy, undone } from '#testing/database.ts';
import { browserIn, delegationsAt, frenchCorrespondent, frenchManager, portugueseCorrespondent, researcher, secretary } from '../testing.ts';

const naloxone = 'take-home-naloxone';
const path = `/en/atlas/questions/${naloxone}/states/FR/propose`;
const proposal = { answer: 'local_or_pilot', from: '2024-05', basis: 'observed', passage: 'Les kits ne sont distribués que dans trois villes.', sourceTitle: 'Rapport 2024', sourcePublisher: 'Observatoire', sourceUrl: 'https://example.org/rapport', sourceDate: '2024-06', remark: 'Page 12.' };

async function proposed(tx: WriteTx) {
  await delegationsAt(tx);
  const browser = await browserIn(tx, researcher);
  assert.equal((await browser.post(`${path}/propose`, proposal)).to, '/en/atlas/proposals?done=proposed');
  const [id] = [...(await browser.get('/en/atlas/proposals')).html.matchAll(/\/atlas\/proposals\/([0-9a-f-]{36})/g)].map(([, found = '']) => found);
  assert.ok(id);
  return { ...browser, id };
}

describe('a proposed correction', () => {
  it('is read by its proposer, the State’s delegation and the Secretariat, and by nobody else', () =>
    undone(keeper, async (tx) => {
      const { get, as, id } = await proposed(tx);
      for (const [viewer, status] of [[researcher, 200], [frenchCorrespondent, 200], [frenchManager, 200], [secretary, 200], [portugueseCorrespondent, 404], [someoneWith('p-other'), 404], [visitor, 401]] as const) {
        as(viewer);
        assert.equal((await get(`/en/atlas/proposals/${id}`)).statusCode, status, viewer.person ?? 'visitor');
        const list = await get('/en/atlas/proposals');
        assert.equal(list.html.includes(id), status === 200, viewer.person ?? 'visitor');
        for (const url of [`/en/atlas/questions/${naloxone}/states/FR`, `/en/atlas/questions/${naloxone}`, '/en/states/FR', '/fr/search?q=distribu%C3%A9s', `/api/v1/atlas/questions/${naloxone}/situations`]) assert.doesNotMatch((await get(url)).text, /trois villes/, url);
      }
    }));

  it('taken up is filled in, signed as everything is, and then accepted', () =>
    undone(keeper, async (tx) => {
      const { get, post, as, id } = await proposed(tx);
      as(frenchCorrespondent);
      const desk = '/en/states/FR/sign-off';
      assert.match((await get(desk)).text, /Proposals waiting for an answer: 1/);
      const form = await get(`${desk}/questions/${naloxone}?proposal=${id}`);
      assert.match(form.html, /value="Rapport 2024"/);
      assert.match(form.html, new RegExp(`name="proposal" value="${id}"`));
      await post(`${desk}/questions/${naloxone}/save`, { stance: 'correct', proposal: id, answer: 'local_or_pilot', from: '2024-05', basis: 'observed', sourceTitle: 'Rapport 2024', sourcePublisher: 'Observatoire', sourceYear: '2024', sourceUrl: 'https://example.org/rapport' });
      as(researcher);
      assert.match((await get(`/en/atlas/proposals/${id}`)).text, /Waiting for the State/);
      as(frenchCorrespondent);
      const digest = /name="digest" value="([^"]+)"/.exec((await get(`${desk}/review`)).html)?.[1] ?? '';
      assert.equal((await post(`${desk}/review/sign`, { digest })).statusCode, 303);
      as(researcher);
      assert.match((await get('/fr/atlas/proposals')).text, /Acceptée : l’État a corrigé sa réponse \(24 novembre 2026\)/);
      as(visitor);
      assert.match((await get(`/en/atlas/questions/${naloxone}/states/FR`)).text, /So corrected by the State on 24 November 2026/);
    }));

  it('is declined with a reason that its proposer reads, by the Correspondent alone', () =>
    undone(keeper, async (tx) => {
      const { get, post, as, id } = await proposed(tx);
      const decline = `/en/atlas/proposals/${id}/decline`;
      for (const [viewer, status] of [[frenchManager, 400], [secretary, 400], [researcher, 400], [portugueseCorrespondent, 404], [visitor, 401]] as const) {
        as(viewer);
        assert.equal((await post(decline, { reason: 'No.' })).statusCode, status, viewer.person ?? 'visitor');
      }
      as(frenchCorrespondent);
      assert.match((await post(decline)).text, /Say why: the proposer reads it/);
      assert.equal((await post(decline, { reason: 'Le rapport porte sur 2019.' })).statusCode, 303);
      assert.match((await post(decline, { reason: 'Again' })).text, /has been settled/);
      as(researcher);
      assert.match((await get('/en/atlas/proposals')).text, /Declined \(24 November 2026\) Le rapport porte sur 2019\./);
    }));

  it('is taken back by its proposer, and by nobody else', () =>
    undone(keeper, async (tx) => {
      const { get, post, as, id } = await proposed(tx);
      as(frenchCorrespondent);
      assert.equal((await post(`/en/atlas/proposals/${id}/take-back`)).statusCode, 404);
      as(researcher);
      assert.match((await post(`${path}/propose`, proposal)).text, /A proposal of yours about this answer is waiting already/);
      assert.equal((await post(`/en/atlas/proposals/${id}/take-back`)).statusCode, 303);
      assert.match((await get('/en/atlas/proposals')).text, /Taken back/);
    }));

  it('comes with its passage, address and date, or is told what it lacks', () =>
    undone(keeper, async (tx) => {
      await delegationsAt(tx);
      const { post, as } = await browserIn(tx, researcher);
      const answer = await post(`/fr${path.slice(3)}/propose`, { answer: 'local_or_pilot', from: '2030', basis: 'change', passage: '', sourceTitle: 'Rapport gardé', sourcePublisher: 'O', sourceUrl: 'rapport', sourceDate: '24' });
      assert.equal(answer.statusCode, 400);
      for (const words of [/2030 n’est pas encore venu/, /« rapport » n’est pas une adresse web/, /« 24 » n’est pas une date/]) assert.match(answer.text, words);
      assert.match(answer.html, /Rapport gardé/);
      // An auditor's seat stands in the place of a member's.
      as(viewerWith('p-auditor' as PersonId, [inHouse('auditor')]));
      assert.match((await post(`${path}/propose`, proposal)).text, /Your seat does not let you propose corrections/);
    }));

  it('cannot be written in another’s name, nor settled by a statement of one’s own', () =>
    undone(keeper, async (tx) => {
      const { id } = await proposed(tx);
      await seenBy(tx, researcher);
      const { numAffectedRows } = await sql`update atlas_proposals set outcome = 'accepted', outcome_on = '2026-11-24' where id = ${id}::uuid`.execute(tx.write());
      assert.equal(Number(numAffectedRows), 0);
    }));
});
