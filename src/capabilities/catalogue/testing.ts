/** Ready-made cards for tests, and a circle that a visitor does not sit in. */
import { sql } from 'kysely';
import { audienceOf, publicAudience, type AudienceId } from '#kernel/access/audiences.ts';
import type { WriteTx } from '#kernel/db/tx.ts';
import { textOf } from '#kernel/text/text.ts';
import { keeper, type CircleId, type Viewer } from '#kernel/values/viewer.ts';
import { asOwner, seenBy } from '#testing/database.ts';
import type { Card } from './store/cards.ts';

export const aCard = (change: Partial<Card> = {}): Card => ({
  kind: 'option',
  subject: 'invented',
  path: '/library/options/invented',
  title: textOf('Invented option', 'Option inventée'),
  summary: textOf('What it is', 'Ce que c’est'),
  pillars: ['treatment'],
  stateCodes: [],
  concepts: [],
  audience: publicAudience,
  ...change,
});

export const closedCircle = 900 as CircleId;
/** The house, sitting in the closed circle too: it may write what only that circle reads. */
export const insider: Viewer = { ...keeper, circles: [...keeper.circles, closedCircle] };

export async function aClosedAudience(tx: WriteTx): Promise<AudienceId> {
  let audience = 0;
  await asOwner(tx, async () => {
    await sql`insert into people_circles (id, kind, name) values (${closedCircle}, 'table', '{"original":"en"}') on conflict do nothing`.execute(tx.write());
    audience = await audienceOf(tx, [closedCircle]);
  });
  await seenBy(tx, insider);
  return audience as AudienceId;
}
