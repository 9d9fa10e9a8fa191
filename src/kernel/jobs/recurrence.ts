/** When recurring work falls due: time is cut into slots, and each slot has one job, whichever process files it first. */

type Weekday = 'Monday' | 'Tuesday' | 'Wednesday' | 'Thursday' | 'Friday' | 'Saturday' | 'Sunday';
type Hour = `${number}:${number}`;

/** Times of day are those of Paris, summer and winter. */
export type Recurrence = 'minute' | `${number} minutes` | 'hour' | `${number} hours` | `day at ${Hour}` | `${Weekday} at ${Hour}`;

const weekdays: readonly string[] = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const dayMs = 86_400_000;
const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Paris', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** The name of the slot that `now` lies in; it begins at the moment the work fell due. */
export function slotOf(every: Recurrence, now: Date): string {
  const [, count = '1', unit] = /^(?:(\d+) )?(minute|hour)s?$/.exec(every) ?? [];
  if (unit !== undefined) return slotOfLength(Number(count) * (unit === 'minute' ? 60_000 : 3_600_000), now);
  const [, day = '', hour = ''] = /^(day|\w+day) at (\d\d:\d\d)$/.exec(every) ?? [];
  if (hour === '' || (day !== 'day' && !weekdays.includes(day))) throw new Error(`“${every}” is no recurrence.`);
  return slotAtHour(day, hour, now);
}

function slotOfLength(lengthMs: number, now: Date): string {
  if (!(lengthMs > 0)) throw new Error('A recurrence needs a length.');
  return new Date(Math.floor(now.getTime() / lengthMs) * lengthMs).toISOString();
}

function slotAtHour(weekday: string, hour: string, now: Date): string {
  const parts = Object.fromEntries(clock.formatToParts(now).map(({ type, value }) => [type, value]));
  const today = Date.parse(`${parts['year']}-${parts['month']}-${parts['day']}T00:00:00Z`);
  const begun = `${parts['hour']}:${parts['minute']}` >= hour;
  // Counted in days of the calendar: the hour that summer time takes or gives changes none of them.
  let day = begun ? today : today - dayMs;
  while (weekday !== 'day' && weekdays[new Date(day).getUTCDay()] !== weekday) day -= dayMs;
  return `${new Date(day).toISOString().slice(0, 10)} ${hour}`;
}
