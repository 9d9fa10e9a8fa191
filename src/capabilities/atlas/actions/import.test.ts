import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { findRevisionNow } from '#kernel/db/revisions.ts';
import type { WriteTx } from '#kernel/db/tx.ts';
import { readCsv, writeCsv } from '#kernel/tables/csv.ts';
import { textOf, wordsIn } from '#kernel/text/text.ts';
import { keeper } from '#kernel/values/viewer.ts';
import { doorsInto, undone } from '#testing/database.ts';
import { answerColumns, questionColumns } from '../rules/codebook.ts';
import { statementColumns } from '../rules/statement.ts';
import { exportAtlas } from '../routes/export.ts';
import { importAtlas } from '../routes/import.ts';
import { findQuestion } from '../store/questions.ts';
import { listSituations } from '../store/situations.ts';

type Options = Partial<Record<'questionsFile' | 'answersFile' | 'situationsFile' | 'lang', string> & Record<'confirm' | 'sameMeaning', boolean>>;

interface Bench {
  readonly tx: WriteTx;
  readonly run: (options: Options) => Promise<{ text: string; json?: unknown; exitCode: number }>;
  /** What `export` prints of one question, as cells, so that a test changes only what it is about. */
  readonly exported: (what: 'questions' | 'answers' | 'situations') => Promise<string>;
  readonly known: () => Promise<string[]>;
}

const importing = (work: (bench: Bench) => Promise<void>) =>
  undone(keeper, async (tx) => {
    const context = { db: doorsInto(tx), today: '2026-11-24', publicUrl: '', backUp: undefined };
    await work({
      tx,
      run: (options) => importAtlas.run(context, options),
      exported: async (what) => (await exportAtlas.run(context, { [what]: true })).text,
      known: async () => (await listSituations(tx, { questionIds: ['oat-prison'], stateCodes: ['AD'] })).map((one) => `${one.id} ${one.answer}`),
    });
  });

/** Rows of one question, with some cells changed. */
function rowsOf(text: string, columns: readonly string[], of: string, id: string, change: (cells: Record<string, string>) => Record<string, string> | undefined): string {
  const rows = readCsv('', text, columns).rows.filter(({ cells }) => cells[of] === id).map(({ cells }) => change({ ...cells })).filter((cells) => cells !== undefined);
  return writeCsv(columns, rows.map((cells) => columns.map((column) => cells[column] ?? '')));
}

const questionRow = async (bench: Bench, change: Record<string, string>, id = 'oat-prison') => rowsOf(await bench.exported('questions'), questionColumns, 'id', id, (cells) => ({ ...cells, ...change }));
const answerRows = async (bench: Bench, change: (cells: Record<string, string>) => Record<string, string> | undefined, id = 'oat-prison') => rowsOf(await bench.exported('answers'), answerColumns, 'question', id, change);

const heading = 'id,question,state,valid_from,valid_to,answer,note_en,note_fr,source_title,source_publisher,source_url,source_year,confidence,from_basis,evidence';
const good = 'oat-prison-ad-2021,oat-prison,AD,2021,,true,,,Survey,Institute,,2024,sure,observed,searched';
const file = (...rows: string[]) => `${[heading, ...rows].join('\n')}\n`;

const kites = {
  id: 'kites', version: '1', pillar: 'prevention', prevention: '0,5', harm_reduction: '0,5', treatment: '0', enforcement: '0', topic_en: 'play', topic_fr: 'jeu', title_en: 'Kites', title_fr: 'Cerfs-volants',
  question_en: 'Do kites fly?', question_fr: 'Des cerfs-volants volent-ils ?', answer_type: 'boolean', unit_en: '', unit_fr: '', aspect: 'practice', guidance_en: 'Look up.', guidance_fr: 'Lever les yeux.',
};
const kiteQuestion = (change: Partial<typeof kites> = {}) => writeCsv(questionColumns, [questionColumns.map((column) => ({ ...kites, ...change })[column])]);
const kiteAnswers = `${answerColumns.join(',')}\nkites,false,0,No,Non,no kite flies,aucun cerf-volant ne vole,,,absent\nkites,true,1,Yes,Oui,kites fly,des cerfs-volants volent,,,present\n`;
const kiteSituation = good.replaceAll('oat-prison', 'kites');

