import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { textOf } from '#kernel/text/text.ts';
import { keeper, visitor, type Viewer } from '#kernel/values/viewer.ts';
import { db, seenBy, statementsOf, undone } from '#testing/database.ts';
import { search, type SearchRequest } from '../actions/search.ts';
import { aCard, aClosedAudience, insider } from '../testing.ts';
import { putCards } from './cards.ts';
import { findConcept } from './concepts.ts';
import { listCardPaths, listNewestChanges, listRelated } from './listing.ts';
import { listSuggestions } from './search.ts';

const asked = (text: string, change: Partial<SearchRequest> = {}): SearchRequest => ({ text, language: 'en', page: 1, kinds: [], pillars: [], states: [], ...change });
const found = async (text: string, change: Partial<SearchRequest> = {}) => db.reading(visitor, (tx) => search(tx, asked(text, change)));

describe('search', () => {
  it('finds what is written in English from French words, and the other way round', async () => {
    for (const text of ['réduction des risques', 'harm reduction', 'RdRD']) {
      const { cards, parts } = await found(text);
      assert.ok(parts[0]?.concepts.some((one) => one.id === 'harm-reduction'), text);
      assert.ok(cards.some((card) => card.id === 'concept:harm-reduction'), text);
    }
  });

  it('finds a card in English only through its French label', () =>
    undone(keeper, async (tx) => {
      await putCards(tx, 1, [aCard({ subject: 'zq', title: textOf('Harm reduction in Zqtown', 'Zq'), summary: textOf('Sites', 'Sites') })]);
      const { cards } = await search(tx, asked('réduction des risques', { kinds: ['option'] }));
      const [card] = cards.filter((one) => one.id === 'option:zq');
      assert.deepEqual(card?.ways, [{ part: 0, way: 'concept' }]);
    }));

  it('understands misspellings that the thesaurus knows, and those it does not', async () => {
    assert.equal((await found('nalaxone')).cards[0]?.id, 'concept:naloxone');
    const { cards, instead } = await found('methadonne');
    assert.ok(cards.some((card) => card.id === 'concept:methadone'), instead);
  });

  it('understands street names, singulars and plurals', async () => {
    assert.ok((await found('salle de shoot')).cards.some((card) => card.id === 'concept:drug-consumption-rooms'));
    assert.ok((await found('drug consumption room')).parts[0]?.concepts.some((one) => one.id === 'drug-consumption-rooms'));
  });

  it('takes a letter for a substance only when it is all that was asked', async () => {
    assert.ok((await found('K')).parts[0]?.concepts.some((one) => one.id === 'ketamine'));
    assert.deepEqual((await found('zqxjv K')).parts.at(-1)?.concepts, []);
  });

  it('knows that a card is about what a concept maps to', () =>
    undone(keeper, async (tx) => {
      await putCards(tx, 1, [aCard({ kind: 'cost', subject: 'zq-cost', title: textOf('Zq', 'Zq'), summary: textOf('', ''), concepts: ['option:take-home-naloxone'] })]);
      assert.ok((await search(tx, asked('naloxone à emporter', { kinds: ['cost'] }))).cards.some((card) => card.id === 'cost:zq-cost'));
    }));

  it('wants every word, and filters by kind, pillar, State and year, with counts that leave their own filter out', () =>
    undone(keeper, async (tx) => {
      const card = (subject: string, change: Parameters<typeof aCard>[0]) => aCard({ subject, path: `/zq/${subject}`, title: textOf(`Zqmark ${subject}`, `Zqmark ${subject}`), ...change });
      await putCards(tx, 1, [
        card('one', { kind: 'option', pillars: ['treatment'], stateCodes: ['MT'], year: 2019 }),
        card('two', { kind: 'cost', pillars: ['prevention'], stateCodes: ['MT', 'IE'], year: 2021 }),
        card('three', { kind: 'cost', pillars: ['treatment'], stateCodes: ['IE'] }),
      ]);
      const { facets, matched } = await search(tx, asked('zqmark'));
      assert.equal(matched, 3);
      assert.deepEqual(facets, { kind: { option: 1, cost: 2 }, pillar: { treatment: 2, prevention: 1 }, state: { MT: 2, IE: 2 }, year: { 2019: 1, 2021: 1 } });
      const ids = async (change: Partial<SearchRequest>) => (await search(tx, asked('zqmark', change))).cards.map((one) => one.id).sort();
      assert.deepEqual(await ids({ kinds: ['cost'], states: ['MT'] }), ['cost:two']);
      assert.deepEqual(await ids({ yearFrom: 2020 }), ['cost:two']);
      assert.deepEqual((await search(tx, asked('zqmark', { kinds: ['option'] }))).facets.kind, { option: 1, cost: 2 });
      assert.equal((await search(tx, asked('zqmark nothere'))).partial, true);
      assert.deepEqual((await search(tx, asked('', { states: ['IE'], kinds: ['cost'] }))).cards.map((one) => one.id).filter((id) => /zq|two|three/.test(id)).sort(), ['cost:three', 'cost:two']);
    }));

  it('ranks and counts at most the newest 1,000, with and without filters', () =>
    undone(keeper, async (tx) => {
      const many = Array.from({ length: 1100 }, (_, index) => aCard({ kind: index < 40 ? 'cost' : 'finding', subject: `zq-${index}`, title: textOf('Zqmany', 'Zqmany') }));
      await putCards(tx, 1, many);
      const all = await search(tx, asked('zqmany'));
      assert.deepEqual([all.matched, all.facets.kind], [1001, { finding: 1000 }]);
      const old = await search(tx, asked('zqmany', { kinds: ['cost'] }));
      assert.deepEqual([old.matched, old.facets.kind], [40, { cost: 40 }]);
      assert.equal((await search(tx, asked('zqmany', { page: 50 }))).cards.length, 20);
    }));

  it('says which words it left out when no card answers them all', async () => {
    const { leftOut, cards } = await found('naloxone zqzqzqzqzq');
    assert.deepEqual(leftOut, ['zqzqzqzqzq']);
    assert.ok(cards.length > 0);
  });

  it('finds nothing for words too common, for signs, or for nothing', async () => {
    for (const text of ['the', '!!! ???', '', "'; drop table --", '\\', ':*', 'a & | b', '%_%']) assert.ok((await found(text)).matched >= 0, text);
  });

  it('takes two statements', async () => {
    const sent = await statementsOf(() => found('naloxone'));
    assert.deepEqual([sent.length, sent.filter((one) => one.includes('catalogue_search')).length], [5, 1], sent.map((one) => one.slice(0, 40)).join('\n'));
  });
});

