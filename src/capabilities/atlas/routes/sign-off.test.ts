import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { keeper, visitor } from '#kernel/values/viewer.ts';
import { tick } from '#kernel/procedures/actions.ts';
import { definitionsOf } from '#kernel/procedures/definition.ts';
import { listProceduresAbout } from '#kernel/procedures/store.ts';
import { seenBy, statementsOf, undone } from '#testing/database.ts';
import { signOffProcedure } from '../actions/sign-off-course.ts';
import { browserIn, delegationsAt, frenchCorrespondent, frenchManager, frenchProfessional, portugueseCorrespondent, researcher, secretary } from '../testing.ts';

const naloxone = 'take-home-naloxone';
const contest = { stance: 'contest', answer: 'withheld', from: '2024-05', basis: 'change', sourceTitle: 'Décret 2024-1', sourcePublisher: 'Journal officiel', sourceYear: '2024', reasonFr: 'Le décret a changé.' };

const desk = '/en/states/FR/sign-off';
const digestIn = (html: string) => /name="digest" value="([^"]+)"/.exec(html)?.[1] ?? '';

describe('a year’s atlas', () => {
  it('is signed off in fewer than ten clicks, one answer contested, and a visitor sees both readings', () =>
    undone(keeper, async (tx) => {
      await delegationsAt(tx);
      const { get, post, as } = await browserIn(tx);
      let clicks = 0;
      const click = <T>(work: T): T => ((clicks += 1), work);

      const opened = await click(get(desk));
      assert.match(opened.text, /Sign-off 2026: France/);
      const confirmed = await click(post(`${desk}/confirm-all`));
      assert.deepEqual([confirmed.statusCode, confirmed.to], [303, `${desk}?done=confirmed`]);
      assert.match((await get(`${desk}?done=confirmed`)).text, /drafted as confirmed\. Nothing is signed yet/);

      const question = await click(get(`${desk}/questions/${naloxone}`));
      assert.match(question.html, /name="from"[^>]*value="20\d\d|value="20\d\d[^"]*"[^>]*name="from"/, 'what stands is filled in');
      clicks += 1; // The choice of what the State says; the rest is typing.
      assert.equal((await click(post(`${desk}/questions/${naloxone}/save`, contest))).statusCode, 303);

      const review = await click(get(`${desk}/review`));
      assert.match(review.text, /Contested \(1\)/);
      assert.match(review.text, /Withheld \(since May 2024\)/);
      assert.match(review.text, /Confirmed \(\d\d\)/);
      assert.match(review.text, /Sign as Correspondent of France/);
      const signed = await click(post(`${desk}/review/sign`, { digest: digestIn(review.html) }));
      assert.equal(signed.to, `${desk}?done=signed`);
      assert.ok(clicks < 10, `${clicks} clicks`);

      as(visitor);
      assert.match((await get(`/en/atlas/questions/${naloxone}/states/FR`)).text, /Two readings/);
      assert.match((await get('/fr/states/FR')).text, /Confirmé par l’État le 24 novembre 2026/);
    }));

  it('confirms nothing by silence', () =>
    undone(keeper, async (tx) => {
      await delegationsAt(tx);
      const { get, post, as } = await browserIn(tx);
      assert.match((await post(`${desk}/review/sign`, { digest: 'x' })).text, /Nothing is drafted, so there is nothing to sign/);
      await post(`${desk}/questions/${naloxone}/save`, { stance: 'confirm' });
      const review = await get(`${desk}/review`);
      await post(`${desk}/review/sign`, { digest: digestIn(review.html) });
      as(visitor);
      const { text } = await get('/en/states/FR');
      assert.equal(text.match(/Confirmed by the State on/g)?.length, 1);
    }));
});

describe('the desk of a delegation', () => {
  it('is there for its own members alone, in both languages', () =>
    undone(keeper, async (tx) => {
      await delegationsAt(tx);
      const { get, as } = await browserIn(tx);
      const pages = ['', '/review', `/questions/${naloxone}`, '/signatures'];
      for (const [viewer, statuses] of [
        [frenchCorrespondent, [200, 200, 200, 200]], [frenchManager, [200, 200, 200, 200]], [frenchProfessional, [200, 200, 200, 200]],
        [portugueseCorrespondent, [404, 404, 404, 404]], [secretary, [404, 404, 404, 200]], [researcher, [404, 404, 404, 404]], [visitor, [401, 401, 401, 401]],
      ] as const) {
        as(viewer);
        for (const [index, rest] of pages.entries()) {
          for (const locale of ['en', 'fr']) assert.equal((await get(`/${locale}/states/FR/sign-off${rest}`)).statusCode, statuses[index], `${viewer.person ?? 'visitor'} ${rest}`);
        }
      }
      as(frenchManager);
      assert.match((await get('/fr/states/FR/sign-off')).text, /Validation 2026 : France .*le silence ne confirme rien/);
    }));

  it('takes drafts from those who prepare and signatures from the Correspondent', () =>
    undone(keeper, async (tx) => {
      await delegationsAt(tx);
      const { get, post, as } = await browserIn(tx, frenchManager);
      assert.equal((await post(`${desk}/questions/${naloxone}/save`, contest)).statusCode, 303);
      const review = await get(`${desk}/review`);
      assert.match(review.text, /The Correspondent signs\. You can prepare/);
      as(frenchCorrespondent);
      const digest = digestIn((await get(`${desk}/review`)).html);
      for (const [viewer, status, words] of [[frenchManager, 400, /Only the Correspondent of this State signs for it/], [frenchProfessional, 400, /Only the Correspondent/], [portugueseCorrespondent, 404, /./], [secretary, 404, /./], [researcher, 404, /./], [visitor, 401, /./]] as const) {
        as(viewer);
        const answer = await post(`${desk}/review/sign`, { digest });
        assert.equal(answer.statusCode, status, viewer.person);
        assert.match(answer.text, words);
      }
      for (const name of ['confirm-all', `questions/${naloxone}/save`, `questions/${naloxone}/clear`]) {
        as(frenchProfessional);
        const answer = await post(`${desk}/${name}`, contest);
        assert.equal(answer.statusCode, 400, name);
        assert.match(answer.text, /Correspondents, national administrators and managers/);
        as(portugueseCorrespondent);
        assert.equal((await post(`${desk}/${name}`, contest)).statusCode, 404, name);
      }
    }));

  it('says what is wrong with a draft at its field, and keeps what was typed', () =>
    undone(keeper, async (tx) => {
      await delegationsAt(tx);
      const { post } = await browserIn(tx);
      const answer = await post(`/fr/states/FR/sign-off/questions/${naloxone}/save`, { ...contest, from: '2030', reasonFr: '', sourceTitle: 'Décret 9', sourceUrl: 'gazette' });
      assert.equal(answer.statusCode, 400);
      assert.match(answer.text, /2030 n’est pas encore venu/);
      assert.match(answer.text, /dites pourquoi, en anglais ou en français/);
      assert.match(answer.text, /« gazette » n’est pas une adresse web/);
      assert.match(answer.html, /Décret 9/);
    }));

  it('signs what was read, and shows the rest first', () =>
    undone(keeper, async (tx) => {
      await delegationsAt(tx);
      const { get, post } = await browserIn(tx);
      await post(`${desk}/questions/${naloxone}/save`, { stance: 'confirm' });
      const digest = digestIn((await get(`${desk}/review`)).html);
      await post(`${desk}/questions/${naloxone}/save`, contest);
      const answer = await post(`${desk}/review/sign`, { digest });
      assert.equal(answer.statusCode, 400);
      assert.match(answer.text, /The draft has changed since you read it/);
      assert.notEqual(digestIn(answer.html), digest);
      assert.equal((await post(`${desk}/review/sign`, { digest: digestIn(answer.html) })).statusCode, 303);
    }));

  it('tells what is open about its State, and no other page does', () =>
    undone(keeper, async (tx) => {
      await delegationsAt(tx);
      const { get, as } = await browserIn(tx);
      const words = /Without an answer today: \d+|Older than 36 months: \d+/;
      assert.match((await get(desk)).text, words);
      for (const viewer of [visitor, portugueseCorrespondent, secretary]) {
        as(viewer);
        for (const url of ['/en/states/FR', '/en/atlas/coverage', '/en/atlas', desk]) assert.doesNotMatch((await get(url)).text, words, url);
      }
    }));

  it('takes no more than ten statements', () =>
    undone(keeper, async (tx) => {
      await delegationsAt(tx);
      const { app } = await browserIn(tx);
      for (const rest of ['', '/review', `/questions/${naloxone}`]) {
        const statements = await statementsOf(() => app.inject(`${desk}${rest}`));
        assert.ok(statements.length <= 10, `${rest}: ${statements.length}`);
      }
    }));

  it('planted drafts are found on no page of anybody else', () =>
    undone(keeper, async (tx) => {
      await delegationsAt(tx);
      const { get, post, as } = await browserIn(tx, frenchManager);
      await post(`${desk}/questions/${naloxone}/save`, { ...contest, reasonEn: 'Zyzzyva the planted word' });
      assert.match((await get(`${desk}/questions/${naloxone}`)).text, /Zyzzyva/);
      for (const viewer of [visitor, portugueseCorrespondent, secretary, researcher]) {
        as(viewer);
        for (const url of [`/en/atlas/questions/${naloxone}/states/FR`, `/en/atlas/questions/${naloxone}`, '/en/states/FR', '/en/search?q=Zyzzyva', `/en/atlas/questions/${naloxone}.csv`, `/api/v1/atlas/questions/${naloxone}/situations`, '/en/atlas/proposals']) {
          const { text } = await get(url);
          assert.doesNotMatch(text.replaceAll('q=Zyzzyva', '').replaceAll(/[“«"] ?Zyzzyva ?[”»"]/g, ''), /planted word/, url);
        }
      }
    }));
});

describe('the clock of a sign-off', () => {
  const signatures = `${desk}/signatures`;

  it('is set by the Secretariat or the Correspondent, and ends once every answer was signed this year', () =>
    undone(keeper, async (tx) => {
      await delegationsAt(tx);
      const { get, post, as } = await browserIn(tx, secretary);
      assert.match((await post(`${signatures}/open`, { dueOn: '2026-01-01' })).text, /That day is past/);
      assert.equal((await post(`${signatures}/open`, { dueOn: '2027-01-31' })).to, `${signatures}?done=opened`);
      assert.match((await post(`${signatures}/open`, { dueOn: '2027-01-31' })).text, /open already/);
      as(frenchCorrespondent);
      assert.match((await get(signatures)).text, /This year’s sign-off is open\. To be signed by 31 January 2027/);
      const sign = async () => post(`${desk}/review/sign`, { digest: digestIn((await get(`${desk}/review`)).html) });
      await post(`${desk}/questions/${naloxone}/save`, { stance: 'confirm' });
      await sign();
      assert.match((await get(signatures)).text, /This year’s sign-off is open/);
      await post(`${desk}/confirm-all`);
      assert.equal((await sign()).statusCode, 303);
      assert.doesNotMatch((await get(signatures)).text, /This year’s sign-off is open\./);
    }));

  it('that runs out confirms nothing', () =>
    undone(keeper, async (tx) => {
      await delegationsAt(tx);
      const { get, post, as } = await browserIn(tx);
      await post(`${signatures}/open`, { dueOn: '2026-12-01' });
      await seenBy(tx, keeper);
      await tick(tx, definitionsOf([signOffProcedure]), new Date('2027-02-01T12:00:00Z'));
      assert.deepEqual((await listProceduresAbout(tx, { kind: 'atlas.sign-off', id: 'FR 2026' })).map(({ outcome }) => outcome), ['not-reviewed']);
      as(visitor);
      assert.doesNotMatch((await get('/en/states/FR')).text, /Confirmed by the State/);
    }));

  it('is set by nobody else', () =>
    undone(keeper, async (tx) => {
      await delegationsAt(tx);
      const { post, as } = await browserIn(tx);
      for (const [viewer, status] of [[frenchManager, 400], [portugueseCorrespondent, 404], [researcher, 404], [visitor, 401]] as const) {
        as(viewer);
        assert.equal((await post(`${signatures}/open`, { dueOn: '2027-01-31' })).statusCode, status);
      }
    }));
});
