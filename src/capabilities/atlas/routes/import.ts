/** The verb that imports situations: first the difference, then, when it is confirmed, the writing. */
import { Type } from 'typebox';
import { verb, type VerbAnswer } from '#kernel/cli/verb.ts';
import { sayProblem } from '#kernel/tables/csv.ts';
import { keeper } from '#kernel/values/viewer.ts';
import { prepareImport, writeImport, type Prepared } from '../actions/import-situations.ts';
import type { Import } from '../rules/import.ts';
import { lastDateInside, statementColumns, type Statement } from '../rules/statement.ts';

const mostLines = 200;

export const importSituations = verb({
  name: 'import',
  summary: 'Show what a CSV of situations would change; with --confirm, write it, whole or not at all',
  options: Type.Object({
    situationsFile: Type.String({ description: `CSV with the columns ${statementColumns.join(', ')}` }),
    confirm: Type.Optional(Type.Boolean({ description: 'Write what is shown' })),
  }),
  async run({ db }, { situationsFile: text, confirm = false }) {
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
    return {
      text: [`${lines.length === 1 ? '1 fault' : `${lines.length} faults`}; nothing was imported:`, ...lines.slice(0, mostLines), ...(lines.length > mostLines ? [`… and ${lines.length - mostLines} more`] : [])].join('\n'),
      json: { problems: prepared.problems },
      exitCode: 1,
    };
  }
  const { plan } = prepared;
  const rows = [...plan.added.map((one) => `+ ${line(one)}`), ...plan.changed.map((one) => `~ ${line(one)}`)];
  const end = written === undefined ? 'Nothing was written. Add --confirm to write it.' : written.revision === undefined ? 'Nothing to write.' : `Written as revision ${written.revision}.`;
  return { text: [countsOf(plan), ...rows.slice(0, mostLines), ...(rows.length > mostLines ? [`… and ${rows.length - mostLines} more`] : []), end].join('\n'), json: { ...idsOf(plan), revision: written?.revision ?? null }, exitCode: 0 };
}

const countsOf = ({ added, changed, unchanged }: Import) => `${added.length} new, ${changed.length} changed, ${unchanged} as they stand`;

const idsOf = ({ added, changed, unchanged }: Import) => ({ added: added.map(({ id }) => id), changed: changed.map(({ id }) => id), unchanged });

const line = (one: Statement) => `${one.id}: ${one.questionId}, ${one.stateCode}, from ${one.from}${one.until && one.untilPrecision ? ` to ${lastDateInside(one.until, one.untilPrecision)}` : ''}: ${one.answer}`;
