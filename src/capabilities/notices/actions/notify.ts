/** Tells people something, in the transaction in which it happens. */
import { Type } from 'typebox';
import type { AudienceId } from '#kernel/access/audiences.ts';
import type { WriteTx } from '#kernel/db/tx.ts';
import { enqueue } from '#kernel/jobs/enqueue.ts';
import { job } from '#kernel/jobs/job.ts';
import type { Text } from '#kernel/text/text.ts';
import { homeTimeZone } from '#kernel/http/page.ts';
import { dayOf } from '#kernel/values/dates.ts';
import type { Marking } from '#kernel/values/marking.ts';
import type { CircleId, PersonId } from '#kernel/values/viewer.ts';
import type { NoticeKind } from '../rules/kinds.ts';
import { insertNotice } from '../store/inbox.ts';

export interface NoticeOrder {
  /** Whoever of them may not read what it is about is not told. */
  readonly to: { readonly persons: readonly PersonId[] } | { readonly circle: CircleId };
  readonly kind: NoticeKind;
  /** What it is called and where its page is, without the language prefix. */
  readonly subject: { readonly title: Text; readonly path: string };
  /** Of what it is about. */
  readonly audience: AudienceId;
  readonly marking: Marking;
  /** Who did it, and knows. */
  readonly actor?: PersonId | undefined;
}

/** Sends one notice to all who are still to be told at once: some at a time, as far as they may read it by then. */
export const lettersOfNotice = job('notices.letters', { schema: Type.Object({ notice: Type.String() }) });

/** One statement, and at most one job, whether they are three or fifty thousand. How many they were is not told: it could tell who sits where. */
export async function notify(tx: WriteTx, { to, kind, subject, audience, marking, actor }: NoticeOrder, now: Date): Promise<void> {
  const persons = 'persons' in to ? [...new Set(to.persons)] : [];
  const circle = 'circle' in to ? to.circle : undefined;
  if (circle === undefined && persons.length === 0) return;
  const made = await insertNotice(tx, { kind, title: subject.title, path: subject.path, marking, audience, persons, circle, except: actor }, dayOf(now, homeTimeZone));
  if (made?.atOnce) await enqueue(tx, lettersOfNotice, { notice: made.id });
}
