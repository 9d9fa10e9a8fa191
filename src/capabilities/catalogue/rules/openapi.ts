/** The OpenAPI document as lines that a page can show. */

type Json = { readonly [key: string]: unknown };

export interface Parameter {
  readonly name: string;
  readonly place: 'path' | 'query' | 'body';
  readonly required: boolean;
  readonly form: string;
  readonly description: string | undefined;
  readonly example: string | undefined;
}

export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly summaryFr: string | undefined;
  readonly description: string | undefined;
  readonly parameters: readonly Parameter[];
  readonly statuses: readonly string[];
  /** The media type of the answer, where it is a file and no JSON. */
  readonly file: string | undefined;
  /** `items[].title.en`: as deep as the answer goes. */
  readonly fields: readonly string[];
  /** Path and query that can be opened; undefined when a part of the path has no example. */
  readonly example: string | undefined;
  /** An example of the body, when it has one. */
  readonly body: string | undefined;
}

export function operationsOf(document: Json): Operation[] {
  const operations: Operation[] = [];
  for (const [path, methods] of Object.entries(asObject(document['paths']))) {
    for (const [method, raw] of Object.entries(asObject(methods))) operations.push(operationOf(path, method, asObject(raw)));
  }
  return operations.sort((a, b) => (a.tag === b.tag ? (a.path < b.path ? -1 : 1) : a.tag < b.tag ? -1 : 1));
}

function operationOf(path: string, method: string, operation: Json): Operation {
  const given = asList(operation['parameters']).map(asObject).map(parameterOf);
  const bodySchema = contentSchema(asObject(operation['requestBody']));
  const parameters = [...given, ...(bodySchema ? fieldsOfBody(bodySchema) : [])];
  const answer = contentSchema(asObject(asObject(operation['responses'])['200']));
  return {
    id: `${method}-${path.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '')}`,
    method: method.toUpperCase(),
    path,
    tag: textOf(asList(operation['tags'])[0]) ?? '',
    summary: textOf(operation['summary']) ?? path,
    summaryFr: textOf(operation['x-summary-fr']),
    description: textOf(operation['description']),
    parameters,
    statuses: Object.keys(asObject(operation['responses'])),
    file: Object.keys(asObject(asObject(asObject(operation['responses'])['200'])['content'])).find((type) => type !== 'application/json'),
    fields: answer ? fieldsOf(answer, '', 4).slice(0, 60) : [],
    example: exampleOf(path, parameters),
    body: bodySchema ? JSON.stringify(Object.fromEntries(fieldsOfBody(bodySchema).map((one) => [one.name, one.example ?? '…']))) : undefined,
  };
}

function parameterOf(raw: Json): Parameter {
  const schema = asObject(raw['schema']);
  return {
    name: textOf(raw['name']) ?? '',
    place: raw['in'] === 'path' ? 'path' : 'query',
    required: raw['required'] === true,
    form: formOf(schema),
    description: textOf(raw['description']) ?? textOf(schema['description']),
    example: textOf(raw['example']) ?? exampleIn(schema),
  };
}

function fieldsOfBody(schema: Json): Parameter[] {
  const required = new Set(asList(schema['required']));
  return Object.entries(asObject(schema['properties'])).map(([name, raw]) => {
    const field = asObject(raw);
    return { name, place: 'body' as const, required: required.has(name), form: formOf(field), description: textOf(field['description']), example: exampleIn(field) };
  });
}

function exampleOf(path: string, parameters: readonly Parameter[]): string | undefined {
  let filled = path;
  for (const one of parameters.filter((parameter) => parameter.place === 'path')) {
    if (one.example === undefined) return undefined;
    filled = filled.replace(`{${one.name}}`, encodeURIComponent(one.example));
  }
  const query = parameters.filter((one) => one.place === 'query' && one.example !== undefined).map((one) => `${one.name}=${encodeURIComponent(one.example ?? '')}`);
  return query.length > 0 ? `${filled}?${query.join('&')}` : filled;
}

function formOf(schema: Json): string {
  const choices = asList(schema['enum']);
  if (choices.length > 0) return choices.join(' | ');
  const kind = [schema['type']].flat().map((one) => textOf(one) ?? '').filter(Boolean).join(' | ');
  const format = textOf(schema['format']);
  const range = [schema['minimum'], schema['maximum']].every((one) => typeof one === 'number') ? ` ${String(schema['minimum'])}–${String(schema['maximum'])}` : '';
  return `${kind === '' ? 'any' : kind}${format ? ` (${format})` : ''}${range}`;
}

function fieldsOf(schema: Json, before: string, depth: number): string[] {
  const item = asObject(schema['items']);
  if (schema['type'] === 'array') return fieldsOf(item, `${before}[]`, depth);
  const properties = Object.entries(asObject(schema['properties']));
  if (properties.length === 0 || depth === 0) return before === '' ? [] : [before];
  return properties.flatMap(([name, raw]) => fieldsOf(asObject(raw), before === '' ? name : `${before}.${name}`, depth - 1));
}

const contentSchema = (holder: Json): Json | undefined => {
  const schema = asObject(asObject(asObject(holder['content'])['application/json'])['schema']);
  return Object.keys(schema).length > 0 ? schema : undefined;
};

function exampleIn(schema: Json): string | undefined {
  const first = asList(schema['examples'])[0] ?? schema['example'];
  return first === undefined ? undefined : textOf(first) ?? JSON.stringify(first);
}

const asObject = (value: unknown): Json => (value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Json) : {});
const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textOf = (value: unknown): string | undefined => (typeof value === 'string' || typeof value === 'number' ? String(value) : undefined);
