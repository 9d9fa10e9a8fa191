/** A reader who follows every link: everything that ships is found, each with its source, and nothing is broken or of the wrong language. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { projectFolder } from '#kernel/files/project-folder.ts';
import { readCsv } from '#kernel/tables/csv.ts';
import { locales, otherLocale, type Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import { theHouse } from './house.ts';

interface Found {
  readonly status: number;
  readonly from: string;
  readonly html: string;
}

const rowsOf = (file: string) => readCsv(file, readFileSync(projectFolder(`reference/${file}`), 'utf8'), []).rows.map((row) => row.cells);

/** Addresses differ by their query without end, and files hold what their page shows: of each shape some are enough. */
const mostOfAShape = 12;

/** The addresses of one shape differ by their subject. */
const shapeOf = (address: string) => address.replace(/\/(questions|states|options|findings|practices|costs|concepts|bodies|challenges|indicators|briefs\/[a-z]+)\/[^/?.]+/g, '/$1/*').replace(/=[^&]*/g, '');

/** As a polite reader does: a busy server says when to come back. */
async function fetchPatiently(url: string, tries = 6): Promise<Response> {
  const answer = await fetch(url, { redirect: 'follow' });
  if (answer.status !== 503 || tries === 0) return answer;
  await new Promise((resolve) => setTimeout(resolve, 1000));
  return fetchPatiently(url, tries - 1);
}

/** The pages of one language: those of the other are the same addresses, followed in their turn. */
async function crawl(house: string, locale: Locale): Promise<Map<string, Found>> {
  const start = `/${locale}`;
  const found = new Map<string, Found>();
  const shapes = new Map<string, number>();
  const seen = new Set([start]);
  let layer = [{ address: start, from: '' }];
  while (layer.length > 0) {
    const next: typeof layer = [];
    for (let index = 0; index < layer.length; index += 8) {
      await Promise.all(
        layer.slice(index, index + 8).map(async ({ address, from }) => {
          const answer = await fetchPatiently(`${house}${address}`);
          const isPage = (answer.headers.get('content-type') ?? '').startsWith('text/html');
          const html = isPage ? await answer.text() : (await answer.arrayBuffer(), '');
          found.set(address, { status: answer.status, from, html });
          // Examples of components lead to things that are invented.
          for (const link of address.endsWith('/components') ? [] : linksOf(html, house)) {
            if (seen.has(link) || link.startsWith(`/${otherLocale(locale)}`) || !worthFollowing(link, shapes)) continue;
            seen.add(link);
            next.push({ address: link, from: address });
          }
        }),
      );
    }
    layer = next;
  }
  return found;
}

