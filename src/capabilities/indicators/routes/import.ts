/** The verb that imports values of indicators: first the difference, then, when it is confirmed, the writing. */
import { Type } from 'typebox';
import { verb, type VerbAnswer } from '#kernel/cli/verb.ts';
import { sayProblem } from '#kernel/tables/csv.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { keeper } from '#kernel/values/viewer.ts';
import { prepareImport, writeImport, type Prepared } from '../actions/import-values.ts';
import { rowOfFigure, type ValueRow } from '../actions/write-indicators.ts';
import { valueColumns } from '../rules/row.ts';

const mostLines = 200;

export const importValues = verb({
  name: 'import-indicators',
  summary: 'Show what a CSV of values of indicators would change; with --confirm, write it, whole or not at all',
  options: Type.Object({
    valuesFile: Type.String({ description: `CSV with the columns ${valueColumns.join(', ')}` }),
    confirm: Type.Optional(Type.Boolean({ description: 'Write what is shown' })),
  }),
  async run({ db }, { valuesFile: text, confirm = false }) {
    if (!confirm) return say(await db.reading(keeper, (tx) => prepareImport(tx, 'the file', text)), undefined);
    return db.writing(keeper, async (tx) => {
      const prepared = await prepareImport(tx, 'the file', text);
      return say(prepared, 'plan' in prepared ? { revision: await writeImport(tx, prepared.plan) } : undefined);
    });
  },
});

function say(prepared: Prepared, written: { revision: number | undefined } | undefined): VerbAnswer {
  if ('problems' in prepared) {
    const lines = prepared.problems.map(sayProblem);
    return { text: [`${lines.length === 1 ? '1 fault' : `${lines.length} faults`}; nothing was imported:`, ...cut(lines)].join('\n'), json: { problems: prepared.problems }, exitCode: 1 };
  }
  const { plan, before } = prepared;
  const rows = [...plan.added.map((one) => `+ ${lineOf(rowOfFigure(one))}`), ...plan.changed.map((one) => `~ ${changeOf(before.get(one.id), rowOfFigure(one))}`)];
  const end = written === undefined ? 'Nothing was written. Add --confirm to write it.' : written.revision === undefined ? 'Nothing to write.' : `Written as revision ${written.revision}.`;
  return {
    text: [`${plan.added.length} new, ${plan.changed.length} changed, ${plan.unchanged} as they stand`, ...cut(rows), end].join('\n'),
    json: { added: plan.added.map(({ id }) => id), changed: plan.changed.map(({ id }) => id), unchanged: plan.unchanged, revision: written?.revision ?? null },
    exitCode: 0,
  };
}

const cut = (lines: readonly string[]) => [...lines.slice(0, mostLines), ...(lines.length > mostLines ? [`… and ${lines.length - mostLines} more`] : [])];

const lineOf = (row: ValueRow) => `${row.indicator_id}, ${row.state_code}, ${row.year}, ${wordsIn('en', row.covers)}: ${figureOf(row)}`;

/** Both figures where the figure changes; otherwise that something else of the row does. */
function changeOf(before: ValueRow | undefined, after: ValueRow): string {
  if (before === undefined || figureOf(before) !== figureOf(after)) return `${lineOf(after)}${before === undefined ? '' : `, was ${figureOf(before)}`}`;
  const parts = [
    ['the words for whom it covers', ({ covers }: ValueRow) => `${wordsIn('en', covers)} ${wordsIn('fr', covers)}`],
    ['its source', (row: ValueRow) => row.source_id],
    ['its confidence', (row: ValueRow) => row.confidence],
    ['how its source was read', (row: ValueRow) => row.evidence],
  ] as const;
  const what = parts.flatMap(([words, of]) => (of(before) === of(after) ? [] : [words]));
  return `${lineOf(after)}, as before; other than before: ${what.join(', ')}`;
}

function figureOf({ kind, value, low, high }: ValueRow): string {
  const figure = [...(value === null ? [] : [String(value)]), ...(low === null ? [] : [`${low} to ${high}`])].join(', ');
  return figure === '' ? kind : `${figure} (${kind})`;
}