describe('an import of situations', () => {
  it('first says what it would change, and writes when that is confirmed', () =>
    importing(async ({ run, known }) => {
      assert.match((await run({ situationsFile: file(good) })).text, /1 new, 0 changed.*\+ oat-prison-ad-2021: oat-prison \(version 1\), AD, from 2021: true.*Nothing was written/s);
      assert.deepEqual(await known(), []);
      assert.match((await run({ situationsFile: file(good), confirm: true })).text, /Written as revision \d+/);
      assert.deepEqual(await known(), ['oat-prison-ad-2021 true']);
    }));

  it('writes nothing the second time', () =>
    importing(async ({ run }) => {
      await run({ situationsFile: file(good), confirm: true });
      assert.match((await run({ situationsFile: file(good), confirm: true })).text, /0 new, 0 changed, 1 as they stand.*Nothing to write/s);
    }));

  it('says which columns of a situation change', () =>
    importing(async ({ run }) => {
      await run({ situationsFile: file(good), confirm: true });
      assert.match((await run({ situationsFile: file(good.replace(',true,', ',FAUX,').replace('sure', 'probable')) })).text, /~ oat-prison-ad-2021.*answer: “true” → “false”.*confidence: “sure” → “probable”/s);
    }));

  it('with one bad row among good ones writes none, and names line, column and reason', () =>
    importing(async ({ run, known }) => {
      const files = { situationsFile: file(good, 'oat-prison-xx,oat-prison,XX,2021,,maybe,,,Survey,Institute,,2024,sure,observed,searched'), confirm: true };
      const answer = await run(files);
      assert.equal(answer.exitCode, 1);
      assert.match(answer.text, /2 faults; nothing was imported/);
      assert.match(answer.text, /situations file, line 3, column state: “XX” is not the two-letter code/);
      assert.match(answer.text, /situations file, line 3, column answer: “maybe” is not one of false, true/);
      assert.match((await run({ ...files, lang: 'fr' })).text, /2 erreurs.*fichier des situations, ligne 3, colonne state\u00a0: «\u00a0XX\u00a0» n’est pas le code/s);
      assert.deepEqual(await known(), []);
    }));

  it('is refused where an answer would hold beside one that stands, and where an id stands twice', () =>
    importing(async ({ run }) => {
      await run({ situationsFile: file(good), confirm: true });
      assert.match((await run({ situationsFile: file(good.replace('oat-prison-ad-2021', 'oat-prison-ad-2022').replace(',2021,', ',2022,')), confirm: true })).text, /line 2, column valid_from: oat-prison-ad-2021 and oat-prison-ad-2022 would hold at the same time/);
      assert.match((await run({ situationsFile: file(good, good) })).text, /line 3, column id: “oat-prison-ad-2021” stands on two lines/);
    }));
});

