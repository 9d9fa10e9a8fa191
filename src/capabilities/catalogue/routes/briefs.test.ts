/** Briefs of every kind: in both languages, on their pages, frozen to their revision, and refused in the reader's language. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { findRevisionNow } from '#kernel/db/revisions.ts';
import { pageCache } from '#kernel/http/page-cache.ts';
import { locales, type Locale } from '#kernel/text/locale.ts';
import { keeper, visitor } from '#kernel/values/viewer.ts';
import { listQuestions } from '#capabilities/atlas/index.ts';
import { correctAnswers } from '#capabilities/atlas/testing.ts';
import { listChallenges, listOptions } from '#capabilities/library/index.ts';
import { closeToEveryone } from '#capabilities/library/testing.ts';
import { aClosedAudience } from '../testing.ts';
import { buildApp, capabilities } from '../../../app.ts';
import { slotsFilledBy } from '#kernel/slots.ts';
import { fit } from '#kernel/documents/fitting.ts';
import { docxOf } from '#kernel/documents/word.ts';
import { briefPath, briefs } from '../index.ts';
import { db, doorsInto, statementsOf, undone } from '#testing/database.ts';

const now = () => new Date('2026-11-24T10:00:00Z');
const { app } = await buildApp({ db, now, cache: pageCache(() => db, { refreshMs: Infinity }) });

const known = (await db.reading(visitor, findRevisionNow))?.revision ?? 0;

async function get(url: string, from = app) {
  const { statusCode, body, headers, rawPayload } = await from.inject({ url });
  return { status: statusCode, body, type: String(headers['content-type']), bytes: rawPayload };
}

/** What a reader reads, without tags and no-break spaces. */
const read = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll(/\s+/g, ' ');

const examples = [
  '/briefs/answer/take-home-naloxone?states=MT',
  '/briefs/comparison/atlas?states=MT,FR,PT&questions=take-home-naloxone,oat-prison',
  '/briefs/option/take-home-naloxone',
  '/briefs/response/nitazene-overdose-cluster?states=MT',
];
const asFile = (address: string, ending: string) => address.replace(/(?=\?|$)/, `.${ending}`);

describe('a brief', () => {
  for (const address of examples) {
    it(`of ${address} is a page, a PDF and a DOCX in both languages`, async () => {
      for (const locale of locales) {
        const page = await get(`/${locale}${address}`);
        assert.equal(page.status, 200);
        assert.match(page.body, new RegExp(`<html lang="${locale}"`));
        const pdf = await get(`/${locale}${asFile(address, 'pdf')}`);
        assert.deepEqual([pdf.status, pdf.type, pdf.bytes.toString('latin1', 0, 5)], [200, 'application/pdf', '%PDF-']);
        assert.ok(pdf.bytes.toString('latin1').includes(`/Lang (${locale}`));
        const docx = await get(`/${locale}${asFile(address, 'docx')}`);
        assert.deepEqual([docx.status, docx.bytes.toString('latin1', 0, 2)], [200, 'PK']);
      }
    });
  }

  it('names who made it and that it binds nobody, in both languages', async () => {
    assert.match(read((await get('/en/briefs/response/nitazene-overdose-cluster?states=MT')).body), /Prepared by a reader on 24 November 2026 from public sources\. Not a statement by Malta or any organisation\. Not legal advice\./);
    assert.match(read((await get('/fr/briefs/answer/take-home-naloxone?states=FR')).body), /Établi par un lecteur le 24 novembre 2026 à partir de sources publiques\. N’engage ni la France ni aucune organisation\./);
    assert.match(read((await get('/en/briefs/comparison/atlas?states=FR,MT')).body), /Not a statement by any State or organisation\. Not legal advice\./);
    assert.match(read((await get('/fr/briefs/option/take-home-naloxone')).body), /N’engage aucun État ni aucune organisation\./);
  });

  it('is linked from the page that it is made from, with its day and revision', async () => {
    for (const [page, brief] of [
      ['/fr/atlas/questions/take-home-naloxone/states/NO', /href="\/fr\/briefs\/answer\/take-home-naloxone\?states=NO&amp;on=2026-11-24&amp;known=\d+"/],
      ['/en/atlas/compare?states=MT,FR&questions=oat-prison', /href="\/en\/briefs\/comparison\/atlas\?states=FR,MT&amp;questions=oat-prison&amp;on=2026-11-24&amp;known=\d+"/],
      ['/en/library/options/take-home-naloxone', /href="\/en\/briefs\/option\/take-home-naloxone\?known=\d+"/],
      ['/fr/challenges/nitazene-overdose-cluster/response?state=MT', /href="\/fr\/briefs\/response\/nitazene-overdose-cluster\?states=MT&amp;on=2026-11-24&amp;known=\d+"/],
    ] as const) {
      assert.match((await get(page)).body, brief);
    }
  });

  it('takes at most ten statements', async () => {
    for (const address of examples) {
      for (const clock of ['', `${address.includes('?') ? '&' : '?'}known=${known}&on=2026-11-24`]) {
        const sent = await statementsOf(() => get(`/en${address}${clock}`));
        assert.ok(sent.length <= 10, `${address}${clock}: ${sent.length} statements`);
      }
    }
  });
});

