/** A person's own account: name and language, ways of signing in, sessions, tokens, and its end. */
import { codes, needed, oneOf, words } from '#kernel/http/fields.ts';
import { page } from '#kernel/http/page.ts';
import type { Web } from '#kernel/http/web.ts';
import type { PersonId, Viewer } from '#kernel/values/viewer.ts';
import { endAccount, makeToken } from '../actions/account.ts';
import { ClosePage, ClosedPage, MadeTokenPage, TokensPage, YouPage } from '../pages/account.tsx';
import { addressOf, tokenDays, tokenScopes } from '../rules/sign-in.ts';
import { endSession, getOwnAccount, revokeToken } from '../store/identity.ts';
import { updateAccount } from '../store/invitations.ts';
import { findAccount } from '../store.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import { texts } from '../texts/sign-in.ts';
import { labels } from './labels.ts';
import { securityRoutes } from './security.ts';

const done = words(labels.done, 20);

/** The route asked for it: see `access`. */
export function personOf(viewer: Viewer): PersonId {
  if (viewer.person === undefined) throw new Error('A page for people who have signed in was reached by a visitor.');
  return viewer.person;
}

export function accountRoutes(web: Web, signIn: SignIn): void {
  youPage(web, signIn);
  securityRoutes(web, signIn);
  tokensPage(web, signIn);
  closePages(web, signIn);
}

function youPage(web: Web, signIn: SignIn): void {
  page(web, '/account', {
    access: 'signed-in',
    madeFrom: [],
    query: { done },
    async load(tx, { viewer }) {
      const account = await findAccount(tx, personOf(viewer));
      return account && { account, address: (await getOwnAccount(tx)).address };
    },
    show: (model, { locale, refused, query }) => ({ title: texts[locale].account, crumbs: [{ label: texts[locale].account }], body: YouPage({ ...model, locale, refused, done: query.done }), noIndex: true }),
    forms: (form) => ({
      save: form({
        fields: { name: needed(words(labels.ownName, 120)), post: words(labels.post, 200), language: needed(oneOf(labels.language, ['en', 'fr'], undefined)) },
        async act(tx, { values, viewer }) {
          await tx.asHouse(() => updateAccount(tx, personOf(viewer), { name: values.name, post: values.post, locale: values.language }));
          return { to: '/account?done=saved' };
        },
      }),
      'sign-out': form({
        fields: {},
        async actOutside({ viewer }, { request, reply }) {
          const { signedIn } = request;
          // The session is ended where it is kept: a copy of the cookie is worth nothing either.
          if (signedIn) await web.db.writing(viewer, (tx) => endSession(tx, signedIn.session));
          signIn.forget(reply);
          return { to: '/' };
        },
      }),
    }),
  });
}

function tokensPage(web: Web, signIn: SignIn): void {
  page(web, '/account/tokens', {
    access: 'signed-in',
    madeFrom: [],
    query: { done },
    load: async (tx) => ({ tokens: (await getOwnAccount(tx)).tokens }),
    show: (model, { locale, refused, query }) => ({ title: texts[locale].tabs.tokens, crumbs: [{ label: texts[locale].account, path: '/account' }, { label: texts[locale].tabs.tokens }], body: TokensPage({ ...model, locale, refused, done: query.done }), noIndex: true }),
    forms: (form) => ({
      make: form({
        fields: { name: needed(words(labels.tokenName, 100)), scopes: codes(labels.tokenScopes), days: needed(oneOf(labels.tokenDays, tokenDays.map(String), undefined)) },
        async act(tx, { values, viewer, locale }) {
          const scopes = tokenScopes.filter((scope) => values.scopes.includes(scope));
          if (scopes.length === 0) return { refused: [{ field: 'scopes', reason: texts[locale].tokens.noScope }] };
          const made = await makeToken(tx, personOf(viewer), { name: values.name, scopes, days: Number(values.days) }, signIn.now());
          if ('refused' in made) return { refused: [{ reason: texts[locale].tokens.tooMany }] };
          const title = texts[locale].tokens.shownTitle;
          return { shown: { title, crumbs: [{ label: texts[locale].account, path: '/account' }, { label: title }], body: MadeTokenPage({ locale, token: made.token, api: `${signIn.publicUrl}/api/v1/states` }), noIndex: true } };
        },
      }),
      revoke: form({
        fields: { which: needed(words(labels.which, 40)) },
        act: async (tx, { values }) => (isUuid(values.which) && (await revokeToken(tx, values.which)) ? { to: '/account/tokens?done=revoked' } : undefined),
      }),
    }),
  });
}

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

function closePages(web: Web, signIn: SignIn): void {
  page(web, '/account/close', {
    access: 'signed-in',
    madeFrom: [],
    load: async () => ({}),
    show: (_model, { locale, refused }) => ({ title: texts[locale].tabs.close, crumbs: [{ label: texts[locale].account, path: '/account' }, { label: texts[locale].tabs.close }], body: ClosePage({ locale, refused }), noIndex: true }),
    forms: (form) => ({
      confirm: form({
        fields: { address: needed(words(labels.confirm, 254)) },
        async actOutside({ values, viewer, locale, today }, { reply }) {
          const person = personOf(viewer);
          const closed = await web.db.writing(viewer, async (tx) => {
            if ((await getOwnAccount(tx)).address !== addressOf(values.address)) return false;
            await endAccount(tx, person, today, person);
            return true;
          });
          if (!closed) return { refused: [{ field: 'address', reason: texts[locale].close.wrong }] };
          signIn.forget(reply);
          return { to: '/account-closed' };
        },
      }),
    }),
  });

  page(web, '/account-closed', {
    access: 'public',
    madeFrom: [],
    load: async () => ({}),
    show: (_model, { locale }) => ({ title: texts[locale].close.closed, crumbs: [{ label: texts[locale].close.closed }], body: ClosedPage({ locale }), noIndex: true }),
  });
}
