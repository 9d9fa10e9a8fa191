/** The pages of signing in: ask for a link, use it, give the second factor. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { needed, words } from '#kernel/http/fields.ts';
import { page } from '#kernel/http/page.ts';
import type { Web } from '#kernel/http/web.ts';
import { keeper } from '#kernel/values/viewer.ts';
import { CodePage } from '../pages/code.tsx';
import { LinkPage, SentPage, SignInPage } from '../pages/sign-in.tsx';
import { addressOf, isAddress, limits, safeReturn, type Limit } from '../rules/sign-in.ts';
import { endSession, takeAttempt } from '../store/identity.ts';
import { texts } from '../texts/sign-in.ts';
import { hashOfCode } from '../sign-in/recovery-codes.ts';
import { askForLink } from '../sign-in/letters.ts';
import { shownProviders } from '../sign-in/providers.ts';
import { headersOf, passOn, type SignIn } from '../sign-in/sign-in.ts';
import { labels } from './labels.ts';

const to = words(labels.to, 500);

/** A page of ours without its language, as forms lead on; home when it is none. */
export const onwards = (asked: string | undefined): string => (safeReturn(asked) ?? '/en').slice(3) || '/';

export function signInRoutes(web: Web, signIn: SignIn): void {
  page(web, '/sign-in', {
    access: 'public',
    // Its address may hold where somebody was, and its script is told so.
    unkept: true,
    madeFrom: [],
    query: { to, trouble: words(labels.trouble, 20) },
    load: async (_tx, { query }) => ({ to: safeReturn(query.to) ?? '', trouble: query.trouble }),
    show: (model, request) => ({
      title: texts[request.locale].signIn.title,
      crumbs: [{ label: texts[request.locale].signIn.title }],
      body: SignInPage({ ...model, locale: request.locale, providers: shownProviders(signIn.providers, request.locale), refused: request.refused, signedIn: request.viewer.person !== undefined }),
      scripts: scriptsOf(web, 'passkeys'),
      noIndex: true,
    }),
    forms: (form) => ({
      'send-link': form({
        fields: { address: needed(words(labels.address, 254)), to },
        async actOutside({ values, locale }, { request }) {
          if (!isAddress(values.address)) return { refused: [{ field: 'address', reason: texts[locale].signIn.notAnAddress }] };
          const often = await tooOften(web, signIn, request, 'asking', limits.asking, texts[locale].signIn.tooMany);
          if (often) return often;
          // From here on all addresses are alike, in what is done and in how long it takes.
          const asked = { address: addressOf(values.address), locale, to: safeReturn(values.to) ?? '' };
          await web.db.writing(keeper, (tx) => askForLink(tx, asked));
          return { to: '/sign-in/sent' };
        },
      }),
    }),
  });

  page(web, '/sign-in/sent', {
    access: 'public',
    madeFrom: [],
    load: async () => ({}),
    show: (_model, { locale }) => ({ title: texts[locale].sent.title, crumbs: [{ label: texts[locale].signIn.title, path: '/sign-in' }, { label: texts[locale].sent.title }], body: SentPage({ locale }), noIndex: true }),
  });

  page(web, '/sign-in/link', {
    access: 'public',
    unkept: true,
    madeFrom: [],
    query: { token: words(labels.token, 100), to },
    // Nothing is looked up: whoever follows the link by machine learns nothing and uses nothing up.
    load: async (_tx, { query, refused }) => ({ token: refused ? '' : query.token, to: safeReturn(query.to) ?? '' }),
    show: (model, { locale, refused }) => ({ title: texts[locale].link.title, crumbs: [{ label: texts[locale].link.title }], body: LinkPage({ ...model, locale, refused: refused !== undefined }), noIndex: true }),
    forms: (form) => ({
      enter: form({
        fields: { token: words(labels.token, 100), to },
        async actOutside({ values, locale }, { request, reply }) {
          const often = await tooOften(web, signIn, request, 'proving', limits.proving, texts[locale].signIn.tooMany);
          if (often) return often;
          const entered = await useLink(signIn, values.token, request, reply);
          if (!entered) return { refused: [{ reason: texts[locale].link.over }] };
          await endReplaced(web, request);
          return { to: entered === 'in' ? onwards(values.to) : afterCode(values.to) };
        },
      }),
    }),
  });

  codePage(web, signIn);
}

