/** Ways of signing in, on the account page: second factor, passkeys, sessions. */
import { encode } from 'uqr';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { needed, words } from '#kernel/http/fields.ts';
import type { Acted } from '#kernel/http/forms.ts';
import { page } from '#kernel/http/page.ts';
import type { Web } from '#kernel/http/web.ts';
import type { Locale } from '#kernel/text/locale.ts';
import type { Viewer } from '#kernel/values/viewer.ts';
import { RecoveryCodesPage, SetUpPage } from '../pages/second-factor.tsx';
import { SecurityPage } from '../pages/security.tsx';
import { limits } from '../rules/sign-in.ts';
import { hashOfCode } from '../sign-in/recovery-codes.ts';
import { shownProviders } from '../sign-in/providers.ts';
import { headersOf, passOn, type SignIn } from '../sign-in/sign-in.ts';
import { endOtherSessions, endSession, getOwnAccount, removePasskey, removeSecondFactor, renamePasskey, takeAttempt } from '../store/identity.ts';
import { texts } from '../texts/sign-in.ts';
import { labels } from './labels.ts';
import { isRefusal, scriptsOf } from './sign-in.ts';

const here = '/account/security';
const which = needed(words(labels.which, 60));

export function securityRoutes(web: Web, signIn: SignIn): void {
  page(web, here, {
    access: 'signed-in',
    madeFrom: [],
    query: { done: words(labels.done, 20) },
    load: async (tx) => ({ account: await getOwnAccount(tx) }),
    show: ({ account }, { locale, refused, query, session }) => ({
      title: texts[locale].tabs.security,
      crumbs: [{ label: texts[locale].account, path: '/account' }, { label: texts[locale].tabs.security }],
      body: SecurityPage({ locale, account, providers: shownProviders(signIn.providers, locale), session, refused, done: query.done }),
      scripts: scriptsOf(web, 'passkeys'),
      noIndex: true,
    }),
    forms: (form) => ({
      'end-session': form({ fields: { which }, act: async (tx, { values }) => ((await endSession(tx, values.which)) ? { to: `${here}?done=ended` } : undefined) }),
      'end-others': form({
        fields: {},
        async act(tx, { session }) {
          await endOtherSessions(tx, session ?? '');
          return { to: `${here}?done=othersEnded` };
        },
      }),
      'rename-passkey': form({
        fields: { which, name: needed(words(labels.passkeyName, 60)) },
        act: async (tx, { values }) => ((await renamePasskey(tx, values.which, values.name)) ? { to: `${here}?done=done` } : undefined),
      }),
      'remove-passkey': form({ fields: { which }, act: async (tx, { values }) => ((await removePasskey(tx, values.which)) ? { to: `${here}?done=done` } : undefined) }),
      'start-second': form({ fields: {}, actOutside: ({ locale, viewer, session }, { request }) => start(web, signIn, locale, viewer, session, request) }),
      'confirm-second': form({ fields: { code: needed(words(labels.setUpCode, 10)) }, actOutside: ({ locale, values }, { request, reply }) => confirm(signIn, locale, values.code, request, reply) }),
      'new-codes': form({
        fields: {},
        async actOutside({ locale, viewer, session }, { request }) {
          if (!(await isFresh(web, signIn, viewer, session))) return { refused: [{ reason: texts[locale].security.notFresh }] };
          return showCodes(signIn, locale, headersOf(request), { first: false });
        },
      }),
      'stop-second': form({
        fields: { code: needed(words(labels.codeToStop, 40)) },
        async actOutside({ locale, values, viewer }, { request }) {
          const allowed = await web.db.writing(viewer, (tx) => takeAttempt(tx, signIn.subjectOf('codes of', viewer.person ?? ''), limits.codes));
          if (!allowed) return { refused: [{ field: 'code', reason: texts[locale].code.locked }] };
          if (!(await isRight(signIn, values.code, headersOf(request)))) return { refused: [{ field: 'code', reason: texts[locale].code.wrong }] };
          await web.db.writing(viewer, removeSecondFactor);
          return { to: `${here}?done=done` };
        },
      }),
    }),
  });
}

/** Whoever finds a machine unlocked shall not lock its owner out. */
async function isFresh(web: Web, signIn: SignIn, viewer: Viewer, session: string | undefined): Promise<boolean> {
  const account = await web.db.reading(viewer, getOwnAccount);
  const opened = account.sessions.find(({ id }) => id === session)?.openedAt;
  return opened !== undefined && signIn.now().getTime() - opened.getTime() < 3_600_000;
}

async function start(web: Web, signIn: SignIn, locale: Locale, viewer: Viewer, session: string | undefined, request: FastifyRequest): Promise<Acted> {
  if (!(await isFresh(web, signIn, viewer, session))) return { refused: [{ reason: texts[locale].security.notFresh }] };
  try {
    const made = await signIn.auth.api.enableTwoFactor({ body: { method: 'totp' }, headers: headersOf(request) });
    if (made.method !== 'totp') throw new Error('better-auth set up another second factor.');
    return { shown: setUpPage(locale, made.totpURI) };
  } catch (error) {
    // It is switched on already, in another window.
    if (isRefusal(error)) return { to: here };
    throw error;
  }
}

async function confirm(signIn: SignIn, locale: Locale, typed: string, request: FastifyRequest, reply: FastifyReply): Promise<Acted> {
  const headers = headersOf(request);
  try {
    const { headers: answered } = await signIn.auth.api.verifyTOTP({ body: { code: typed.replace(/\D/g, '') }, headers, returnHeaders: true });
    passOn(answered, reply);
    // The session has another token from now on.
    for (const cookie of answered.getSetCookie()) headers.set('cookie', cookie.split(';')[0] ?? '');
    return await showCodes(signIn, locale, headers, { first: true });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    if (error.body?.code !== 'INVALID_CODE') return { to: here };
    const { totpURI } = await signIn.auth.api.getTOTPURI({ body: {}, headers });
    return { shown: setUpPage(locale, totpURI, texts[locale].setUp.wrong) };
  }
}

function setUpPage(locale: Locale, uri: string, wrong?: string) {
  const title = texts[locale].setUp.title;
  const { data, size } = encode(uri, { border: 2 });
  const key = new URL(uri).searchParams.get('secret') ?? '';
  return { title, crumbs: [{ label: texts[locale].account, path: '/account' }, { label: title }], body: SetUpPage({ locale, picture: data, size, key, wrong }), noIndex: true };
}

async function showCodes(signIn: SignIn, locale: Locale, headers: Headers, { first }: { first: boolean }): Promise<Acted> {
  const { backupCodes } = await signIn.auth.api.generateBackupCodes({ body: {}, headers });
  const title = texts[locale].codes.title;
  return { shown: { title, crumbs: [{ label: texts[locale].account, path: '/account' }, { label: title }], body: RecoveryCodesPage({ locale, codes: backupCodes, first }), noIndex: true } };
}

async function isRight(signIn: SignIn, typed: string, headers: Headers): Promise<boolean> {
  const digits = typed.replace(/\D/g, '');
  try {
    await (/[a-z]/i.test(typed)
      ? signIn.auth.api.verifyBackupCode({ body: { code: hashOfCode(signIn.secret, typed), disableSession: true }, headers })
      : signIn.auth.api.verifyTOTP({ body: { code: digits }, headers }));
    return true;
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
}
