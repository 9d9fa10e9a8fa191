/** Words of every document, whatever it is about. */
import type { Locale } from '#kernel/text/locale.ts';
import type { LeftOut } from './document.ts';

const en = {
  sources: 'Sources',
  kept: (what: string, kept: number, of: number) => `${what}: ${kept} of ${of} kept`,
  leftOut: (what: string) => `Left out for length: ${what}. All of it is at:`,
  address: 'This note, as it stands:',
  page: (number: string, of: string) => `Page ${number} of ${of}`,
  by: 'Entente',
};

const fr: typeof en = {
  sources: 'Sources',
  kept: (what, kept, of) => `${what} : ${kept} sur ${of}`,
  leftOut: (what) => `Omis faute de place : ${what}. L’ensemble se trouve à l’adresse :`,
  address: 'Cette note, telle quelle :',
  page: (number, of) => `Page ${number} sur ${of}`,
  by: 'Entente',
};

export const texts: Record<Locale, typeof en> = { en, fr };


/** "Left out for length: Rights; The options: 10 of 14 kept. All of it is at:" */
export function leftOutWords(locale: Locale, leftOut: readonly LeftOut[]): string | undefined {
  if (leftOut.length === 0) return undefined;
  const t = texts[locale];
  return t.leftOut(leftOut.map(({ what, kept, of }) => (kept === undefined || of === undefined ? what : t.kept(what, kept, of))).join(locale === 'fr' ? ' ; ' : '; '));
}
