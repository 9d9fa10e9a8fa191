/** Briefs for programs and from the terminal: the same bytes and words as on their pages, and refusals in plain words. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findRevisionNow } from '#kernel/db/revisions.ts';
import { runVerb } from '#kernel/cli/run.ts';
import { pageCache } from '#kernel/http/page-cache.ts';
import { visitor } from '#kernel/values/viewer.ts';
import { buildApp, verbs } from '../../../app.ts';
import { db } from '#testing/database.ts';

const now = () => new Date('2026-11-24T10:00:00Z');
const { app } = await buildApp({ db, now, cache: pageCache(() => db, { refreshMs: Infinity }) });
const known = (await db.reading(visitor, findRevisionNow))?.revision ?? 0;
const get = (url: string) => app.inject({ url });
const plain = (words: string) => words.replaceAll(/[\u00a0\u202f]/g, ' ');

interface Shape {
  readonly title: string;
  readonly language: string;
  readonly known: number;
  readonly made: string;
  readonly notices: readonly string[];
  readonly sections: readonly { readonly id: string; readonly blocks: readonly { readonly kind: string; readonly rows?: readonly (readonly { readonly words: string; readonly cites: readonly number[] }[])[][] }[] }[];
  readonly sources: readonly { readonly number: number; readonly words: string }[];
  readonly pages: number;
  readonly links: { readonly page: string; readonly pdf: string; readonly docx: string; readonly from: string };
}

describe('a brief for programs', () => {
  for (const address of ['answer/take-home-naloxone?states=MT', 'comparison/atlas?states=MT,FR&questions=take-home-naloxone,oat-prison', 'option/take-home-naloxone?', 'response/nitazene-overdose-cluster?states=MT', 'response/nitazene-overdose-cluster?states=FR,MT']) {
    it(`of ${address} is its blocks, with links that do not move, in both languages`, async () => {
      for (const lang of ['en', 'fr']) {
        const answer = await get(`/api/v1/briefs/${address}&lang=${lang}`);
        assert.equal(answer.statusCode, 200, answer.body);
        const brief = answer.json<Shape>();
        assert.deepEqual([brief.language, brief.known, brief.made], [lang, known, '2026-11-24']);
        assert.ok(brief.pages >= 1 && brief.pages <= 2);
        assert.ok(brief.notices.length > 0);
        const numbers = brief.sources.map(({ number }) => number);
        const cited = brief.sections.flatMap(({ blocks }) => blocks.flatMap(({ rows = [] }) => rows.flat(2).flatMap(({ cites }) => cites)));
        assert.deepEqual(cited.filter((number) => !numbers.includes(number)), []);
        const page = await get(new URL(brief.links.page).pathname + new URL(brief.links.page).search);
        assert.equal(page.statusCode, 200);
        assert.ok(plain(page.body.replaceAll('&amp;', '&').replaceAll('&quot;', '"')).includes(plain(brief.title)));
        assert.match(brief.links.pdf, new RegExp(`^http://localhost:3000/${lang}/briefs/[a-z]+/[a-z-]+\\.pdf\\?.*known=${known}`));
        assert.equal((await get(new URL(brief.links.from).pathname + new URL(brief.links.from).search)).statusCode, 200);
      }
    });
  }

  it('is the very PDF and DOCX of its page', async () => {
    for (const [ending, type] of [['pdf', 'application/pdf'], ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document']] as const) {
      const file = await get(`/api/v1/briefs/answer/take-home-naloxone.${ending}?states=MT&lang=fr`);
      assert.deepEqual([file.statusCode, file.headers['content-type']], [200, type]);
      const page = await get(`/fr/briefs/answer/take-home-naloxone.${ending}?states=MT`);
      if (ending === 'pdf') assert.ok(file.rawPayload.equals(page.rawPayload));
      else assert.equal(file.rawPayload.toString('latin1', 0, 2), 'PK');
    }
  });

  it('is refused by field, in the language asked for, or is not there', async () => {
    const reasons = async (address: string) => {
      const answer = await get(`/api/v1/briefs/${address}`);
      return [answer.statusCode, ...(answer.json<{ errors?: { field: string; reason: string }[] }>().errors ?? []).map(({ field, reason }) => `${field}: ${plain(reason)}`)];
    };
    assert.deepEqual(await reasons('response/nitazene-overdose-cluster'), [400, 'states: Say of which State, by its code, such as MT.']);
    assert.deepEqual(await reasons('option/take-home-naloxone?on=2026-02-30&lang=fr'), [400, 'on: « 2026-02-30 » n’est pas un jour. Écrivez année-mois-jour, par exemple 2026-11-24.']);
    assert.deepEqual(await reasons('option/take-home-naloxone.pdf?known=999999'), [400, 'known: There is no revision 999999 here. A brief is frozen to a revision that has been taken.']);
    for (const address of ['option/nothing', 'nothing/take-home-naloxone', 'response/nitazene-overdose-cluster?states=US', 'option/take-home-naloxone.odt']) assert.deepEqual((await reasons(address))[0], 404, address);
  });

  it('stands in the list of routes in both languages', async () => {
    const [english, french] = [await get('/en/api'), await get('/fr/api')];
    assert.match(plain(english.body), /A brief as tagged PDF/);
    assert.match(plain(english.body), /The file, as application\/pdf/);
    assert.match(plain(french.body), /Une note de synthèse, bloc par bloc/);
    assert.match(plain(french.body), /Notes de synthèse/);
  });
});

describe('a brief from the terminal', () => {
  const run = async (options: Record<string, unknown>) => {
    const answer = await runVerb(verbs, { verb: 'brief', options }, { db, today: '2026-11-24', publicUrl: 'http://localhost:3000', backUp: undefined });
    return { ...answer, text: plain(answer.text), bytes: Buffer.from(answer.file?.base64 ?? '', 'base64') };
  };

  it('is written as PDF and DOCX where --out says', async () => {
    const pdf = await run({ kind: 'response', subject: 'nitazene-overdose-cluster', states: 'mt', lang: 'fr', out: 'note.pdf' });
    assert.equal(pdf.exitCode, 0);
    assert.deepEqual([pdf.file?.path, pdf.bytes.toString('latin1', 0, 5)], ['note.pdf', '%PDF-']);
    assert.match(pdf.text, /Écrit : note\.pdf .*\nLe PDF tient sur 2 pages.*\nSon adresse permanente : http:\/\/localhost:3000\/fr\/briefs\/response\/nitazene-overdose-cluster\?states=MT&on=2026-11-24&known=\d+&made=2026-11-24$/);
    const docx = await run({ kind: 'several', subject: 'nitazene-overdose-cluster', states: 'MT,FR', format: 'docx', out: 'brief' });
    assert.deepEqual([docx.exitCode, docx.bytes.toString('latin1', 0, 2)], [0, 'PK']);
  });

  it('is one file of HTML, with whole links, where nothing else is asked', async () => {
    for (const options of [{ kind: 'option', subject: 'take-home-naloxone' }, { kind: 'answer', subject: 'take-home-naloxone', states: 'MT' }, { kind: 'comparison', states: 'MT,FR', questions: 'oat-prison' }]) {
      const { text, exitCode, file } = await run(options);
      assert.deepEqual([exitCode, file], [0, undefined]);
      assert.match(text, /^<!doctype html>\n<html lang="en">/);
      assert.deepEqual([...text.matchAll(/href="([^"#]*)"/g)].map(([, href]) => href).filter((href) => !href?.startsWith('http')), []);
      assert.equal(/<style>[^<]*&/.test(text), false);
    }
    assert.equal((await run({ kind: 'option', subject: 'take-home-naloxone', out: 'brief.html' })).bytes.toString('utf8', 0, 15), '<!doctype html>');
  });

  it('is refused in plain words', async () => {
    for (const [options, words] of [
      [{ kind: 'poem' }, /no brief of the kind “poem”. The kinds are: answer, comparison, option, response, several/],
      [{ kind: 'option', lang: 'fr' }, /Dites de quoi elle traite : il lui faut une option de la bibliothèque/],
      [{ kind: 'option', subject: 'nothing' }, /Nothing is on record for nothing\. It takes an option of the library/],
      [{ kind: 'several', subject: 'nitazene-overdose-cluster', states: 'MT' }, /at least two/],
      [{ kind: 'response', subject: 'nitazene-overdose-cluster' }, /Say of which State/],
      [{ kind: 'response', subject: 'nitazene-overdose-cluster', states: 'US' }, /Nothing is on record for nitazene-overdose-cluster · US/],
      [{ kind: 'option', subject: 'take-home-naloxone', format: 'pdf' }, /Say where the PDF is to be written: --out/],
      [{ kind: 'option', subject: 'take-home-naloxone', out: 'brief.odt' }, /“brief\.odt” is none of the forms/],
      [{ kind: 'option', subject: 'take-home-naloxone', on: 'soon' }, /“soon” is not a day/],
      [{ kind: 'option', subject: 'take-home-naloxone', known: '999999' }, /There is no revision 999999 here/],
      [{ kind: 'option', subject: 'take-home-naloxone', lang: 'de' }, /“de” is not a language/],
      [{ subject: 'take-home-naloxone' }, /--kind/],
    ] as const) {
      const answer = await run(options);
      assert.deepEqual([answer.exitCode, answer.file], [2, undefined]);
      assert.match(answer.text, words);
    }
  });
});
