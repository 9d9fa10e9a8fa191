/**
 * TLP 2.0: what a reader may do with something. Who can read it is for its circles to say; this is no classification.
 * FIRST, Traffic Light Protocol, version 2.0, August 2022.
 */

/** From the freest to the strictest. */
export const markings = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'] as const;
export type Marking = (typeof markings)[number];

export const isStricter = (one: Marking, other: Marking): boolean => markings.indexOf(one) > markings.indexOf(other);

/** Anyone in the chain may raise a marking; only who first shared it may lower it. */
export const mayMark = (from: Marking, to: Marking, isOriginator: boolean): boolean => from === to || isStricter(to, from) || isOriginator;

/** Copies bear the reader's name, and it is recorded who read them. */
export const isWatched = (marking: Marking): boolean => marking === 'RED' || marking === 'AMBER+STRICT';

/** Whether content may go into an e-mail, or only word that there is something to read here. */
export const mayTravelByMail = (marking: Marking): boolean => !isStricter(marking, 'GREEN');

/** Whether it may leave as a file. RED is for the eyes and ears of those it was shared with. */
export const mayBeExported = (marking: Marking): boolean => marking !== 'RED';

/** Whether a marking allows a set of circles: only what is CLEAR is for the public, and nothing above GREEN for the whole community. */
export function allowsCircles(marking: Marking, { hasPublic, hasCommunity }: { hasPublic: boolean; hasCommunity: boolean }): boolean {
  if (hasPublic) return marking === 'CLEAR';
  return !hasCommunity || !isStricter(marking, 'GREEN');
}
