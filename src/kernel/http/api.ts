/** A route of the API: JSON below /api/v1, with a schema of what goes in and a schema that filters what comes out. */
import { Type, type Static, type TObject, type TSchema } from 'typebox';
import type { Access } from '#kernel/access/route-access.ts';
import type { ReadTx, WriteTx } from '#kernel/db/tx.ts';
import { shownIn, type Text } from '#kernel/text/text.ts';
import { dayOf, type Day } from '#kernel/values/dates.ts';
import type { Viewer } from '#kernel/values/viewer.ts';
import { sendCannotWrite, sendNotFound, sendRefused } from './failures.ts';
import { homeTimeZone } from './page.ts';
import type { Web } from './web.ts';

export interface ApiRequest<Params, Query, Body> {
  readonly viewer: Viewer;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly today: Day;
}

export interface ApiDefinition<P extends TObject, Q extends TObject, B extends TSchema, R extends TSchema, Loaded = Static<R>> {
  readonly access: Access;
  /** A few words, as they stand in the list of routes. */
  readonly summary: string;
  /** The same in French, for the page that shows the list; the document itself is in English. */
  readonly summaryFr: string;
  readonly description?: string;
  readonly tag: string;
  readonly params?: P;
  readonly query?: Q;
  /** Given: the route is a POST that reads and changes nothing. */
  readonly body?: B;
  readonly response: R;
  /** Undefined: there is nothing of that name for this viewer. */
  load(tx: ReadTx, request: ApiRequest<Static<P>, Static<Q>, Static<B>>): Promise<Loaded | FieldsRefused | undefined>;
  /** What reading leaves behind, such as the reader in a ledger: committed before the answer is sent. */
  records?(tx: WriteTx, loaded: Loaded, request: ApiRequest<Static<P>, Static<Q>, Static<B>>): Promise<void>;
  /** What takes longer than SQL, after the transaction has ended: it may await an engine. Left out: the answer is what was loaded. */
  answer?(loaded: Loaded, request: ApiRequest<Static<P>, Static<Q>, Static<B>>): Promise<Static<R> | FieldsRefused>;
}

/** A file of the API: bytes of one type, where `ApiDefinition` answers JSON. */
export interface ApiFileDefinition<P extends TObject, Q extends TObject, Loaded> extends Pick<ApiDefinition<P, Q, TSchema, TSchema>, 'access' | 'summary' | 'summaryFr' | 'description' | 'tag' | 'params' | 'query'> {
  readonly type: string;
  load(tx: ReadTx, request: ApiRequest<Static<P>, Static<Q>, unknown>): Promise<Loaded | FieldsRefused | undefined>;
  /** After the transaction. A refusal, for what cannot be written on this machine, is a sentence. */
  write(loaded: Loaded, request: ApiRequest<Static<P>, Static<Q>, unknown>): Promise<Buffer | { readonly refused: string }>;
}

/** The request has the right shape and asks for what cannot be: becomes a problem document that names fields. */
export interface FieldsRefused {
  readonly refusedFields: readonly { readonly field: string; readonly reason: string }[];
}

const isRefused = (answer: unknown): answer is FieldsRefused => typeof answer === 'object' && answer !== null && 'refusedFields' in answer;

export const Problem = Type.Object(
  {
    type: Type.String(),
    status: Type.Integer(),
    title: Type.String(),
    detail: Type.String(),
    instance: Type.String(),
    errors: Type.Optional(Type.Array(Type.Object({ field: Type.String(), reason: Type.String() }))),
  },
  { description: 'Problem document, RFC 9457' },
);

/** Words in both languages, as every text of the API. */
export const Words = Type.Object({ en: Type.String(), fr: Type.String() });

export const wordsOf = (text: Text): Static<typeof Words> => ({ en: shownIn('en', text).words, fr: shownIn('fr', text).words });

export const ListOf = <Item extends TSchema>(item: Item) => Type.Object({ items: Type.Array(item), next: Type.Optional(Type.String({ description: 'Address of the following part, when there is one' })) });

export function api<P extends TObject, Q extends TObject, B extends TSchema, R extends TSchema, Loaded = Static<R>>(web: Web, path: string, definition: ApiDefinition<P, Q, B, R, Loaded>): void {
  const { access, summary, summaryFr, description, tag, params, query, body, response } = definition;
  web.app.route({
    method: body ? 'POST' : 'GET',
    url: `/api/v1${path}`,
    // Even a POST reads here and changes nothing.
    config: { access, scope: 'read' },
    schema: {
      summary,
      'x-summary-fr': summaryFr,
      ...(description && { description }),
      tags: [tag],
      ...(params && { params }),
      ...(query && { querystring: query }),
      ...(body && { body }),
      response: { 200: response, 400: Problem, 404: Problem },
    },
    async handler(request, reply) {
      const asked = {
        viewer: request.viewer,
        params: request.params as Static<P>,
        query: request.query as Static<Q>,
        body: request.body as Static<B>,
        today: dayOf(web.site.now(), homeTimeZone),
      };
      const loaded = await web.db.reading(request.viewer, (tx) => definition.load(tx, asked));
      if (loaded === undefined) return sendNotFound(web.site, request, reply);
      if (definition.records && !isRefused(loaded)) await web.db.writing(request.viewer, (tx) => definition.records?.(tx, loaded, asked) ?? Promise.resolve());
      const found = isRefused(loaded) || !definition.answer ? loaded : await definition.answer(loaded, asked);
      if (isRefused(found)) return sendRefused(web.site, request, reply, found.refusedFields);
      return reply.header('cache-control', 'no-cache').header('access-control-allow-origin', '*').send(found);
    },
  });
}

export function apiFile<P extends TObject, Q extends TObject, Loaded extends object>(web: Web, path: string, definition: ApiFileDefinition<P, Q, Loaded>): void {
  const { access, summary, summaryFr, description, tag, params, query, type } = definition;
  web.app.route({
    method: 'GET',
    url: `/api/v1${path}`,
    config: { access },
    schema: {
      summary,
      'x-summary-fr': summaryFr,
      ...(description && { description }),
      tags: [tag],
      ...(params && { params }),
      ...(query && { querystring: query }),
      response: { 200: { description: 'The file', content: { [type]: { schema: { type: 'string', format: 'binary' } } } }, 400: Problem, 404: Problem, 501: Problem },
    },
    async handler(request, reply) {
      const asked = { viewer: request.viewer, params: request.params as Static<P>, query: request.query as Static<Q>, body: undefined, today: dayOf(web.site.now(), homeTimeZone) };
      const loaded = await web.db.reading(request.viewer, (tx) => definition.load(tx, asked));
      if (loaded === undefined) return sendNotFound(web.site, request, reply);
      if (isRefused(loaded)) return sendRefused(web.site, request, reply, loaded.refusedFields);
      const written = await definition.write(loaded, asked);
      if ('refused' in written) return sendCannotWrite(web.site, request, reply, written.refused);
      return reply.header('cache-control', 'no-cache').header('access-control-allow-origin', '*').type(type).send(written);
    },
  });
}