describe('an import of questions', () => {
  it('brings a new question with its answers and a situation that answers it, under one revision', () =>
    importing(async (bench) => {
      const files = { questionsFile: `\ufeff${kiteQuestion().replaceAll(',', ';').replaceAll('"0;5"', '0,5')}`, answersFile: kiteAnswers, situationsFile: file(kiteSituation) };
      const shown = await bench.run(files);
      assert.match(shown.text, /Questions: 1 new, 0 in a new version, 0 changed, 0 as they stand\n\+ kites, new question, version 1: Kites\n {4}asks: Do kites fly\?\n {4}\+ answer false: No\n.*Situations: 1 new.*Nothing was written/s);
      assert.equal(await findQuestion(bench.tx, 'kites'), undefined);
      const written = await bench.run({ ...files, confirm: true });
      const now = (await findRevisionNow(bench.tx))?.revision;
      assert.match(written.text, new RegExp(`Written as revision ${now}\\.$`));
      assert.deepEqual((await findQuestion(bench.tx, 'kites'))?.weights, { prevention: 0.5, harm_reduction: 0.5, treatment: 0, enforcement: 0 });
      assert.deepEqual((await listSituations(bench.tx, { questionIds: ['kites'] })).map((one) => [one.id, one.knownFrom]), [['kites-ad-2021', now]]);
      assert.equal((await bench.tx.query(sql`select from catalogue_cards where id in ('question:kites', 'situation:kites.AD')`)).length, 2);
      assert.match((await bench.run({ ...files, confirm: true })).text, /Nothing to write: all that is in the files stands already/);
    }));

  it('names every bad cell of all its files at once, in the language of the reader, and writes none', () =>
    importing(async (bench) => {
      const files = {
        questionsFile: kiteQuestion({ version: '0', prevention: '0.7', title_fr: '', aspect: 'weather' }),
        answersFile: kiteAnswers.replace('kites,true,1', 'kites,not_known,one').replace('absent', 'gone'),
        situationsFile: file(kiteSituation, good.replace('AD', 'XX')),
        confirm: true,
      };
      const { text, exitCode, json } = await bench.run(files);
      assert.equal(exitCode, 1);
      const lines = text.split('\n').slice(1).map((line) => line.split(':')[0]);
      assert.deepEqual(lines, [
        ...['version', 'prevention', 'title_fr', 'aspect'].map((column) => `questions file, line 2, column ${column}`),
        'answers file, line 2, column presence', 'answers file, line 3, column code', 'answers file, line 3, column order', 'situations file, line 3, column state',
      ]);
      assert.deepEqual((json as { problems: { code: string }[] }).problems.map((one) => one.code), ['not-version', 'weights-sum', 'empty', 'not-among', 'not-among', 'reserved', 'not-order', 'not-state']);
      assert.match((await bench.run({ ...files, lang: 'fr' })).text, /^8 erreurs\u202f; rien n’a été importé\u00a0:\nfichier des questions, ligne 2, colonne version\u00a0: «\u00a00\u00a0» n’est pas une version/);
      assert.deepEqual([await findQuestion(bench.tx, 'kites'), await bench.known()], [undefined, []]);
    }));

  it('needs answers that fit the type of the question, and a question for its answers', () =>
    importing(async ({ run }) => {
      assert.match((await run({ questionsFile: kiteQuestion() })).text, /questions file, line 2, column id: this question has no answers/);
      assert.match((await run({ answersFile: kiteAnswers })).text, /answers file, line 2, column question: there is no question “kites”/);
      assert.match((await run({ questionsFile: kiteQuestion({ answer_type: 'number', unit_en: 'kites', unit_fr: 'cerfs-volants' }), answersFile: kiteAnswers })).text, /answers file, line 2, column code: a question of type number offers the answer value/);
      assert.match((await run({ questionsFile: kiteQuestion(), answersFile: `${kiteAnswers}kites,true,2,Yes,Oui,a,b,,,present\n` })).text, /answers file, line 4, column code: “kites true” stands on two lines/);
      assert.match((await run({ questionsFile: 'id,version\nkites,1\n' })).text, /questions file, line 1, column pillar: this column is missing/);
      assert.match((await run({ questionsFile: 'id,version\nkites,1\n', lang: 'fr' })).text, /fichier des questions, ligne 1, colonne pillar\u00a0: cette colonne manque/);
    }));

  it('raises a version: what answered the former one stays with it, says so, and keeps its words', () =>
    importing(async (bench) => {
      const before = (await findRevisionNow(bench.tx))?.revision ?? 0;
      const files = { questionsFile: await questionRow(bench, { version: '2', question_en: 'Is it offered in every prison?' }), answersFile: await answerRows(bench, (cells) => ({ ...cells, label_fr: `${cells['label_fr']}, partout` })) };
      const count = (await listSituations(bench.tx, { questionIds: ['oat-prison'] })).length;
      const shown = (await bench.run(files)).text;
      assert.match(shown, new RegExp(`\\^ oat-prison, new version: 1 → 2\\n {4}${count} situations answer version 1\\. They stay with it and say so; the answer to version 2 is not known for any State until it is given\\.\\n {4}question_en: “.*” → “Is it offered in every prison\\?”`));
      assert.match((await bench.run({ ...files, lang: 'fr' })).text, new RegExp(`nouvelle version\u00a0: 1 → 2\\n {4}${count} situations répondent à la version 1\\. Elles y restent attachées`));
      assert.equal((await bench.run({ ...files, confirm: true })).exitCode, 0);
      assert.deepEqual([(await findQuestion(bench.tx, 'oat-prison'))?.version, (await findQuestion(bench.tx, 'oat-prison', before))?.version], [2, 1]);
      assert.deepEqual([...new Set((await listSituations(bench.tx, { questionIds: ['oat-prison'] })).map((one) => one.questionVersion))], [1]);
      const cards = await bench.tx.query(sql<{ summary: { fr: { text: string } } }>`select summary from catalogue_cards where id like 'situation:oat-prison.%'`);
      assert.ok(cards.length > 0 && cards.every(({ summary }) => !summary.fr.text.includes('partout')));
      assert.match((await bench.run({ questionsFile: await questionRow(bench, { version: '1' }) })).text, /column version: version 1 is below version 2, which stands/);
    }));

  it('may not change what is offered or asked within a version that was answered', () =>
    importing(async (bench) => {
      const refusals: [Options, RegExp][] = [
        [{ questionsFile: await questionRow(bench, { aspect: 'law' }) }, /questions file, line 2, column aspect: this changes what was asked, and \d+ situations answer it already: raise the version to 2/],
        [{ answersFile: `${await answerRows(bench, (cells) => cells)}oat-prison,none_seen,2,None seen,Aucun recensé,none was seen,rien n’a été recensé,,,none_seen\n` }, /answers file, line 4, column code: this changes what was asked/],
        [{ answersFile: await answerRows(bench, (cells) => ({ ...cells, presence: 'partial' })) }, /answers file, line 2, column presence: this changes what was asked.*\n.*line 3, column presence/],
        [{ answersFile: await answerRows(bench, (cells) => (cells['code'] === 'none_seen' ? undefined : cells), 'drug-checking') }, /the answer none_seen is no longer offered/],
      ];
      for (const [files, expected] of refusals) {
        const answer = await bench.run({ ...files, confirm: true, sameMeaning: true });
        assert.equal(answer.exitCode, 1);
        assert.match(answer.text, expected);
      }
    }));

  it('may not take away an answer that situations give: they are named', () =>
    importing(async (bench) => {
      const [used] = await listSituations(bench.tx, { questionIds: ['drug-checking'] });
      assert.ok(used);
      const files = { answersFile: await answerRows(bench, (cells) => (cells['code'] === used.answer ? undefined : cells), 'drug-checking') };
      assert.match((await bench.run(files)).text, new RegExp(`answers file, line 2, column code: the answer ${used.answer} is no longer offered, and is given by .*${used.id}`));
      assert.match((await bench.run({ ...files, lang: 'fr' })).text, new RegExp(`la réponse ${used.answer} n’est plus proposée, et elle est donnée par .*${used.id}`));
      assert.equal((await bench.run({ ...files, questionsFile: await questionRow(bench, { version: '2' }, 'drug-checking'), confirm: true })).exitCode, 0);
    }));

  it('asks whether reworded words mean the same before it writes them under the same version', () =>
    importing(async (bench) => {
      const files = { questionsFile: await questionRow(bench, { question_fr: 'Est-ce proposé en prison ?' }) };
      assert.match((await bench.run(files)).text, /~ oat-prison, changed within version 1\n.*\n {4}question_fr: “.*” → “Est-ce proposé en prison \?”\n.*--same-meaning.*\nNothing was written\. Add --confirm/);
      const refused = await bench.run({ ...files, confirm: true, lang: 'fr' });
      assert.equal(refused.exitCode, 1);
      assert.match(refused.text, /oat-prison \(question_fr\)\. S’ils ont désormais un autre sens, augmenter la version\. .*--same-meaning\.\nRien n’a été écrit\.$/);
      assert.equal((await bench.run({ ...files, confirm: true, sameMeaning: true })).exitCode, 0);
      assert.equal(wordsIn('fr', (await findQuestion(bench.tx, 'oat-prison'))?.question ?? textOf('', '')), 'Est-ce proposé en prison ?');
    }));

  it('corrects a title without asking, on the known clock and on every card', () =>
    importing(async (bench) => {
      const before = (await findRevisionNow(bench.tx))?.revision;
      assert.match((await bench.run({ questionsFile: await questionRow(bench, { title_en: 'Methadone behind bars' }), confirm: true })).text, /Written as revision/);
      const title = async (known?: number) => wordsIn('en', (await findQuestion(bench.tx, 'oat-prison', known))?.title ?? textOf('', ''));
      assert.deepEqual([await title(), (await title(before)) === 'Methadone behind bars'], ['Methadone behind bars', false]);
      const cards = await bench.tx.query(sql<{ title: { en: { text: string } } }>`select title from catalogue_cards where id like 'situation:oat-prison.%'`);
      assert.ok(cards.length > 0 && cards.every(({ title: { en } }) => en.text.startsWith('Methadone behind bars: ')));
    }));

  it('needs a file, and speaks one of the two languages', () =>
    importing(async ({ run }) => {
      assert.deepEqual([(await run({})).exitCode, (await run({ lang: 'fr' })).text], [2, 'Donner au moins un fichier\u00a0: --questions-file, --answers-file, --situations-file.']);
      assert.match((await run({ lang: 'de', situationsFile: file(good) })).text, /“de” is not a language/);
    }));
});

