/** How a person comes into a circle of several States: nominated by the own State, approved by whoever keeps the circle, for a term. */
import type { Day } from '#kernel/values/dates.ts';
import { officeOf, type CircleId, type CircleKind, type PersonId, type SeatRole, type Viewer } from '#kernel/values/viewer.ts';
import { isInUseOn } from './circles.ts';
import { mostSeatYears, plusYears } from './clocks.ts';
import { may, rolesIn, seatsThatMay } from './rights.ts';

export const nominationStages = ['asked', 'open', 'approved', 'declined', 'lapsed', 'withdrawn'] as const;
export type NominationStage = (typeof nominationStages)[number];

export interface Nomination {
  readonly id: string;
  readonly circle: CircleId;
  readonly role: SeatRole;
  /** Null until someone who was invited has come. */
  readonly person: PersonId | null;
  /** Whose Correspondent nominates; null through the Secretariat. */
  readonly delegation: CircleId | null;
  readonly nominatedBy: PersonId | null;
  /** The last day of the present stage. */
  readonly dueOn: Day;
  readonly stage: NominationStage;
  readonly renews: string | null;
  readonly seatUntil: Day | null;
}

export interface Into {
  readonly id: CircleId;
  readonly kind: CircleKind;
  readonly closedOn: Day | null;
}

/** Co-ordinators are named by the Secretariat; who goes through a circle's door by nomination is a member, an observer or a juror. */
export const rolesToNominate = (kind: CircleKind): readonly SeatRole[] => rolesIn[kind].filter((role) => role !== 'coordinator');

export interface Proposed {
  readonly role: SeatRole;
  /** Null through the Secretariat. */
  readonly delegation: CircleId | null;
  readonly until: Day;
  /** Someone who has an account, as far as the one who nominates may know. */
  readonly person: { readonly id: PersonId; readonly delegations: readonly CircleId[] } | undefined;
  /** Whether the State for which the Secretariat acts has a delegation. */
  readonly stateHasDelegation: boolean;
}

export type NominateRefusal = 'not-yours-to-do' | 'circle-closed' | 'no-such-role' | 'not-in-your-delegation' | 'has-a-delegation' | 'until-is-past' | 'until-too-late';

export function decideNominate(viewer: Viewer, circle: Into, proposed: Proposed, today: Day): NominateRefusal | undefined {
  const { delegation, person } = proposed;
  const entitled = delegation === null ? may(viewer, 'nominate-for-non-members', circle) : seatsThatMay(viewer, 'nominate', circle).some((seat) => seat.circle === delegation);
  if (!entitled) return 'not-yours-to-do';
  if (!isInUseOn(circle, today)) return 'circle-closed';
  if (!rolesToNominate(circle.kind).includes(proposed.role)) return 'no-such-role';
  if (delegation !== null && person && !person.delegations.includes(delegation)) return 'not-in-your-delegation';
  if (delegation === null && (proposed.stateHasDelegation || (person?.delegations.length ?? 0) > 0)) return 'has-a-delegation';
  return faultOfTerm(proposed.until, today);
}

function faultOfTerm(until: Day, today: Day): 'until-is-past' | 'until-too-late' | undefined {
  if (until <= today) return 'until-is-past';
  return until > plusYears(today, mostSeatYears) ? 'until-too-late' : undefined;
}

export type DecideRefusal = 'not-yours-to-do' | 'own-nomination' | 'already-decided' | 'waits-for-the-state' | 'has-lapsed' | 'circle-closed' | 'reason-missing';

/** Nobody decides about what they proposed themselves, or about themselves; and what nobody decided in time has lapsed, whatever the clock has noticed. */
export function decideOnNomination(viewer: Viewer, nomination: Nomination, circle: Into, asked: { readonly approve: boolean; readonly reason: string }, today: Day): DecideRefusal | undefined {
  if (!may(viewer, 'approve', circle)) return 'not-yours-to-do';
  if (nomination.nominatedBy === viewer.person || nomination.person === viewer.person) return 'own-nomination';
  if (nomination.stage === 'asked') return 'waits-for-the-state';
  if (nomination.stage === 'lapsed' || (nomination.stage === 'open' && today > nomination.dueOn)) return 'has-lapsed';
  if (nomination.stage !== 'open') return 'already-decided';
  if (!isInUseOn(circle, today)) return 'circle-closed';
  return !asked.approve && asked.reason.trim() === '' ? 'reason-missing' : undefined;
}

export type RenewRefusal = 'not-yours-to-do' | 'already-decided' | 'has-lapsed' | 'circle-closed' | 'until-is-past' | 'until-too-late';

/** The State, asked before a seat ends, nominates again. */
export function decideNominateAgain(viewer: Viewer, nomination: Nomination, circle: Into, until: Day, today: Day): RenewRefusal | undefined {
  if (!maySpeakFor(viewer, nomination, circle)) return 'not-yours-to-do';
  if (nomination.stage === 'lapsed' || (nomination.stage === 'asked' && today > nomination.dueOn)) return 'has-lapsed';
  if (nomination.stage !== 'asked') return 'already-decided';
  if (!isInUseOn(circle, today)) return 'circle-closed';
  return faultOfTerm(until, today);
}

export type WithdrawRefusal = 'not-yours-to-do' | 'already-decided';

/** What a Correspondent proposed her successor may take back: it is the State's. */
export function decideWithdraw(viewer: Viewer, nomination: Nomination, circle: Into): WithdrawRefusal | undefined {
  const isOwn = viewer.person !== undefined && nomination.nominatedBy === viewer.person && (nomination.delegation === null || viewer.circles.includes(nomination.delegation));
  if (!isOwn && !maySpeakFor(viewer, nomination, circle)) return 'not-yours-to-do';
  return nomination.stage === 'open' || nomination.stage === 'asked' ? undefined : 'already-decided';
}

const maySpeakFor = (viewer: Viewer, { delegation }: Nomination, circle: Into): boolean =>
  delegation === null ? may(viewer, 'nominate-for-non-members', circle) : seatsThatMay(viewer, 'nominate', circle).some((seat) => seat.circle === delegation);

/** Whether it waits for somebody; and whether, by its clock, it waits no longer. */
export const isUnderWay = ({ stage }: Pick<Nomination, 'stage'>): boolean => stage === 'open' || stage === 'asked';
export const hasRunOut = (nomination: Pick<Nomination, 'stage' | 'dueOn'>, today: Day): boolean => isUnderWay(nomination) && today > nomination.dueOn;

/** Whether the viewer may seat someone in a circle of several States without a nomination: what the Secretariat alone does, and only for those whom no State sends. */
export function rolesToSeatDirectly(viewer: Viewer, kind: CircleKind, isCorrespondent: boolean): readonly SeatRole[] {
  if (officeOf(viewer) !== 'secretariat') return [];
  // A Correspondent is the State: nobody nominates her. All others sent by a State come by its nomination.
  return rolesIn[kind].filter((role) => isCorrespondent || role === 'coordinator' || role === 'observer');
}
