/** One challenge in several States: which States may be asked about together, and what their columns say together. Nothing here compares States. */
import type { Pillar } from '#kernel/values/pillars.ts';
import type { Status } from './status.ts';
import { isToKeep } from './lanes.ts';

/** Below it there is nothing side by side; above it no page and no sheet of paper holds the columns. */
export const fewestStates = 2;
export const mostStates = 8;

export type SeveralRefusal =
  | { readonly kind: 'no-such-state'; readonly codes: readonly string[] }
  /** The questions of the atlas are not asked of them. */
  | { readonly kind: 'not-asked-of-these'; readonly codes: readonly string[] }
  | { readonly kind: 'too-few'; readonly codes: readonly string[] }
  | { readonly kind: 'too-many'; readonly codes: readonly string[] };

export interface ChosenStates {
  /** Those that can be asked about, each once, in the order of their codes: the order in which they were given says nothing. */
  readonly codes: readonly string[];
  readonly refusals: readonly SeveralRefusal[];
}

export function chooseStates(given: readonly string[], states: readonly { readonly code: string; readonly inAtlas: boolean }[]): ChosenStates {
  const asked = [...new Set(given)].toSorted();
  const known = new Map(states.map((state) => [state.code, state]));
  const unknown = asked.filter((code) => !known.has(code));
  const outside = asked.filter((code) => known.get(code)?.inAtlas === false);
  const codes = asked.filter((code) => known.get(code)?.inAtlas === true);
  const refusals: SeveralRefusal[] = [];
  if (unknown.length > 0) refusals.push({ kind: 'no-such-state', codes: unknown });
  if (outside.length > 0) refusals.push({ kind: 'not-asked-of-these', codes: outside });
  // Whoever named enough, and one of them wrongly, need not be told twice.
  if (asked.length > 0 && codes.length < fewestStates && (refusals.length === 0 || asked.length < fewestStates)) refusals.push({ kind: 'too-few', codes });
  if (codes.length > mostStates) refusals.push({ kind: 'too-many', codes });
  return { codes, refusals };
}

/** In how many of the chosen States an option is seen in place, in whole or in part. `unknown`: nothing is known of it in any of them. */
export type Reach = 'all' | 'some' | 'none' | 'unknown';

const isUnknown = (status: Status) => status === 'not_known' || status === 'no_question';

export function reachOf(statuses: readonly Status[]): Reach {
  if (statuses.every(isUnknown)) return 'unknown';
  if (statuses.every(isToKeep)) return 'all';
  return statuses.some(isToKeep) ? 'some' : 'none';
}

/** Options counted, never States. */
export interface SeveralTally {
  readonly total: number;
  readonly inAll: number;
  readonly inSome: number;
  readonly inNone: number;
  readonly notKnown: number;
}

export function tallyOfSeveral(options: readonly (readonly Status[])[]): SeveralTally {
  const reaches = options.map(reachOf);
  const count = (wanted: Reach) => reaches.filter((reach) => reach === wanted).length;
  return { total: options.length, inAll: count('all'), inSome: count('some'), inNone: count('none'), notKnown: count('unknown') };
}

interface Column {
  readonly stateCode: string;
  readonly status: Status;
}

/** Who has an option, where a source does not show it, and where it is not known: the one may be asked by the others. Codes are in the order of the columns. */
export interface Exchange {
  readonly seenIn: readonly string[];
  readonly notSeenIn: readonly string[];
  readonly notKnownIn: readonly string[];
}

/** Undefined: nobody to ask, or nobody who might. Not seen and not known stay apart: what is not known is no reason to think that it is absent. */
export function exchangeAmong(columns: readonly Column[]): Exchange | undefined {
  const codesOf = (holds: (status: Status) => boolean) => columns.filter(({ status }) => holds(status)).map(({ stateCode }) => stateCode);
  const exchange = { seenIn: codesOf(isToKeep), notSeenIn: codesOf((status) => status === 'not_seen' || status === 'not_in_place'), notKnownIn: codesOf(isUnknown) };
  return exchange.seenIn.length > 0 && exchange.notSeenIn.length + exchange.notKnownIn.length > 0 ? exchange : undefined;
}

/** Two facts of the data and no more: the challenge is recorded as transnational, and the option stands under enforcement. */
export const mayBeJoint = (scope: 'national' | 'transnational', option: { readonly pillar: Pillar }): boolean => scope === 'transnational' && option.pillar === 'enforcement';

interface Membership {
  readonly bodyId: string;
  readonly stateCode: string;
  /** A member, and not an observer, certainly on the day. */
  readonly isMemberThen: boolean;
}

/** The memberships, by body, of the bodies of which every one of these States is a member on the day; bodies in the order of their first membership. */
export function bodiesOfAll<M extends Membership>(memberships: readonly M[], codes: readonly string[]): ReadonlyMap<string, readonly M[]> {
  const byBody = Map.groupBy(
    memberships.filter((one) => one.isMemberThen && codes.includes(one.stateCode)),
    ({ bodyId }) => bodyId,
  );
  return new Map([...byBody].filter(([, its]) => codes.every((code) => its.some(({ stateCode }) => stateCode === code))));
}

/** Fields of work of networks, as the data names them, that touch the pillars of the options. Networks of other fields stand on the page of their body. */
const areasOfPillar: Partial<Record<Pillar, string>> = { enforcement: 'law_enforcement', treatment: 'treatment' };

export const touches = (area: string, options: readonly { readonly pillar: Pillar }[]): boolean => options.some(({ pillar }) => areasOfPillar[pillar] === area);
