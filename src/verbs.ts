/** The verbs of the command line: those of the rooms, and those about the house itself. */
import { join } from 'node:path';
import { Type } from 'typebox';
import { demonstrationSets, referenceSets, verbs } from './app.ts';
import { verb, type Verb, type VerbAnswer } from '#kernel/cli/verb.ts';
import { jobs } from '#kernel/jobs/verb.ts';
import { restoreFrom } from '#kernel/db/embedded/backup.ts';
import { endReference, loadedAmong, loadReference, type ReferenceChange } from '#kernel/reference/load.ts';
import { StartRefusal } from '#kernel/values/start-refusal.ts';

const backup = verb({
  name: 'backup',
  summary: 'Write a copy of the embedded database now, beside those of the night',
  options: Type.Object({}),
  async run({ backUp }) {
    if (!backUp) return { text: 'This Entente works on a PostgreSQL: copy it with its own tools, such as pg_dump.', exitCode: 1 };
    const path = await backUp();
    return { text: `Written: ${path}`, json: { path }, exitCode: 0 };
  },
});

const reference = verb({
  name: 'reference',
  summary: 'Say what loading the reference data would change, without changing it; with --load, load it',
  options: Type.Object({ load: Type.Optional(Type.Boolean({ description: 'Load it' })) }),
  async run({ db }, { load = false }) {
    try {
      const changes = await loadReference(db, referenceSets, { dryRun: !load });
      return { text: changes.length === 0 ? 'Nothing has changed since it was last loaded.' : changes.map(sayChange).join('\n'), json: { items: changes }, exitCode: 0 };
    } catch (error) {
      if (error instanceof StartRefusal) return { text: error.message, exitCode: 1 };
      throw error;
    }
  },
});

function sayChange({ set, added, changed, ended, contested }: ReferenceChange): string {
  const counts = `${set}: ${added.length} new, ${changed.length} changed, ${ended.length} ended, ${contested.length} kept as corrected here`;
  const named = [...changed.map((id) => `  changed ${id}`), ...ended.map((id) => `  ended ${id}`), ...contested.map((id) => `  contested ${id}`)];
  return [counts, ...named].join('\n');
}

const demonstration = verb({
  name: 'demonstration',
  summary: 'Say what loading the two invented States would add, or removing them would end; with --confirm, do it',
  options: Type.Object({
    remove: Type.Optional(Type.Boolean({ description: 'Remove them instead of loading them' })),
    confirm: Type.Optional(Type.Boolean({ description: 'Do what is said' })),
  }),
  async run({ db, publicUrl }, { remove = false, confirm = false }) {
    try {
      const sets = remove ? await loadedAmong(db, demonstrationSets) : demonstrationSets;
      const changes = remove ? await endReference(db, sets, { dryRun: !confirm }) : await loadReference(db, sets, { dryRun: !confirm });
      return { text: sayDemonstration(changes, { remove, confirm, publicUrl }), json: { items: changes, done: confirm }, exitCode: 0 };
    } catch (error) {
      if (error instanceof StartRefusal) return { text: error.message, exitCode: 1 };
      throw error;
    }
  },
});

function sayDemonstration(changes: readonly ReferenceChange[], { remove, confirm, publicUrl }: { remove: boolean; confirm: boolean; publicUrl: string }): string {
  if (changes.length === 0) return remove ? 'The invented States are not loaded.' : 'The invented States are loaded, and nothing has changed since.';
  const counts = changes.map(({ set, added, changed, ended }) => `  ${set}: ${added.length} new, ${changed.length} changed, ${ended.length} ended`);
  if (!confirm) return [remove ? 'Would be removed:' : 'Would be loaded:', ...counts, 'Nothing was changed: say --confirm to do it.'].join('\n');
  return [remove ? 'Removed:' : 'Loaded:', ...counts, ...(remove ? [] : [`See ${publicUrl}/en/states#invented or ${publicUrl}/fr/states#invented`])].join('\n');
}

export const allVerbs: readonly Verb[] = [...verbs, reference, demonstration, jobs, backup];

/** Not among those that a running server runs: it would have to stop first. */
export const restore = verb({
  name: 'restore',
  summary: 'Put a copy of the embedded database into DATA_DIR, which must not hold one yet; the server must be stopped',
  options: Type.Object({ from: Type.String({ description: 'Path of the copy, such as .data/backups/entente-2026-11-24T03-00-00.tar.gz' }) }),
  run: () => Promise.reject(new Error('Restoring needs a directory and not a database: see restoreInto.')),
});

export async function restoreInto(dataDirectory: string, options: Readonly<Record<string, unknown>>): Promise<VerbAnswer> {
  const from = options['from'];
  if (typeof from !== 'string') return { text: '--from is missing: the path of the copy.', exitCode: 2 };
  await restoreFrom(from, join(dataDirectory, 'database'));
  return { text: `Restored into ${join(dataDirectory, 'database')}. Start Entente as usual.`, exitCode: 0 };
}
