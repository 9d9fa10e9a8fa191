/** The yearly review: its rows, and the seats that wait in it. */
import { sql } from 'kysely';
import type { ReadTx, WriteTx } from '#kernel/db/tx.ts';
import type { Day } from '#kernel/values/dates.ts';
import type { CircleId, CircleKind } from '#kernel/values/viewer.ts';
import type { Review } from '../rules/review.ts';

interface Row {
  readonly id: string;
  readonly circle_id: CircleId;
  readonly begun_on: Day;
  readonly due_on: Day;
  readonly final_on: Day;
  readonly escalated_on: Day | null;
  readonly ended_on: Day | null;
}

const reviewOf = (row: Row): Review => ({
  id: row.id, circle: row.circle_id, begunOn: row.begun_on, dueOn: row.due_on, finalOn: row.final_on, escalatedOn: row.escalated_on, endedOn: row.ended_on,
});

/** The one under way, else the last. */
export async function findReview(tx: ReadTx, circle: CircleId): Promise<Review | undefined> {
  const [row] = await tx.query(sql<Row>`select * from people_reviews where circle_id = ${circle} order by ended_on is null desc, begun_on desc limit 1`);
  return row && reviewOf(row);
}

/** Under way in any circle, as the viewer may read them. */
export async function listReviewsUnderWay(tx: ReadTx): Promise<Review[]> {
  return (await tx.query(sql<Row>`select * from people_reviews where ended_on is null order by due_on, id`)).map(reviewOf);
}

/** As the house, under lock. */
export async function findReviewForChange(tx: WriteTx, circle: CircleId): Promise<Review | undefined> {
  const [row] = await tx.query(sql<Row>`select * from people_reviews where circle_id = ${circle} and ended_on is null for update`);
  return row && reviewOf(row);
}

/** As the house: circles in use whose last review, or whose opening, is a year ago, and in which none is under way. */
export async function listCirclesToReview(tx: ReadTx, today: Day, yearAgo: Day, limit: number): Promise<{ id: CircleId; kind: CircleKind }[]> {
  return tx.query(sql<{ id: CircleId; kind: CircleKind }>`select c.id, c.kind from people_circles c
    where c.kind not in ('public', 'person') and (c.closed_on is null or c.closed_on > ${today}::date)
      and coalesce((select max(r.begun_on) from people_reviews r where r.circle_id = c.id), c.opened_on) <= ${yearAgo}::date
      and not exists (select from people_reviews r where r.circle_id = c.id and r.ended_on is null)
    order by c.id limit ${limit}`);
}

/** As the house. Undefined when one is already under way. */
export async function insertReview(tx: WriteTx, review: Pick<Review, 'circle' | 'begunOn' | 'dueOn' | 'finalOn'>): Promise<string | undefined> {
  const rows = await tx.query(sql<{ id: string }>`insert into people_reviews (circle_id, begun_on, due_on, final_on) values (${review.circle}, ${review.begunOn}::date, ${review.dueOn}::date, ${review.finalOn}::date)
    on conflict do nothing returning id`);
  return rows[0]?.id;
}

/** As the house: those whose first or last clock has run out and has not been noticed; held. */
export async function listReviewsRunOut(tx: WriteTx, today: Day, limit: number): Promise<Review[]> {
  const rows = await tx.query(sql<Row>`select * from people_reviews where ended_on is null and ((escalated_on is null and due_on < ${today}::date) or final_on < ${today}::date)
    order by due_on, id limit ${limit} for update skip locked`);
  return rows.map(reviewOf);
}

/** Whoever it goes to next has at least until `finalOn`, however late it was noticed. */
export async function updateReviewEscalated(tx: WriteTx, id: string, today: Day, finalOn: Day): Promise<void> {
  await sql`update people_reviews set escalated_on = ${today}::date, final_on = greatest(final_on, ${finalOn}::date) where id = ${id}::uuid`.execute(tx.write());
}

export async function updateReviewEnded(tx: WriteTx, id: string, today: Day): Promise<void> {
  await sql`update people_reviews set ended_on = ${today}::date where id = ${id}::uuid`.execute(tx.write());
}
