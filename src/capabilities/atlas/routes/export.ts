/** The verb that prints the codebook and the situations in the columns that the import reads. */
import { Type } from 'typebox';
import { verb } from '#kernel/cli/verb.ts';
import type { ReadTx } from '#kernel/db/tx.ts';
import { tableAsCsv, tableAsJson, type Table } from '#kernel/tables/table.ts';
import { isLocale, locales } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import { keeper } from '#kernel/values/viewer.ts';
import { entryOfQuestion, statementOf } from '../actions/file-rows.ts';
import { answerColumns, questionColumns } from '../rules/codebook.ts';
import { cellsOfStatement, statementColumns } from '../rules/statement.ts';
import { listQuestions } from '../store/questions.ts';
import { listSituations } from '../store/situations.ts';
import { texts } from '../texts/import.ts';

const wrongUse = 2;

const tables = {
  async questions(tx: ReadTx): Promise<Table> {
    return tableOf('questions', questionColumns, (await listQuestions(tx)).map((question) => entryOfQuestion(question).question));
  },
  async answers(tx: ReadTx): Promise<Table> {
    return tableOf('answers', answerColumns, (await listQuestions(tx)).flatMap((question) => entryOfQuestion(question).answers));
  },
  async situations(tx: ReadTx): Promise<Table> {
    return tableOf('situations', [...statementColumns, 'question_version'], (await listSituations(tx, {})).map((situation) => cellsOfStatement(statementOf(situation))));
  },
};

const tableOf = <const C extends string>(name: string, columns: readonly C[], rows: readonly Readonly<Record<C, string>>[]): Table => ({ name, columns, rows: rows.map((row) => columns.map((column) => row[column])) });

export const exportAtlas = verb({
  name: 'export',
  summary: 'Print the questions, their answers or the situations as CSV, in the columns that import reads (npm run --silent leaves npm’s own lines out of the file)',
  options: Type.Object({
    questions: Type.Optional(Type.Boolean({ description: 'The questions of the codebook' })),
    answers: Type.Optional(Type.Boolean({ description: 'The possible answers of every question' })),
    situations: Type.Optional(Type.Boolean({ description: 'Every situation as it is known now, with the version of the question that it answers' })),
    lang: Type.Optional(Type.String({ description: 'Language of what is said when the options are wrong: en or fr; en unless given' })),
  }),
  async run({ db }, { questions = false, answers = false, situations = false, lang = 'en' }) {
    if (!isLocale(lang)) return { text: `“${lang}” is not a language of the platform: ${locales.join(', ')}.`, exitCode: wrongUse };
    const chosen = Object.entries({ questions, answers, situations }).flatMap(([name, wanted]) => (wanted ? [name as keyof typeof tables] : []));
    const [one] = chosen;
    if (one === undefined || chosen.length > 1) return { text: typeset(lang, texts[lang].exportOne), exitCode: wrongUse };
    const table = await db.reading(keeper, (tx) => tables[one](tx));
    // The terminal ends the last line itself.
    return { text: tableAsCsv(table).trimEnd(), json: tableAsJson(table), exitCode: 0 };
  },
});
