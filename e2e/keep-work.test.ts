/** What only the browser holds leaves it when the reader says so, and comes back when they say so: with the real scripts and pages. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { WriteTx } from '#kernel/db/tx.ts';
import { publicFolder, readAssets } from '#kernel/http/assets.ts';
import { keeper, type Viewer } from '#kernel/values/viewer.ts';
import { aWorld, type World } from '#capabilities/sharing/testing.ts';
import { openBrowser } from '#testing/browser.ts';
import { doorsInto, undone } from '#testing/database.ts';
import { buildApp } from '../src/app.ts';

let opened: Promise<Browser> | undefined;
after(async () => (await opened)?.close());

interface House {
  readonly page: Page;
  /** From the next request on. */
  readonly signIn: (viewer: Viewer) => void;
  readonly address: string;
}

/** A server in this process, whose readers need no key: everything that they do is undone. */
const visiting = (work: (house: House, world: World, tx: WriteTx) => Promise<void>) =>
  undone(keeper, async (tx) => {
    const world = await aWorld(tx);
    let viewer: Viewer = world.ana;
    const { app } = await buildApp({ db: doorsInto(tx), assets: await readAssets(publicFolder), now: () => new Date('2026-11-24T10:00:00Z'), viewerOf: () => viewer });
    const address = await app.listen({ port: 0, host: '127.0.0.1' });
    const context = await (await (opened ??= openBrowser())).newContext();
    try {
      await work({ page: await context.newPage(), address, signIn: (next) => void (viewer = next) }, world, tx);
    } finally {
      await context.close();
      await app.close();
    }
  });

const path = '/challenges/nitazene-overdose-cluster/response?state=MT';
const place = 'entente.own.nitazene-overdose-cluster.MT';

/** The embedded database works in this very thread, and a server that has waited for it turns its next reader away. */
async function open(page: Page, address: string): Promise<void> {
  for (let tries = 0; tries < 20; tries += 1) {
    if ((await page.goto(address, { waitUntil: 'networkidle' }))?.status() === 200) return;
    await page.waitForTimeout(300);
  }
  assert.fail(`${address} did not open`);
}

async function answerSomething(page: Page): Promise<void> {
  await page.getByText('Your priorities and your answers', { exact: true }).click();
  await page.getByRole('slider', { name: 'Experience' }).focus();
  await page.keyboard.press('End');
  const naloxone = page.locator('[data-feasibility="take-home-naloxone"]');
  await naloxone.getByText('Answer for this option').click();
  await naloxone.getByLabel(/^Law/).selectOption('great_effort');
  await page.waitForFunction((key) => localStorage.getItem(key)?.includes('great_effort') === true, place);
}

describe('keeping a response', () => {
  it('sends what the browser holds only when it is saved, shows it to those it is shared with, and puts it back when asked', () =>
    visiting(async ({ page, address, signIn }, { bruno }) => {
      await open(page, `${address}/en${path}`);
      const sent: string[] = [];
      page.on('request', (request) => sent.push(`${request.method()} ${request.postData() ?? ''}`));
      await answerSomething(page);
      assert.equal(sent.length, 0);

      await page.locator('.keep-work summary').click();
      await page.getByLabel('Note, in your words').fill('For Monday');
      assert.ok(await page.getByRole('checkbox', { name: /Also what this browser alone holds of yours/ }).isChecked());
      await page.locator('.keep-work').getByRole('button', { name: 'Save' }).click();
      await page.getByText('It is for you alone until you share it.', { exact: false }).first().waitFor();
      assert.equal(sent.filter((request) => request.startsWith('POST') && request.includes('great_effort')).length, 1);
      assert.match(await page.getByRole('main').innerText(), /For Monday/);
      assert.match(await page.locator('#answers').innerText(), /With great effort/);
      const piece = page.url().split('?')[0] ?? '';

      // Shared by choosing, looking and confirming.
      await page.getByRole('link', { name: 'Sharing, marking and recall' }).click();
      await page.getByRole('link', { name: 'Share with others, or with fewer' }).click();
      await page.getByRole('checkbox', { name: 'Network on precursors' }).check();
      await page.getByRole('button', { name: 'See whom this reaches' }).click();
      assert.match(await page.locator('#reach').innerText(), /2 people/);
      await page.getByRole('button', { name: 'Share with these' }).click();
      await page.getByText('Who can see it was changed.').waitFor();

      // Bruno reads the answers, and takes them into his browser.
      signIn(bruno);
      await page.evaluate(() => localStorage.clear());
      await open(page, piece.replace('/en/', '/fr/'));
      assert.match(await page.locator('#answers').innerText(), /Au prix d’un grand effort/);
      await page.getByRole('button', { name: 'Mettre ces réponses dans ce navigateur' }).click();
      await page.waitForURL(/\/fr\/challenges\/nitazene-overdose-cluster\/response/);
      await page.locator('[data-feasibility-words="take-home-naloxone"]').filter({ hasText: /grand effort|temps/ }).waitFor();
      assert.match((await page.evaluate((key) => localStorage.getItem(key), place)) ?? '', /great_effort/);
    }));

  it('without the box ticked sends nothing of it', () =>
    visiting(async ({ page, address }) => {
      await open(page, `${address}/en${path}`);
      await answerSomething(page);
      const sent: string[] = [];
      page.on('request', (request) => sent.push(request.postData() ?? ''));
      await page.locator('.keep-work summary').click();
      await page.getByRole('checkbox', { name: /Also what this browser alone holds of yours/ }).uncheck();
      await page.locator('.keep-work').getByRole('button', { name: 'Save' }).click();
      await page.getByText('No priorities, answers or figures were saved with it.').waitFor();
      assert.ok(!sent.join().includes('great_effort'));
    }));

  it('works without scripts, of what the page shows', () =>
    visiting(async ({ address }) => {
      const context = await (await (opened ??= openBrowser())).newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await open(page, `${address}/fr${path}`);
      await page.locator('.keep-work summary').click();
      await page.locator('.keep-work').getByRole('button', { name: 'Enregistrer' }).click();
      await page.getByText('Enregistré. Il est pour vous seul', { exact: false }).waitFor();
      await context.close();
    }));
});
