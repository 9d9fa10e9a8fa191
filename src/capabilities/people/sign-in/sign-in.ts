/** Signing in, as the house opens it: who is asking, and what the routes of this room work with. */
import { createHmac } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sqlAsRole, type RoleClients, type Sql } from '#kernel/db/as-role.ts';
import type { PersonId, Viewer } from '#kernel/values/viewer.ts';
import type { SignInMethod } from '../rules/sign-in.ts';
import { cookiePrefix, openAuth, type Auth, type AuthSettings } from './auth.ts';
import type { Provider } from './providers.ts';
import { viewerReader } from './viewer.ts';

export interface SignInSettings {
  /** Statements of the application, outside any transaction. */
  readonly outside: Sql;
  /** Connections on which better-auth's statements run as their own role. */
  readonly clients: RoleClients;
  readonly secret: string;
  readonly publicUrl: string;
  readonly now: () => Date;
  readonly providers?: readonly Provider[];
  /** For a test that does not wait. */
  readonly patienceMs?: number;
  readonly log?: (level: string, message: string) => void;
}

export interface SignIn extends SignInSettings {
  readonly auth: Auth;
  readonly authSettings: AuthSettings;
  readonly providers: readonly Provider[];
  viewerOf(request: FastifyRequest): Viewer | Promise<Viewer>;
  /** Under which attempts are counted: neither mailboxes nor machines are named in the database. */
  subjectOf(kind: string, value: string): string;
  /** Opens a session for whom the house has admitted, or asks for the second factor. */
  enter(request: FastifyRequest, reply: FastifyReply, person: PersonId, method: SignInMethod): Promise<Entered>;
  /** The browser forgets who was signed in; the session itself is ended in a transaction. */
  forget(reply: FastifyReply): void;
}

export type Entered = 'in' | 'second-factor';

export function openSignIn(settings: SignInSettings): SignIn {
  const { secret, publicUrl } = settings;
  const authSettings = { secret, publicUrl, sql: sqlAsRole(settings.clients, 'entente_auth'), ...(settings.log && { log: settings.log }) };
  const auth = openAuth(authSettings);
  const prefix = cookiePrefix(publicUrl);
  const attributes = `Max-Age=0; Path=/; HttpOnly; SameSite=Lax${publicUrl.startsWith('https:') ? '; Secure' : ''}`;
  return {
    ...settings,
    providers: settings.providers ?? [],
    authSettings,
    auth,
    viewerOf: viewerReader(settings),
    subjectOf: (kind, value) => createHmac('sha256', secret).update(`${kind} ${value}`).digest('base64url'),
    async enter(request, reply, person, method) {
      const { headers, response } = await auth.api.enter({ body: { person, method } as never, headers: headersOf(request), returnHeaders: true });
      passOn(headers, reply);
      return response.secondFactor ? 'second-factor' : 'in';
    },
    forget(reply) {
      void reply.header('set-cookie', `${prefix}.session_token=; ${attributes}`);
    },
  };
}

/** What better-auth may know of a request: no address of a machine. */
export function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers();
  for (const name of ['cookie', 'user-agent', 'origin'] as const) {
    const value = request.headers[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  return headers;
}

export function passOn(headers: Headers | null | undefined, reply: FastifyReply): void {
  for (const cookie of headers?.getSetCookie() ?? []) void reply.header('set-cookie', cookie);
}
