/** How long seats last and how long people have to act. All are choices of this house, to be confirmed by the Secretariat. */
import type { Day } from '#kernel/values/dates.ts';

export const days = {
  /** To approve or decline a nomination; then it lapses. */
  toDecide: 30,
  /** To accept an invitation after an approval. */
  toAccept: 30,
  /** Before a seat ends, its State is asked whether it nominates again. */
  renewalBefore: 60,
  /** The longest by which a seat may go on while its renewal is under way. */
  longestGrace: 90,
  /** Between two reviews of a circle. */
  betweenReviews: 365,
  /** For those who look after the circle. */
  toReview: 30,
  /** For the Secretariat, after them. */
  toReviewFinally: 30,
  /** A seat given or confirmed so recently is not asked about again. */
  freshlyConfirmed: 180,
  /** For how long an ended seat still leads to the leaver's file. */
  handover: 90,
} as const;

export const seatYears = 2;
/** A nomination may ask for less than the usual term, never for more than this. */
export const mostSeatYears = 4;

export const plusDays = (day: Day, count: number): Day => new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);

/** The same day of a later year; 29 February becomes 1 March. */
export function plusYears(day: Day, years: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year + years, month - 1, date)).toISOString().slice(0, 10);
}
