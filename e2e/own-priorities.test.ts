/** A reader's own priorities and answers: at once, by the keyboard, kept in this browser, and sent to nobody. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { build } from 'esbuild';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { projectFolder } from '#kernel/files/project-folder.ts';
import { goldenQuestion, goldenRanking } from '../src/engines/ranking/golden.ts';
import { aFolder, start, theBrowser, type Started } from './house.ts';

let opened: Promise<Started> | undefined;
let logged = '';

/** A server that writes down all that it ever would. */
const aTalkativeHouse = (): Promise<Started> =>
  (opened ??= aFolder().then(async (folder) => {
    const started = await start({ DATA_DIR: folder, LOG_LEVEL: 'info' });
    for (const stream of [started.process.stdout, started.process.stderr]) stream?.on('data', (part: Buffer) => (logged += part.toString()));
    return started;
  }));

after(async () => (await opened)?.stop());

async function visiting(options: BrowserContextOptions, work: (page: Page, house: string) => Promise<void>): Promise<void> {
  const { address } = await aTalkativeHouse();
  const context = await (await theBrowser()).newContext(options);
  try {
    await work(await context.newPage(), address);
  } finally {
    await context.close();
  }
}

const path = '/en/challenges/nitazene-overdose-cluster/response?state=MT';
const said = (page: Page) => page.locator('[data-said][role=status]');
const first = (page: Page, option: string) => page.locator(`[data-comes-first="${option}"]`);

async function weigh(page: Page, lens: string, key: 'Home' | 'End'): Promise<void> {
  await page.getByRole('slider', { name: lens }).focus();
  await page.keyboard.press(key);
}

