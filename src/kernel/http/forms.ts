/** The forms of a page: what is sent is read by its fields, acted on in one transaction, and answered with the way on or with the page once more. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { TObject } from 'typebox';
import type { Access } from '#kernel/access/route-access.ts';
import type { WriteTx } from '#kernel/db/tx.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { fieldId } from '#kernel/ui/components/form-field/field.ts';
import type { FormError } from '#kernel/ui/components/error-summary/error-summary.tsx';
import { addressIn, type Page } from '#kernel/ui/frame.ts';
import { sendNotFound } from './failures.ts';
import { enteredIn, readFields, type Entered, type Fields, type Values } from './fields.ts';
import { frameOf, problemWords, renderPage, sendHtml } from './send.ts';
import { texts } from './texts.ts';
import type { Web } from './web.ts';

/**
 * Where to go on, without the language prefix; or a page that is shown this once and at no address; or why not, in the reader's
 * language, and for no reason where the page only shows first what would be done; undefined: there is nothing of that name for this person.
 */
export type Acted = { readonly to: string } | { readonly shown: Page } | { readonly refused: readonly { readonly field?: string; readonly reason: string }[] } | undefined;

export type Form<Request, F extends Fields = Fields> = FormShape<F> & (ActsInside<Request, F> | ActsOutside<Request, F>);

interface FormShape<F extends Fields> {
  readonly fields: F;
  /** Of what is sent, in bytes; more only where long texts are pasted. */
  readonly bodyLimit?: number;
}

interface ActsInside<Request, F extends Fields> {
  /** Undone when it refuses. */
  act(tx: WriteTx, request: Request & { readonly values: Values<F> }): Promise<Acted>;
}

interface ActsOutside<Request, F extends Fields> {
  /** For what may not happen inside a transaction, such as signing in, which sets cookies and has statements of its own. */
  actOutside(request: Request & { readonly values: Values<F> }, web: { readonly request: FastifyRequest; readonly reply: FastifyReply }): Promise<Acted>;
}

export type Forms<Request> = Readonly<Record<string, Form<Request>>>;

/** The form that was not taken: its name is also the id of its element, so that each error leads to its field. */
export interface FormRefusal {
  readonly form: string;
  readonly entered: Entered;
  readonly errors: readonly FormError[];
  /** The sentence at each field. */
  readonly byField: Readonly<Record<string, string>>;
}

/** Gives each form the type of its own values and of its page's request. */
export type FormMaker<Request> = <F extends Fields>(definition: Form<Request, F>) => Form<Request>;

// What is handed to a form was read by its own fields.
export const formMaker = <Request>(): FormMaker<Request> => (definition) => definition as unknown as Form<Request>;

class Undone extends Error {}

export function registerForms<Request extends { readonly viewer: Parameters<Web['db']['writing']>[0] }>(
  web: Web,
  address: string,
  page: { readonly locale: Locale; readonly forms: Forms<Request>; readonly access: Access; readonly schema: { readonly hide: boolean; readonly params: TObject }; asked(request: FastifyRequest): { readonly asked: Request } },
  showAgain: (request: FastifyRequest, reply: FastifyReply, refused: FormRefusal) => Promise<FastifyReply>,
): void {
  for (const [name, definition] of Object.entries(page.forms)) {
    const options = { config: { access: page.access }, schema: page.schema, ...(definition.bodyLimit !== undefined && { bodyLimit: definition.bodyLimit }) };
    web.app.post(`${address}/${name}`, options, async (request, reply) => {
      const body = (request.body ?? {}) as Record<string, unknown>;
      const { values, problems } = readFields(definition.fields, body);
      const again = (refused: readonly { readonly field?: string; readonly reason: string }[]) =>
        showAgain(request, reply, refusalOf(page.locale, name, definition.fields, enteredIn(body), refused));
      if (problems.length > 0) return again(problems.map((problem) => ({ field: problem.name, reason: problemWords(page.locale, problem) })));
      const asked = { ...page.asked(request).asked, values };
      const acted = 'actOutside' in definition ? await definition.actOutside(asked, { request, reply }) : await actOrUndo(web, asked, definition);
      if (acted === undefined) return sendNotFound(web.site, request, reply);
      if ('refused' in acted) return again(acted.refused);
      if ('shown' in acted) return sendHtml(reply.header('cache-control', 'no-store'), 200, renderPage(frameOf(web.site, page.locale, address, request.signedIn), acted.shown));
      return reply.code(303).header('cache-control', 'no-store').redirect(addressIn(page.locale, acted.to), 303);
    });
  }
}

/** Whatever was written before a refusal is not there afterwards. */
async function actOrUndo<Request extends { readonly viewer: Parameters<Web['db']['writing']>[0] }>(web: Web, request: Request & { readonly values: Values<Fields> }, definition: ActsInside<Request, Fields>): Promise<Acted> {
  let acted: Acted;
  await web.db
    .writing(request.viewer, async (tx) => {
      acted = await definition.act(tx, request);
      if (acted === undefined || 'refused' in acted) throw new Undone();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
  return acted;
}

function refusalOf(locale: Locale, form: string, fields: Fields, entered: Entered, refused: readonly { readonly field?: string; readonly reason: string }[]): FormRefusal {
  const labelled = ({ field, reason }: { readonly field?: string; readonly reason: string }) => {
    const label = field === undefined ? undefined : fields[field]?.label[locale];
    return label === undefined ? reason : texts[locale].formProblem(label, reason);
  };
  return {
    form,
    entered,
    errors: refused.map((one) => ({ sentence: labelled(one), fieldId: one.field === undefined ? undefined : fieldId(form, one.field) })),
    byField: Object.fromEntries(refused.flatMap(({ field, reason }) => (field === undefined ? [] : [[field, reason]]))),
  };
}
