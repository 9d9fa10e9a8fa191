import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { keeper, visitor } from '#kernel/values/viewer.ts';
import { undone } from '#testing/database.ts';
import { browserIn, delegationsAt, frenchCorrespondent, researcher, secretary } from '../testing.ts';

const naloxone = 'take-home-naloxone';
const ruling = { decidedOn: '2026-10-01', titleEn: 'Prison release kits', titleFr: 'Kits à la sortie de prison', rulingEn: 'A kit handed out on release counts as a programme.', rulingFr: 'Un kit remis à la sortie compte comme un programme.', questions: naloxone, cells: `${naloxone} FR` };

describe('a ruling on the codebook', () => {
  it('is published by the Secretariat, numbered, and linked from the question and the answers that it decided', () =>
    undone(keeper, async (tx) => {
      await delegationsAt(tx);
      const { get, post, as } = await browserIn(tx, secretary);
      assert.equal((await post('/en/atlas/rulings/publish', ruling)).to, '/en/atlas/rulings?done=1');
      await post('/en/atlas/rulings/publish', { ...ruling, titleEn: 'Another', cells: '' });
      as(visitor);
      assert.match((await get('/fr/atlas/rulings')).text, /2 Kits à la sortie de prison 1er octobre 2026 .*1 Kits à la sortie de prison 1er octobre 2026/);
      assert.match((await get('/en/atlas/rulings/1')).text, /Ruling 1: Prison release kits .*A kit handed out on release counts as a programme\. .*Take-home naloxone: France/);
      assert.match((await get('/en/atlas/rulings/2')).text, /It decided no answer by itself/);
      const page = (state: string) => get(`/en/atlas/questions/${naloxone}/states/${state}`);
      assert.match((await page('FR')).text, /How this was to be answered was decided: Ruling 1: Prison release kits/);
      assert.doesNotMatch((await page('PT')).text, /Ruling 1/);
      assert.match((await get(`/fr/atlas/questions/${naloxone}`)).text, /Décision 1 : Kits à la sortie de prison/);
      assert.equal((await get('/en/atlas/rulings/3')).statusCode, 404);
    }));

  it('is published by nobody else', () =>
    undone(keeper, async (tx) => {
      await delegationsAt(tx);
      const { get, post, as } = await browserIn(tx);
      for (const [viewer, status] of [[frenchCorrespondent, 400], [researcher, 400], [visitor, 401]] as const) {
        as(viewer);
        assert.equal((await post('/en/atlas/rulings/publish', ruling)).statusCode, status);
        assert.doesNotMatch((await get('/en/atlas/rulings')).html, /name="titleEn"/);
      }
    }));

  it('is whole in both languages, about questions that exist, and what was typed is kept', () =>
    undone(keeper, async (tx) => {
      await delegationsAt(tx);
      const { post } = await browserIn(tx, secretary);
      const { statusCode, text, html } = await post('/fr/atlas/rulings/publish', { ...ruling, rulingFr: '', decidedOn: '2027-01-01', questions: 'no-such', cells: `${naloxone} FR` });
      assert.equal(statusCode, 400);
      for (const words of [/publiée dans les deux langues/, /n’est pas encore venue/, /il n’y a pas de question « no-such »/, /n’est pas l’une des questions choisies/]) assert.match(text, words);
      assert.match(html, /A kit handed out on release/);
    }));
});
