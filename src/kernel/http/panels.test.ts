import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { jsx } from '#kernel/ui/markup/jsx-runtime.ts';
import { sql } from 'kysely';
import { slotsFilledBy } from '#kernel/slots.ts';
import { db } from '#testing/database.ts';
import { noAssets } from './assets.ts';
import { page } from './page.ts';
import { loadPanels, type Panel } from './panels.ts';
import { pageCache } from './page-cache.ts';
import { buildServer } from './server.ts';

const fine = (id: string): Panel<string> => ({ id, statements: 1, madeFrom: [], load: async (_tx, subject) => () => jsx('p', { children: `${id} of ${subject}` }) });
const broken: Panel<string> = { id: 'broken', statements: 1, madeFrom: [], load: (tx) => tx.query(sql`select 1 / 0`) as never };

describe('a panel that fails', () => {
  it('does not fail the page, nor the panels after it, and the page is not kept', async () => {
    const web = await buildServer({ site: { publicUrl: '', menu: [], footer: [], assets: noAssets, now: () => new Date() }, db, cache: pageCache(() => db), slots: slotsFilledBy([]) });
    let tries = 0;
    page(web, '/subject', {
      access: 'public',
      madeFrom: [],
      load: async (tx, { without }) => {
        tries += 1;
        return loadPanels(tx, [fine('first'), broken, fine('last')], 'Ruritania', without);
      },
      show: (panels, { locale }) => ({ title: 'x', crumbs: [], body: jsx('div', { children: panels.map((panel) => (panel.show === 'failed' ? `${panel.id} failed` : panel.show(locale))) }) }),
    });
    const answer = await web.app.inject('/en/subject');
    assert.equal(answer.statusCode, 200);
    assert.match(answer.body, /first of Ruritania.*broken failed.*last of Ruritania/s);
    await web.app.inject('/en/subject');
    assert.equal(tries, 4);
  });
});
