/** The command line: `npm run entente -- <verb> [options]`. */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readConfig } from './config.ts';
import { contextOf, openHouse } from './house.ts';
import { allVerbs, restore, restoreInto } from './verbs.ts';
import { runVerb, type VerbCall } from '#kernel/cli/run.ts';
import { askServer } from '#kernel/cli/socket.ts';
import { helpOf, helpOfAll } from '#kernel/cli/help.ts';
import type { Verb, VerbAnswer } from '#kernel/cli/verb.ts';
import { homeTimeZone } from '#kernel/http/page.ts';
import { dayOf } from '#kernel/values/dates.ts';
import { StartRefusal } from '#kernel/values/start-refusal.ts';

const answer = await main(process.argv.slice(2)).catch((error: unknown): VerbAnswer => {
  if (error instanceof StartRefusal) return { text: error.message, exitCode: 1 };
  throw error;
});
process[answer.exitCode === 0 ? 'stdout' : 'stderr'].write(`${answer.text}\n`);
process.exitCode = answer.exitCode;

async function main(words: string[]): Promise<VerbAnswer> {
  const [name, ...rest] = inTwoWords(words);
  if (name === undefined || name === '--help' || name === 'help') return { text: helpOfAll([...allVerbs, restore]), exitCode: name === undefined ? 2 : 0 };
  const verb = [...allVerbs, restore].find((one) => one.name === name);
  if (!verb) return { text: `There is no verb “${name}”.\n\n${helpOfAll([...allVerbs, restore])}`, exitCode: 2 };
  const given = read(verb, rest);
  if (typeof given === 'string') return { text: `${given}\n\n${helpOf(verb)}`, exitCode: 2 };
  if (given['help'] === true) return { text: helpOf(verb), exitCode: 0 };

  const { json, help: _, ...options } = given;
  const call = { verb: name, options: await withFiles(options) };
  const result = (await ask(call)) as VerbAnswer;
  if (result.file !== undefined) await writeOut(result.file);
  return json === true && result.json !== undefined ? { ...result, text: JSON.stringify(result.json, null, 2) } : result;
}

/** Verbs about one thing begin with its name: `user first-secretariat`. */
function inTwoWords([first, second, ...rest]: string[]): string[] {
  const together = `${first} ${second}`;
  if (allVerbs.some(({ name }) => name === together)) return [together, ...rest];
  return [first, second, ...rest].filter((word) => word !== undefined);
}

/** Through the running server when there is one, else the database is opened here. */
async function ask(call: VerbCall): Promise<VerbAnswer> {
  const config = readConfig(process.env);
  // The one verb that works on a directory whose database is not open.
  if (call.verb === restore.name) return restoreInto(config.dataDirectory, call.options);
  const answered = await askServer(config.dataDirectory, call);
  if (answered) return answered;
  const house = await openHouse(config, { serve: false });
  try {
    return await runVerb(allVerbs, call, { ...contextOf(house.database, config), today: dayOf(new Date(), homeTimeZone) });
  } finally {
    await house.close();
  }
}

function read(verb: Verb, args: string[]): Record<string, unknown> | string {
  const names = Object.entries(verb.options.properties).map(([name, schema]) => {
    const type = (schema as { type?: string }).type === 'boolean' ? ('boolean' as const) : ('string' as const);
    return [dashed(name), { type }] as const;
  });
  try {
    const { values } = parseArgs({ args, options: { ...Object.fromEntries(names), json: { type: 'boolean' }, help: { type: 'boolean' } }, strict: true });
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [camel(name), value]));
  } catch (error) {
    return (error as Error).message;
  }
}

async function writeOut({ path, base64 }: NonNullable<VerbAnswer['file']>): Promise<void> {
  await writeFile(path, Buffer.from(base64, 'base64')).catch((error: { code?: string }) => {
    throw new StartRefusal('file-unwritable', `The file ${path} cannot be written (${error.code ?? 'unknown reason'}).`);
  });
}

/** A property named `…File` is a path on the command line and the file's text for the verb. */
async function withFiles(options: Record<string, unknown>): Promise<Record<string, unknown>> {
  const read = { ...options };
  for (const [name, value] of Object.entries(options)) {
    if (!name.endsWith('File') || typeof value !== 'string') continue;
    read[name] = await readFile(value, 'utf8').catch((error: { code?: string }) => {
      throw new StartRefusal('file-unreadable', `The file ${value} cannot be read (${error.code ?? 'unknown reason'}).`);
    });
  }
  return read;
}

// Functions and no constants: the work begins at the head of this file, before the end of it has been reached.
function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function camel(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
