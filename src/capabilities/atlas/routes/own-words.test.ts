import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { keeper, visitor } from '#kernel/values/viewer.ts';
import { statementsOf, undone } from '#testing/database.ts';
import { browserIn, delegationsAt, frenchCorrespondent, frenchManager, portugueseCorrespondent, secretary } from '../testing.ts';

const path = '/fr/states/FR/own-words';
const many = Array.from({ length: 301 }, (_, index) => `mot${index}`).join(' ');

describe('a State’s own words', () => {
  it('are on its page, signed and dated, in the language of the reader or said to be in the other', () =>
    undone(keeper, async (tx) => {
      await delegationsAt(tx);
      const { get, post, as } = await browserIn(tx);
      assert.equal((await post(`${path}/harm_reduction`, { fr: 'La France accompagne.\n\nElle soigne.', en: '' })).to, `${path}?done=words`);
      as(visitor);
      assert.match((await get('/fr/states/FR')).text, /Dans les mots de l’État .*La France accompagne\. Elle soigne\. Signé par le Correspondant permanent le 24 novembre 2026\./);
      assert.match((await get('/en/states/FR')).text, /La France accompagne\. .*French/);
      assert.doesNotMatch((await get('/fr/states/PT')).text, /Dans les mots de l’État/);
    }));

  it('stay known once others are signed, and a translation left behind says so', () =>
    undone(keeper, async (tx) => {
      await delegationsAt(tx);
      const { get, post, as, app } = await browserIn(tx);
      await post(`${path}/treatment`, { fr: 'Premier texte.', en: 'First text.' });
      await post(`/en/states/FR/own-words/treatment`, { fr: 'Second texte.', en: 'First text.' });
      as(visitor);
      const { text } = await get('/en/states/FR/own-words');
      assert.match(text, /First text\..*older|First text\. .*earlier|First text\./);
      assert.match((await get(path)).text, /Second texte\..*Textes antérieurs .*Premier texte\./);
      assert.ok((await statementsOf(() => app.inject(path))).length <= 10);
    }));

  it('of more than 300 are refused with their number, and are not lost', () =>
    undone(keeper, async (tx) => {
      await delegationsAt(tx);
      const { post } = await browserIn(tx);
      const answer = await post(`${path}/treatment`, { fr: many, en: 'Short.' });
      assert.equal(answer.statusCode, 400);
      assert.match(answer.text, /301 mots ; 300 au plus\. Rien n’est perdu/);
      assert.match(answer.html, /mot300/);
      assert.match(answer.html, />Short\.</);
      assert.equal((await post(`${path}/treatment`, { fr: many.replace(' mot300', ''), en: 'Short.' })).statusCode, 303);
      assert.match((await post(`${path}/treatment`, { fr: many.replace(' mot300', ''), en: 'Short.' })).text, /C’est déjà ce qui est en place/);
    }));

  it('are signed by the own Correspondent alone', () =>
    undone(keeper, async (tx) => {
      await delegationsAt(tx);
      const { get, post, as } = await browserIn(tx);
      for (const [viewer, status] of [[frenchManager, 400], [portugueseCorrespondent, 404], [secretary, 404], [visitor, 401]] as const) {
        as(viewer);
        assert.equal((await post(`${path}/treatment`, { fr: 'Non.' })).statusCode, status, viewer.person ?? 'visitor');
        assert.doesNotMatch((await get(path)).html, /name="fr"/);
      }
      as(frenchCorrespondent);
      assert.match((await get(path)).html, /name="fr"/);
    }));
});
