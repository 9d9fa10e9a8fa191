/** Packages that fit the money: asked for and worked out in a reader's browser, kept there, and sent to nobody. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, describe, it } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { aFolder, start, theBrowser, type Started } from './house.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

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

async function visiting(locale: 'en' | 'fr', options: BrowserContextOptions, work: (page: Page) => Promise<void>): Promise<void> {
  const { address } = await aTalkativeHouse();
  const context = await (await theBrowser()).newContext(options);
  try {
    const page = await context.newPage();
    await page.goto(`${address}/${locale}/challenges/nitazene-overdose-cluster/response?state=MT`);
    await work(page);
  } finally {
    await context.close();
  }
}

const field = (page: Page, name: string) => page.locator(`[data-field="${name}"]`);
const press = (page: Page, name: string) => page.locator(`[data-package-do="${name}"]`).click();
const said = (page: Page) => page.locator('[data-package-said][role=status]');
/** No-break spaces are for the eye. */
const plain = (words: string) => words.replaceAll(/[\u00a0\u202f]/g, ' ');
const hasSaid = async (page: Page, words: string): Promise<string> => {
  await said(page).filter({ hasText: words }).waitFor();
  return plain(await said(page).innerText());
};

const costs: Readonly<Record<string, readonly [string, string]>> = {
  'take-home-naloxone': ['200000', '120000'],
  'oat-rapid-access': ['160000', '110000'],
  'oat-community': ['170000', '150000'],
  'drug-checking': ['180000', '150000'],
  'drug-consumption-rooms': ['190000', '150000'],
  'heroin-assisted-treatment': ['150000', '150000'],
  'overdose-rapid-response': ['60000', '60000'],
  'market-disruption-enforcement': ['50000', '50000'],
};

async function enter(page: Page, budget: string): Promise<void> {
  await field(page, 'currency').fill('EUR, 2026');
  await field(page, 'budget').fill(budget);
  for (const [id, [first, yearly]] of Object.entries(costs)) {
    await field(page, `costs.${id}.firstYear`).fill(first);
    await field(page, `costs.${id}.yearly`).fill(yearly);
  }
}

