/** Signing in through a ministry's own identity provider: there, and back. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { homeTimeZone } from '#kernel/http/page.ts';
import type { Web } from '#kernel/http/web.ts';
import { locales, type Locale } from '#kernel/text/locale.ts';
import { addressIn } from '#kernel/ui/frame.ts';
import { dayOf } from '#kernel/values/dates.ts';
import { keeper } from '#kernel/values/viewer.ts';
import { acceptInvitation } from '../actions/invitations.ts';
import { limits, safeReturn } from '../rules/sign-in.ts';
import { basePath } from '../sign-in/auth.ts';
import { NotAdmitted, openProvider, type Provider } from '../sign-in/providers.ts';
import { headersOf, passOn, type SignIn } from '../sign-in/sign-in.ts';
import { findPersonAt } from '../store/identity.ts';
import { findOpenInvitationTo } from '../store/invitations.ts';
import { endReplaced, isRefusal, tooOften } from './sign-in.ts';

/** How long a provider may take before it is said not to answer. */
const patienceMs = 8000;

class TooSlow extends Error {}

export function providerRoutes(web: Web, signIn: SignIn): void {
  if (signIn.providers.length === 0) return;
  const opened = new Map<string, ReturnType<typeof openProvider>>();
  const doorOf = (provider: Provider) => {
    const door = opened.get(provider.id) ?? openProvider(signIn.authSettings, provider, (person) => admit(web, signIn, person));
    opened.set(provider.id, door);
    return door;
  };
  /** One that did not answer is asked anew the next time. */
  const within = async <T>(provider: Provider, work: Promise<T>): Promise<T> => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new TooSlow()), signIn.patienceMs ?? patienceMs);
    });
    try {
      return await Promise.race([work, late]);
    } catch (error) {
      if (error instanceof TooSlow) opened.delete(provider.id);
      throw error;
    } finally {
      clearTimeout(timer);
    }
  };
  const find = (id: string) => signIn.providers.find((provider) => provider.id === id);
  const trouble = (reply: FastifyReply, locale: Locale, reason: string) => reply.header('cache-control', 'no-store').redirect(`${addressIn(locale, '/sign-in')}?trouble=${reason}`, 303);

  const Which = Type.Object({ provider: Type.String({ maxLength: 40 }) });
  for (const locale of locales) {
    // A link and no form: a browser would not follow a form's answer to another site, as the policy of our pages says.
    web.app.get<{ Params: { provider: string }; Querystring: { to?: string } }>(addressIn(locale, '/sign-in/with/:provider'), { config: { access: 'public' }, schema: { hide: true, params: Which } }, async (request, reply) => {
      const provider = find(request.params.provider);
      if (!provider) return trouble(reply, locale, 'refused');
      if (await tooOften(web, signIn, request, 'proving', limits.proving, '')) return trouble(reply, locale, 'refused');
      const callbackURL = safeReturn(request.query.to) ?? addressIn(locale, '/');
      const body = { provider: provider.id, callbackURL, errorCallbackURL: `${addressIn(locale, '/sign-in')}?trouble=refused`, disableRedirect: true };
      try {
        const { headers, response } = await within(provider, doorOf(provider).api.signInSocial({ body, headers: headersOf(request), returnHeaders: true }));
        if (!('url' in response) || response.url === undefined) return await trouble(reply, locale, 'refused');
        passOn(headers, reply);
        return await reply.header('cache-control', 'no-store').redirect(response.url, 303);
      } catch (error) {
        // Not found: it could not be asked about itself.
        if (error instanceof TooSlow || isRefusal(error)) return trouble(reply, locale, 'unreachable');
        throw error;
      }
    });
  }

  web.app.get<{ Params: { provider: string }; Querystring: Record<string, string> }>(`${basePath}/callback/:provider`, { config: { access: 'public' }, schema: { hide: true, params: Which } }, async (request, reply) => {
    const provider = find(request.params.provider);
    if (!provider) return trouble(reply, 'en', 'refused');
    const locale: Locale = /^fr\b/.test(request.headers['accept-language'] ?? '') ? 'fr' : 'en';
    try {
      const answer = await within(provider, doorOf(provider).api.callbackOAuth({ params: { id: provider.id }, query: request.query, headers: headersOf(request), asResponse: true } as never) as unknown as Promise<Response>);
      return await backFrom(web, answer, request, reply, locale);
    } catch (error) {
      if (error instanceof NotAdmitted) return trouble(reply, locale, error.reason);
      if (error instanceof TooSlow) return trouble(reply, locale, 'unreachable');
      throw error;
    }
  });
}

async function backFrom(web: Web, answer: Response, request: FastifyRequest, reply: FastifyReply, locale: Locale): Promise<FastifyReply> {
  void reply.header('cache-control', 'no-store');
  const location = answer.headers.get('location') ?? '';
  const { searchParams } = new URL(location, web.site.publicUrl);
  if (answer.status >= 300 && searchParams.has('error')) return reply.redirect(`${safeReturn(location)?.split('?')[0] ?? addressIn(locale, '/sign-in')}?trouble=refused`, 303);
  passOn(answer.headers, reply);
  await endReplaced(web, request);
  if (answer.status >= 300) return reply.redirect(safeReturn(location) ?? addressIn(locale, '/'), 303);
  const { to } = (await answer.json()) as { readonly to?: string };
  const asked = safeReturn(to);
  return reply.redirect(`${addressIn((asked?.slice(1, 3) as Locale | undefined) ?? locale, '/sign-in/code')}${asked === undefined ? '' : `?to=${encodeURIComponent(asked)}`}`, 303);
}

/** Whether the house knows the address: by an account, or by an invitation, which is accepted by being vouched for. */
async function admit(web: Web, signIn: SignIn, { address, name }: { readonly address: string; readonly name: string }): Promise<boolean> {
  const now = signIn.now();
  return web.db.writing(keeper, async (tx) => {
    if ((await findPersonAt(tx, address)) !== undefined) return true;
    const invitation = await findOpenInvitationTo(tx, address, now);
    if (!invitation) return false;
    const accepted = await acceptInvitation(tx, { hash: invitation.hash, name, locale: 'en', signedIn: undefined }, { now, today: dayOf(now, homeTimeZone) });
    return 'person' in accepted;
  });
}