describe('an export', () => {
  it('is read back as what stands', () =>
    importing(async (bench) => {
      const files = { questionsFile: await bench.exported('questions'), answersFile: await bench.exported('answers'), situationsFile: await bench.exported('situations') };
      assert.deepEqual(readCsv('', files.questionsFile, questionColumns).problems, []);
      const answer = await bench.run({ ...files, confirm: true });
      assert.match(answer.text, /^Questions: 0 new, 0 in a new version, 0 changed, 30 as they stand\nSituations: 0 new, 0 changed, \d+ as they stand\nNothing to write/);
      assert.match((await bench.run({ ...files, lang: 'fr' })).text, /Rien à écrire/);
    }));

  it('has the columns that the import reads, and is one file at a time', () =>
    importing(async ({ tx, exported }) => {
      const first = async (what: Parameters<typeof exported>[0]) => (await exported(what)).split('\n')[0];
      assert.deepEqual([await first('questions'), await first('answers'), await first('situations')], [questionColumns.join(','), answerColumns.join(','), `${statementColumns.join(',')},question_version`]);
      const run = (options: object) => exportAtlas.run({ db: doorsInto(tx), today: '2026-11-24', publicUrl: '', backUp: undefined }, options);
      assert.deepEqual([(await run({})).exitCode, (await run({ questions: true, answers: true, lang: 'fr' })).text], [2, 'Choisir l’un de --questions, --answers et --situations.']);
      assert.equal(((await run({ questions: true })).json as { items: unknown[] }).items.length, 30);
    }));
});
