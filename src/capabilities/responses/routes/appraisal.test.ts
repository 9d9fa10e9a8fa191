import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runVerb } from '#kernel/cli/run.ts';
import { pageCache } from '#kernel/http/page-cache.ts';
import { keeper } from '#kernel/values/viewer.ts';
import { listChallenges } from '#capabilities/library/index.ts';
import { buildApp, verbs } from '../../../app.ts';
import { db } from '#testing/database.ts';

const now = () => new Date('2026-11-24T10:00:00Z');
const { app } = await buildApp({ db, now, cache: pageCache(() => db, { refreshMs: Infinity }) });

interface Option {
  readonly id: string;
  readonly lane: string;
  readonly family?: string;
  readonly keepOrStrengthen: boolean;
  readonly status: string;
  readonly enabler: boolean;
  readonly flags: readonly string[];
  readonly harms: readonly { readonly finding: string; readonly certainty: string; readonly core: boolean }[];
  readonly research: { readonly findings: number };
  readonly lenses: Readonly<Record<'evidence' | 'experience' | 'feasibility', { readonly low: string; readonly high: string; readonly known: boolean }>>;
  readonly standing?: { readonly firstShare: number; readonly rankAcceptability: readonly number[]; readonly sentence: { readonly en: string; readonly fr: string }; readonly condition: { readonly en: string; readonly fr: string } };
}
interface Preview {
  readonly lanes: readonly { readonly lane: string; readonly options: readonly string[] }[];
  readonly priorities: { readonly sentence: { readonly en: string; readonly fr: string }; readonly draws: number };
  readonly horizon: { readonly kind: string; readonly longestWaitWeeks: number };
  readonly options: readonly Option[];
}

async function preview(challenge: string, state: string): Promise<Preview> {
  const { statusCode, body } = await app.inject({ method: 'POST', url: '/api/v1/responses/preview', payload: { challenge, state } });
  assert.equal(statusCode, 200, body);
  return JSON.parse(body) as Preview;
}
const optionOf = ({ options }: Preview, id: string): Option => {
  const found = options.find((one) => one.id === id);
  assert.ok(found);
  return found;
};
const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
const isOne = (number: number) => Math.abs(number - 1) < 1e-9;
const read = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll(/\s+/g, ' ');
const nitazenes = 'nitazene-overdose-cluster';

