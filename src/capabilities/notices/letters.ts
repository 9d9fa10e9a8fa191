/** The letters of this room: one notice, or a digest of several. */
import type { Block, Letter } from '#kernel/mail/letter.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { addressIn } from '#kernel/ui/frame.ts';
import { mayTravelByMail } from '#kernel/values/marking.ts';
import { groupOfKind } from './rules/kinds.ts';
import type { Notice } from './store/inbox.ts';
import { texts } from './texts/words.ts';

export interface Addressed {
  readonly publicUrl: string;
  readonly to: string;
  readonly locale: Locale;
  /** What the link that stops letters carries. */
  readonly token: string;
}

export const stopAddress = ({ publicUrl, locale, token }: Pick<Addressed, 'publicUrl' | 'locale' | 'token'>): string => `${publicUrl}${addressIn(locale, '/inbox/unsubscribe')}?letter=${token}`;

/** What may be said outside the house, and where it leads: what is restricted is announced without its title or its address. */
export function announced(locale: Locale, { kind, title, path, marking }: Pick<Notice, 'kind' | 'title' | 'path' | 'marking'>): { readonly sentence: string; readonly path: string } {
  const t = texts[locale];
  if (!mayTravelByMail(marking)) return { sentence: t.withheld[kind](marking), path: '/inbox' };
  return { sentence: t.told[kind](wordsIn(locale, title)), path };
}

export function noticeLetter(to: Addressed, notice: Notice): Letter {
  const { locale, publicUrl } = to;
  const t = texts[locale];
  const { sentence, path } = announced(locale, notice);
  const group = groupOfKind(notice.kind);
  const blocks: Block[] = [
    { kind: 'text', text: `${sentence}${/[.!?…]$/.test(sentence) ? '' : '.'}`, content: true },
    { kind: 'link', label: t.letters.open, url: `${publicUrl}${addressIn(locale, path)}` },
    { kind: 'text', text: t.letters.whyAtOnce(t.groups[group].name) },
    { kind: 'link', label: t.letters.change, url: `${publicUrl}${addressIn(locale, '/inbox/preferences')}` },
  ];
  return letterOf(to, { subject: t.told[notice.kind](wordsIn(locale, notice.title)), subjectIsContent: true, marking: notice.marking, blocks });
}

export function digestLetter(to: Addressed, notices: readonly Notice[], more: number): Letter {
  const { locale, publicUrl } = to;
  const t = texts[locale];
  const blocks: Block[] = [
    { kind: 'text', text: t.letters.digestLead(notices.length + more) },
    ...notices.map((notice): Block => {
      const { sentence, path } = announced(locale, notice);
      return { kind: 'link', label: sentence, url: `${publicUrl}${addressIn(locale, path)}` };
    }),
    ...(more > 0 ? [{ kind: 'text' as const, text: t.letters.more(more) }] : []),
    { kind: 'link', label: t.letters.inbox, url: `${publicUrl}${addressIn(locale, '/inbox')}` },
    { kind: 'text', text: t.letters.whyDigest },
    { kind: 'link', label: t.letters.change, url: `${publicUrl}${addressIn(locale, '/inbox/preferences')}` },
  ];
  // Each line has been withheld by its own marking: what is left may travel.
  return letterOf(to, { subject: t.letters.digestSubject(notices.length + more), marking: 'CLEAR', blocks });
}

const letterOf = (to: Addressed, letter: Pick<Letter, 'subject' | 'subjectIsContent' | 'marking' | 'blocks'>): Letter => ({ to: to.to, locale: to.locale, unsubscribe: stopAddress(to), oneClick: true, ...letter });
