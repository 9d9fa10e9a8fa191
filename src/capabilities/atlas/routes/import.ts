/** The verb that imports the codebook and situations: first the difference, then, when it is confirmed, the writing. */
import { Type } from 'typebox';
import { verb, type VerbAnswer } from '#kernel/cli/verb.ts';
import { sayPlace, sayReason as sayCsvReason } from '#kernel/tables/csv.ts';
import { isLocale, locales, type Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import { keeper } from '#kernel/values/viewer.ts';
import { prepareImport, writeImport, type ImportPlan, type ImportProblem, type ImportTexts, type Prepared } from '../actions/import.ts';
import { answerColumns, questionColumns } from '../rules/codebook.ts';
import type { QuestionChange } from '../rules/codebook-change.ts';
import { statementColumns } from '../rules/statement.ts';
import { sayReason, texts } from '../texts/import.ts';
import { codebookLines, kindOf, rewordedIn, situationLines } from '../texts/import-difference.ts';

const wrongUse = 2;

export const importAtlas = verb({
  name: 'import',
  summary: 'Show what CSV files of questions and situations would change; with --confirm, write it, whole or not at all',
  options: Type.Object({
    questionsFile: Type.Optional(Type.String({ description: `CSV with the columns ${questionColumns.join(', ')}` })),
    answersFile: Type.Optional(Type.String({ description: `CSV with the columns ${answerColumns.join(', ')}: all the answers of each question in it` })),
    situationsFile: Type.Optional(Type.String({ description: `CSV with the columns ${statementColumns.join(', ')}, and question_version where an earlier version was answered` })),
    confirm: Type.Optional(Type.Boolean({ description: 'Write what is shown' })),
    sameMeaning: Type.Optional(Type.Boolean({ description: 'Words changed within a version are corrected and mean what they meant' })),
    lang: Type.Optional(Type.String({ description: 'en or fr; en unless given' })),
  }),
  async run({ db }, { questionsFile, answersFile, situationsFile, confirm = false, sameMeaning = false, lang = 'en' }) {
    if (!isLocale(lang)) return { text: `“${lang}” is not a language of the platform: ${locales.join(', ')}.`, exitCode: wrongUse };
    const files = { questions: questionsFile, answers: answersFile, situations: situationsFile };
    if (Object.values(files).every((text) => text === undefined)) return { text: typeset(lang, texts[lang].noFiles), exitCode: wrongUse };
    if (!confirm) return say(lang, files, await db.reading(keeper, (tx) => prepareImport(tx, files)), { sameMeaning });
    return db.writing(keeper, async (tx) => {
      const prepared = await prepareImport(tx, files);
      const mayWrite = 'plan' in prepared && (sameMeaning || rewordedIn(prepared.plan.codebook.changes).length === 0);
      return say(lang, files, prepared, { sameMeaning, ...(mayWrite ? { written: { revision: await writeImport(tx, prepared.plan) } } : { refused: true }) });
    });
  },
});

interface Outcome {
  readonly sameMeaning: boolean;
  readonly refused?: boolean;
  readonly written?: { readonly revision: number | undefined };
}

function say(locale: Locale, files: ImportTexts, prepared: Prepared, { sameMeaning, refused = false, written }: Outcome): VerbAnswer {
  if ('problems' in prepared) return sayProblems(locale, prepared.problems);
  const { codebook, situations } = prepared.plan;
  const reworded = sameMeaning ? [] : rewordedIn(codebook.changes);
  const t = texts[locale];
  const lines = [
    ...(files.questions === undefined && files.answers === undefined ? [] : codebookLines(locale, codebook)),
    ...(files.situations === undefined ? [] : situationLines(locale, situations)),
    ...(reworded.length > 0 ? [typeset(locale, t.reworded(reworded))] : []),
    typeset(locale, endOf(locale, prepared.plan, refused, written)),
  ];
  return { text: lines.join('\n'), json: { ...asJson(prepared.plan), revision: written?.revision ?? null }, exitCode: refused ? 1 : 0 };
}

function endOf(locale: Locale, { codebook, situations }: ImportPlan, refused: boolean, written: Outcome['written']): string {
  const t = texts[locale];
  if (codebook.changes.length + situations.added.length + situations.changed.length === 0) return t.unchanged;
  if (refused) return t.refused;
  return written?.revision === undefined ? t.notWritten : t.written(written.revision);
}

function sayProblems(locale: Locale, problems: readonly ImportProblem[]): VerbAnswer {
  const said = problems.map((problem) => ({ ...problem, reason: reasonOf(locale, problem.reason), code: problem.reason.is }));
  const t = texts[locale];
  return {
    text: [typeset(locale, t.faults(said.length)), ...said.map(({ file, line, column, reason }) => typeset(locale, sayPlace(locale, { file: t.files[file], line, column }, reason)))].join('\n'),
    json: { problems: said },
    exitCode: 1,
  };
}

function reasonOf(locale: Locale, reason: ImportProblem['reason']): string {
  const ofFile = reason.is === 'not-csv' || reason.is === 'column-missing' || reason.is === 'cells';
  return ofFile ? sayCsvReason(locale, reason) : sayReason(locale, reason);
}

const asJson = ({ codebook, situations }: ImportPlan) => ({
  questions: {
    added: codebook.changes.filter((change) => kindOf(change) === 'new').map(changeAsJson),
    newVersion: codebook.changes.filter((change) => kindOf(change) === 'version').map(changeAsJson),
    changed: codebook.changes.filter((change) => kindOf(change) === 'changed').map(changeAsJson),
    unchanged: codebook.unchanged,
  },
  situations: {
    added: situations.added.map(({ id }) => id),
    changed: situations.changed.map(({ statement, columns }) => ({ id: statement.id, columns })),
    unchanged: situations.unchanged,
  },
});

const changeAsJson = ({ entry, before, columns, added, changed, removed, situations, reworded }: QuestionChange) => ({
  id: entry.question.id,
  version: Number(entry.question.version),
  versionBefore: before ? Number(before.question.version) : null,
  columns,
  answersAdded: added.map(({ code }) => code),
  answersChanged: changed,
  answersRemoved: removed.map(({ code }) => code),
  situations,
  reworded,
});
