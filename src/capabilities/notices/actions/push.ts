/** Tells browsers: one at a time, as far as their person may read it by then. */
import { Type } from 'typebox';
import type { WriteTx } from '#kernel/db/tx.ts';
import { homeTimeZone } from '#kernel/http/page.ts';
import { job, type JobContext } from '#kernel/jobs/job.ts';
import { typeset } from '#kernel/text/typography.ts';
import { addressIn } from '#kernel/ui/frame.ts';
import { dayOf, type Day } from '#kernel/values/dates.ts';
import { keeper, type PersonId } from '#kernel/values/viewer.ts';
import { announced } from '../letters.ts';
import { newPushKeys, type PushKeys, type PushMessage, type PushSender } from '../push-service.ts';
import type { Reachable } from '../reachable.ts';
import { isSubscription, mostBrowsers, type Subscription } from '../push-address.ts';
import { findPreferences } from '../store/preferences.ts';
import { deleteBrowser, findBrowser, findPushKeys, insertBrowser, insertPushKeys, listBrowsers } from '../store/push.ts';
import { findToSend, listReadersAmong } from '../store/sending.ts';
import type { NoticeId } from '../store/tables.ts';

export const pushOfNotice = job('notices.push', { schema: Type.Object({ browser: Type.String(), notice: Type.String() }), atOnce: 3, longestSeconds: 60 });

/** Made once, when somebody first needs them. As the house. */
export async function pushKeys(tx: WriteTx): Promise<PushKeys> {
  const kept = await findPushKeys(tx);
  if (kept) return kept;
  await insertPushKeys(tx, newPushKeys());
  const made = await findPushKeys(tx);
  if (!made) throw new Error('The keys for push services were not kept.');
  return made;
}

export async function addBrowser(tx: WriteTx, person: PersonId, subscription: Subscription, today: Day): Promise<'not-a-push-service' | 'too-many' | undefined> {
  if (!isSubscription(subscription)) return 'not-a-push-service';
  if ((await listBrowsers(tx, person)).length >= mostBrowsers) return 'too-many';
  await tx.asHouse(() => insertBrowser(tx, person, subscription, today));
  return undefined;
}

export async function tellBrowser({ db, publicUrl, now }: JobContext, people: Reachable, send: PushSender, { browser, notice }: { browser: string; notice: string }): Promise<void> {
  // Nothing but SQL inside a transaction: what is to be sent is sent after it.
  const message = await db.writing(keeper, async (tx): Promise<PushMessage | undefined> => {
    const [to, about] = [await findBrowser(tx, browser), await findToSend(tx, notice as NoticeId)];
    if (!to || !about || !(await listReadersAmong(tx, about.audience, [to.person], dayOf(now(), homeTimeZone))).has(to.person)) return undefined;
    const locale = (await findPreferences(tx, to.person)).locale ?? (await people.reach(tx, [to.person]))[0]?.locale ?? 'en';
    const { sentence, path } = announced(locale, about);
    const payload = JSON.stringify({ title: 'Entente', body: typeset(locale, sentence), path: addressIn(locale, path), tag: about.id, lang: locale });
    return { to, payload, keys: await pushKeys(tx), from: publicUrl };
  });
  if (!message) return;
  if ((await send(message)) === 'gone') await db.writing(keeper, (tx) => deleteBrowser(tx, browser));
}