describe('a card of a closed circle', () => {
  const secret = { subject: 'zq-secret', path: '/zq/secret', title: textOf('Xjkvwq naloxone', 'Xjkvwq naloxone'), summary: textOf('Xjkvwq', 'Xjkvwq'), stateCodes: ['MT'], year: 2033, concepts: ['naloxone', 'option:zq-open'] };

  const planted = (work: (tx: Parameters<Parameters<typeof undone>[1]>[0], as: (viewer: Viewer) => Promise<void>) => Promise<void>) =>
    undone(keeper, async (tx) => {
      const audience = await aClosedAudience(tx);
      await putCards(tx, 999_999, [aCard({ subject: 'zq-open', path: '/zq/open', title: textOf('Zqopen', 'Zqopen'), concepts: ['naloxone'] }), aCard({ ...secret, audience })]);
      await work(tx, (viewer) => seenBy(tx, viewer));
    });

  it('is there for those who sit in it', () =>
    planted(async (tx, as) => {
      await as(insider);
      assert.equal((await search(tx, asked('xjkvwq'))).matched, 1);
      assert.ok((await listRelated(tx, 'option:zq-open', 50)).some((card) => card.id === 'option:zq-secret'));
    }));

  it('is absent from results, counts and facets', () =>
    planted(async (tx, as) => {
      await as(visitor);
      const answer = await search(tx, asked('xjkvwq'));
      assert.deepEqual([answer.matched, answer.cards, answer.facets, answer.didYouMean, answer.instead], [0, [], { kind: {}, pillar: {}, state: {}, year: {} }, undefined, undefined]);
      const naloxone = await search(tx, asked('naloxone', { whole: true }));
      assert.ok(!naloxone.cards.some((card) => card.id === 'option:zq-secret'));
      assert.equal(naloxone.matched, naloxone.cards.length);
      assert.equal(naloxone.facets.year[2033], undefined);
      assert.equal((await search(tx, asked('', { yearFrom: 2033, yearTo: 2033 }))).matched, 0);
    }));

  it('is absent from what the search function itself gives, whatever it is asked', () =>
    planted(async (tx, as) => {
      await as(visitor);
      const [row] = await tx.query(sql<{ ids: string[]; matched: number; facets: unknown }>`select * from catalogue_search('xjkvwq', null, null, null, null, null, null, 0, 1000)`);
      assert.deepEqual([row?.ids, row?.matched], [[], 0]);
      const [all] = await tx.query(sql<{ ids: string[] }>`select * from catalogue_search(null, null, '{option}', null, null, null, null, 0, 1000)`);
      assert.ok(!all?.ids.includes('option:zq-secret'));
    }));

  it('is absent from related, changes, paths and suggestions, and has nothing related for others', () =>
    planted(async (tx, as) => {
      await as(visitor);
      assert.ok(!(await listRelated(tx, 'option:zq-open', 50)).some((card) => card.id === 'option:zq-secret'));
      assert.deepEqual(await listRelated(tx, 'option:zq-secret', 50), []);
      assert.deepEqual(await listRelated(tx, 'option:zq-never', 50), []);
      assert.ok(!(await listNewestChanges(tx, 500)).some((card) => card.id === 'option:zq-secret'));
      assert.ok(!(await listCardPaths(tx)).some((card) => card.path === '/zq/secret'));
      assert.deepEqual(await listSuggestions(tx, 'xjkvwq', 'en', 8), []);
    }));

  it('gives no error that tells it from one that does not exist', () =>
    planted(async (tx, as) => {
      await as(visitor);
      assert.deepEqual(await tx.query(sql`select id from catalogue_cards where id in ('option:zq-secret', 'option:zq-never') and 1 / (case id when 'option:zq-secret' then 0 else 1 end) > 0`), []);
      const messages: string[] = [];
      for (const id of ['option:zq-secret', 'option:zq-never']) {
        await sql`savepoint one`.execute(tx.write());
        await putCards(tx, 1, [aCard({ subject: id.slice(7) })]).catch((error: Error) => messages.push(error.message));
        await sql`rollback to savepoint one`.execute(tx.write());
      }
      assert.equal(messages.length, 2);
      assert.equal(messages[0], messages[1]);
    }));

  it('and nothing reaches a viewer without a circle', () =>
    planted(async (tx, as) => {
      await as({ person: undefined, circles: [], seats: [] });
      assert.equal((await search(tx, asked('naloxone'))).matched, 0);
      assert.deepEqual(await listNewestChanges(tx), []);
      assert.equal(await findConcept(tx, 'naloxone'), undefined);
    }));
});

