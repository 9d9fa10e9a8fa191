/** Who may change a marking, and to what. The database says the same: a trigger holds circles and marking together, a function only raises. */
import { allowsCircles, isStricter, mayMark, type Marking } from '#kernel/values/marking.ts';
import { communityCircle, publicCircle, type CircleId, type PersonId } from '#kernel/values/viewer.ts';
import type { Handling } from './item.ts';

export const fits = (marking: Marking, circles: readonly CircleId[]): boolean =>
  allowsCircles(marking, { hasPublic: circles.includes(publicCircle), hasCommunity: circles.includes(communityCircle) });

export type MarkRefusal = 'recalled' | 'changed-meanwhile' | 'same-marking' | 'only-the-originator-lowers' | 'circles-too-wide';

/** Anyone who reads it may raise; only the originator lowers. Nobody marks higher than its circles allow: that needs other circles, which the originator chooses. */
export function decideMark(item: Handling, by: PersonId | undefined, to: Marking, shownVersion: number, circles: readonly CircleId[]): MarkRefusal | 'raise' | 'lower' {
  if (item.recalledAt !== null) return 'recalled';
  if (item.version !== shownVersion) return 'changed-meanwhile';
  if (item.marking === to) return 'same-marking';
  if (by === undefined || !mayMark(item.marking, to, item.originator === by)) return 'only-the-originator-lowers';
  if (!fits(to, circles)) return 'circles-too-wide';
  return isStricter(to, item.marking) ? 'raise' : 'lower';
}
