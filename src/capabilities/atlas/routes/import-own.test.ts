import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { keeper, visitor } from '#kernel/values/viewer.ts';
import { undone } from '#testing/database.ts';
import { statementColumns } from '../rules/statement.ts';
import { browserIn, delegationsAt, frenchManager, portugueseCorrespondent, secretary } from '../testing.ts';

const path = '/en/states/FR/import';
const heading = statementColumns.join(',');
const row = (change: Partial<Record<(typeof statementColumns)[number], string>> = {}) => {
  const cells = { id: 'fr-own-1', question: 'take-home-naloxone', state: 'FR', valid_from: '2024', valid_to: '', answer: 'local_or_pilot', note_en: 'Three towns.', note_fr: 'Trois villes.', source_title: 'Act 5', source_publisher: 'Gazette', source_url: '', source_year: '2024', confidence: 'sure', from_basis: 'change', evidence: 'searched', ...change };
  return statementColumns.map((column) => cells[column]).join(',');
};
const file = (...rows: string[]) => [heading, ...rows].join('\n');
const digestIn = (html: string) => /name="digest" value="([^"]+)"/.exec(html)?.[1] ?? '';

describe('answers from a file', () => {
  it('are shown as what they would change, then signed as the State’s own beside what the source says', () =>
    undone(keeper, async (tx) => {
      await delegationsAt(tx);
      const { get, post, as } = await browserIn(tx);
      const csv = file(row({ valid_from: '2024', valid_to: '2025' }), row({ id: 'fr-own-2', valid_from: '2026', answer: 'national_programme' }), row({ id: 'fr-own-3', question: 'oat-prison', answer: 'true', valid_from: '2020' }));
      const looked = await post(`${path}/look`, { csv });
      assert.equal(looked.statusCode, 200);
      assert.match(looked.text, /Situations: 3 new, 0 changed, 0 as they stand .*\+ fr-own-1.*Nothing is written yet/);
      assert.equal((await post(`${path}/sign`, { csv, digest: 'another' })).statusCode, 400);
      const signed = await post(`${path}/sign`, { csv, digest: digestIn(looked.html) });
      assert.equal(signed.to, '/en/states/FR/sign-off?done=imported');
      assert.match((await post(`${path}/look`, { csv })).text, /Situations: 0 new, 0 changed, 3 as they stand It changes nothing|0 new, 0 changed, 3 as they stand/);
      as(visitor);
      const { text } = await get('/en/atlas/questions/take-home-naloxone/states/FR?on=2025-06-01');
      assert.match(text, /So corrected by the State on 24 November 2026; the public source answers/);
      assert.match(text, /Three towns\./);
    }));

  it('about another State, or wrong in a cell, are named by line, column and reason, and kept', () =>
    undone(keeper, async (tx) => {
      await delegationsAt(tx);
      const { post } = await browserIn(tx);
      const { statusCode, text, html } = await post(`${path}/look`, { csv: file(row(), row({ id: 'fr-own-2', question: 'oat-prison', state: 'PT', answer: 'true' }), row({ id: 'fr-own-3', answer: 'everywhere', source_year: '24' })) });
      assert.equal(statusCode, 400);
      for (const words of [/line 3, column state: “PT” is not your State/, /line 4, column answer: “everywhere” is not one of/, /line 4, column source_year: “24” is not a year/]) assert.match(text, words);
      assert.match(html, /fr-own-1/);
      assert.match((await post(`${path}/look`, { csv: file(row({ answer: 'none_seen' })) })).text, /line 2, column answer: “none_seen” is not one of/);
      assert.match((await post(`/fr/states/FR/import/look`, { csv: 'a,b\n1,2' })).text, /colonne id : cette colonne manque/);
    }));

  it('are brought by the own Correspondent alone', () =>
    undone(keeper, async (tx) => {
      await delegationsAt(tx);
      const { get, post, as } = await browserIn(tx);
      const looked = await post(`${path}/look`, { csv: file(row()) });
      for (const [viewer, status] of [[frenchManager, 404], [portugueseCorrespondent, 404], [secretary, 404], [visitor, 401]] as const) {
        as(viewer);
        assert.equal((await get(path)).statusCode, status);
        for (const name of ['look', 'sign']) assert.equal((await post(`${path}/${name}`, { csv: file(row()), digest: digestIn(looked.html) })).statusCode, status, name);
      }
    }));
});
