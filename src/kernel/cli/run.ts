/** Finds a verb, checks what it was given, runs it. */
import { Value } from 'typebox/value';
import type { Verb, VerbAnswer, VerbContext } from './verb.ts';

export interface VerbCall {
  readonly verb: string;
  readonly options: Readonly<Record<string, unknown>>;
}

export async function runVerb(verbs: readonly Verb[], call: VerbCall, context: VerbContext): Promise<VerbAnswer> {
  const found = verbs.find((verb) => verb.name === call.verb);
  if (!found) return { text: `There is no verb “${call.verb}”. The verbs are: ${verbs.map((verb) => verb.name).join(', ')}.`, exitCode: 2 };
  const options = Value.Convert(found.options, { ...call.options });
  const [fault] = Value.Errors(found.options, options);
  if (fault) return { text: `${nameOf(fault)} ${fault.message}. See: npm run entente -- ${found.name} --help`, exitCode: 2 };
  return found.run(context, options);
}

function nameOf(fault: { instancePath: string; params?: unknown }): string {
  const { requiredProperties } = (fault.params ?? {}) as { requiredProperties?: readonly string[] };
  return `--${fault.instancePath.slice(1) || requiredProperties?.[0] || 'options'}`;
}
