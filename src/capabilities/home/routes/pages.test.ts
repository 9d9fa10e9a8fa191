import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { takeRevision } from '#kernel/db/revisions.ts';
import { textOf } from '#kernel/text/text.ts';
import { keeper } from '#kernel/values/viewer.ts';
import { publicAudience } from '#kernel/access/audiences.ts';
import { putCards } from '#capabilities/catalogue/index.ts';
import { buildApp } from '../../../app.ts';
import { db, doorsInto, statementsOf, undone } from '#testing/database.ts';
import { aboutPages } from '../texts/about.ts';

const { app } = await buildApp({ db });
const plain = (html: string) => html.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll('&amp;', '&');
const get = async (url: string, from = app) => {
  const answer = await from.inject({ url, headers: { 'accept-language': 'fr-CH,fr;q=0.9' } });
  return { status: answer.statusCode, body: plain(answer.body), headers: answer.headers };
};

describe('the first page', () => {
  it('asks what has to be decided, in both languages, and sends a reader to the own one', async () => {
    assert.match((await get('/en')).body, /<h1[^>]*>What do you need to decide\?<\/h1>/);
    assert.match((await get('/fr')).body, /<h1[^>]*>Que devez-vous décider \?<\/h1>/);
    const root = await get('/');
    assert.equal(root.status, 302);
    assert.equal(root.headers.location, '/fr');
  });

  it('offers each challenge and each State of the atlas, in the alphabet of the reader', () =>
    undone(keeper, async (tx) => {
      const revision = await takeRevision(tx, 'home');
      await putCards(tx, revision, [
        { kind: 'challenge', subject: 'an-invented-challenge', path: '/challenges/an-invented-challenge', title: textOf('An invented challenge', 'Un défi inventé'), summary: textOf('For a test', 'Pour un essai'), pillars: [], stateCodes: [], concepts: [], audience: publicAudience },
      ]);
      const { app: inside } = await buildApp({ db: doorsInto(tx) });
      const french = (await get('/fr', inside)).body;
      assert.match(french, /<option value="an-invented-challenge"[^>]*>Un défi inventé<\/option>/);
      assert.ok(french.indexOf('>Allemagne<') < french.indexOf('>Belgique<'));
      assert.match((await get('/en', inside)).body, /<option value="an-invented-challenge"[^>]*>An invented challenge<\/option>/);
    }));

  it('is a form that works without scripts', async () => {
    const { body } = await get('/en');
    assert.match(body, /<form[^>]*action="\/en\/respond"[^>]*method="get"/);
    assert.match(body, /<label for="plan-challenge">Challenge<\/label>/);
    assert.match(body, /<label for="plan-state">State<\/label>/);
  });

  it('says that it is independent, and has the four pillars and the latest changes with their feed', async () => {
    for (const [locale, sentence] of [['en', /no State, and no organisation, speaks here/], ['fr', /aucun État ni aucune organisation ne s’y exprime/]] as const) {
      const { body } = await get(`/${locale}`);
      assert.match(body, sentence);
      for (const pillar of ['prevention', 'harm_reduction', 'treatment', 'enforcement']) assert.ok(body.includes(`/${locale}/search?pillar=${pillar}`), pillar);
      assert.ok(body.includes(`href="/${locale}/feed.atom"`));
    }
  });

  it('takes few statements', async () => {
    const sent = await statementsOf(() => app.inject('/en?fresh=1'));
    assert.ok(sent.length <= 10, sent.join('\n'));
  });
});

describe('the way its forms lead', () => {
  it('goes to the response, in the language of the page', async () => {
    const english = await get('/en/respond?challenge=nitazene-overdose-cluster&state=MT');
    assert.equal(english.status, 303);
    assert.equal(english.headers.location, '/en/challenges/nitazene-overdose-cluster/response?state=MT');
    assert.equal((await get('/fr/respond?state=MT')).headers.location, '/fr/states/MT');
  });

  it('never leads off this site', async () => {
    assert.equal((await get('/fr/respond?challenge=//evil.example&state=%0d%0aX')).headers.location, '/fr/challenges');
    assert.equal((await get('/en/respond?challenge=a&challenge=b')).headers.location, '/en/challenges');
  });
});

describe('the pages about the platform', () => {
  for (const [name, prose] of Object.entries(aboutPages)) {
    it(`say in both languages the same of ${name}`, async () => {
      assert.equal((await get(`/en/about/${name}`)).status, 200);
      const french = await get(`/fr/about/${name}`);
      assert.equal(french.status, 200);
      const shape = ({ sections }: typeof prose.en) => sections.map((section) => [section.id, section.paragraphs.length, section.list?.length, section.after?.length, section.signs, section.links?.map((link) => link.path.replace('/fr/', '/en/'))]);
      assert.deepEqual(shape(prose.fr), shape(prose.en));
      for (const section of prose.fr.sections) assert.ok(french.body.includes(`id="${section.id}-title"`), section.id);
    });
  }

  it('are no more than there are', async () => assert.equal((await get('/fr/about/nothing')).status, 404));

  it('are what the footer leads to', async () => {
    const { body } = await get('/en');
    for (const name of Object.keys(aboutPages)) assert.ok(body.includes(`href="/en/about/${name}"`), name);
  });
});
