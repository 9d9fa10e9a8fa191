/** What leaves the house: letters at once, and digests. Who may read is asked again at that moment. */
import { homeTimeZone } from '#kernel/http/page.ts';
import type { JobContext } from '#kernel/jobs/job.ts';
import { enqueueAll } from '#kernel/jobs/enqueue.ts';
import { sendLetter, sendLetters } from '#kernel/mail/send.ts';
import { dayOf } from '#kernel/values/dates.ts';
import { keeper } from '#kernel/values/viewer.ts';
import type { WriteTx } from '#kernel/db/tx.ts';
import { digestLetter, noticeLetter } from '../letters.ts';
import type { Reachable } from '../reachable.ts';
import { groupOfKind } from '../rules/kinds.ts';
import { deleteNoticesBefore, listForDigest } from '../store/inbox.ts';
import { listBrowsersOf } from '../store/push.ts';
import { findToSend, listAwaiting, listDigestsOwed, listLetterTokens, listReadersAmong, updateDigestSent, updateSent, type DigestOwed } from '../store/sending.ts';
import type { NoticeId } from '../store/tables.ts';
import { pushOfNotice } from './push.ts';

/** So many letters are filed in one transaction: a fraction of a second, so that pages go on. */
const batch = 200;

/** Goes on where it stopped when it is run again: whoever was sent it is not among those who await it. */
export async function sendAtOnce(context: JobContext, people: Reachable, notice: NoticeId): Promise<void> {
  while (await context.db.writing(keeper, (tx) => sendSome(tx, context, people, notice))) {
    context.signal.throwIfAborted();
    // Between two batches, requests have their turn.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** False: there was nobody left. */
async function sendSome(tx: WriteTx, { publicUrl, now }: JobContext, people: Reachable, id: NoticeId): Promise<boolean> {
  const notice = await findToSend(tx, id);
  if (!notice) return false;
  const awaiting = await listAwaiting(tx, notice.position, batch);
  if (awaiting.length === 0) return false;
  const unread = awaiting.filter(({ isRead }) => !isRead).map(({ person }) => person);
  const readers = await listReadersAmong(tx, notice.audience, unread, dayOf(now(), homeTimeZone));
  const reached = await people.reach(tx, [...readers]);
  const tokens = await listLetterTokens(tx, reached.map(({ person }) => person), groupOfKind(notice.kind));
  const localeOf = new Map(awaiting.map(({ person, locale }) => [person, locale]));
  const letters = reached.map(({ person, address, locale }) => noticeLetter({ publicUrl, to: address, locale: localeOf.get(person) ?? locale, token: tokens.get(person) ?? '' }, notice));
  await sendLetters(tx, letters, { now: now() });
  await enqueueAll(tx, pushOfNotice, (await listBrowsersOf(tx, [...readers])).map((browser) => ({ browser, notice: id })));
  await updateSent(tx, notice.position, awaiting.map(({ person }) => person));
  return true;
}

/** In a letter: what is beyond is in the inbox. */
const listedInDigest = 20;
const countedInDigest = 500;

export async function sendDigests(context: JobContext, people: Reachable, way: 'daily' | 'weekly'): Promise<void> {
  let after = '';
  let failed: unknown;
  for (;;) {
    const owed = await context.db.reading(keeper, (tx) => listDigestsOwed(tx, way, after, batch));
    for (const one of owed) {
      context.signal.throwIfAborted();
      // One person's trouble is not the next one's; it is tried again with the job.
      await sendDigest(context, people, way, one).catch((error: unknown) => (failed ??= error));
      after = one.person;
    }
    if (owed.length < batch) break;
  }
  if (failed !== undefined) throw failed;
}

async function sendDigest({ db, publicUrl, now }: JobContext, people: Reachable, way: 'daily' | 'weekly', owed: DigestOwed): Promise<void> {
  const viewer = await db.reading(keeper, (tx) => people.viewerOf(tx, owed.person, dayOf(now(), homeTimeZone)));
  // Read as the person, under the policies: what they may not see now is in no letter and in no number.
  const notices = viewer === undefined ? [] : await db.reading(viewer, (tx) => listForDigest(tx, owed.person, way, countedInDigest));
  await db.writing(keeper, async (tx) => {
    if (!(await updateDigestSent(tx, way, owed)) || notices.length === 0) return;
    const [reached] = await people.reach(tx, [owed.person]);
    if (!reached) return;
    const token = (await listLetterTokens(tx, [owed.person], 'digest')).get(owed.person) ?? '';
    const to = { publicUrl, to: reached.address, locale: owed.locale ?? reached.locale, token };
    await sendLetter(tx, digestLetter(to, notices.slice(0, listedInDigest), notices.length - Math.min(notices.length, listedInDigest)), { now: now() });
  });
}

const keptDays = 396;

export const forgetOld = ({ db, now }: JobContext): Promise<void> => db.writing(keeper, (tx) => deleteNoticesBefore(tx, new Date(now().getTime() - keptDays * 86_400_000)));
