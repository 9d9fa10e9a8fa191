/** What the fields of forms are described by, and how their ids and notes hang together. */
import { fieldErrorId } from '../field-error/field-error.tsx';

export interface Described {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean | undefined;
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface SelectDescription extends Described {
  readonly kind: 'select';
  readonly value?: string | undefined;
  /** Options that stand alone, or under a heading. */
  readonly options: readonly (Option | { readonly heading: string; readonly options: readonly Option[] })[];
  /** The first, empty choice, such as "All". Left out when `required`. */
  readonly emptyLabel?: string | undefined;
}

export interface ChoicesDescription extends Described {
  readonly kind: 'checkboxes' | 'radios';
  readonly values?: readonly string[] | undefined;
  readonly options: readonly Option[];
}

export interface InputDescription extends Described {
  readonly kind: 'text' | 'search' | 'date' | 'number' | 'email' | 'url';
  readonly value?: string | undefined;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly maxLength?: number | undefined;
  readonly autocomplete?: string | undefined;
}

export interface LongTextDescription extends Described {
  readonly kind: 'long-text';
  readonly value?: string | undefined;
  readonly rows?: number | undefined;
  readonly maxLength?: number | undefined;
}

export interface HiddenDescription {
  readonly kind: 'hidden';
  readonly name: string;
  readonly value: string;
}

export type VisibleField = SelectDescription | ChoicesDescription | InputDescription | LongTextDescription;
export type Field = VisibleField | HiddenDescription;

export const isChoices = (field: VisibleField): field is ChoicesDescription => field.kind === 'checkboxes' || field.kind === 'radios';

/** The id of a field within its form, for an error summary to lead to. */
export const fieldId = (formId: string, name: string): string => `${formId}-${name.replace(/[^A-Za-z0-9_-]/g, '-')}`;

/** Joins a control to its hint and its error. */
export function described(id: string, field: Described) {
  const ids = [field.hint === undefined ? '' : `${id}-hint`, field.error === undefined ? '' : fieldErrorId(id)].filter(Boolean);
  return {
    'aria-describedby': ids.length === 0 ? undefined : ids.join(' '),
    'aria-invalid': field.error === undefined ? undefined : ('true' as const),
  };
}

/** Leaves out what is undefined: the attribute types of Preact do not take it. */
export function given<T extends object>(attributes: T): { [Name in keyof T]?: Exclude<T[Name], undefined> } {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined)) as {
    [Name in keyof T]?: Exclude<T[Name], undefined>;
  };
}
