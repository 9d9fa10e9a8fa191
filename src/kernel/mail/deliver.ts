/** What becomes of a letter: it goes to the mail server, or, where there is none, into a folder. */
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { handles, Hopeless, type JobContext, type JobHandler } from '#kernel/jobs/job.ts';
import { typeset } from '#kernel/text/typography.ts';
import type { WrittenLetter } from './letter.ts';
import { html, plainText } from './render.ts';
import { letterJob } from './send.ts';
import { serverOf } from './server.ts';

export interface MailOptions {
  /** Undefined: nothing leaves this machine. */
  readonly mailUrl: string | undefined;
  /** `Entente <entente@example.org>`, or an address alone. */
  readonly mailFrom: string;
  readonly dataDirectory: string;
}

export function deliversLetters({ mailUrl, mailFrom, dataDirectory }: MailOptions): JobHandler {
  if (mailUrl === undefined) return handles(letterJob, (letter, context) => keep(letter, mailFrom, join(dataDirectory, 'letters'), context));
  const transport = createTransport(serverOf(new URL(mailUrl)));
  return handles(letterJob, async (letter, { publicUrl }) => {
    await transport.sendMail(messageOf(letter, mailFrom, publicUrl)).catch((error: unknown) => {
      throw refusalOf(error);
    });
  });
}

function messageOf(letter: WrittenLetter, from: string, publicUrl: string) {
  const sender = addressIn(from);
  return {
    from,
    to: { name: '', address: letter.to },
    envelope: { from: sender, to: [letter.to] },
    subject: typeset(letter.locale, letter.subject),
    text: plainText(letter, publicUrl),
    html: html(letter, publicUrl),
    textEncoding: 'quoted-printable' as const,
    date: new Date(letter.writtenAt),
    messageId: `<${letter.id}@${sender.slice(sender.lastIndexOf('@') + 1)}>`,
    headers: {
      // RFC 3834: no machine answers it. The second is what Exchange reads.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': letter.locale,
      ...(letter.unsubscribe !== undefined && { 'List-Unsubscribe': { prepared: true, value: `<${new URL(letter.unsubscribe).href}>` } }),
      // RFC 8058, which is for https alone.
      ...(letter.oneClick === true && letter.unsubscribe?.startsWith('https:') && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
    },
    xMailer: false as const,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

const addressIn = (from: string): string => (/<([^>]*)>$/.exec(from)?.[1] ?? from).trim();

/** A server that refuses the person or the letter for good is not asked again; whatever else is wrong may pass. */
function refusalOf(error: unknown): Error {
  const { responseCode, code, message } = error as { responseCode?: number; code?: string; message: string };
  // Nobody's address in a log or a list.
  const reason = `${code ?? 'ERROR'}: ${message.replace(/\S+@\S+/g, '…')}`;
  const forGood = responseCode !== undefined && responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE');
  return forGood ? new Hopeless(reason) : new Error(reason);
}

/** For one who tries the platform: enough to read, and no archive. */
const lettersKept = 200;

async function keep(letter: WrittenLetter, from: string, folder: string, { publicUrl, log }: JobContext): Promise<void> {
  const { message } = await createTransport({ streamTransport: true, buffer: true }).sendMail(messageOf(letter, from, publicUrl));
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // The same name on every attempt, and never half a letter under it.
  const path = join(folder, `${letter.writtenAt.replace(/[:.]/g, '-')}-${letter.id}.eml`);
  await writeFile(`${path}.half`, message as Buffer, { mode: 0o600 });
  await rename(`${path}.half`, path);
  const kept = (await readdir(folder)).filter((name) => name.endsWith('.eml')).sort();
  await Promise.all(kept.slice(0, -lettersKept).map((name) => rm(join(folder, name), { force: true })));
  log.info({ letter: path }, 'a letter was not sent, since MAIL_URL is not set: it can be read in this file');
}