/** The second factor, wherever it was asked for. */
function codePage(web: Web, signIn: SignIn): void {
  const give = (kind: 'code' | 'recovery', typed: string, request: FastifyRequest, reply: FastifyReply) => giveCode(signIn, kind, typed, request, reply);
  page(web, '/sign-in/code', {
    access: 'public',
    unkept: true,
    madeFrom: [],
    query: { to },
    load: async (_tx, { query, entered }) => ({ to: safeReturn(query.to ?? entered['to']?.[0]) ?? safeReturn(entered['to']?.[0]) ?? '' }),
    show: (model, { locale, refused }) => ({ title: texts[locale].code.title, crumbs: [{ label: texts[locale].code.title }], body: CodePage({ ...model, locale, refused }), noIndex: true }),
    forms: (form) => {
      const second = (kind: 'code' | 'recovery') =>
        form({
          fields: { code: needed(words(kind === 'code' ? labels.code : labels.recoveryCode, 40)), to },
          async actOutside({ values, locale }, { request, reply }) {
            const often = await tooOften(web, signIn, request, 'proving', limits.proving, texts[locale].signIn.tooMany);
            if (often) return often;
            const given = await give(kind, values.code, request, reply);
            if (given !== 'in') return { refused: [{ ...(given === 'wrong' && { field: 'code' }), reason: texts[locale].code[given === 'wrong' && kind === 'recovery' ? 'wrongRecovery' : given] }] };
            await endReplaced(web, request);
            return { to: onwards(values.to) };
          },
        });
      return { code: second('code'), recovery: second('recovery') };
    },
  });
}

const afterCode = (asked: string): string => (safeReturn(asked) === undefined ? '/sign-in/code' : `/sign-in/code?to=${encodeURIComponent(asked)}`);

/** Undefined when the link is none, was used, or is too old. */
async function useLink(signIn: SignIn, token: string, request: FastifyRequest, reply: FastifyReply): Promise<'in' | 'second-factor' | undefined> {
  try {
    const { headers, response } = await signIn.auth.api.magicLinkVerify({ query: { token }, headers: headersOf(request), returnHeaders: true });
    passOn(headers, reply);
    return 'secondFactor' in response ? 'second-factor' : 'in';
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

async function giveCode(signIn: SignIn, kind: 'code' | 'recovery', typed: string, request: FastifyRequest, reply: FastifyReply): Promise<'in' | 'wrong' | 'over' | 'locked'> {
  const { api } = signIn.auth;
  // A session that is there already would be taken for the one to prove, and a wrong code would not be counted.
  const headers = withoutSession(headersOf(request));
  try {
    const answer =
      kind === 'code'
        ? await api.verifyTOTP({ body: { code: typed.replace(/\D/g, '') }, headers, returnHeaders: true })
        : await api.verifyBackupCode({ body: { code: hashOfCode(signIn.secret, typed) }, headers, returnHeaders: true });
    passOn(answer.headers, reply);
    return 'in';
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const code = error.body?.code;
    if (code === 'INVALID_CODE' || code === 'INVALID_BACKUP_CODE') return 'wrong';
    return code === 'ACCOUNT_TEMPORARILY_LOCKED' ? 'locked' : 'over';
  }
}

function withoutSession(headers: Headers): Headers {
  const kept = (headers.get('cookie') ?? '').split('; ').filter((cookie) => !/\.session_token=/.test(cookie));
  headers.set('cookie', kept.join('; '));
  return headers;
}

/** An answer of better-auth that says no, as against a fault. */
export function isRefusal(error: unknown): error is { readonly body?: { readonly code?: string; readonly message?: string } } {
  return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' && error.statusCode < 500;
}

/** Whoever signs in anew has left the session before: a cookie that was stolen is worth nothing from then on. */
export async function endReplaced(web: Web, request: FastifyRequest): Promise<void> {
  const { signedIn, viewer } = request;
  if (signedIn) await web.db.writing(viewer, (tx) => endSession(tx, signedIn.session));
}

/** Counted by machine, before anything is looked at, and alike for all addresses. */
export async function tooOften(web: Web, signIn: SignIn, request: FastifyRequest, kind: string, limit: Limit, reason: string) {
  const allowed = await web.db.writing(keeper, (tx) => takeAttempt(tx, signIn.subjectOf(kind, request.ip), limit));
  return allowed ? undefined : { refused: [{ reason }] };
}

export const scriptsOf = (web: Web, island: string): string[] => [web.site.assets.islands?.[island]].filter((address) => address !== undefined);