describe('the options for a nitazene cluster in Malta', () => {
  it('come first most often with naloxone and an agonist treatment', async () => {
    const { options } = await preview(nitazenes, 'MT');
    const [first, second, third] = options.toSorted((a, b) => (b.standing?.firstShare ?? 0) - (a.standing?.firstShare ?? 0)).map(({ id }) => id);
    assert.ok([first, second, third].includes('take-home-naloxone'));
    assert.ok([first, second, third].some((id) => id?.startsWith('oat-')));
  });

  it('set enforcement against markets apart, for its harms, in no comparison', async () => {
    const market = optionOf(await preview(nitazenes, 'MT'), 'market-disruption-enforcement');
    assert.equal(market.lane, 'apart');
    assert.equal(market.flags.length, 6);
    assert.equal(market.harms.length, 6);
    assert.equal(market.standing, undefined);
  });

  it('place consumption rooms in the later horizon, and do not drop them', async () => {
    const response = await preview(nitazenes, 'MT');
    assert.equal(optionOf(response, 'drug-consumption-rooms').lane, 'later');
    assert.deepEqual(response.horizon, { kind: 'acute', longestWaitWeeks: 13 });
  });

  it('compare consumption rooms where they are in place', async () => {
    const room = optionOf(await preview(nitazenes, 'CH'), 'drug-consumption-rooms');
    assert.equal(room.keepOrStrengthen, true);
    assert.equal(room.lane, 'ranked');
  });

  it('keep what others need among prerequisites', async () => {
    const response = await preview(nitazenes, 'MT');
    assert.deepEqual(response.lanes.find(({ lane }) => lane === 'prerequisite')?.options.toSorted(), ['early-warning-system', 'overdose-rapid-response']);
  });

  it('say in one sentence what comes first, and what would have to be true', async () => {
    const response = await preview(nitazenes, 'MT');
    assert.match(response.priorities.sentence.en, /^Most often first when no priority is imposed: .*naloxone[^(]*\(\d+.%\)/i);
    const { standing } = optionOf(response, 'take-home-naloxone');
    assert.match(read(standing?.sentence.en ?? ''), /^Comes first under \d+ % of possible priorities\. Not a chance of success\.$/);
    assert.match(read(standing?.sentence.fr ?? ''), /^Arrive en tête sous \d+ % des priorités possibles\. Ce n’est pas une probabilité de succès\.$/);
    assert.match(optionOf(response, 'oat-rapid-access').standing?.condition.en ?? '', /when its experience, still uncertain, proves to be (?:at least )?“/);
    assert.match(optionOf(await preview('methamphetamine-surge', 'MT'), 'safer-smoking-kits').standing?.condition.fr ?? '', /n’arrive pas en tête : sous chaque éclairage, « /);
  });
});

describe('studies of other substances or other people', () => {
  const compared = async (challenge: string) => (await preview(challenge, 'MT')).lanes.find(({ lane }) => lane === 'ranked')?.options ?? [];

  it('compare no alcohol, cannabis or classroom programme with what is studied on gambling', async () => {
    assert.deepEqual([...(await compared('gambling-gaming-addiction'))].toSorted(), ['gambling-cbt', 'gambling-harm-minimisation']);
  });

  it('put no opioid treatment first against synthetic cannabinoids, and drop none', async () => {
    const response = await preview('synthetic-cannabinoids-prison', 'MT');
    assert.equal(optionOf(response, 'oat-prison').lane, 'unstudied');
    assert.equal(optionOf(response, 'oat-prison').standing, undefined);
  });
});

describe('a grave harm', () => {
  it('sets market disruption apart also where deaths and violence are no core outcomes', async () => {
    for (const challenge of ['methamphetamine-surge', 'darknet-social-media-markets']) {
      const market = optionOf(await preview(challenge, 'MT'), 'market-disruption-enforcement');
      assert.equal(market.lane, 'apart', challenge);
      assert.ok(market.harms.every(({ core }) => !core), challenge);
    }
  });
});

describe('every challenge in States of different kinds', () => {
  it('puts each option into one lane, compares only what is studied, and shares out what comes first', async () => {
    for (const [challenge, state] of await everyCase()) holdTogether(await preview(challenge, state), `${challenge} ${state}`);
  });

  it('folds on a phone no harm, no right and nothing that is not known', async () => {
    for (const language of ['en', 'fr']) {
      const { body } = await app.inject(`/${language}/challenges/${nitazenes}/response?state=MT`);
      const folded = [...body.matchAll(/<details class="response-option__more">.*?<\/summary>(.*?)<\/details>/gs)].map((match) => match[1] ?? '');
      assert.ok(folded.length > 10);
      for (const part of folded) assert.doesNotMatch(part, /class="harms|class="status|class="fact-list/);
    }
  });

  it('has a page in both languages', async () => {
    for (const [challenge, state] of await everyCase()) {
      for (const locale of ['en', 'fr']) {
        const url = `/${locale}/challenges/${challenge}/response?state=${state}`;
        const { statusCode, body } = await app.inject({ url });
        assert.equal(statusCode, 200, url);
        assert.ok(!/undefined|NaN|\[object/.test(body), url);
        const ids = [...body.matchAll(/ id="([^"]+)"/g)].map(([, one]) => one);
        assert.equal(new Set(ids).size, ids.length, `an id stands twice: ${url}`);
      }
    }
  });
});

async function everyCase(): Promise<(readonly [challenge: string, state: string])[]> {
  const challenges = await db.reading(keeper, listChallenges);
  assert.equal(challenges.length, 17);
  return challenges.flatMap(({ id }) => ['FR', 'MT', 'NO', 'PT', 'CH', 'MA'].map((state) => [id, state] as const));
}

function holdTogether({ lanes, options }: Preview, which: string): void {
  assert.deepEqual(lanes.flatMap(({ options: ids }) => ids).toSorted(), options.map((one) => one.id).toSorted(), which);
  const ranked = options.filter(({ lane }) => lane === 'ranked');
  assert.ok(ranked.length === 0 || isOne(total(ranked.map(({ standing }) => standing?.firstShare ?? 0))), which);
  for (const option of options) {
    const what = `${option.id}, ${which}`;
    assert.equal(option.standing !== undefined, option.lane === 'ranked', what);
    assert.ok(!option.standing || (isOne(total(option.standing.rankAcceptability)) && option.standing.rankAcceptability.length === ranked.length), what);
    assert.ok(option.research.findings > 0 || option.lane !== 'ranked', what);
    assert.equal(option.lane === 'apart', option.flags.length > 0, what);
    assert.equal(option.lenses.feasibility.known, false, what);
    assert.ok(!option.enabler || option.lane === 'prerequisite' || option.lane === 'apart', what);
    assert.ok(option.lane !== 'later' || !option.keepOrStrengthen, what);
  }
}

describe('the page of a response', () => {
  it('warns where nothing that is compared is well supported', async () => {
    assert.match(read((await app.inject({ url: '/en/challenges/general-aviation-trafficking/response?state=MT' })).body), /Only one option is studied on what matters here.*It has no more on record than a mixed or very uncertain benefit\./);
    assert.doesNotMatch((await app.inject({ url: `/en/challenges/${nitazenes}/response?state=MT` })).body, /says little/);
  });

  it('says what nobody can say here', async () => {
    const { body } = await app.inject({ url: `/en/challenges/${nitazenes}/response?state=MT` });
    assert.match(read(body), /Whether the law there permits an option: the State has not answered that here/);
    assert.match(read(body), /For 3 of 14 options there is no finding on the outcomes, substances and people of this challenge\./);
  });

  it('keeps the capitals of a name in its brief', async () => {
    const { body, statusCode } = await app.inject({ url: '/en/briefs/response/gambling-gaming-addiction?states=MT' });
    assert.equal(statusCode, 200);
    assert.match(body, /Good Behaviour Game/);
    assert.doesNotMatch(body, /good Behaviour Game/);
    assert.match(body, /personality-targeted selective prevention/);
  });

  it('tells in its brief no share of an option without rivals', async () => {
    const { body } = await app.inject({ url: '/en/briefs/response/general-aviation-trafficking?states=MT' });
    assert.match(read(body), /Only one option is studied on what matters here/);
    assert.doesNotMatch(read(body), /% of possible priorities|A share of possible priorities/);
    assert.match(read((await app.inject({ url: '/fr/briefs/response/methamphetamine-surge?states=MT' })).body), /en tête sous aucune des priorités possibles/);
  });

  it('always says that present services continue', async () => {
    assert.match(read((await app.inject({ url: `/en/challenges/${nitazenes}/response?state=MT` })).body), /Present services continue Seen in place in Malta, in whole or in part/);
    assert.match(read((await app.inject({ url: `/fr/challenges/drug-use-displaced-people/response?state=MT` })).body), /Maintien des services actuels Aucune de ces options n’est constatée en place à Malte/);
    assert.match(read((await app.inject({ url: `/fr/challenges/general-aviation-trafficking/response?state=MT` })).body), /Maintien des services actuels L’atlas ne pose de question sur aucune de ces options\. Les services qui existent continuent\./);
  });

  it('does not say that none is seen of what the atlas never asked about', async () => {
    const aviation = '/challenges/general-aviation-trafficking/response?state=MT';
    assert.match(read((await app.inject({ url: `/en${aviation}` })).body), /The atlas asks about none of the options for this challenge \(4\): whether any is in place in Malta is not known here\./);
    assert.match(read((await app.inject({ url: '/en/challenges/ketamine-harms/response?state=MA' })).body), /Whether any of the options for this challenge \(12\) is in place in Morocco is not known here\./);
    assert.match(read((await app.inject({ url: `/fr${aviation}` })).body), /on ne sait pas ici si l’une d’elles est en place à Malte\./);
  });

  it('fills in nothing of what is the reader’s, and gives its script no more than it needs', async () => {
    const { body } = await app.inject({ url: `/en/challenges/${nitazenes}/response?state=MT` });
    assert.equal([...body.matchAll(/<option value="(?:not_possible|great_effort|some_effort|ready)"/g)].length, 20, 'only the pattern of the prompts');
    const data = JSON.parse(/id="comparison-data">(.*?)<\/script>/.exec(body)?.[1] ?? '') as { options: object[] };
    assert.deepEqual(Object.keys(data.options[0] ?? {}), ['id', 'title', 'family', 'evidence', 'experience']);
    assert.equal(data.options.length, 5);
  });
});

describe('the verb plan', () => {
  it('prints lanes, lenses and shares', async () => {
    const { text } = await runVerb(verbs, { verb: 'plan', options: { challenge: nitazenes, state: 'MT' } }, { db, today: '2026-11-24', publicUrl: '', backUp: undefined });
    for (const words of [/PRESENT SERVICES CONTINUE/, /OPTIONS COMPARED/, /A LATER HORIZON/, /APART: NEEDS A NAMED SAFEGUARD/, /WHAT IS NOT KNOWN/, /Comes first under \d+.% of possible priorities\. Not a chance of success\./, /Evidence: Between “/]) assert.match(text, words);
  });
});