describe('the note for 11:00', () => {
  const tables = (html: string) => [...html.matchAll(/<tr>\s*<th scope="row"[^>]*>(.*?)<\/th>/gs)].map(([, words]) => read(words ?? '').trim());

  it('has three lines to quote, three States with source and date, what is not known, and whom to ask', async () => {
    for (const [locale, titles] of [['en', ['Three lines to quote', 'Three States, with source and date', 'What is not known', 'Whom to ask']], ['fr', ['Trois phrases à citer', 'Trois États, avec source et date', 'Ce qui n’est pas connu', 'À qui s’adresser']]] as const) {
      const { body } = await get(`/${locale}/briefs/answer/take-home-naloxone?states=NO`);
      const shown = [...body.matchAll(/<h2 id="brief-[a-z]+">(.*?)<\/h2>/g)].map(([, title]) => read(title ?? ''));
      assert.deepEqual(titles.filter((title) => !shown.includes(title)), []);
      assert.equal([...body.matchAll(/<blockquote>/g)].length, 3);
      assert.equal(tables(body).length, 3);
    }
  });

  it('takes the two other States from its address, or else the next by code: never by what their answer is', async () => {
    const { body } = await get('/en/briefs/answer/oat-prison?states=MT,PT,FR');
    assert.deepEqual(tables(body), ['Malta', 'Portugal', 'France']);
    const codes = /states=([A-Z,]+)[^"]*made=/.exec((await get('/en/briefs/answer/oat-prison?states=MT')).body)?.[1]?.split(',') ?? [];
    assert.equal(codes.length, 3);
    assert.equal(codes[0], 'MT');
    assert.deepEqual(codes.slice(1), codes.slice(1).toSorted());
  });
});

describe('a brief at its revision', () => {
  const permanent = async (address: string, from = app) => /href="(\/en\/briefs\/[^"]+made=[^"]+)"/.exec((await get(address, from)).body)?.[1]?.replaceAll('&amp;', '&') ?? '';

  it('names its own address with day, revision and the day it was made', async () => {
    for (const address of examples) assert.match(await permanent(`/en${address}`), /on=2026-11-24&known=\d+&made=2026-11-24$/);
  });

  it('is the same on a later day', async () => {
    const later = await buildApp({ db, now: () => new Date('2027-03-02T10:00:00Z'), cache: pageCache(() => db, { refreshMs: Infinity }) });
    for (const address of examples) {
      const file = asFile(await permanent(`/en${address}`), 'pdf');
      assert.deepEqual((await get(file, later.app)).bytes.equals((await get(file)).bytes), true, file);
    }
  });

  it('does not take on what was learned after it', () =>
    undone(keeper, async (tx) => {
      const doors = doorsInto(tx);
      const { app: inside } = await buildApp({ db: doors, now, cache: pageCache(() => doors) });
      const address = await permanent('/en/briefs/answer/take-home-naloxone?states=NO,FR,PT', inside);
      const before = (await get(asFile(address, 'pdf'), inside)).bytes;
      await correctAnswers(tx, { questionId: 'take-home-naloxone', stateCode: 'NO', answer: 'not_known' });
      assert.ok((await get(asFile(`${address}&again=1`, 'pdf'), inside)).bytes.equals(before));
      const corrected = await get('/en/briefs/answer/take-home-naloxone?states=NO,FR,PT&again=2', inside);
      assert.match(read(corrected.body), /In Norway, the answer to this question is not known here/);
      assert.ok(!corrected.body.includes(address.replaceAll('&', '&amp;')));
    }));

  it('shows nobody what is closed to them', () =>
    undone(keeper, async (tx) => {
      const doors = doorsInto(tx);
      await closeToEveryone(tx, await aClosedAudience(tx), 'option', 'take-home-naloxone');
      const { app: inside } = await buildApp({ db: doors, now, cache: pageCache(() => doors) });
      assert.equal((await get('/en/briefs/option/take-home-naloxone.pdf', inside)).status, 404);
      assert.ok(!read((await get('/en/briefs/response/nitazene-overdose-cluster?states=MT', inside)).body).includes('Take-home naloxone'));
    }));
});

describe('what is no brief', () => {
  it('is said in the language of the address', async () => {
    for (const address of ['/briefs/nothing/take-home-naloxone', '/briefs/option/nothing', '/briefs/option/take-home-naloxone.odt', '/briefs/option/take-home-naloxone.pdf?known=999999', '/briefs/response/nitazene-overdose-cluster', '/briefs/response/nitazene-overdose-cluster?states=MT,US', '/briefs/response/nitazene-overdose-cluster.docx?states=US', '/briefs/answer/take-home-naloxone?states=XX', '/briefs/answer/take-home-naloxone', '/briefs/comparison/atlas?states=MT,XX', '/briefs/comparison/other']) {
      const [english, french] = [await get(`/en${address}`), await get(`/fr${address}`)];
      assert.deepEqual([english.status, french.status], [404, 404], address);
      assert.match(read(english.body), /Nothing is here/);
      assert.match(read(french.body), /Il n’y a rien ici/);
    }
  });

  it('for a day or a revision that cannot be is told which', async () => {
    for (const [address, words] of [['/briefs/option/take-home-naloxone.pdf?on=2026-02-30', /« 2026-02-30 » n’est pas une date/], ['/briefs/option/take-home-naloxone.docx?known=x', /« x » n’est pas un nombre entier/], ['/briefs/option/take-home-naloxone?made=yesterday', /« yesterday » n’est pas une date/]] as const) {
      const answer = await get(`/fr${address}`);
      assert.equal(answer.status, 400);
      assert.match(read(answer.body), words);
    }
  });
});

/** A few are looked at in every run; ENTENTE_ALL_BRIEFS=1 looks at all of them. */
const everyBrief = process.env['ENTENTE_ALL_BRIEFS'] === '1';

describe(`the brief of a response (${everyBrief ? 'all of them' : 'a sample'})`, () => {
  const kinds = slotsFilledBy(capabilities.flatMap((capability) => capability.fills ?? [])).in(briefs);
  const states = ['FR', 'MT', 'NO', 'PT', 'CH', 'MA'];

  it('fits two pages, tagged for all readers', async () => {
    const challenges = (await db.reading(visitor, listChallenges)).map(({ id }) => id);
    const all = challenges.flatMap((subject) => states.flatMap((state) => locales.map((locale) => ({ subject, state, locale }))));
    const looked = everyBrief ? all : all.filter((_, index) => index % Math.ceil(all.length / 6) === 0);
    assert.ok(all.length >= 17 * 6 * 2 && looked.length >= 6);
    const wrong: string[] = [];
    for (const { subject, state, locale } of looked) wrong.push(...(await faultsOf('response', subject, [state], locale)));
    assert.deepEqual(wrong, []);
  });

  it('as every option and a note of every question fit theirs', { skip: !everyBrief && 'a part of the whole' }, async () => {
    const { options, questions } = await db.reading(visitor, async (tx) => ({ options: await listOptions(tx), questions: await listQuestions(tx) }));
    const wrong: string[] = [];
    for (const locale of locales) {
      for (const { id } of options) wrong.push(...(await faultsOf('option', id, [], locale)));
      for (const { id } of questions) for (const state of states) wrong.push(...(await faultsOf('answer', id, [state], locale)));
    }
    assert.deepEqual(wrong, []);
  });

  const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);
  // Where LibreOffice has no typeface of the widths of those named, it takes another, and how many pages that fills says nothing of the file.
  const hasTypefaces = /carlito|calibri/i.test(String(spawnSync('fc-match', ['Calibri']).stdout));
  it('fits as many pages as DOCX', { skip: !(office !== undefined && hasTypefaces) && 'LibreOffice with Carlito is not on this machine' }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'entente-briefs-'));
    try {
      const most = new Map<string, number>();
      for (const [subject, codes, locale] of [['nitazene-overdose-cluster', ['MT'], 'fr'], ['crack-cocaine-open-scene', ['FR'], 'en'], ['nitazene-overdose-cluster', ['FR', 'MT', 'NO'], 'fr']] as const) {
        const brief = await db.reading(visitor, async (tx) => kinds.find((one) => one.kind === 'response')?.build(tx, { subject, states: [...codes], questions: [], on: '2026-11-24', known, made: '2026-11-24' }));
        const said = brief?.say(locale) ?? assert.fail(subject);
        const name = `${subject}-${codes.length}-${locale}`;
        writeFileSync(join(folder, `${name}.docx`), await docxOf(fit(said, 'http://localhost:3000').document));
        most.set(name, said.pages);
      }
      const run = spawnSync(office ?? '', ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'pdf', '--outdir', folder, ...[...most.keys()].map((name) => join(folder, `${name}.docx`))], { timeout: 120_000 });
      assert.equal(run.status, 0, String(run.stderr));
      for (const [name, pages] of most) {
        const filled = [...readFileSync(join(folder, `${name}.pdf`)).toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
        assert.ok(filled >= 1 && filled <= pages, `${name}: ${filled} pages`);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  async function faultsOf(kind: string, subject: string, codes: string[], locale: Locale): Promise<string[]> {
    const asked = { subject, states: codes, questions: [], on: '2026-11-24', known, made: '2026-11-24' };
    const brief = await db.reading(visitor, async (tx) => kinds.find((one) => one.kind === kind)?.build(tx, asked));
    const name = `${locale} ${briefPath(kind, subject, asked)}`;
    if (!brief) return [`${name}: none`];
    const document = brief.say(locale);
    const { pages = 0, pdf } = fit(document, 'http://localhost:3000');
    if (pages > document.pages) return [`${name}: ${pages} pages`];
    return pdf?.().includes('pdfuaid:part>1<') === true ? [] : [`${name}: no PDF/UA-1`];
  }
});
