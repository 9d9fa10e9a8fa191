/** What `--help` prints. */
import type { Verb } from './verb.ts';

export function helpOfAll(verbs: readonly Verb[]): string {
  const width = Math.max(...verbs.map((verb) => verb.name.length));
  return ['Usage: npm run entente -- <verb> [options]', '', ...verbs.map((verb) => `  ${verb.name.padEnd(width)}  ${verb.summary}`), '', 'Each verb explains itself: npm run entente -- <verb> --help'].join('\n');
}

export function helpOf(verb: Verb): string {
  const required = new Set((verb.options as { required?: readonly string[] }).required ?? []);
  const lines = Object.entries(verb.options.properties).map(([name, schema]) => {
    const flag = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    return `  ${flag.padEnd(22)} ${(schema as { description?: string }).description ?? ''}${required.has(name) ? ' (required)' : ''}`;
  });
  return [`Usage: npm run entente -- ${verb.name} [options]`, '', verb.summary, '', ...lines, `  ${'--json'.padEnd(22)} Print JSON for a program`].join('\n');
}
