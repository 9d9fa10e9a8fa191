/** Accepting an invitation: a page whose button acts, reached by the link of a letter. */
import { needed, oneOf, words } from '#kernel/http/fields.ts';
import { homeTimeZone, page } from '#kernel/http/page.ts';
import type { Web } from '#kernel/http/web.ts';
import type { ReadTx } from '#kernel/db/tx.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { shownIn, type Text } from '#kernel/text/text.ts';
import { dayOf } from '#kernel/values/dates.ts';
import { keeper } from '#kernel/values/viewer.ts';
import { findState } from '#capabilities/states/index.ts';
import { acceptInvitation, hashOfInvitation, type Acceptance } from '../actions/invitations.ts';
import { InvitationPage, type InvitationModel } from '../pages/invitation.tsx';
import { limits } from '../rules/sign-in.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import { findInvitationByHash } from '../store/invitations.ts';
import { texts } from '../texts/sign-in.ts';
import { labels } from './labels.ts';
import { endReplaced, tooOften } from './sign-in.ts';

export function invitationRoutes(web: Web, signIn: SignIn): void {
  page(web, '/invitation', {
    access: 'public',
    unkept: true,
    madeFrom: [],
    query: { token: words(labels.token, 100) },
    load: async (tx, { query, entered, locale }) => ({ invitation: await findShown(tx, query.token || (entered['token']?.[0] ?? ''), locale) }),
    show: ({ invitation }, { locale, refused }) => ({ title: texts[locale].invitation.title, crumbs: [{ label: texts[locale].invitation.title }], body: InvitationPage({ locale, invitation, refused }), noIndex: true }),
    forms: (form) => ({
      accept: form({
        fields: { token: needed(words(labels.token, 100)), name: words(labels.name, 120), language: oneOf(labels.language, ['en', 'fr'], undefined) },
        async actOutside({ values, locale, viewer }, { request, reply }) {
          const often = await tooOften(web, signIn, request, 'proving', limits.proving, texts[locale].signIn.tooMany);
          if (often) return often;
          const accepted = await accept(web, signIn, { hash: hashOfInvitation(values.token), name: values.name, locale: values.language ?? locale, signedIn: viewer.person });
          if ('refused' in accepted) return { refused: [{ ...(accepted.refused === 'name-missing' && { field: 'name' }), reason: texts[locale].acceptRefusal[accepted.refused] }] };
          const entered = await signIn.enter(request, reply, accepted.person, 'invitation');
          await endReplaced(web, request);
          return { to: entered === 'in' ? '/account' : `/sign-in/code?to=${encodeURIComponent(`/${locale}/account`)}` };
        },
      }),
    }),
  });
}

function accept(web: Web, signIn: SignIn, acceptance: Acceptance) {
  const now = signIn.now();
  return web.db.writing(keeper, (tx) => acceptInvitation(tx, acceptance, { now, today: dayOf(now, homeTimeZone) }));
}

async function findShown(tx: ReadTx, token: string, locale: Locale): Promise<InvitationModel | undefined> {
  const found = token === '' ? undefined : await findInvitationByHash(tx, hashOfInvitation(token));
  if (!found) return undefined;
  const { circle } = texts[locale];
  const state = found.stateCode === null ? undefined : await findState(tx, found.stateCode);
  // What its maker wrote is a Text.
  const name = found.circleName === null ? undefined : shownIn(locale, found.circleName as Text).words;
  const named = state ? circle.delegation(shownIn(locale, state.of).words) : found.kind === 'community' ? circle.community : (name ?? circle.other);
  return { token, address: found.address, role: found.role, circle: named, inviter: found.inviter, hasAccount: found.hasAccount, locale: found.locale };
}
