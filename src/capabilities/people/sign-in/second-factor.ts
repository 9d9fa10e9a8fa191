/** Our own part of better-auth: whoever has a second factor gives it after a link, an invitation or a provider, and sessions are opened for whom the house has admitted. */
import type { BetterAuthPlugin, GenericEndpointContext } from 'better-auth';
import { createAuthEndpoint, createAuthMiddleware } from 'better-auth/api';
import { deleteSessionCookie, setSessionCookie } from 'better-auth/cookies';
import { generateRandomString } from 'better-auth/crypto';
import type { SignInMethod } from '../rules/sign-in.ts';

const minutes = 10;

/** The plugin `two-factor` of better-auth 1.7.25 asks after passwords only; this does the same after these. A passkey is two factors in itself. */
const askedAfter = new Set(['/magic-link/verify', '/callback/:id']);

export const secondFactor = {
  id: 'entente-second-factor',
  endpoints: {
    /** For a person whom an invitation admitted. Reached from this process only. */
    enter: createAuthEndpoint.serverOnly({ method: 'POST', requireHeaders: true }, async (ctx) => {
      // Without a schema the library passes on what the caller gave, and the only caller is `enter` in auth.ts.
      const { person, method } = ctx.body as { person: string; method: SignInMethod };
      const user = await ctx.context.internalAdapter.findUserById(person);
      if (!user) throw new Error('The house admitted somebody who has no user.');
      if (needsSecond(user)) return challenge(ctx, user.id);
      const session = await ctx.context.internalAdapter.createSession(user.id, false, { method });
      await setSessionCookie(ctx, { session, user });
      return ctx.json({ secondFactor: false });
    }),
  },
  hooks: {
    after: [
      {
        matcher: ({ path }) => askedAfter.has(path ?? ''),
        handler: createAuthMiddleware(async (ctx) => {
          const opened = ctx.context.newSession;
          if (!opened || !needsSecond(opened.user)) return undefined;
          deleteSessionCookie(ctx, true);
          await ctx.context.internalAdapter.deleteSession(opened.session.token);
          ctx.context.setNewSession(null);
          // Where a provider's answer would have led.
          const { returned } = ctx.context;
          const to = returned instanceof Error && 'headers' in returned ? new Headers(returned.headers as HeadersInit).get('location') : null;
          return challenge(ctx, opened.user.id, to ?? undefined);
        }),
      },
    ],
  },
} satisfies BetterAuthPlugin;

const needsSecond = (user: object): boolean => 'twoFactorEnabled' in user && user.twoFactorEnabled === true;

/** The rows and the cookie by which `two-factor` knows whose codes it then checks, and how often it has. */
async function challenge(ctx: GenericEndpointContext, person: string, to?: string) {
  const cookie = ctx.context.createAuthCookie('two_factor', { maxAge: minutes * 60 });
  const identifier = `2fa-${generateRandomString(20)}`;
  const expiresAt = new Date(Date.now() + minutes * 60_000);
  await ctx.context.internalAdapter.createVerificationValue({ value: person, identifier, expiresAt });
  await ctx.context.internalAdapter.createVerificationValue({ value: '0', identifier: `2fa-attempts-${identifier}`, expiresAt });
  await ctx.setSignedCookie(cookie.name, identifier, ctx.context.secret, cookie.attributes);
  return ctx.json({ secondFactor: true, ...(to !== undefined && { to }) });
}