async function violationsIn(page: Page, selector: string): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async (part) => {
    const { axe: loaded } = window as unknown as { axe: { run(context: string, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
    const { violations } = await loaded.run(part, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
    return violations.flatMap((one) => one.nodes.slice(0, 3).map((node) => `${one.id}: ${node.html.slice(0, 200)}`));
  }, selector);
}

const words = {
  en: { done: /packages found, whose values lie within/, shared: 'What they all share', letter: 'Package A', present: 'Present services continue', budget: '600,000', none: 'No package is possible', wayOn: /A budget of 50,000 \(EUR, 2026\) for the first year would do\./, heard: 'Families: Heard. Two meetings', notAnswered: 'Services and their staff: Not answered', negative: 'Budget for the first year: an amount cannot be below 0.', notANumber: 'First-year cost of “Take-home naloxone and overdose response training”: this is not an amount.', forgotten: 'Forgotten' },
  fr: { done: /ensembles trouvés, dont la valeur approche/, shared: 'Ce qu’ils ont tous en commun', letter: 'Ensemble A', present: 'Maintien des services actuels', budget: '600 000,00', none: 'Aucun ensemble n’est possible', wayOn: /Un budget de 50 000 \(EUR, 2026\) pour la première année suffirait\./, heard: 'Les familles : Entendu. Two meetings', notAnswered: 'Les services et leur personnel : Sans réponse', negative: 'Budget de la première année : un montant ne peut pas être inférieur à 0.', notANumber: '» : ce n’est pas un montant.', forgotten: 'Oublié' },
};

for (const locale of ['en', 'fr'] as const) {
  const expected = words[locale];
  describe(`packages, in ${locale}`, () => {
    it('are found within the money, side by side, with what they share, who was heard, and what stays outside', () =>
      visiting(locale, { colorScheme: locale === 'fr' ? 'dark' : 'light' }, async (page) => {
        await enter(page, expected.budget);
        await field(page, 'safeguards.market-disruption-enforcement').fill('Deaths are watched each week.');
        await field(page, 'heard.families.answer').selectOption('yes');
        await field(page, 'heard.families.how').fill('Two meetings');
        await press(page, 'ask');
        await page.locator('.one-package').first().waitFor();
        assert.match(await said(page).innerText(), expected.done);
        const count = await page.locator('.one-package').count();
        assert.ok(count >= 3 && count <= 5, `${count} packages`);
        const text = plain(await page.locator('.packages').innerText());
        for (const part of [expected.shared, expected.letter, expected.present, expected.heard, expected.notAnswered, 'Deaths are watched each week.']) assert.ok(text.includes(part), `${part} is not in ${text}`);
        assert.deepEqual(await violationsIn(page, '#package'), []);
        await page.setViewportSize({ width: 320, height: 640 });
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), true);
      }));

    it('that cannot be are answered with what would do', () =>
      visiting(locale, {}, async (page) => {
        await enter(page, '1000');
        await field(page, 'safeguards.market-disruption-enforcement').fill('Deaths are watched each week.');
        await press(page, 'ask');
        assert.match(await hasSaid(page, expected.none), expected.wayOn);
      }));

    it('are not asked for with figures that cannot be: each is named, and nothing that was typed is lost', () =>
      visiting(locale, {}, async (page) => {
        await enter(page, '-5');
        await field(page, 'costs.take-home-naloxone.firstYear').fill('a lot');
        await field(page, 'yearly').fill('1e18');
        await press(page, 'ask');
        const summary = page.locator('#package .error-summary');
        await summary.waitFor();
        const text = plain(await summary.innerText());
        for (const part of [expected.negative, expected.notANumber]) assert.ok(text.includes(part), `${part} is not in ${text}`);
        assert.equal(await summary.getByRole('link').count(), 3);
        assert.equal(await field(page, 'costs.take-home-naloxone.firstYear').inputValue(), 'a lot');
        assert.equal(await field(page, 'costs.drug-checking.firstYear').inputValue(), '180000');
        assert.equal(await field(page, 'budget').getAttribute('aria-invalid'), 'true');
        assert.deepEqual(await violationsIn(page, '#package'), []);
        await summary.getByRole('link').first().click();
        assert.equal(await page.evaluate(() => document.activeElement?.id), 'package-budget');
        await field(page, 'budget').fill(expected.budget);
        await field(page, 'costs.take-home-naloxone.firstYear').fill('200000');
        await field(page, 'yearly').fill('');
        await press(page, 'ask');
        await page.locator('.one-package').first().waitFor();
        assert.equal(await summary.count(), 0);
      }));

    it('are kept in the browser until they are forgotten, and leave it by no request and no log', () =>
      visiting(locale, {}, async (page) => {
        await page.waitForLoadState('networkidle');
        const requests: string[] = [];
        page.on('request', (request) => requests.push(`${request.method()} ${new URL(request.url()).pathname}${new URL(request.url()).search} ${request.postData() ?? ''}`));
        const before = logged.length;
        await enter(page, '777123');
        await field(page, 'rights.drug-checking').evaluate((element) => element.closest('details')?.setAttribute('open', ''));
        await field(page, 'rights.drug-checking').fill('Sentence of the reader');
        await press(page, 'ask');
        await page.locator('.one-package').first().waitFor();
        const others = requests.filter((one) => !/^GET \/assets\/[\w.-]+ $/.test(one));
        assert.deepEqual(others, [], 'nothing is asked for but files of the site, by their name');
        assert.ok(requests.some((one) => one.includes('.wasm')), 'the solver comes only when it is asked for');
        assert.doesNotMatch(logged.slice(before), /777123|777%20123|Sentence/);
        for (const line of logged.slice(before).split('\n').filter(Boolean)) assert.match((JSON.parse(line) as { path: string }).path, /^\/assets\//);

        const asked = requests.length;
        await field(page, 'budget').fill('777124');
        await press(page, 'ask');
        await said(page).filter({ hasText: expected.letter.split(' ')[0] === 'Package' ? /found/ : /trouvé/ }).waitFor();
        assert.equal(requests.length, asked, 'the second time nothing at all is asked for');

        await page.reload();
        assert.equal(await field(page, 'budget').inputValue(), '777124');
        assert.equal(await field(page, 'rights.drug-checking').inputValue(), 'Sentence of the reader');
        await press(page, 'forget');
        await hasSaid(page, expected.forgotten);
        assert.equal(await field(page, 'budget').inputValue(), '');
        assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), []);
        await page.reload();
        assert.equal(await field(page, 'budget').inputValue(), '');
        assert.doesNotMatch(logged, /777123|777124|Sentence/);
      }));
  });
}