describe('a concept of a closed circle', () => {
  it('is absent from understanding, suggestions and pages', () =>
    undone(keeper, async (tx) => {
      const audience = await aClosedAudience(tx);
      await putCards(tx, 1, [aCard({ kind: 'concept', subject: 'zq-word', audience })]);
      await sql`insert into catalogue_concepts (id, scheme, title, audience_id) values ('zq-word', 'harm', ${JSON.stringify(textOf('Zqword', 'Zqmot'))}::jsonb, ${audience})`.execute(tx.write());
      await sql`insert into catalogue_labels (concept_id, place, language, label, kind, whole_only, audience_id) values ('zq-word', 0, 'en', 'Zqwordlabel', 'preferred', false, ${audience})`.execute(tx.write());
      assert.equal((await search(tx, asked('zqwordlabel'))).parts[0]?.concepts.length, 1);
      await seenBy(tx, visitor);
      assert.deepEqual((await search(tx, asked('zqwordlabel'))).parts[0]?.concepts, []);
      assert.equal((await search(tx, asked('zqwordlabell'))).didYouMean, undefined);
      assert.deepEqual(await listSuggestions(tx, 'zqword', 'en', 8), []);
      assert.equal(await findConcept(tx, 'zq-word'), undefined);
    }));
});

describe('a question that nothing answers whole', () => {
  it('is answered in part, and says so', () =>
    undone(keeper, async (tx) => {
      await putCards(tx, 1, [aCard({ subject: 'zq-a', title: textOf('Zqalpha', 'Zqalpha') }), aCard({ subject: 'zq-b', title: textOf('Zqbeta', 'Zqbeta') })]);
      const { partial, cards } = await search(tx, asked('zqalpha zqbeta'));
      assert.deepEqual([partial, cards.map((card) => [card.id, card.ways.map((way) => way.part)])], [true, [['option:zq-b', [1]], ['option:zq-a', [0]]]]);
    }));

  it('does not take a word that a card holds for a misspelling', () =>
    undone(keeper, async (tx) => {
      await putCards(tx, 1, [aCard({ subject: 'zq-a', title: textOf('Methadoex', 'Zq') })]);
      const { instead, cards } = await search(tx, asked('methadoex'));
      assert.deepEqual([instead, cards.map((card) => card.id)], [undefined, ['option:zq-a']]);
    }));
});