describe('the reader’s own priorities', () => {
  it('change what comes first as soon as a weight moves, by the keyboard, and are said aloud', () =>
    visiting({}, async (page, house) => {
      await page.goto(`${house}${path}`);
      await page.getByText('Your priorities and your answers', { exact: true }).focus();
      await page.keyboard.press('Enter');
      const served = await first(page, 'drug-checking').innerText();
      assert.match(served, /of possible priorities/);
      await weigh(page, 'Evidence', 'Home');
      await weigh(page, 'Feasibility', 'Home');
      await said(page).filter({ hasText: /Updated\. Most often first/ }).waitFor();
      assert.match(await first(page, 'drug-checking').innerText(), /under your priorities\. Not a chance of success/);
      assert.notEqual(await first(page, 'drug-checking').innerText(), served);
      assert.match(await page.locator('#options-caption').innerText(), /by your priorities/);
      await page.getByRole('radio', { name: 'Impose no priorities' }).check();
      await first(page, 'drug-checking').filter({ hasText: 'of possible priorities' }).waitFor();
      assert.equal(await first(page, 'drug-checking').innerText(), served);
    }));

  it('leave the browser by no request, no address and no log, and are kept in it until they are forgotten', () =>
    visiting({}, async (page, house) => {
      await page.goto(`${house}${path}`);
      await page.waitForLoadState('networkidle');
      const requests: string[] = [];
      page.on('request', (request) => requests.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
      await page.getByText('Your priorities and your answers', { exact: true }).click();
      await weigh(page, 'Experience', 'End');
      const naloxone = page.locator('[data-feasibility="take-home-naloxone"]');
      await naloxone.getByText('Answer for this option').click();
      await naloxone.getByLabel(/^Law/).selectOption('great_effort');
      await naloxone.getByLabel(/^Money/).selectOption('not_possible');
      await page.locator('[data-feasibility-words="take-home-naloxone"]').filter({ hasText: 'Not possible in time' }).waitFor();
      assert.deepEqual(requests, []);
      assert.equal(page.url(), `${house}${path}`);
      assert.deepEqual(await page.context().cookies(), []);
      const kept = await page.evaluate(() => JSON.stringify(localStorage));
      assert.match(kept, /not_possible/);

      await page.reload();
      await page.locator('[data-feasibility-words="take-home-naloxone"]').filter({ hasText: 'Not possible in time' }).waitFor();
      await page.goto(`${house}/fr/challenges/nitazene-overdose-cluster/response?state=MT`);
      await page.locator('[data-feasibility-words="take-home-naloxone"]').filter({ hasText: 'Impossible à temps' }).waitFor();
      await page.goto(`${house}/en/challenges/nitazene-overdose-cluster/response?state=FR`);
      assert.match(await page.locator('[data-feasibility-words="take-home-naloxone"]').innerText(), /Not known/);

      await page.goto(`${house}${path}`);
      await page.getByRole('button', { name: 'Forget my answers and priorities' }).click();
      await said(page).filter({ hasText: 'are forgotten' }).waitFor();
      assert.equal(await page.evaluate(() => localStorage.length), 0);
      assert.match(await page.locator('[data-feasibility-words="take-home-naloxone"]').innerText(), /Not known/);

      assert.ok(logged.includes('"reqId"') || logged.includes('request'), 'the server logs what it is asked');
      assert.deepEqual(requests.filter((request) => /great_effort|not_possible|feasibility|weight/.test(request)), []);
      assert.ok(!/great_effort|not_possible|feasibility|"weights"/.test(logged));
    }));

  it('ask for nothing where no script runs: the comparison stands by itself', () =>
    visiting({ javaScriptEnabled: false }, async (page, house) => {
      await page.goto(`${house}${path}`);
      const main = await page.getByRole('main').innerText();
      assert.match(main, /Comes first under \d+\s%\sof possible priorities/);
      assert.ok(!main.includes('Forget my answers'));
      assert.equal(await page.getByRole('slider').count(), 0);
    }));
});

describe('the engine in a browser', () => {
  it('comes to the same numbers as on the server, to the last bit', () =>
    visiting({}, async (page) => {
      const { outputFiles } = await build({
        stdin: { contents: "export { rankOptions } from './src/engines/ranking/ranking.ts';", resolveDir: projectFolder('.'), loader: 'ts' },
        bundle: true, minify: true, write: false, format: 'iife', globalName: 'engine', target: 'es2022',
      });
      await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
      const ranking = await page.evaluate((question) => JSON.stringify((globalThis as unknown as { engine: { rankOptions(question: unknown): unknown } }).engine.rankOptions(question)), goldenQuestion);
      assert.equal(ranking, JSON.stringify(goldenRanking));
    }));
});

describe('feasibility in several States', () => {
  const several = '/en/challenges/nitazene-overdose-cluster/responses?states=FR,MT';
  const inColumn = (page: Page, state: string) => page.locator(`[data-own-feasibility="take-home-naloxone"][data-state="${state}"]`);

  it('is answered column by column by the reader alone, kept in this browser, shown for the State alone too, and sent to nobody', () =>
    visiting({}, async (page, house) => {
      await page.goto(`${house}${several}`);
      const sent: string[] = [];
      page.on('request', (request) => sent.push(request.url()));
      await inColumn(page, 'MT').locator('summary').focus();
      await page.keyboard.press('Enter');
      const law = inColumn(page, 'MT').locator('select[data-prompt="law"]');
      assert.equal(await law.inputValue(), '');
      await law.selectOption('great_effort');
      await inColumn(page, 'MT').locator('[data-words]').filter({ hasText: /great effort/ }).waitFor();
      assert.match(await inColumn(page, 'FR').locator('[data-words]').innerText(), /not answered/i);
      assert.deepEqual(sent, []);
      await page.reload();
      assert.match(await inColumn(page, 'MT').locator('[data-words]').innerText(), /great effort/);
      await page.goto(`${house}${path}`);
      assert.equal(await page.locator('[data-feasibility="take-home-naloxone"] select[data-prompt="law"]').inputValue(), 'great_effort');
      await page.goto(`${house}${several}`);
      await page.getByRole('button', { name: 'Forget these answers' }).click();
      assert.match(await inColumn(page, 'MT').locator('[data-words]').innerText(), /not answered/i);
      assert.doesNotMatch(logged, /great_effort/);
    }));

  it('shows nothing to answer where no script runs', () =>
    visiting({ javaScriptEnabled: false }, async (page, house) => {
      await page.goto(`${house}${several}`);
      assert.equal(await inColumn(page, 'MT').isVisible(), false);
      assert.match(await page.locator('#columns').innerText(), /Yours alone to answer/);
    }));
});
