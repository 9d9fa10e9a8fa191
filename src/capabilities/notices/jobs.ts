/** What this room does after a request, and by the clock. */
import { handles, recurring, type JobHandler } from '#kernel/jobs/job.ts';
import type { Slots } from '#kernel/slots.ts';
import { lettersOfNotice } from './actions/notify.ts';
import { pushOfNotice, tellBrowser } from './actions/push.ts';
import { forgetOld, sendAtOnce, sendDigests } from './actions/send.ts';
import { sendByPush, type PushSender } from './push-service.ts';
import { reachableIn } from './reachable.ts';
import type { NoticeId } from './store/tables.ts';

export function noticeJobs(slots: Slots, send: PushSender = sendByPush): readonly JobHandler[] {
  const people = reachableIn(slots);
  return [
    handles(lettersOfNotice, ({ notice }, context) => sendAtOnce(context, people, notice as NoticeId)),
    handles(pushOfNotice, (told, context) => tellBrowser(context, people, send, told)),
    recurring('notices.daily', 'day at 07:00', (context) => sendDigests(context, people, 'daily')),
    recurring('notices.weekly', 'Monday at 07:00', (context) => sendDigests(context, people, 'weekly')),
    recurring('notices.forget', 'day at 03:50', forgetOld),
  ];
}
