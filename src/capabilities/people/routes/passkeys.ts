/** What the script of passkeys asks: the only part of signing in that needs one. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { Web } from '#kernel/http/web.ts';
import { limits } from '../rules/sign-in.ts';
import { basePath } from '../sign-in/auth.ts';
import { headersOf, passOn, type SignIn } from '../sign-in/sign-in.ts';
import { endReplaced, isRefusal, tooOften } from './sign-in.ts';

/** The library checks what is in it; here it only has to be an object of moderate size, as all bodies have. */
const Answer = Type.Object({ response: Type.Record(Type.String(), Type.Unknown()) });

interface Asked {
  readonly body: unknown;
  readonly headers: Headers;
  readonly returnHeaders: true;
}

export function passkeyRoutes(web: Web, signIn: SignIn): void {
  const { api } = signIn.auth;
  const path = `${basePath}/passkey`;
  const post = (url: string, access: 'public' | 'signed-in', body: typeof Answer | undefined, work: (asked: Asked, request: FastifyRequest) => Promise<{ headers: Headers; response: unknown }>) =>
    web.app.post(url, { config: { access }, schema: { hide: true, ...(body && { body }) } }, async (request: FastifyRequest, reply: FastifyReply) => {
      void reply.header('cache-control', 'no-store');
      if (await tooOften(web, signIn, request, 'proving', limits.proving, '')) return reply.code(429).send({ refused: 'too-many' });
      try {
        const { headers, response } = await work({ body: request.body, headers: headersOf(request), returnHeaders: true }, request);
        passOn(headers, reply);
        return await reply.send(response);
      } catch (error) {
        if (isRefusal(error)) return reply.code(400).send({ refused: error.body?.code === 'SESSION_NOT_FRESH' ? 'not-fresh' : 'not-accepted' });
        // What the library cannot read it answers as its own fault; it is the sender's.
        if (error instanceof Error && 'statusCode' in error) return reply.code(400).send({ refused: 'not-accepted' });
        throw error;
      }
    });

  post(`${path}/sign-in-options`, 'public', undefined, async ({ headers }) => {
    const made = await api.generatePasskeyAuthenticationOptions({ headers: withoutSession(headers), returnHeaders: true });
    return { ...made, response: { ...made.response, userVerification: 'required' } };
  });
  post(`${path}/sign-in`, 'public', Answer, async ({ body, headers }, request) => {
    const made = await api.verifyPasskeyAuthentication({ body: body as never, headers, returnHeaders: true });
    await endReplaced(web, request);
    return { headers: made.headers, response: { done: true } };
  });
  post(`${path}/add-options`, 'signed-in', undefined, ({ headers }) => api.generatePasskeyRegistrationOptions({ headers, returnHeaders: true }));
  post(`${path}/add`, 'signed-in', Answer, async ({ body, headers }) => {
    const made = await api.verifyPasskeyRegistration({ body: body as never, headers, returnHeaders: true });
    return { headers: made.headers, response: { done: true } };
  });
}

/** Signing in does not depend on who was signed in before. */
function withoutSession(headers: Headers): Headers {
  headers.delete('cookie');
  return headers;
}
