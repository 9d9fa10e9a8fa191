/** Identity providers of ministries: who they are, and whom they may vouch for. */
import { readFile } from 'node:fs/promises';
import { betterAuth } from 'better-auth';
import { genericOAuth } from 'better-auth/plugins';
import { Type, type Static } from 'typebox';
import { Value } from 'typebox/value';
import type { Locale } from '#kernel/text/locale.ts';
import { StartRefusal } from '#kernel/values/start-refusal.ts';
import { addressOf } from '../rules/sign-in.ts';
import { authOptions, type AuthSettings } from './auth.ts';

const ProviderEntry = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z][a-z0-9-]{1,30}$' }),
    name: Type.Object({ en: Type.String({ minLength: 1 }), fr: Type.String({ minLength: 1 }) }),
    issuer: Type.String({ pattern: '^https?://[^\\s]+$' }),
    clientId: Type.String({ minLength: 1 }),
    clientSecret: Type.String({ minLength: 1 }),
    /** It is believed about addresses of these domains, and no others. */
    domains: Type.Array(Type.String({ pattern: '^[a-z0-9][a-z0-9.-]*\\.[a-z]{2,}$' }), { minItems: 1 }),
  },
  { additionalProperties: false },
);

export type Provider = Static<typeof ProviderEntry>;

/** The file that IDENTITY_PROVIDERS names. Throws a `StartRefusal` that says where it is wrong, and never what a secret is. */
export async function readProviders(path: string | undefined): Promise<readonly Provider[]> {
  if (path === undefined) return [];
  const wrong = (reason: string) => new StartRefusal('identity-providers-wrong', `The file of IDENTITY_PROVIDERS, ${path}, ${reason}.`);
  const text = await readFile(path, 'utf8').catch((error: { code?: string }) => {
    throw wrong(`cannot be read (${error.code ?? 'unknown reason'})`);
  });
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw wrong('is not JSON');
  }
  if (!Array.isArray(given)) throw wrong('must be a list of providers, in square brackets');
  const providers: Provider[] = [];
  for (const [index, entry] of given.entries()) {
    if (!Value.Check(ProviderEntry, entry)) {
      const [first] = Value.Errors(ProviderEntry, entry);
      throw wrong(`is wrong about provider ${index + 1}${first ? `, at ${first.instancePath || 'its top'}: it ${first.message}` : ''}`);
    }
    const issuer = new URL(entry.issuer);
    if (issuer.protocol !== 'https:' && !['127.0.0.1', 'localhost', '[::1]'].includes(issuer.hostname)) throw wrong(`is wrong about provider ${index + 1}: its issuer must begin with https://`);
    if (providers.some(({ id }) => id === entry.id)) throw wrong(`names two providers ${entry.id}`);
    providers.push(entry);
  }
  return providers;
}

export type NotAdmittedReason = 'unverified' | 'foreign' | 'unknown';

export class NotAdmitted extends Error {
  readonly reason: NotAdmittedReason;
  constructor(reason: NotAdmittedReason) {
    super(reason);
    this.reason = reason;
  }
}

/** Why it may not vouch for this person; the same whether there is an account or not. */
export function decideVouch({ domains }: Pick<Provider, 'domains'>, { email, verified }: { readonly email: unknown; readonly verified: boolean }): 'unverified' | 'foreign' | undefined {
  if (typeof email !== 'string' || !verified) return 'unverified';
  return domains.includes(addressOf(email).split('@')[1] ?? '') ? undefined : 'foreign';
}

/**
 * better-auth asks a provider about itself when it starts, without limit of time: each provider has an instance of its own, made when
 * it is first used, so that one that hangs holds up nobody who comes another way.
 */
export function openProvider(settings: AuthSettings, provider: Provider, admit: (person: { readonly address: string; readonly name: string }) => Promise<boolean>) {
  const plugin = genericOAuth({
    config: [
      {
        providerId: provider.id,
        discoveryUrl: `${provider.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
        clientId: provider.clientId,
        clientSecret: provider.clientSecret,
        scopes: ['openid', 'email', 'profile'],
        pkce: true,
        requireIdTokenVerification: true,
        disableSignUp: true,
        async mapProfileToUser(profile) {
          const verified = profile['email_verified'] === true || profile['email_verified'] === 'true';
          const refused = decideVouch(provider, { email: profile['email'], verified });
          if (refused) throw new NotAdmitted(refused);
          const address = addressOf(String(profile['email']));
          if (!(await admit({ address, name: String(profile['name'] ?? '').trim().slice(0, 120) }))) throw new NotAdmitted('unknown');
          return { email: address, emailVerified: true };
        },
      },
    ],
  });
  const { madeLinks: _, ...options } = authOptions(settings, [plugin]);
  return betterAuth(options);
}

export const shownProviders = (providers: readonly Provider[], locale: Locale): readonly { readonly id: string; readonly name: string }[] => providers.map(({ id, name }) => ({ id, name: name[locale] }));
