/** The fields of a page's address: how each is read, and what is said when it cannot be. */
import { Type, type TSchema } from 'typebox';
import type { Locale } from '#kernel/text/locale.ts';
import { isDay, type Day } from '#kernel/values/dates.ts';
import { moneyAskedIn, type MoneyAsked } from '#kernel/values/money.ts';

export type ProblemReason = 'missing' | 'not-a-day' | 'not-a-whole-number' | 'not-on-the-list' | 'too-long' | 'too-many' | 'not-money';

type Reading<T> = { readonly value: T } | { readonly reason: ProblemReason; readonly given: string };

export interface Field<T> {
  readonly label: Record<Locale, string>;
  readonly absent: T;
  readonly schema: TSchema;
  /** Its absence is a problem: see `needed`. */
  readonly needed?: true;
  read(given: readonly string[]): Reading<T>;
}

export type Fields = Readonly<Record<string, Field<unknown>>>;

export type Values<F extends Fields> = { readonly [name in keyof F]: F[name] extends Field<infer T> ? T : never };

export interface FieldProblem {
  readonly name: string;
  readonly label: Record<Locale, string>;
  readonly reason: ProblemReason;
  readonly given: string;
}

/** Every field has a value: its own, or the one for its absence when it is missing or cannot be read. */
export function readFields<F extends Fields>(fields: F, query: Readonly<Record<string, unknown>>): { values: Values<F>; problems: FieldProblem[] } {
  const values: Record<string, unknown> = {};
  const problems: FieldProblem[] = [];
  for (const [name, field] of Object.entries(fields)) {
    const given = textsOf(query[name]);
    const reading = given.length > 0 ? field.read(given) : field.needed ? { reason: 'missing' as const, given: '' } : { value: field.absent };
    values[name] = 'value' in reading ? reading.value : field.absent;
    if ('reason' in reading) problems.push({ name, label: field.label, reason: reading.reason, given: reading.given });
  }
  // Each name was given the value of its own field.
  return { values: values as Values<F>, problems };
}

/** As they were typed, for a form that is shown again. */
export const enteredIn = (body: Readonly<Record<string, unknown>>): Entered => Object.fromEntries(Object.entries(body).map(([name, raw]) => [name, textsOf(raw)]));

export type Entered = Readonly<Record<string, readonly string[]>>;

function textsOf(raw: unknown): string[] {
  const all = Array.isArray(raw) ? raw : [raw];
  return all.filter((one): one is string => typeof one === 'string' && one.trim() !== '').map((one) => one.replaceAll('\r\n', '\n').trim());
}

type Label = Record<Locale, string>;

export const day = (label: Label): Field<Day | undefined> => ({
  label,
  absent: undefined,
  schema: Type.String({ format: 'date', description: label.en }),
  read: ([given = '']) => (isDay(given) ? { value: given } : { reason: 'not-a-day', given }),
});

/** A form cannot do without it. */
export const needed = <T>(field: Field<T>): Field<Exclude<T, undefined>> => ({ ...field, needed: true }) as Field<Exclude<T, undefined>>;

export const wholeNumber = (label: Label, minimum: number, maximum: number): Field<number | undefined> => ({
  label,
  absent: undefined,
  schema: Type.Integer({ minimum, maximum, description: label.en }),
  read([given = '']) {
    const value = Number(given);
    return /^\d{1,10}$/.test(given) && value >= minimum && value <= maximum ? { value } : { reason: 'not-a-whole-number', given };
  },
});

export const words = (label: Label, maxLength = 200): Field<string> => ({
  label,
  absent: '',
  schema: Type.String({ maxLength, description: label.en }),
  read: ([given = '']) => (given.length <= maxLength ? { value: given } : { reason: 'too-long', given }),
});

export const oneOf = <const T extends string, A extends T | undefined>(label: Label, choices: readonly T[], absent: A): Field<T | A> => ({
  label,
  absent,
  schema: Type.Enum([...choices], { description: label.en }),
  read([given = '']) {
    const value = choices.find((choice) => choice === given);
    return value === undefined ? { reason: 'not-on-the-list', given } : { value };
  },
});

/** Several codes, as `a=X&a=Y` or `a=X,Y`; each once, in the order given. Whether they exist is for the room to say. */
export const codes = (label: Label, { pattern = /^[\w-]{1,80}$/, most = 60 }: { pattern?: RegExp; most?: number } = {}): Field<readonly string[]> => ({
  label,
  absent: [],
  schema: Type.String({ maxLength: 4000, description: `${label.en}, separated by commas` }),
  read(given) {
    const all = [...new Set(given.flatMap((one) => one.split(',')).map((one) => one.trim()).filter(Boolean))];
    const odd = all.find((one) => !pattern.test(one));
    if (odd !== undefined) return { reason: 'not-on-the-list', given: odd };
    return all.length > most ? { reason: 'too-many', given: String(all.length) } : { value: all };
  },
});

/** A currency and a year that amounts are asked for in. */
export const money = (label: Label): Field<MoneyAsked | undefined> => ({
  label,
  absent: undefined,
  schema: Type.String({ maxLength: 20, description: label.en }),
  read([given = '']) {
    const value = moneyAskedIn(given);
    return value === undefined ? { reason: 'not-money', given: given.slice(0, 40) } : { value };
  },
});

export const aSwitch = (label: Label): Field<boolean> => ({
  label,
  absent: false,
  schema: Type.Boolean({ description: label.en }),
  read([given = '']) {
    if (['1', 'on', 'true', 'yes'].includes(given)) return { value: true };
    return ['0', 'off', 'false', 'no'].includes(given) ? { value: false } : { reason: 'not-on-the-list', given };
  },
});
