/** What every type of page must be, in both languages: accessible, valid, as narrow as a phone, of one language. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { HtmlValidate } from 'html-validate';
import type { Page } from 'playwright-core';
import { projectFolder } from '#kernel/files/project-folder.ts';
import { locales, type Locale } from '#kernel/text/locale.ts';
import { addresses, refusals } from './addresses.ts';
import { theBrowser, theHouse } from './house.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const validator = new HtmlValidate(JSON.parse(readFileSync(projectFolder('.htmlvalidate.json'), 'utf8')) as never);

/** WCAG 2.2 AA. English is looked at by day and French by night, so that both palettes are. */
const scheme: Record<Locale, 'light' | 'dark'> = { en: 'light', fr: 'dark' };

const pageOf = (locale: Locale, address: string) => `/${locale}${address === '/' ? '' : address}`;

describe('every type of page', () => {
  const all = [...addresses.map((address) => ({ address, status: 200 })), ...refusals];
  for (const locale of locales) {
    for (const { address, status } of all) {
      it(`${pageOf(locale, address)} is accessible, valid and narrow`, async () => {
        const { address: house } = await theHouse();
        const page = await (await theBrowser()).newPage({ colorScheme: scheme[locale], viewport: { width: 1280, height: 900 } });
        try {
          const answer = await page.goto(`${house}${pageOf(locale, address)}`);
          assert.equal(answer?.status(), status);
          assert.deepEqual(await violationsOf(page), []);
          assert.deepEqual(await faultsOf(await answer.text()), []);
          await page.setViewportSize({ width: 320, height: 640 });
          assert.deepEqual(await widerThanThePage(page), []);
        } finally {
          await page.close();
        }
      });
    }
  }
});

async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: loaded } = window as unknown as { axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> } };
    const { violations } = await loaded.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
    return violations.flatMap((one) => one.nodes.slice(0, 3).map((node) => `${one.id}: ${node.html.slice(0, 160)} ${node.failureSummary.slice(0, 200)}`));
  });
}

async function faultsOf(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap((result) => result.messages.map((fault) => `${fault.ruleId} ${fault.line}:${fault.column} ${fault.message}`)).slice(0, 5);
}

/** Nothing scrolls sideways but what says that it does: a region of its own that the keyboard reaches. */
function widerThanThePage(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > width + 1 && !element.closest('[role=region][tabindex]'));
    return [`${document.documentElement.scrollWidth} px`, ...wide.slice(0, 4).map((element) => element.outerHTML.slice(0, 120))];
  });
}
