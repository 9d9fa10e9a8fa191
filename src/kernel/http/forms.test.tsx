import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Type } from 'typebox';
import { sql } from 'kysely';
import type { Doors } from '#kernel/db/tx.ts';
import { slotsFilledBy } from '#kernel/slots.ts';
import { ActionForm } from '#kernel/ui/components/action-form/action-form.tsx';
import { publicCircle, visitor, type PersonId, type Viewer } from '#kernel/values/viewer.ts';
import { db } from '#testing/database.ts';
import { noAssets } from './assets.ts';
import { day, needed, words } from './fields.ts';
import { page } from './page.ts';
import { pageCache } from './page-cache.ts';
import { buildServer } from './server.ts';

const somebody: Viewer = { person: 'person-1' as PersonId, circles: [publicCircle], seats: [] };

const fields = { purpose: needed(words({ en: 'Purpose', fr: 'But' }, 30)), until: day({ en: 'Until', fr: 'Jusqu’au' }) };

async function aServer(viewer: Viewer, doors: Doors = db) {
  const site = { publicUrl: 'http://localhost:3000', assets: noAssets, now: () => new Date('2026-11-24T10:00:00Z'), menu: [], footer: [] };
  const web = await buildServer({ site, db: doors, slots: slotsFilledBy([]), cache: pageCache(() => doors), viewerOf: () => viewer });
  const acted: unknown[] = [];
  page(web, '/rooms/:room', {
    access: 'public',
    formAccess: 'signed-in',
    params: Type.Object({ room: Type.String({ maxLength: 20 }) }),
    madeFrom: [],
    load: async () => ({}),
    show: (_model, { locale, params, refused, address }) => ({
      title: 'Room',
      crumbs: [{ label: 'Room' }],
      body: <><h1>Room {params.room} at {address}</h1><ActionForm locale={locale} name="book" page={`/${locale}/rooms/${params.room}`} submit="Book" refused={refused} fields={[{ kind: 'text', name: 'purpose', label: 'Purpose' }, { kind: 'date', name: 'until', label: 'Until' }]} /></>,
    }),
    forms: (form) => ({
      book: form({
        fields,
        async act(tx, { values, params }) {
          if (params.room === 'none') return undefined;
          await tx.asHouse(() => sql`insert into kernel_reference_sets (name, fingerprint) values ('form-test', 'x')`.execute(tx.write()));
          acted.push(values);
          if (values.until !== undefined && values.until < '2026-11-24') return { refused: [{ field: 'until', reason: 'That day is past.' }] };
          await tx.asHouse(() => sql`delete from kernel_reference_sets where name = 'form-test'`.execute(tx.write()));
          return { to: `/rooms/${params.room}?done=booked` };
        },
      }),
    }),
  });
  const send = (payload: string, url = '/fr/rooms/a/book', headers = {}) => web.app.inject({ method: 'POST', url, payload, headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers } });
  return { send, acted };
}

const plain = (html: string) => html.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('a form', () => {
  it('that is taken leads on, so that a second look does not send it twice', async () => {
    const { send, acted } = await aServer(somebody);
    const { statusCode, headers } = await send('purpose=Prepare%0D%0Aa+note&until=2026-12-01');
    assert.equal(statusCode, 303);
    assert.equal(headers.location, '/fr/rooms/a?done=booked');
    assert.deepEqual(acted, [{ purpose: 'Prepare\na note', until: '2026-12-01' }]);
  });

  it('with a field that cannot be read comes back with what was typed, and does nothing', async () => {
    const { send, acted } = await aServer(somebody);
    const { statusCode, ...answer } = await send('purpose=&until=tomorrow');
    const body = plain(answer.body);
    assert.equal(statusCode, 400);
    assert.match(body, /href="#book-purpose">But : Rien n’a été saisi\./);
    assert.match(body, /name="until"[^>]*value="tomorrow"|value="tomorrow"[^>]*name="until"/);
    assert.match(body, /Room a at \/rooms\/a</);
    assert.deepEqual(acted, []);
  });

  it('that is refused leaves nothing behind that was written on the way', async () => {
    const { send } = await aServer(somebody);
    const { statusCode, ...answer } = await send('purpose=Meeting&until=2020-01-01');
    const body = plain(answer.body);
    assert.equal(statusCode, 400);
    assert.match(body, /value="Meeting"/);
    assert.match(body, /Jusqu’au : That day is past\./);
    const left = await db.reading(visitor, (tx) => tx.query(sql`select from kernel_reference_sets where name = 'form-test'`));
    assert.equal(left.length, 0);
  });

  it('is for those who have signed in, where it says so', async () => {
    const { send, acted } = await aServer(visitor);
    assert.equal((await send('purpose=x')).statusCode, 401);
    assert.deepEqual(acted, []);
  });

  it('about what is not there for this person says so', async () => {
    const { send } = await aServer(somebody);
    assert.equal((await send('purpose=x', '/fr/rooms/none/book')).statusCode, 404);
  });

  it('sent by another site is not taken', async () => {
    const { send, acted } = await aServer(somebody);
    assert.equal((await send('purpose=x', '/fr/rooms/a/book', { 'sec-fetch-site': 'cross-site' })).statusCode, 403);
    assert.deepEqual(acted, []);
  });
});
