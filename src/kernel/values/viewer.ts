/** The person looking, as far as any rule, and the database, need to know them. */
import type { Id, Key } from './ids.ts';

export type PersonId = Id<'person'>;
export type CircleId = Key<'circle'>;

export const circleKinds = ['public', 'community', 'delegation', 'network', 'table', 'cell', 'jury', 'drafting', 'person'] as const;
export type CircleKind = (typeof circleKinds)[number];

/** What a seat is held as. The first five of the community are offices for the whole house; the next seven are of a State's delegation. */
export const seatRoles = [
  'member', 'secretariat', 'bureau', 'observer', 'auditor',
  'correspondent', 'administrator', 'manager', 'professional', 'civil_society', 'family', 'lived_experience',
  'coordinator', 'juror',
] as const;
export type SeatRole = (typeof seatRoles)[number];

/** A seat that the viewer holds today. */
export interface HeldSeat {
  readonly circle: CircleId;
  readonly kind: CircleKind;
  /** Of a delegation. */
  readonly stateCode: string | null;
  readonly role: SeatRole;
}

export interface Viewer {
  /** Undefined for someone who has not signed in. */
  readonly person: PersonId | undefined;
  /** The circles they sit in today. */
  readonly circles: readonly CircleId[];
  /** The seats that put them there. */
  readonly seats: readonly HeldSeat[];
}

export const publicCircle = 1 as CircleId;
/** Everyone who has an account. */
export const communityCircle = 2 as CircleId;
export const visitor: Viewer = { person: undefined, circles: [publicCircle], seats: [] };

/** Whether they see what everyone sees, and nothing else. */
export const isVisitor = ({ person, circles }: Viewer): boolean => person === undefined && circles.length === 1 && circles[0] === publicCircle;

/** The house itself: loads what ships, imports for the person at the machine, and writes about people once a rule has decided. No account can bear its name. */
export const keeper: Viewer = { person: 'keeper' as PersonId, circles: [publicCircle], seats: [] };

/** Someone signed in, from the seats held today. Each sits in the public. */
export const viewerWith = (person: PersonId, seats: readonly HeldSeat[]): Viewer & { readonly person: PersonId } => ({
  person,
  circles: [...new Set([publicCircle, ...seats.map((seat) => seat.circle)])],
  seats,
});

/** Those who see, of the circles that they look after, who sits in them. */
const lookingAfter: readonly SeatRole[] = ['correspondent', 'administrator', 'coordinator'];

export const circlesLookedAfter = ({ seats }: Viewer): readonly CircleId[] => seats.filter(({ role }) => lookingAfter.includes(role)).map(({ circle }) => circle);

/** The office held for the whole house. */
export const officeOf = ({ seats }: Viewer): 'secretariat' | 'auditor' | undefined => {
  const roles = seats.filter(({ circle }) => circle === communityCircle).map(({ role }) => role);
  return (['secretariat', 'auditor'] as const).find((office) => roles.includes(office));
};

/** The States in whose delegation they sit. */
export const statesOf = ({ seats }: Viewer): readonly string[] => seats.flatMap(({ kind, stateCode }) => (kind === 'delegation' && stateCode !== null ? [stateCode] : []));
