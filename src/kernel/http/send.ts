/** From what a page function returns to bytes on the wire. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ComponentChildren } from 'preact';
import type { Locale } from '#kernel/text/locale.ts';
import { ErrorSummary, type FormError } from '#kernel/ui/components/error-summary/error-summary.tsx';
import { fieldId } from '#kernel/ui/components/form-field/field.ts';
import type { Frame, Page } from '#kernel/ui/frame.ts';
import { Layout } from '#kernel/ui/layout.tsx';
import { partsOf } from '#kernel/ui/markup/jsx-runtime.ts';
import { type FieldProblem } from './fields.ts';
import type { Bytes } from './page-cache.ts';
import { texts } from './texts.ts';
import type { Site } from './web.ts';

/** `address` is the path as asked, with the language prefix and the query; `person` who has signed in. */
export function frameOf(site: Site, locale: Locale, address: string, person?: { readonly name: string }): Frame {
  const path = address.replace(/^\/(en|fr)(?=\/|\?|$)/, '');
  return {
    locale,
    path: path.startsWith('/') ? path : `/${path}`,
    menu: site.menu,
    footer: site.footer,
    stylesheets: site.assets.stylesheets,
    scripts: site.assets.scripts,
    icon: site.assets.icon,
    publicUrl: site.publicUrl,
    feed: { title: 'Entente', path: '/feed.atom' },
    person,
  };
}

/** `refused`: why a form was not taken, above the page that shows it again. */
export function renderPage(frame: Frame, page: Page, problems: readonly FieldProblem[] = [], refused: readonly FormError[] = []): Buffer {
  const children: ComponentChildren[] = [page.body];
  if (problems.length > 0) children.unshift(ErrorSummary(summaryOf(frame.locale, page.form, problems)));
  if (refused.length > 0) children.unshift(ErrorSummary({ locale: frame.locale, errors: refused }));
  const scripts = [...frame.scripts, ...(page.scripts ?? [])];
  const parts = partsOf(Layout({ frame: { ...frame, scripts }, title: page.title, description: page.description, crumbs: page.crumbs, noIndex: page.noIndex || problems.length > 0 || refused.length > 0, children }));
  return bytesOf(['<!doctype html>', ...parts]);
}

/** Where pages are written before they are cut to their length: measuring the length first would take as long as writing. */
let desk = Buffer.allocUnsafe(2 * 1024 * 1024);

function bytesOf(parts: readonly string[]): Buffer {
  // A unit of UTF-16 takes three bytes of UTF-8 at most.
  const most = 3 * parts.reduce((sum, part) => sum + part.length, 0);
  if (most > desk.length) desk = Buffer.allocUnsafe(most);
  let length = 0;
  for (const part of parts) length += desk.write(part, length);
  return Buffer.from(desk.subarray(0, length));
}

export const problemWords = (locale: Locale, problem: Pick<FieldProblem, 'reason' | 'given'>): string => texts[locale].problem[problem.reason](problem.given);

function summaryOf(locale: Locale, form: string | undefined, problems: readonly FieldProblem[]) {
  const t = texts[locale];
  return {
    locale,
    title: t.thereIsAProblem,
    errors: problems.map((problem) => ({ sentence: t.fieldProblem(problem.label[locale], problemWords(locale, problem)), fieldId: form === undefined ? undefined : fieldId(form, problem.name) })),
  };
}

export function sendHtml(reply: FastifyReply, status: number, body: Buffer): FastifyReply {
  // Nothing that a signed-in person saw is there for whoever uses the machine next.
  const mayBeStored = status === 200 && reply.request.viewer?.person === undefined && !reply.hasHeader('cache-control');
  return reply.code(status).header('content-type', 'text/html; charset=utf-8').header('cache-control', mayBeStored ? 'no-cache' : 'no-store').send(body);
}

/** A reader who has these bytes already is told so instead of being sent them again. */
export function sendBytes(request: FastifyRequest, reply: FastifyReply, bytes: Bytes, type: string): FastifyReply {
  reply.header('etag', bytes.etag).header('cache-control', 'no-cache').header('content-type', type);
  if (request.headers['if-none-match'] === bytes.etag) return reply.code(304).send();
  return reply.send(bytes.body);
}
