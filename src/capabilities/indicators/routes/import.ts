/** The verb that imports values of indicators: first the difference, then, when it is confirmed, the writing. */
import { Type } from 'typebox';
import { verb, type VerbAnswer } from '#kernel/cli/verb.ts';
import { sayPlace, sayReason as sayCsvReason } from '#kernel/tables/csv.ts';
import { isLocale, locales, type Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { keeper } from '#kernel/values/viewer.ts';
import { prepareImport, writeImport, type ImportProblem, type Prepared } from '../actions/import-values.ts';
import { rowOfFigure, type ValueRow } from '../actions/write-indicators.ts';
import { kinds } from '../rules/indicator.ts';
import { valueColumns } from '../rules/row.ts';
import { sayReason, texts } from '../texts/import.ts';

const wrongUse = 2;
const mostLines = 200;

export const importValues = verb({
  name: 'import-indicators',
  summary: 'Show what a CSV file of values of indicators would change; with --confirm, write it, whole or not at all',
  options: Type.Object({
    valuesFile: Type.String({ description: `CSV with the columns ${valueColumns.join(', ')}` }),
    confirm: Type.Optional(Type.Boolean({ description: 'Write what is shown' })),
    lang: Type.Optional(Type.String({ description: 'en or fr; en unless given' })),
  }),
  async run({ db }, { valuesFile: text, confirm = false, lang = 'en' }) {
    if (!isLocale(lang)) return { text: `“${lang}” is not a language of the platform: ${locales.join(', ')}.`, exitCode: wrongUse };
    if (!confirm) return say(lang, await db.reading(keeper, (tx) => prepareImport(tx, text)), undefined);
    return db.writing(keeper, async (tx) => {
      const prepared = await prepareImport(tx, text);
      return say(lang, prepared, 'plan' in prepared ? await writeImport(tx, prepared.plan) : undefined);
    });
  },
});

function say(locale: Locale, prepared: Prepared, revision: number | undefined): VerbAnswer {
  if ('problems' in prepared) return sayProblems(locale, prepared.problems);
  const { plan, before } = prepared;
  const t = texts[locale];
  const rows = [...plan.added.map((one) => `+ ${lineOf(locale, rowOfFigure(one))}`), ...plan.changed.map((one) => `~ ${changeOf(locale, before.get(one.id), rowOfFigure(one))}`)];
  const end = rows.length === 0 ? t.unchanged : revision === undefined ? t.notWritten : t.written(revision);
  return {
    text: [t.counts(plan.added.length, plan.changed.length, plan.unchanged), ...cut(locale, rows), end].map((line) => typeset(locale, line)).join('\n'),
    json: { added: plan.added.map(({ id }) => id), changed: plan.changed.map(({ id }) => id), unchanged: plan.unchanged, revision: revision ?? null },
    exitCode: 0,
  };
}

function sayProblems(locale: Locale, problems: readonly ImportProblem[]): VerbAnswer {
  const t = texts[locale];
  const said = problems.map(({ line, column, reason }) => ({ line, column, code: reason.is, reason: wordsOf(locale, reason) }));
  const lines = said.map(({ line, column, reason }) => sayPlace(locale, { file: t.file, line, column }, reason));
  return { text: [t.faults(lines.length), ...cut(locale, lines)].map((line) => typeset(locale, line)).join('\n'), json: { problems: said }, exitCode: 1 };
}

function wordsOf(locale: Locale, reason: ImportProblem['reason']): string {
  const ofFile = reason.is === 'not-csv' || reason.is === 'column-missing' || reason.is === 'cells';
  return ofFile ? sayCsvReason(locale, reason) : sayReason(locale, reason);
}

const cut = (locale: Locale, lines: readonly string[]) => [...lines.slice(0, mostLines), ...(lines.length > mostLines ? [texts[locale].more(lines.length - mostLines)] : [])];

const lineOf = (locale: Locale, row: ValueRow) => texts[locale].line(row.indicator_id, row.state_code, row.year, wordsIn(locale, row.covers), figureOf(locale, row));

/** Both figures where the figure changes; otherwise what else of the row does. */
function changeOf(locale: Locale, before: ValueRow | undefined, after: ValueRow): string {
  const t = texts[locale];
  const line = lineOf(locale, after);
  if (before === undefined) return line;
  if (figureOf(locale, before) !== figureOf(locale, after)) return t.was(line, figureOf(locale, before));
  const parts = {
    covers: ({ covers }: ValueRow) => `${wordsIn('en', covers)} ${wordsIn('fr', covers)}`,
    source: (row: ValueRow) => row.source_id,
    confidence: (row: ValueRow) => row.confidence,
    evidence: (row: ValueRow) => row.evidence,
  } as const;
  const changed = (['covers', 'source', 'confidence', 'evidence'] as const).filter((part) => parts[part](before) !== parts[part](after));
  return t.besides(line, changed.map((part) => t.part[part]).join(', '));
}

/** As files write numbers: it is read beside one. */
function figureOf(locale: Locale, { kind, value, low, high }: ValueRow): string {
  const t = texts[locale];
  const written = [...(value === null ? [] : [String(value)]), ...(low === null || high === null ? [] : [t.interval(low, high)])].join(', ');
  const known = kinds.find((one) => one === kind) ?? 'observed';
  return written === '' ? t.kind[known] : t.figure(written, t.kind[known]);
}
