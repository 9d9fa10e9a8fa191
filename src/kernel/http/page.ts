/** A page, declared: who may call it, what its address holds, what it is made from, what it shows, and its table as files. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type, type Static, type TObject } from 'typebox';
import type { Access } from '#kernel/access/route-access.ts';
import type { ReadTx, Room, WriteTx } from '#kernel/db/tx.ts';
import { locales, type Locale } from '#kernel/text/locale.ts';
import { tableAsCsv, tableAsJson, type Table } from '#kernel/tables/table.ts';
import type { Page } from '#kernel/ui/frame.ts';
import { dayOf, type Day } from '#kernel/values/dates.ts';
import { isVisitor, type Viewer } from '#kernel/values/viewer.ts';
import type { Entered, Fields, Values } from './fields.ts';
import { readFields } from './fields.ts';
import { formMaker, registerForms, type FormMaker, type FormRefusal, type Forms } from './forms.ts';
import { PanelFailed } from './panels.ts';
import { sendCannotWrite, sendMayNotLeave, sendNotFound, sendRefused } from './failures.ts';
import { frameOf, problemWords, renderPage, sendBytes, sendHtml } from './send.ts';
import type { Web } from './web.ts';

export interface PageRequest<Params, Query> {
  readonly locale: Locale;
  readonly viewer: Viewer;
  /** Of a signed-in person: which session this is. */
  readonly session: string | undefined;
  readonly params: Params;
  readonly query: Query;
  /** Without the language prefix, with its query. */
  readonly address: string;
  /** The civil day where the platform is at home. */
  readonly today: Day;
  /** Panels that failed at a first try, to be left out: see `loadPanels`. */
  readonly without: ReadonlySet<string>;
  /** What was typed into a form that was not taken, by field, and why; for the page that shows it again. */
  readonly entered: Entered;
  readonly refused: FormRefusal | undefined;
}

export interface PageDefinition<P extends TObject, F extends Fields, Model> {
  readonly access: Access;
  readonly params?: P;
  readonly query?: F;
  /** The rooms on whose content the page depends: a change in one of them makes kept bytes old. */
  readonly madeFrom: readonly Room[];
  /** What an address carries that is a secret, such as the link of a letter, is kept nowhere. */
  readonly unkept?: true;
  /** Undefined: there is no such page for this viewer. */
  load(tx: ReadTx, request: PageRequest<Static<P>, Values<F>>): Promise<Model | undefined>;
  show(model: Model, request: PageRequest<Static<P>, Values<F>>): Page;
  /** What was asked in the right shape and cannot be. The page says it itself and is sent with 400; its files are refused. */
  refused?(model: Model, request: PageRequest<Static<P>, Values<F>>): readonly { readonly field: string; readonly reason: string }[];
  /** The page's table, also served at the same address with `.csv` and `.json`. */
  table?(model: Model, request: PageRequest<Static<P>, Values<F>>): Table;
  /** What the page's forms do, by the name that stands behind the page's address. */
  forms?(form: FormMaker<PageRequest<Static<P>, Values<F>>>): Forms<PageRequest<Static<P>, Values<F>>>;
  /** Who may send the forms, where others may read the page. */
  readonly formAccess?: Access;
  /** What reading leaves behind, such as the reader in a ledger: committed before the first byte is sent. */
  records?(tx: WriteTx, model: Model, request: PageRequest<Static<P>, Values<F>>): Promise<void>;
  /** Why what was loaded may not leave as a file, in the reader's language: asked before anything is recorded. The page itself is sent. */
  mayNotLeave?(model: Model, request: PageRequest<Static<P>, Values<F>>): string | undefined;
  /** The page as other files, at the same address with the ending of each. */
  files?: Readonly<Record<string, PageFile<Model, PageRequest<Static<P>, Values<F>>>>>;
}

export interface PageFile<Model, Request> {
  readonly type: string;
  /** Written after the page's transaction. A refusal, for what cannot be written here, is a sentence in the reader's language. */
  write(model: Model, request: Request): Promise<Buffer | { readonly refused: string }>;
}

/** Where the platform is at home: civil days are counted there until a reader's own zone is known. */
export const homeTimeZone = 'Europe/Paris';

const noParams = Type.Object({});

type Face = 'page' | 'csv' | 'json' | { readonly ending: string };

