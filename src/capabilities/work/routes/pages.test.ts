import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import type { Doors, WriteTx } from '#kernel/db/tx.ts';
import { keeper, publicCircle, visitor, type Viewer } from '#kernel/values/viewer.ts';
import { portugal } from '#capabilities/people/testing.ts';
import { aWorld, network, networkOfOthers, secretNetwork, type World } from '#capabilities/sharing/testing.ts';
import { doorsInto, seenBy, statementsOf, undone } from '#testing/database.ts';
import { buildApp } from '../../../app.ts';

const now = () => new Date('2026-11-24T10:00:00Z');
/** What a reader reads, without tags and no-break spaces. */
const read = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll(/\s+/g, ' ');

interface House {
  readonly get: (url: string) => Promise<{ status: number; body: string; text: string; location: string | undefined }>;
  readonly post: (url: string, fields: Record<string, string>) => Promise<{ status: number; body: string; text: string; location: string }>;
}

async function houseOf(doors: Doors, viewer: Viewer): Promise<House> {
  const { app } = await buildApp({ db: doors, now, viewerOf: () => viewer });
  const answer = ({ statusCode, body, headers }: { statusCode: number; body: string; headers: { location?: string | undefined } }) => ({ status: statusCode, body, text: read(body), location: headers.location ?? '' });
  return {
    get: async (url) => answer(await app.inject({ url })),
    post: async (url, fields) => answer(await app.inject({ method: 'POST', url, payload: new URLSearchParams(fields).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded' } })),
  };
}

type Houses = { readonly ana: House; readonly bruno: House; readonly chloe: House; readonly dara: House; readonly visitor: House };

const inHouses = (work: (houses: Houses, tx: WriteTx, world: World) => Promise<void>) =>
  undone(keeper, async (tx) => {
    const world = await aWorld(tx);
    const doors = doorsInto(tx);
    const [ana, bruno, chloe, dara, guest] = await Promise.all([world.ana, world.bruno, world.chloe, world.dara, visitor].map((viewer) => houseOf(doors, viewer)));
    assert.ok(ana && bruno && chloe && dara && guest);
    await work({ ana, bruno, chloe, dara, visitor: guest }, tx, world);
    await sql`set constraints all immediate`.execute(tx.write());
  });

const own = 'entente.own.nitazene-overdose-cluster.MT';
const aResponse = {
  kind: 'response', address: '/challenges/nitazene-overdose-cluster/response?state=MT&on=2026-11-24&known=1', title: 'Zephyrine for the Minister', note: 'Before the meeting', states: 'MT', challenge: 'nitazene-overdose-cluster',
  answers: JSON.stringify({ [own]: { weights: { evidence: 50, experience: 70, feasibility: 20 }, answers: { 'take-home-naloxone': { law: 'great_effort' } } }, 'entente.package.nitazene-overdose-cluster.MT': { currency: 'EUR, 2026', budget: '40000' }, else: 'nothing of ours' }),
};

async function saved(house: House, change: Record<string, string> = {}): Promise<string> {
  const { status, location, text } = await house.post('/en/work/save', { ...aResponse, ...change });
  assert.equal(status, 303, text);
  return /\/work\/([0-9a-f-]{36})/.exec(location)?.[1] ?? '';
}

const share = (house: House, id: string, { circles, marking = 'AMBER', version = '1' }: { circles: number | string; marking?: string; version?: string }) => house.post(`/en/shared/${id}/audience/share`, { circles: String(circles), marking, version });

describe('saving', () => {
  it('is offered on pages of responses, comparisons and briefs to whoever has signed in, and to no visitor', () =>
    inHouses(async ({ ana, visitor: guest }) => {
      for (const path of ['/challenges/nitazene-overdose-cluster/response?state=MT', '/challenges/nitazene-overdose-cluster/responses?states=MT,FR', '/atlas/compare?states=MT,FR', '/briefs/response/nitazene-overdose-cluster?states=MT']) {
        for (const [locale, words] of [['en', 'Keep this as saved work'], ['fr', 'Garder ceci dans vos travaux enregistrés']] as const) {
          const page = await ana.get(`/${locale}${path}`);
          assert.equal(page.status, 200);
          assert.ok(page.body.includes(words), `${locale}${path}`);
          assert.ok(!(await guest.get(`/${locale}${path}`)).body.includes('data-keep'));
        }
      }
    }));

  it('keeps what was sent and nothing else, for oneself alone', () =>
    inHouses(async ({ ana, bruno, chloe, visitor: guest }) => {
      const id = await saved(ana);
      const page = await ana.get(`/en/work/${id}`);
      assert.equal(page.status, 200);
      assert.match(page.text, /Zephyrine for the Minister/);
      assert.match(page.text, /Before the meeting/);
      assert.match(page.text, /Prepared by a reader on 24 November 2026 from public sources\./);
      assert.match(page.text, /Weight of: Experience 70/);
      assert.match(page.text, /Take-home naloxone and overdose response training – Law With great effort/);
      assert.match(page.text, /Budget for the first year 40000/);
      assert.ok(!page.body.includes('nothing of ours'));
      assert.match((await ana.get(`/fr/work/${id}`)).text, /naloxone.* – Droit Au prix d’un grand effort/i);
      for (const other of [bruno, chloe, guest]) {
        assert.equal((await other.get(`/en/work/${id}`)).status, 404);
        assert.equal((await other.get(`/api/v1/work/${id}`)).status, 404);
        assert.ok(!(await other.get('/en/search?q=Zephyrine')).body.includes(id));
      }
      assert.equal((await bruno.get(`/en/shared/${id}`)).status, 404);
      assert.ok((await ana.get('/en/search?q=Zephyrine')).body.includes(id));
    }));

  it('of a page that is kept already asks whether it is a new version, and loses nothing', () =>
    inHouses(async ({ ana, bruno }) => {
      const id = await saved(ana);
      const again = await ana.post('/fr/work/save', { ...aResponse, note: 'Deuxième', address: aResponse.address.replace('known=1', 'known=2') });
      assert.equal(again.status, 400);
      assert.match(again.text, /Choisissez : est-ce un nouveau travail/);
      assert.match(again.text, /Comme la version suivante de « Zephyrine for the Minister »/);
      assert.match(again.body, /Deuxième/);
      assert.match(again.body, /entente\.own/);
      const { location } = await ana.post('/fr/work/save', { ...aResponse, note: 'Deuxième', as: id });
      assert.equal(location, `/fr/work/${id}?done=version`);
      assert.equal((await bruno.post('/en/work/save', { ...aResponse, as: id })).status, 400);
      const old = await ana.get(`/en/work/${id}?version=1`);
      assert.match(old.text, /This is version 1\. The newest is version 2\./);
      assert.match(old.text, /Before the meeting/);
      assert.equal((await ana.get(`/en/work/${id}?version=3`)).status, 404);
    }));

  it('is refused without a title, and for what is no page of ours, in both languages', () =>
    inHouses(async ({ ana, visitor: guest }) => {
      assert.match((await ana.post('/en/work/save', { ...aResponse, title: ' ' })).text, /Give it a title\./);
      assert.match((await ana.post('/fr/work/save', { ...aResponse, title: ' ' })).text, /Donnez-lui un titre\./);
      for (const address of ['https://evil.example/', '//evil.example/challenges/x/response?', '/challenges/x/response', '/challenges/x/response?a=\\b', 'javascript:alert(1)']) {
        const answer = await ana.post('/en/work/save', { ...aResponse, address });
        assert.equal(answer.status, 400);
        assert.match(answer.text, /This is not a page that can be kept\./);
      }
      assert.equal((await guest.post('/en/work/save', aResponse)).status, 401);
      assert.equal((await guest.get('/en/work')).status, 401);
    }));
});

describe('the list of saved work', () => {
  it('holds mine and what is shared with me, narrowed by kind, State and challenge', () =>
    inHouses(async ({ ana, bruno, dara }) => {
      const id = await saved(ana);
      await saved(bruno, { title: 'Bruno’s own' });
      assert.equal((await share(ana, id, { circles: network })).status, 303);
      const list = await bruno.get('/en/work');
      assert.match(list.text, /Mine Bruno’s own/);
      assert.match(list.text, /Shared with me Zephyrine for the Minister TLP:AMBER response by Name of ana/);
      assert.match((await bruno.get('/fr/work')).text, /Partagés avec moi Zephyrine/);
      assert.match((await bruno.get('/fr/work')).text, /Les mettre côte à côte/);
      assert.ok((await bruno.get('/en/work?kind=response&state=MT&challenge=nitazene-overdose-cluster')).body.includes(id));
      for (const query of ['kind=brief', 'state=FR', 'challenge=prison']) assert.ok(!(await bruno.get(`/en/work?${query}`)).body.includes(id));
      assert.ok(!(await dara.get('/en/work')).body.includes(id));
    }));

  it('takes at most ten statements, and a piece and its handling as many', () =>
    inHouses(async ({ ana, bruno }) => {
      const id = await saved(ana);
      await share(ana, id, { circles: network });
      for (const [path, most] of [['/en/work', 10], [`/en/work/${id}`, 10], [`/en/shared/${id}`, 10], [`/en/shared/${id}/audience?look=1&circles=${network},${portugal}`, 10]] as const) {
        const house = path.includes('audience') ? ana : bruno;
        const sent = await statementsOf(async () => assert.equal((await house.get(path)).status, 200));
        // Begin and commit are not sent here.
        assert.ok(sent.length + 2 <= most, `${path}: ${sent.length} statements`);
      }
    }));
});

describe('sharing', () => {
  it('is looked at before anything changes, without script', () =>
    inHouses(async ({ ana, bruno }) => {
      const id = await saved(ana);
      const preview = await ana.get(`/en/shared/${id}/audience?look=1&circles=${network}&circles=${portugal}&marking=AMBER`);
      assert.match(preview.text, /Up to 3 people in 2 States\. You are counted\. States: France and Portugal/);
      assert.match(preview.text, /The delegation of Portugal: 1 person/);
      assert.match(preview.text, /Network on precursors/);
      assert.match((await ana.get(`/fr/shared/${id}/audience?look=1&circles=${network}&circles=${portugal}`)).text, /Jusqu’à 3 personnes dans 2 États\./);
      assert.ok(!preview.text.includes('Secret network'));
      assert.match((await ana.get(`/en/shared/${id}/audience?find=bruno`)).text, /People Name of bruno/);
      assert.match((await ana.get(`/en/shared/${id}/audience?find=dara`)).text, /Nobody of whom you may know was found/);
      assert.equal((await bruno.get(`/en/work/${id}`)).status, 404);
      assert.equal((await share(ana, id, { circles: network })).location, `/en/shared/${id}?done=shared`);
      assert.equal((await bruno.get(`/en/work/${id}`)).status, 200);
    }));

  it('is refused by name, in both languages, and the choice is still there', () =>
    inHouses(async ({ ana, bruno, dara }) => {
      const id = await saved(ana);
      const refused = async (circles: number, marking: string, sentence: RegExp, version = '1') => {
        const answer = await share(ana, id, { circles, marking, version });
        assert.equal(answer.status, 400);
        assert.match(answer.text, sentence);
      };
      await refused(networkOfOthers, 'AMBER', /You may not put things before one of these circles/);
      await refused(secretNetwork, 'AMBER', /One of the circles is not there for you/);
      await refused(publicCircle, 'GREEN', /Only what is marked TLP:CLEAR can be open to everyone/);
      await refused(2, 'AMBER', /above TLP:GREEN cannot be open to everyone who is signed in/);
      await refused(network, 'AMBER', /It was changed since you opened this page/, '9');
      assert.match((await ana.post(`/fr/shared/${id}/audience/share`, { circles: String(publicCircle), marking: 'RED', version: '1' })).text, /Seul ce qui porte la mention TLP:CLEAR/);
      await share(ana, id, { circles: network });
      for (const other of [bruno, dara]) {
        assert.equal((await other.get(`/en/shared/${id}/audience`)).status, 404);
        assert.equal((await share(other, id, { circles: '', version: '2' })).status, other === dara ? 404 : 404);
      }
    }));

  it('says who can see it and why, to a reader and to its originator', () =>
    inHouses(async ({ ana, bruno }) => {
      const id = await saved(ana);
      await share(ana, id, { circles: `${network},${portugal}` });
      const page = (await bruno.get(`/en/work/${id}`)).text;
      assert.match(page, /Name of ana put it here on 24 November 2026/);
      assert.match(page, /You sit in: The delegation of Portugal, as drug policy manager, since 1 February 2026\./);
      assert.match(page, /You sit in: Network on precursors, as member, since 1 March 2026\./);
      assert.match(page, /There may be others\./);
      assert.match((await bruno.get(`/fr/work/${id}`)).text, /Vous siégez ici : La délégation du Portugal, en qualité de responsable/);
      assert.match((await ana.get(`/en/work/${id}`)).text, /You put it here\./);
    }));

  it('with everyone lets a visitor read it, who is told no name', () =>
    inHouses(async ({ ana, visitor: guest }) => {
      const id = await saved(ana);
      await share(ana, id, { circles: publicCircle, marking: 'CLEAR' });
      const page = await guest.get(`/en/work/${id}`);
      assert.equal(page.status, 200);
      assert.match(page.text, /Zephyrine for the Minister/);
      assert.ok(!page.text.includes('Name of ana'));
      assert.equal((await guest.get(`/en/shared/${id}`)).status, 401);
      assert.equal((await guest.post(`/en/work/${id}/note`, { note: 'x', version: '2' })).status, 401);
    }));
});

describe('a marking', () => {
  it('is raised by a reader and lowered by the originator alone', () =>
    inHouses(async ({ ana, bruno }) => {
      const id = await saved(ana);
      await share(ana, id, { circles: network });
      const lowered = await bruno.post(`/fr/shared/${id}/mark`, { marking: 'GREEN', version: '2' });
      assert.equal(lowered.status, 400);
      assert.match(lowered.text, /Seul l’auteur du dépôt peut abaisser la mention/);
      assert.match((await bruno.post(`/en/shared/${id}/mark`, { marking: 'GREEN', version: '2' })).text, /Only who put it here may lower the marking/);
      assert.equal((await bruno.post(`/en/shared/${id}/mark`, { marking: 'RED', version: '2' })).status, 303);
      assert.match((await ana.get(`/en/shared/${id}`)).text, /Name of bruno raised the marking from TLP:AMBER to TLP:RED/);
      assert.equal((await ana.post(`/en/shared/${id}/mark`, { marking: 'GREEN', version: '3' })).status, 303);
    }));

  it('RED stays here: no file, no answer to a program; the page bears the reader’s name', () =>
    inHouses(async ({ ana, bruno, dara }) => {
      const id = await saved(ana);
      await share(ana, id, { circles: network, marking: 'RED' });
      for (const ending of ['csv', 'json']) {
        const { status, text } = await bruno.get(`/en/work/${id}.${ending}`);
        assert.equal(status, 403);
        assert.match(text, /may not leave as a file/);
        assert.match((await bruno.get(`/fr/work/${id}.${ending}`)).text, /ne peut pas sortir sous forme de fichier/);
        assert.equal((await dara.get(`/en/work/${id}.${ending}`)).status, 404);
      }
      assert.equal((await bruno.get(`/api/v1/work/${id}`)).status, 400);
      assert.ok(!(await bruno.get(`/api/v1/work/${id}`)).body.includes('Zephyrine'));
      assert.match((await ana.get(`/en/shared/${id}`)).text, /Nobody but you has read it/);
      const page = await bruno.get(`/en/work/${id}`);
      assert.match(page.text, /Read by Name of bruno on 24 November 2026/);
      assert.ok(!page.body.includes('.csv?'));
      assert.match((await bruno.get(`/fr/work/${id}`)).text, /Lu par Name of bruno le 24 novembre 2026/);
    }));

  it('AMBER+STRICT leaves as a file and as an answer that name the reader, each recorded', () =>
    inHouses(async ({ ana, bruno }) => {
      const id = await saved(ana);
      await share(ana, id, { circles: network, marking: 'AMBER+STRICT' });
      const file = await bruno.get(`/en/work/${id}.csv`);
      assert.equal(file.status, 200);
      assert.match(read(file.body), /Read by Name of bruno/);
      const answer = await bruno.get(`/api/v1/work/${id}`);
      assert.equal(answer.status, 200);
      assert.equal(JSON.parse(answer.body).lines.find((line: { key: string }) => line.key === 'weights.experience').label.fr, 'Poids : Expérience');
      const readers = (await ana.get(`/en/shared/${id}`)).body;
      assert.equal([...readers.matchAll(/Name of bruno/g)].length, 2);
      assert.match((await bruno.get(`/en/shared/${id}`)).text, /When you read it/);
    }));
});

describe('a reading that cannot be recorded', () => {
  it('is not given: no page, no file, no answer', () =>
    inHouses(async ({ ana }, tx, { bruno }) => {
      const id = await saved(ana);
      await share(ana, id, { circles: network, marking: 'AMBER+STRICT' });
      const doors = doorsInto(tx);
      const full: Doors = { ...doors, writing: () => Promise.reject(new Error('disk full')) };
      const house = await houseOf(full, bruno);
      for (const path of [`/en/work/${id}`, `/fr/work/${id}`, `/en/work/${id}.csv`, `/en/work/${id}.json`, `/api/v1/work/${id}`, `/en/work/beside?one=${id}&other=${id}`]) {
        const { status, body } = await house.get(path);
        assert.equal(status, 500);
        assert.ok(!body.includes('Zephyrine') && !body.includes('Before the meeting'), path);
      }
    }));
});

describe('a recall', () => {
  it('leaves each reader the tombstone, under every address; the originator sees who had read it', () =>
    inHouses(async ({ ana, bruno, chloe, dara }, tx, { ana: anaHerself }) => {
      const id = await saved(ana);
      await share(ana, id, { circles: `${network},902`, marking: 'RED' });
      assert.equal((await bruno.get(`/en/work/${id}`)).status, 200);
      assert.equal((await chloe.get(`/fr/work/${id}`)).status, 200);
      assert.match((await bruno.post(`/en/shared/${id}/recall`, { version: '2', reason: 'x' })).text, /Only who put it here decides who can see it/);
      assert.match((await ana.post(`/fr/shared/${id}/recall`, { version: '1', reason: 'x' })).text, /Ceci a changé depuis que vous avez ouvert cette page/);
      assert.equal((await ana.post(`/en/shared/${id}/recall`, { version: '2', reason: 'Sent too early' })).location, `/en/shared/${id}?done=recalled`);
      for (const [reader, locale, words] of [[bruno, 'en', /Something was here\. Name of ana recalled it on 24 November 2026.*Reason: Sent too early/], [chloe, 'fr', /Il y avait quelque chose ici\. Rappelé par Name of ana le 24 novembre 2026.*Motif : Sent too early/]] as const) {
        for (const path of [`/work/${id}`, `/work/${id}?version=1`, `/shared/${id}`]) {
          const { status, text, body } = await reader.get(`/${locale}${path}`);
          assert.equal(status, 200);
          assert.match(text, words);
          assert.ok(!body.includes('Zephyrine') && !body.includes('Before the meeting'));
        }
        assert.equal((await reader.get(`/${locale}/work/${id}.json`)).status, 403);
        assert.ok(!(await reader.get(`/${locale}/work`)).body.includes(id));
        assert.ok(!(await reader.get(`/${locale}/search?q=Zephyrine`)).body.includes(id));
      }
      assert.equal((await bruno.get(`/api/v1/work/${id}`)).status, 404);
      assert.equal((await dara.get(`/en/work/${id}`)).status, 404);
      const ledger = (await ana.get(`/en/shared/${id}`)).text;
      assert.match(ledger, /Who read it.*Name of chloe.*Name of bruno/);
      assert.match((await ana.get('/en/work')).text, /Recalled by you Recalled on 24 November 2026/);
      await seenBy(tx, anaHerself);
      assert.deepEqual(await tx.query(sql`select from work_versions where item_id = ${id}`), []);
      assert.deepEqual(await tx.query(sql`select from work_pieces where item_id = ${id}`), []);
    }));

  it('is not for what never was shared: that is deleted; what was shared is not', () =>
    inHouses(async ({ ana, bruno }) => {
      const id = await saved(ana);
      assert.match((await ana.get(`/en/shared/${id}`)).text, /it goes without a trace/);
      assert.equal((await ana.post(`/en/shared/${id}/remove`, {})).location, '/en/work?done=removed');
      assert.equal((await ana.get(`/en/work/${id}`)).status, 404);
      const other = await saved(ana);
      await share(ana, other, { circles: network });
      assert.match((await ana.post(`/en/shared/${other}/remove`, {})).text, /it can be recalled, which leaves a trace/);
      assert.equal((await bruno.post(`/en/shared/${other}/remove`, {})).status, 404);
    }));
});

describe('versions', () => {
  it('are made by a new note, kept as they were, and laid side by side', () =>
    inHouses(async ({ ana, bruno, dara }) => {
      const id = await saved(ana);
      assert.equal((await ana.post(`/en/work/${id}/note`, { note: 'After the meeting', version: '1' })).location, `/en/work/${id}?done=version`);
      assert.match((await ana.post(`/en/work/${id}/note`, { note: 'Late', version: '1' })).text, /It was changed since you opened this page/);
      const compared = (await ana.get(`/en/work/beside?one=${id}.1&other=${id}.2`)).text;
      assert.match(compared, /Note, in your words Before the meeting After the meeting Differs/);
      assert.match(compared, /Weight of: Experience 70 70 Same/);
      const second = await saved(ana, { title: 'Another', as: 'new', answers: '' });
      assert.match((await ana.get(`/fr/work/beside?one=${id}&other=${second}`)).text, /Poids : Expérience 70 Rien Diffère/);
      for (const other of [bruno, dara]) assert.equal((await other.get(`/en/work/beside?one=${id}.1&other=${id}.2`)).status, 404);
      assert.equal((await ana.get('/en/work/beside?one=nothing&other=else')).status, 404);
    }));

  it('are another’s to read and not to change', () =>
    inHouses(async ({ ana, bruno, dara }) => {
      const id = await saved(ana);
      await share(ana, id, { circles: network });
      assert.match((await bruno.post(`/en/work/${id}/note`, { note: 'x', version: '2' })).text, /Only who keeps it can change it/);
      assert.match((await bruno.post(`/fr/work/${id}/rename`, { title: 'x', version: '2' })).text, /Seule la personne qui le garde peut le changer/);
      assert.equal((await dara.post(`/en/work/${id}/rename`, { title: 'x', version: '2' })).status, 404);
      assert.equal((await ana.post(`/en/work/${id}/rename`, { title: 'Zephyrine renamed', version: '2' })).status, 303);
      assert.match((await ana.post(`/en/work/${id}/rename`, { title: ' ', version: '3' })).text, /Give it a title/);
      assert.ok((await bruno.get('/en/search?q=renamed+zephyrine')).body.includes(id));
    }));
});

describe('a restricted piece', () => {
  it('changes nothing that anybody else is told: lists, counts, search, feeds, the sitemap, errors', () =>
    inHouses(async ({ ana, dara, visitor: guest }) => {
      const paths = ['/en/search?q=zephyrine', '/fr/search?q=zephyrine', '/en/search.csv?q=zephyrine', '/api/v1/search?q=zephyrine', '/api/v1/suggest?q=zephyr', '/en/work', '/sitemap.xml', '/en/feed.atom', '/en/work/11111111-1111-4111-8111-111111111111', '/en/concepts'];
      const tell = async (house: House, path: string) => {
        const { status, body } = await house.get(path);
        return `${status} ${body.replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}/g, 'reference').replaceAll(/<updated>[^<]*<\/updated>/g, '')}`;
      };
      const before = new Map<string, string>();
      for (const path of paths) for (const [name, house] of [['dara', dara], ['guest', guest]] as const) before.set(`${name} ${path}`, await tell(house, path));
      const id = await saved(ana);
      await share(ana, id, { circles: network });
      for (const path of paths) for (const [name, house] of [['dara', dara], ['guest', guest]] as const) assert.equal(await tell(house, path), before.get(`${name} ${path}`), `${name} ${path}`);
    }));
});
