/** The person looking, as far as any rule, and the database, need to know them. */
import type { Id, Key } from './ids.ts';

export type PersonId = Id<'person'>;
export type CircleId = Key<'circle'>;

export interface Viewer {
  /** Undefined for someone who has not signed in. */
  readonly person: PersonId | undefined;
  /** The circles they sit in today. */
  readonly circles: readonly CircleId[];
}

export const publicCircle = 1 as CircleId;
export const visitor: Viewer = { person: undefined, circles: [publicCircle] };

/** Whether they see what everyone sees, and nothing else. */
export const isVisitor = ({ person, circles }: Viewer): boolean => person === undefined && circles.length === 1 && circles[0] === publicCircle;

/** The house itself: loads what ships, and imports for the person at the machine. No account can bear its name. */
export const keeper: Viewer = { person: 'keeper' as PersonId, circles: [publicCircle] };