function linksOf(html: string, house: string): string[] {
  return [...html.matchAll(/<(?:a|link)\b[^>]*\bhref="([^"]+)"/g)]
    .map(([, link = '']) => link.replaceAll('&amp;', '&').replace(house, '').replace(/#.*$/, ''))
    .filter((link) => link.startsWith('/') && !link.startsWith('//'));
}

function worthFollowing(link: string, shapes: Map<string, number>): boolean {
  if (!/[?]|[.](csv|json)$|\/propose$/.test(link)) return true;
  const shape = shapeOf(link);
  const followed = shapes.get(shape) ?? 0;
  shapes.set(shape, followed + 1);
  return followed < mostOfAShape;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

for (const locale of locales) {
  describe(`everything that can be reached from /${locale}`, () => {
    let found: Map<string, Found>;
    before(async () => (found = await crawl((await theHouse()).address, locale)));

    it('is there', () => {
      // What is for those who have signed in says so, and leads there.
      const isForMembers = ({ status, html }: Found) => status === 401 && html.includes(`href="/${locale}/sign-in`);
      const broken = [...found].filter(([, page]) => page.status !== 200 && !isForMembers(page)).map(([address, { status, from }]) => `${status} ${address} linked from ${from}`);
      assert.deepEqual(broken, []);
    });

    it('is every situation, option, finding, practice, cost and value of an indicator that ships, each with its source', () => {
      const lacking: string[] = [];
      const look = (path: string, source: string) => {
        const page = found.get(`/${locale}${path}`);
        if (!page) lacking.push(`${path} is not reached`);
        else if (!holds(page.html, locale, source)) lacking.push(`${path} does not name its source ${source}`);
      };
      for (const row of rowsOf('atlas/situations.csv')) look(`/atlas/questions/${row['question']}/states/${row['state']}`, row['source_title'] ?? '');
      for (const row of rowsOf('library/options.csv')) look(`/library/options/${row['id']}`, row[`title_${locale}`] ?? '');
      for (const row of rowsOf('library/findings.csv')) look(`/library/findings/${row['id'] ?? row['finding_id']}`, row['title'] ?? '');
      for (const row of rowsOf('library/practices.csv')) look(`/library/practices/${row['id']}`, (row['source_url'] ?? '').split(/[?#]/)[0] ?? '');
      for (const row of rowsOf('library/economics.csv')) look(`/library/costs/${row['id'] ?? row['econ_id']}`, row['source_title'] ?? '');
      for (const row of rowsOf('indicators/values.csv')) look(`/indicators/${row['indicator_id']}`, row['source_title'] ?? '');
      assert.deepEqual(lacking.slice(0, 20), []);
    });

    it('holds no situation but those that ship', () => {
      const shipped = new Set(rowsOf('atlas/situations.csv').map((row) => `/${locale}/atlas/questions/${row['question']}/states/${row['state']}`));
      const shown = [...found.keys()].filter((address) => /\/atlas\/questions\/[^/?]+\/states\/[A-Z]{2}$/.test(address));
      // Only what rests on a source says how sure it is.
      const known = shown.filter((address) => /class="certainty"/.test(found.get(address)?.html ?? ''));
      assert.ok(known.length > 500, `only ${known.length} situations were found`);
      assert.deepEqual(known.filter((address) => !shipped.has(address)), []);
    });

    it('is in the language of its address, and so is each sentence that does not say otherwise', async () => {
      const mixed: string[] = [];
      const other = otherLocale(locale);
      const { address: house } = await theHouse();
      const shapes = new Map<string, string>();
      for (const [address, { html }] of found) {
        if (html && !html.includes(`<html lang="${locale}"`) && address.startsWith(`/${locale}`)) mixed.push(`${address} says another language`);
        const shape = shapeOf(address.split('?')[0] ?? '');
        if (html && address.startsWith(`/${locale}`) && !shapes.has(shape) && !address.endsWith('/components')) shapes.set(shape, address);
      }
      for (const address of shapes.values()) {
        const translated = await (await fetch(house + address.replace(`/${locale}`, `/${other}`))).text();
        const theirs = new Set(sentencesOf(translated));
        for (const sentence of sentencesOf(found.get(address)?.html ?? '')) if (theirs.has(sentence)) mixed.push(`${address}: ${sentence.slice(0, 100)}`);
      }
      assert.deepEqual(mixed.slice(0, 20), []);
    });
  });
}

function holds(html: string, locale: Locale, source: string): boolean {
  return [source, typeset(locale, source), typeset('en', source)].some((text) => html.includes(escaped(text)) || html.includes(text));
}

/** Runs of at least six words, outside what says that it is in a language of its own, and outside titles and code. */
function sentencesOf(html: string): string[] {
  const sentences: string[] = [];
  let outside = 0;
  const open: boolean[] = [];
  for (const [, closing, tag = '', attributes = '', selfClosing, text = ''] of html.replace(/<head[\s\S]*?<\/head>/, '').matchAll(/<(\/?)([a-z0-9-]+)([^>]*?)(\/?)>([^<]*)/gi)) {
    if (closing) outside -= open.pop() === true ? 1 : 0;
    else if (!selfClosing && !/^(br|hr|img|input|link|meta|source|wbr|path|rect|circle|use|line)$/i.test(tag)) {
      const own = /^(script|style|pre|code|cite|svg|option)$/i.test(tag) || (/\s(lang|translate)="/.test(attributes) && !/^html$/i.test(tag));
      open.push(own);
      outside += own ? 1 : 0;
    }
    const words = text.trim();
    if (outside === 0 && words.length >= 30 && words.split(/\s+/).length >= 6 && /\p{Ll}{4}/u.test(words)) sentences.push(words);
  }
  return sentences;
}
