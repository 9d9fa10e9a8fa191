/** A policy advisor with one minute: an answer that survives challenge, quotable, in both languages; and the thread from a challenge to a response. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { theBrowser, theHouse } from './house.ts';

async function visiting(options: BrowserContextOptions, work: (page: Page, house: string) => Promise<void>): Promise<void> {
  const { address } = await theHouse();
  const context = await (await theBrowser()).newContext(options);
  try {
    await work(await context.newPage(), address);
  } finally {
    await context.close();
  }
}

/** Comes to an element as a keyboard does. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      return `${element?.textContent ?? ''} ${element?.getAttribute('aria-label') ?? ''} ${(element as HTMLInputElement | null)?.labels?.[0]?.textContent ?? ''}`;
    });
    if (name.test(focused)) return;
  }
  assert.fail(`the keyboard does not come to ${String(name)}`);
}

for (const scripts of [true, false]) {
  describe(`an advisor${scripts ? '' : ' whose browser runs no scripts'}`, () => {
    it('goes from a challenge and a State to the options, what is in place there, and the sources', () =>
      visiting({ javaScriptEnabled: scripts, locale: 'en-GB' }, async (page, house) => {
        await page.goto(`${house}/`);
        assert.match(page.url(), /\/en$/);
        await page.getByLabel('Challenge').selectOption('nitazene-overdose-cluster');
        await page.getByLabel('State', { exact: true }).selectOption('MT');
        await page.getByRole('button', { name: /options/i }).click();
        assert.match(page.url(), /challenges\/nitazene-overdose-cluster\/response\?.*state=MT/);
        const main = page.getByRole('main');
        assert.match(await main.innerText(), /Not a statement by Malta/);
        assert.match(await main.innerText(), /Take-home naloxone/);
        assert.ok((await main.getByRole('link', { name: /take-home naloxone/i }).count()) > 0);
        await page.getByRole('link', { name: 'Français' }).click();
        assert.match(await main.innerText(), /N’engage ni Malte ni aucune organisation/);
      }));

    it('finds by a misspelt word, in French, what a State does, and its sentence in both languages', () =>
      visiting({ javaScriptEnabled: scripts, locale: 'fr-FR' }, async (page, house) => {
        await page.goto(`${house}/`);
        assert.match(page.url(), /\/fr$/);
        await page.goto(`${house}/fr/search?q=nalaxone`);
        await page.getByRole('main').getByRole('link', { name: /naloxone/i }).first().click();
        await page.goto(`${house}/fr/atlas/questions/take-home-naloxone/states/EE`);
        const quote = page.locator('.quote-box').first();
        assert.match(await quote.innerText(), /In Estonia/);
        assert.match(await quote.innerText(), /En Estonie/);
        assert.match(await quote.innerText(), /Non relu par l’État/);
      }));
  });
}

describe('an advisor at the keyboard', () => {
  it('comes past the masthead by the first key, and asks as of another day', () =>
    visiting({ locale: 'en-GB' }, async (page, house) => {
      await page.goto(`${house}/en/atlas/questions/drug-consumption-rooms`);
      await page.keyboard.press('Tab');
      assert.match(await page.evaluate(() => document.activeElement?.textContent ?? ''), /skip/i);
      await page.keyboard.press('Enter');
      assert.match(page.url(), /#main$/);
      await tabTo(page, /as of|in force on/i);
      await page.keyboard.type('01062010');
      await page.keyboard.press('Enter');
      await page.waitForURL(/on=2010/);
    }));

  it('copies the quotation, plain and for a word processor', () =>
    visiting({ locale: 'en-GB', permissions: ['clipboard-read', 'clipboard-write'] }, async (page, house) => {
      await page.goto(`${house}/en/atlas/questions/take-home-naloxone/states/EE`);
      const quote = page.locator('.quote-box').first();
      await quote.getByRole('button', { name: /^Copy/ }).first().click();
      const plain = await page.evaluate(() => navigator.clipboard.readText());
      assert.match(plain, /In Estonia/);
      await quote.getByRole('button', { name: /Word/ }).first().click();
      // The clipboard takes its time; this fails by waiting too long.
      await page.waitForFunction(async () => {
        const types = (await navigator.clipboard.read()).flatMap((item) => [...item.types]);
        return types.includes('text/html') && types.includes('text/plain');
      });
    }));
});
