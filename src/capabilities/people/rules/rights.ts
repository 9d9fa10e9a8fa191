/**
 * Who may do what, where: the one place that says so. What a person may read is not asked here; the circles of the seat
 * decide that in the database. Roles and their limits: Entente's account of the Pompidou Group's organs and rules of procedure.
 */
import { communityCircle, type CircleId, type CircleKind, type HeldSeat, type SeatRole, type Viewer } from '#kernel/values/viewer.ts';

export const actions = [
  /** Put something where the circle reads it. */
  'share',
  /** Open an account for someone, with a seat in this circle. */
  'invite',
  /** Propose an officer of the own State for a seat in this circle. */
  'nominate',
  /** Propose someone whose State has no delegation. */
  'nominate-for-non-members',
  /** Accept or decline who was proposed. */
  'approve',
  /** Prolong or end a seat. */
  'keep-seats',
  /** Go through all seats once a year. */
  'review-access',
  /** Rename, hide the members, close. */
  'arrange',
  'open-circle',
  /** Prepare answers about the own State. */
  'draft-answers',
  /** Say what the State says: confirm, correct, contest, speak in its name. */
  'sign-off',
  'vote',
  /** Propose a correction, with its source, about any State. */
  'propose-correction',
  /** Publish how a question of the codebook is to be answered. */
  'rule-on-codebook',
  'moderate',
  'read-log',
] as const;
export type Action = (typeof actions)[number];

export type ActedOn = { readonly id: CircleId; readonly kind: CircleKind };

/** Circles that work on something together, into which people of several States are nominated. */
const working: readonly CircleKind[] = ['network', 'table', 'cell', 'jury', 'drafting'];

type Reach = 'own' | 'any-working' | 'any-but-persons' | 'house';

/** What a seat lets its holder do; `own`: in the very circle of the seat. */
const rights: Readonly<Record<SeatRole, Partial<Readonly<Record<Action, Reach>>>>> = {
  member: { share: 'own', 'propose-correction': 'house' },
  observer: { 'propose-correction': 'house' },
  auditor: { 'read-log': 'house' },
  bureau: { share: 'own', 'propose-correction': 'house' },
  secretariat: {
    share: 'any-but-persons', invite: 'any-but-persons', 'nominate-for-non-members': 'any-working', approve: 'any-working', 'keep-seats': 'any-but-persons',
    'review-access': 'any-but-persons', arrange: 'any-but-persons', 'open-circle': 'house', 'rule-on-codebook': 'house', moderate: 'house', 'read-log': 'house', 'propose-correction': 'house',
  },
  correspondent: {
    share: 'own', invite: 'own', nominate: 'any-working', 'keep-seats': 'own', 'review-access': 'own',
    'draft-answers': 'own', 'sign-off': 'own', vote: 'house', 'propose-correction': 'house',
  },
  administrator: { share: 'own', invite: 'own', 'keep-seats': 'own', 'review-access': 'own', 'draft-answers': 'own', 'propose-correction': 'house' },
  manager: { share: 'own', 'draft-answers': 'own', 'propose-correction': 'house' },
  professional: { share: 'own', 'propose-correction': 'house' },
  civil_society: { share: 'own', 'propose-correction': 'house' },
  family: { share: 'own', 'propose-correction': 'house' },
  lived_experience: { share: 'own', 'propose-correction': 'house' },
  coordinator: { share: 'own', approve: 'own', 'keep-seats': 'own', 'review-access': 'own', arrange: 'own', 'propose-correction': 'house' },
  juror: { share: 'own' },
};

/** What is asked about the house as a whole takes the community as its circle. */
export const theHouse: ActedOn = { id: communityCircle, kind: 'community' };

export const may = (viewer: Viewer, action: Action, circle: ActedOn): boolean => viewer.seats.some((seat) => allows(seat, action, circle));

/** The seats that let the viewer do it: a Correspondent of two circles acts as one of them. */
export const seatsThatMay = (viewer: Viewer, action: Action, circle: ActedOn): readonly HeldSeat[] => viewer.seats.filter((seat) => allows(seat, action, circle));

function allows(seat: HeldSeat, action: Action, circle: ActedOn): boolean {
  if (!fits(seat)) return false;
  const reach = rights[seat.role][action];
  if (reach === undefined) return false;
  if (reach === 'own') return seat.circle === circle.id;
  if (reach === 'any-working') return working.includes(circle.kind);
  if (reach === 'any-but-persons') return circle.kind !== 'person' && circle.kind !== 'public';
  return true;
}

/** The roles that a seat in each kind of circle may have. */
export const rolesIn: Readonly<Record<CircleKind, readonly SeatRole[]>> = {
  public: [],
  community: ['member', 'secretariat', 'bureau', 'observer', 'auditor'],
  delegation: ['correspondent', 'administrator', 'manager', 'professional', 'civil_society', 'family', 'lived_experience'],
  network: ['member', 'coordinator', 'observer'],
  table: ['member', 'coordinator', 'observer'],
  cell: ['member', 'coordinator', 'observer'],
  jury: ['juror', 'coordinator'],
  drafting: ['member', 'coordinator', 'observer'],
  person: ['member'],
};

/** A role counts only where it belongs: a Secretariat seat in a network would be nobody's. */
const fits = ({ kind, role }: HeldSeat): boolean => rolesIn[kind].includes(role);

/** The roles that a holder of this role may invite into the own circle: nobody makes someone more than they are, and a Correspondent is a State's to name. */
export function rolesToInvite(viewer: Viewer, circle: ActedOn): readonly SeatRole[] {
  if (!may(viewer, 'invite', circle)) return [];
  const isSecretariat = viewer.seats.some((seat) => seat.role === 'secretariat' && fits(seat));
  const isCorrespondent = viewer.seats.some((seat) => seat.role === 'correspondent' && seat.circle === circle.id);
  return rolesIn[circle.kind].filter((role) => role !== 'correspondent' || isSecretariat).filter((role) => role !== 'administrator' || isSecretariat || isCorrespondent);
}