describe('what is the reader’s own of packages', () => {
  it('goes into a file that the reader saves, and comes back from it with the priorities and answers', () =>
    visiting('en', { acceptDownloads: true }, async (page) => {
      await enter(page, '400000');
      await page.evaluate(() => localStorage.setItem('entente.own.nitazene-overdose-cluster.MT', JSON.stringify({ answers: { 'drug-checking': { law: 'ready' } } })));
      const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'save')]);
      assert.equal(download.suggestedFilename(), 'entente-nitazene-overdose-cluster-MT.json');
      const saved = readFileSync(await download.path(), 'utf8');
      await press(page, 'forget');
      await page.locator('[data-package-open]').setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(saved) });
      await hasSaid(page, 'The file is read in.');
      assert.equal(await field(page, 'budget').inputValue(), '400000');
      assert.equal(await page.locator('[data-feasibility="drug-checking"] select[data-prompt="law"]').inputValue(), 'ready');
      await page.locator('[data-package-open]').setInputFiles({ name: 'other.json', mimeType: 'application/json', buffer: Buffer.from(saved.replace('"MT"', '"FR"')) });
      await hasSaid(page, 'This file is about another response (nitazene-overdose-cluster, FR). Nothing was changed.');
      await page.locator('[data-package-open]').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{') });
      await hasSaid(page, 'This is not a file that was saved here. Nothing was changed.');
      assert.equal(await field(page, 'budget').inputValue(), '400000');
    }));

  it('goes into a plain text with its packages', () =>
    visiting('fr', { acceptDownloads: true }, async (page) => {
      await enter(page, '400 000');
      await press(page, 'ask');
      await page.locator('.one-package').first().waitFor();
      const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'save-text')]);
      const text = plain(readFileSync(await download.path(), 'utf8'));
      for (const part of ['N’engage ni Malte ni aucune organisation', 'Ensemble A', 'Maintien des services actuels', 'Qui a été entendu', 'sans réponse']) assert.ok(text.includes(part), part);
    }));

  it('is printed alone when its own button is pressed', () =>
    visiting('en', {}, async (page) => {
      await page.evaluate(() => {
        window.print = () => document.documentElement.setAttribute('data-printed', String(document.documentElement.classList.contains('printing-package')));
      });
      await press(page, 'print');
      assert.equal(await page.locator('html').getAttribute('data-printed'), 'true');
      await page.emulateMedia({ media: 'print' });
      assert.equal(await page.locator('#lane-ranked').isVisible(), false);
      assert.equal(await page.locator('.reader-notice').isVisible(), true);
    }));
});

describe('the search for packages', () => {
  it('can be stopped, and what was typed is kept', () =>
    visiting('en', {}, async (page) => {
      await page.route('**/highs-*.wasm', () => undefined);
      await enter(page, '400000');
      await press(page, 'ask');
      await page.getByRole('button', { name: 'Stop' }).click();
      await hasSaid(page, 'Stopped. What you typed is kept.');
      assert.equal(await page.getByRole('button', { name: 'Stop' }).isVisible(), false);
      await page.unroute('**/highs-*.wasm');
      await press(page, 'ask');
      await page.locator('.one-package').first().waitFor();
    }));

  it('says so where the solver cannot be had, and finds packages once it can', () =>
    visiting('en', {}, async (page) => {
      await page.route('**/highs-*.wasm', (route) => route.abort());
      await enter(page, '400000');
      await press(page, 'ask');
      await hasSaid(page, 'The packages could not be worked out in this browser.');
      await page.unroute('**/highs-*.wasm');
      await press(page, 'ask');
      await page.locator('.one-package').first().waitFor();
    }));
});

describe('without scripts', () => {
  it('the page says why packages need them, and shows what would be asked', () =>
    visiting('fr', { javaScriptEnabled: false }, async (page) => {
      const part = page.locator('#package');
      assert.match(await part.innerText(), /afin que vos chiffres ne le quittent jamais/);
      assert.equal(await page.getByLabel('Budget de la première année').isDisabled(), true);
      assert.equal(await page.locator('[data-package-tools]').isVisible(), false);
    }));
});

describe('the policy of content', () => {
  it('allows WebAssembly to the worker of packages alone', async () => {
    const { address } = await aTalkativeHouse();
    const html = await (await fetch(`${address}/en/challenges/nitazene-overdose-cluster/response?state=MT`)).text();
    const policyOf = async (path: string) => (await fetch(`${address}${path}`)).headers.get('content-security-policy') ?? '';
    const [, worker = ''] = /"workerAddress":"([^"]+)"/.exec(html) ?? [];
    const [, wasm = ''] = /"wasmAddress":"([^"]+)"/.exec(html) ?? [];
    assert.match(await policyOf(worker), /script-src 'self' 'wasm-unsafe-eval'/);
    assert.doesNotMatch(await policyOf('/en/challenges/nitazene-overdose-cluster/response?state=MT'), /unsafe/);
    assert.doesNotMatch(await policyOf(wasm), /unsafe/);
    assert.equal((await fetch(`${address}${wasm}`, { method: 'HEAD' })).headers.get('content-type'), 'application/wasm');
  });
});
