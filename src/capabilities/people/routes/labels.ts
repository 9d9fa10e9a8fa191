/** How the fields of these forms are called where something is wrong with one. */
import type { Locale } from '#kernel/text/locale.ts';
import { texts } from '../texts/sign-in.ts';

const both = (of: (t: (typeof texts)['en']) => string): Record<Locale, string> => ({ en: of(texts.en), fr: of(texts.fr) });

export const labels = {
  address: both((t) => t.signIn.address),
  code: both((t) => t.code.code),
  recoveryCode: both((t) => t.code.recoveryCode),
  name: both((t) => t.invitation.name),
  ownName: both((t) => t.you.name),
  post: both((t) => t.you.post),
  language: both((t) => t.you.language),
  setUpCode: both((t) => t.setUp.thenCode),
  codeToStop: both((t) => t.security.codeToStop),
  passkeyName: both((t) => t.security.passkeyName),
  tokenName: both((t) => t.tokens.name),
  tokenScopes: both((t) => t.tokens.scopes),
  tokenDays: both((t) => t.tokens.days),
  confirm: both((t) => t.close.confirm),
  // Not typed by anyone.
  to: { en: 'Way on', fr: 'Suite' },
  token: { en: 'Link', fr: 'Lien' },
  trouble: { en: 'Trouble', fr: 'Difficulté' },
  which: { en: 'Which', fr: 'Lequel' },
  done: { en: 'Done', fr: 'Fait' },
} satisfies Record<string, Record<Locale, string>>;