const typeOf = {
  page: 'text/html; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** `path` is without language prefix; the page stands below each language. */
export function page<P extends TObject, F extends Fields, Model>(web: Web, path: string, definition: PageDefinition<P, F, Model>): void {
  const schema = { hide: true, params: definition.params ?? noParams };
  const faces: Face[] = ['page', ...(definition.table ? (['csv', 'json'] as const) : []), ...Object.keys(definition.files ?? {}).map((ending) => ({ ending }))];
  for (const locale of locales) {
    for (const face of faces) {
      const address = `/${locale}${path === '/' ? '' : path}${face === 'page' ? '' : `.${typeof face === 'string' ? face : face.ending}`}`;
      web.app.get(address, { config: { access: definition.access }, schema }, (request, reply) => answer(web, locale, definition, face, request, reply));
    }
    const forms = definition.forms?.(formMaker());
    if (!forms) continue;
    const asked = (request: FastifyRequest) => askedOf(web, locale, definition, request, { ofForm: true });
    registerForms(web, `/${locale}${path === '/' ? '' : path}`, { locale, forms, schema, access: definition.formAccess ?? definition.access, asked }, (request, reply, refused) => showAgain(web, locale, definition, request, reply, refused));
  }
}

async function answer<P extends TObject, F extends Fields, Model>(
  web: Web,
  locale: Locale,
  definition: PageDefinition<P, F, Model>,
  face: Face,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const today = dayOf(web.site.now(), homeTimeZone);
  const file = typeof face === 'string' ? undefined : definition.files?.[face.ending];
  const keepable = (face === 'page' || file !== undefined) && isVisitor(request.viewer) && definition.unkept !== true;
  const stamp = keepable ? await web.cache.stampNow(definition.madeFrom, today) : '';
  const bytes = keepable ? web.cache.find(request.url, stamp) : undefined;
  if (bytes) return sendBytes(request, reply, bytes, file?.type ?? typeOf.page);

  const { asked, problems } = askedOf(web, locale, definition, request);
  const model = await loadWithoutFailingPanels(web, definition, asked, request);
  if (model === undefined) return sendNotFound(web.site, request, reply);
  const kept = face === 'page' ? undefined : definition.mayNotLeave?.(model, asked);
  if (kept !== undefined) return sendMayNotLeave(web.site, request, reply, kept);
  if (definition.records) await web.db.writing(asked.viewer, (tx) => definition.records?.(tx, model, asked) ?? Promise.resolve());

  const refused = definition.refused?.(model, asked) ?? [];
  if (refused.length > 0 && face !== 'page') return sendRefused(web.site, request, reply, refused);
  if (face === 'csv' || face === 'json') return sendTable(reply, face, definition.table?.(model, asked));
  if (file) {
    if (problems.length > 0) return sendRefused(web.site, request, reply, problems.map((problem) => ({ field: problem.label[locale], reason: problemWords(locale, problem) })));
    const written = await file.write(model, asked);
    if ('refused' in written) return sendCannotWrite(web.site, request, reply, written.refused);
    if (keepable) return sendBytes(request, reply, web.cache.keep(request.url, stamp, written), file.type);
    return reply.header('cache-control', 'no-store').type(file.type).send(written);
  }
  const body = renderPage(frameOf(web.site, locale, request.url, request.signedIn), definition.show(model, asked), problems);
  if (problems.length > 0 || refused.length > 0) return sendHtml(reply, 400, body);
  // A page with a failed panel is shown once and not kept: the next reader may be luckier.
  if (keepable && asked.without.size === 0) return sendBytes(request, reply, web.cache.keep(request.url, stamp, body), typeOf.page);
  return sendHtml(definition.unkept ? reply.header('cache-control', 'no-store') : reply, 200, body);
}

/** The address of a form's request is that of the page with the form's name behind it. */
function askedOf<P extends TObject, F extends Fields, Model>(web: Web, locale: Locale, definition: PageDefinition<P, F, Model>, request: FastifyRequest, { ofForm = false } = {}) {
  const { values, problems } = readFields(definition.query ?? ({} as F), request.query as Record<string, unknown>);
  const address = request.url.slice(locale.length + 1) || '/';
  const [way = '', query] = address.split('?');
  const asked = {
    locale,
    viewer: request.viewer,
    session: request.signedIn?.session,
    params: request.params as Static<P>,
    query: values,
    address: ofForm ? `${way.slice(0, way.lastIndexOf('/')) || '/'}${query === undefined ? '' : `?${query}`}` : address,
    today: dayOf(web.site.now(), homeTimeZone),
    without: new Set<string>(),
    entered: {} as Entered,
    refused: undefined as FormRefusal | undefined,
  };
  return { asked, problems };
}

/** The page once more, with what was typed and why it was not taken: nothing has to be typed again. */
async function showAgain<P extends TObject, F extends Fields, Model>(web: Web, locale: Locale, definition: PageDefinition<P, F, Model>, request: FastifyRequest, reply: FastifyReply, refused: FormRefusal): Promise<FastifyReply> {
  const asked = { ...askedOf(web, locale, definition, request, { ofForm: true }).asked, entered: refused.entered, refused };
  const model = await loadWithoutFailingPanels(web, definition, asked, request);
  if (model === undefined) return sendNotFound(web.site, request, reply);
  // Shown again it is read as well.
  if (definition.records) await web.db.writing(asked.viewer, (tx) => definition.records?.(tx, model, asked) ?? Promise.resolve());
  const frame = frameOf(web.site, locale, `/${locale}${asked.address}`, request.signedIn);
  return sendHtml(reply, refused.errors.length === 0 ? 200 : 400, renderPage(frame, definition.show(model, asked), [], refused.errors));
}

function sendTable(reply: FastifyReply, face: 'csv' | 'json', table: Table | undefined): FastifyReply {
  if (!table) throw new Error('A table was asked of a page without one.');
  const text = face === 'csv' ? tableAsCsv(table) : JSON.stringify(tableAsJson(table));
  reply.header('content-disposition', `attachment; filename="${table.name}.${face}"`).header('cache-control', 'no-cache');
  return reply.type(typeOf[face]).send(text);
}

async function loadWithoutFailingPanels<P extends TObject, F extends Fields, Model>(
  web: Web,
  definition: PageDefinition<P, F, Model>,
  asked: PageRequest<Static<P>, Values<F>> & { readonly without: Set<string> },
  request: FastifyRequest,
): Promise<Model | undefined> {
  for (;;) {
    try {
      return await web.db.reading(asked.viewer, (tx) => definition.load(tx, asked));
    } catch (error) {
      if (!(error instanceof PanelFailed) || asked.without.has(error.panel)) throw error;
      request.log.error({ err: error.cause, panel: error.panel }, 'panel failed');
      asked.without.add(error.panel);
    }
  }
}
