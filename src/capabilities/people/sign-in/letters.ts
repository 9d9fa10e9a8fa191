/** The letters of signing in. Each has a link to a page whose button acts: mail programs follow links by themselves. */
import { Type, type Static } from 'typebox';
import type { Doors, WriteTx } from '#kernel/db/tx.ts';
import { enqueue } from '#kernel/jobs/enqueue.ts';
import { handles, job, recurring, type JobHandler } from '#kernel/jobs/job.ts';
import type { Letter } from '#kernel/mail/letter.ts';
import { sendLetter } from '#kernel/mail/send.ts';
import { writtenDay } from '#kernel/text/dates.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { addressIn } from '#kernel/ui/frame.ts';
import { dayOf } from '#kernel/values/dates.ts';
import { keeper } from '#kernel/values/viewer.ts';
import { invitationDays, limits } from '../rules/sign-in.ts';
import { findPersonAt, takeAttempt } from '../store/identity.ts';
import { forgetWhatIsOver } from '../store/invitations.ts';
import { texts } from '../texts/sign-in.ts';
import type { SignIn } from './sign-in.ts';

const LinkAsked = Type.Object({ address: Type.String(), locale: Type.Enum(['en', 'fr']), to: Type.String() });
type LinkAsked = Static<typeof LinkAsked>;

/** Somebody asked for a link; whether there is an account is found out later, where nobody sees how long it takes. */
const linkAsked = job('people.link-asked', { schema: LinkAsked });

export const askForLink = (tx: WriteTx, asked: LinkAsked): Promise<void> => enqueue(tx, linkAsked, asked);

export const signInJobs = (signIn: SignIn): readonly JobHandler[] => [
  handles(linkAsked, (asked, { db }) => sendLink(db, signIn, asked)),
  recurring('people.forget', 'day at 03:40', ({ db, now }) => db.writing(keeper, (tx) => forgetWhatIsOver(tx, now()))),
];

/** For an address without account nothing is sent. */
async function sendLink(db: Doors, signIn: SignIn, { address, locale, to }: LinkAsked): Promise<void> {
  const known = await db.writing(keeper, async (tx) => {
    const person = await findPersonAt(tx, address);
    return person !== undefined && takeAttempt(tx, signIn.subjectOf('letters to', address), limits.letters);
  });
  if (!known) return;
  // Between two transactions: better-auth has statements of its own.
  const token = await signIn.auth.makeLink(address);
  const url = `${signIn.publicUrl}${addressIn(locale, '/sign-in/link')}?${new URLSearchParams({ token, ...(to === '' ? {} : { to }) })}`;
  const t = texts[locale].letters;
  const blocks: Letter['blocks'] = [
    { kind: 'text', text: t.linkWhy },
    { kind: 'link', label: t.linkLabel, url },
    { kind: 'text', text: t.linkLimits },
  ];
  await db.writing(keeper, (tx) => sendLetter(tx, { to: address, locale, subject: t.linkSubject, marking: 'CLEAR', blocks }));
}

export const invitationLink = (publicUrl: string, locale: Locale, token: string): string => `${publicUrl}${addressIn(locale, '/invitation')}?token=${token}`;

export function invitationLetter(publicUrl: string, { to, locale, inviter, token, now }: { to: string; locale: Locale; inviter: string; token: string; now: Date }): Letter {
  const until = dayOf(new Date(now.getTime() + invitationDays * 86_400_000), 'Europe/Paris');
  const t = texts[locale].letters;
  const blocks: Letter['blocks'] = [
    { kind: 'text', text: t.invitationBy(inviter) },
    { kind: 'text', text: t.invitationWhat },
    { kind: 'link', label: t.invitationLabel, url: invitationLink(publicUrl, locale, token) },
    { kind: 'text', text: t.invitationLimits(writtenDay(locale, until)) },
  ];
  return { to, locale, subject: t.invitationSubject, marking: 'CLEAR', blocks };
}
