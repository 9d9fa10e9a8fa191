/** What a reader is told when there is no answer: a page in the language of the address, or a problem document (RFC 9457) for a program. */
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { isLocale, type Locale } from '#kernel/text/locale.ts';
import { FailurePage } from './failure-page.tsx';
import { signInAddress } from '#kernel/ui/frame.ts';
import { preferredLocale } from './preferred-locale.ts';
import { frameOf, renderPage, sendHtml } from './send.ts';
import { texts } from './texts.ts';
import type { Site } from './web.ts';

interface Failure {
  readonly title: string;
  readonly lead: string;
  readonly first?: { readonly label: string; readonly href: string };
}

export function sendNotFound(site: Site, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return sendFailure(site, request, reply, 404, (locale) => ({ title: texts[locale].notFound, lead: texts[locale].notFoundLead }));
}

export function sendSignIn(site: Site, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return sendFailure(site, request, reply, 401, (locale) => ({
    title: texts[locale].signIn,
    lead: texts[locale].signInLead,
    first: { label: texts[locale].toSignIn, href: signInAddress(locale, request.method === 'GET' ? request.url : undefined) },
  }));
}

export function sendForbidden(site: Site, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return sendFailure(site, request, reply, 403, (locale) => ({ title: texts[locale].forbidden, lead: texts[locale].forbiddenLead }));
}

/** It may be read here and not be taken away. */
export function sendMayNotLeave(site: Site, request: FastifyRequest, reply: FastifyReply, lead: string): FastifyReply {
  return sendFailure(site, request, reply, 403, (locale) => ({ title: texts[locale].mayNotLeave, lead }));
}

/** The personal access token is one, and is not good for this. */
export function sendScopeMissing(site: Site, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return sendFailure(site, request, reply, 403, (locale) => ({ title: texts[locale].scopeMissing, lead: texts[locale].scopeMissingLead }));
}

/** What was asked cannot be: which field, and why, for a program to show beside it. */
export function sendRefused(site: Site, request: FastifyRequest, reply: FastifyReply, fields: readonly Detail[]): FastifyReply {
  return sendFailure(site, request, reply, 400, (locale) => ({ title: texts[locale].badRequest, lead: texts[locale].badRequestLead }), fields);
}

/** This file cannot be written where the platform runs; another form of it can. */
export function sendCannotWrite(site: Site, request: FastifyRequest, reply: FastifyReply, lead: string): FastifyReply {
  return sendFailure(site, request, reply, 501, (locale) => ({ title: texts[locale].cannotWrite, lead }));
}

/** The one place where what was thrown becomes an answer. A fault is logged with the reference that the reader sees. */
export function sendError(site: Site, error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const status = error.statusCode !== undefined && error.statusCode >= 400 ? error.statusCode : 500;
  if (status >= 500 && status !== 503) request.log.error({ err: error }, 'request failed');
  // An address that does not have the shape of one of ours is simply no address of ours.
  if (error.validationContext === 'params') return sendNotFound(site, request, reply);
  const details = error.validation?.map((one) => ({ field: one.instancePath.replace(/^\//, '') || missingIn(one.params), reason: one.message ?? '' }));
  return sendFailure(site, request, reply, status, (locale) => failureOf(status, request.id, texts[locale]), details);
}

function failureOf(status: number, reference: string, t: (typeof texts)['en']): Failure {
  if (status === 429) return { title: t.tooMany, lead: t.tooManyLead };
  if (status === 503) return { title: t.busy, lead: t.busyLead };
  if (status >= 500) return { title: t.failed, lead: t.failedLead(reference) };
  return { title: t.badRequest, lead: t.badRequestLead };
}

const missingIn = (params: Record<string, unknown>) => (typeof params['missingProperty'] === 'string' ? params['missingProperty'] : '');

type Detail = { readonly field: string; readonly reason: string };

function sendFailure(site: Site, request: FastifyRequest, reply: FastifyReply, status: number, say: (locale: Locale) => Failure, details?: readonly Detail[]): FastifyReply {
  const locale = localeOf(request);
  const { title, lead, first } = say(locale);
  if (request.url.startsWith('/api/')) {
    reply.code(status).header('content-type', 'application/problem+json; charset=utf-8').header('cache-control', 'no-store');
    return reply.send(JSON.stringify({ type: 'about:blank', status, title, detail: lead, instance: request.id, ...(details && { errors: details }) }));
  }
  const body = FailurePage({ locale, title, lead, details: details ?? [], first });
  // The other language of a page that does not exist does not exist either.
  return sendHtml(reply, status, renderPage(frameOf(site, locale, `/${locale}`, request.signedIn), { title, crumbs: [{ label: title }], body, noIndex: true }));
}

function localeOf(request: FastifyRequest): Locale {
  const first = request.url.split(/[/?]/)[1] ?? '';
  if (isLocale(first)) return first;
  const asked = (request.query as Record<string, unknown> | undefined)?.['lang'];
  return typeof asked === 'string' && isLocale(asked) ? asked : preferredLocale(request.headers['accept-language']);
}
