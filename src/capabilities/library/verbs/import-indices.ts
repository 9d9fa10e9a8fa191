/** The verb that imports price indices and rates of exchange: first the difference, then, when it is confirmed, the writing. */
import { Type } from 'typebox';
import { verb, type VerbAnswer } from '#kernel/cli/verb.ts';
import { sayPlace, sayReason as sayCsvReason } from '#kernel/tables/csv.ts';
import { isLocale, locales, type Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import { keeper } from '#kernel/values/viewer.ts';
import { prepareIndices, shippedOf, writeIndices, type IndexProblem, type IndexShipped, type PreparedIndices } from '../actions/import-indices.ts';
import { indexColumns } from '../rules/index-row.ts';
import { moneyTexts, sayIndexReason } from '../texts/money.ts';

const wrongUse = 2;
const mostLines = 200;

export const importIndices = verb({
  name: 'import-indices',
  summary: 'Show what a CSV file of price indices and rates of exchange would change; with --confirm, write it, whole or not at all',
  options: Type.Object({
    indicesFile: Type.String({ description: `CSV with the columns ${indexColumns.join(', ')}` }),
    confirm: Type.Optional(Type.Boolean({ description: 'Write what is shown' })),
    lang: Type.Optional(Type.String({ description: 'en or fr; en unless given' })),
  }),
  async run({ db }, { indicesFile: text, confirm = false, lang = 'en' }) {
    if (!isLocale(lang)) return { text: `“${lang}” is not a language of the platform: ${locales.join(', ')}.`, exitCode: wrongUse };
    if (!confirm) return say(lang, await db.reading(keeper, (tx) => prepareIndices(tx, text)), undefined);
    return db.writing(keeper, async (tx) => {
      const prepared = await prepareIndices(tx, text);
      return say(lang, prepared, 'plan' in prepared ? await writeIndices(tx, prepared.plan) : undefined);
    });
  },
});

function say(locale: Locale, prepared: PreparedIndices, revision: number | undefined): VerbAnswer {
  if ('problems' in prepared) return sayProblems(locale, prepared.problems);
  const { plan, before } = prepared;
  const t = moneyTexts[locale];
  const rows = [...plan.added.map((one) => `+ ${lineOf(locale, shippedOf(one))}`), ...plan.changed.map((one) => `~ ${changeOf(locale, before.get(one.id), shippedOf(one))}`)];
  const end = rows.length === 0 ? t.unchanged : revision === undefined ? t.notWritten : t.written(revision);
  return {
    text: [t.counts(plan.added.length, plan.changed.length, plan.unchanged), ...cut(locale, rows), end].map((line) => typeset(locale, line)).join('\n'),
    json: { added: plan.added.map(({ id }) => id), changed: plan.changed.map(({ id }) => id), unchanged: plan.unchanged, revision: revision ?? null },
    exitCode: 0,
  };
}

function sayProblems(locale: Locale, problems: readonly IndexProblem[]): VerbAnswer {
  const t = moneyTexts[locale];
  const said = problems.map(({ line, column, reason }) => ({ line, column, code: reason.is, reason: wordsOf(locale, reason) }));
  const lines = said.map(({ line, column, reason }) => sayPlace(locale, { file: t.file, line, column }, reason));
  return { text: [t.faults(lines.length), ...cut(locale, lines)].map((line) => typeset(locale, line)).join('\n'), json: { problems: said }, exitCode: 1 };
}

const wordsOf = (locale: Locale, reason: IndexProblem['reason']): string => (reason.is === 'not-csv' || reason.is === 'column-missing' || reason.is === 'cells' ? sayCsvReason(locale, reason) : sayIndexReason(locale, reason));

const cut = (locale: Locale, lines: readonly string[]) => [...lines.slice(0, mostLines), ...(lines.length > mostLines ? [moneyTexts[locale].more(lines.length - mostLines)] : [])];

/** As files write numbers: it is read beside one. */
function lineOf(locale: Locale, { kind, place, currency, against, base_year, year, value }: IndexShipped): string {
  const t = moneyTexts[locale];
  return against === null ? t.level(t.kind[kind], place, currency, year, String(value), base_year ?? year) : t.rate(t.kind[kind], place, year, String(value), currency, against);
}

function changeOf(locale: Locale, before: IndexShipped | undefined, after: IndexShipped): string {
  const t = moneyTexts[locale];
  const line = lineOf(locale, after);
  if (before === undefined) return line;
  if (before.value !== after.value) return t.was(line, String(before.value));
  const parts = [...(before.source_id === after.source_id ? [] : [t.part.source]), ...(before.confidence === after.confidence ? [] : [t.part.confidence])];
  return t.besides(line, parts.join(', '));
}
