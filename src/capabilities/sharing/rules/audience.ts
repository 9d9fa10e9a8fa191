/** With whom a person may share, under which marking. */
import { allowsCircles, type Marking } from '#kernel/values/marking.ts';
import { communityCircle, publicCircle, type CircleId, type CircleKind } from '#kernel/values/viewer.ts';

/** Of a circle that the person may know: any other is not there for them. */
export interface Recipient {
  readonly id: CircleId;
  readonly kind: CircleKind;
  readonly closed: boolean;
  /** Whether a seat lets them put things where this circle reads them. */
  readonly seatAllows: boolean;
}

/** A State's delegation and a person may be written to by anybody here; another circle by those who work in it. Whether everyone may read it is a matter of the marking. */
export function maySendTo({ kind, closed, seatAllows }: Recipient): boolean {
  if (closed) return false;
  return kind === 'delegation' || kind === 'person' || kind === 'public' || seatAllows;
}

export type AudienceRefusal = 'no-such-circle' | 'not-your-circle' | 'too-many' | 'marking-forbids-public' | 'marking-forbids-community';

/** Each set of circles is kept for good. */
export const mostCircles = 200;

export interface AskedAudience {
  readonly wanted: readonly CircleId[];
  /** Those of the wanted of which the person may know. */
  readonly recipients: readonly Recipient[];
  readonly ownCircle: CircleId;
  readonly marking: Marking;
}

/** Gives the circles, the originator's own always among them. */
export function decideAudience({ wanted, recipients, ownCircle, marking }: AskedAudience): AudienceRefusal | readonly CircleId[] {
  const others = [...new Set(wanted)].filter((id) => id !== ownCircle);
  if (others.length > mostCircles) return 'too-many';
  for (const id of others) {
    const recipient = recipients.find((one) => one.id === id);
    if (!recipient) return 'no-such-circle';
    if (!maySendTo(recipient)) return 'not-your-circle';
  }
  const asked = { hasPublic: others.includes(publicCircle), hasCommunity: others.includes(communityCircle) };
  if (!allowsCircles(marking, { ...asked, hasCommunity: false })) return 'marking-forbids-public';
  if (!allowsCircles(marking, asked)) return 'marking-forbids-community';
  return [ownCircle, ...others].toSorted((a, b) => a - b);
}

export const isRefused = (decided: AudienceRefusal | readonly CircleId[]): decided is AudienceRefusal => typeof decided === 'string';
