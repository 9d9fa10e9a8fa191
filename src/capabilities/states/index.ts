/** States: their names in the forms that sentences need, who was a member of what and when, and a State's page that other rooms fill. */
import type { Panel } from '#kernel/http/panels.ts';
import { slot } from '#kernel/slots.ts';
import type { Day } from '#kernel/values/dates.ts';
import type { StateNames } from './store/states.ts';

export { listBodies, listNetworks, type Body, type Network } from './store/bodies.ts';
export { listMembersOn, listMemberships, type Membership } from './store/memberships.ts';
export { findState, listInventedStates, listStates, listStatesWith, type State, type StateNames } from './store/states.ts';
export { stageOn, type MembershipDates, type StateCode } from './rules.ts';
export { sinceWords } from './pages/parts/membership-table.tsx';

export interface StateSubject {
  readonly state: StateNames;
  /** The day that the page is asked as of. */
  readonly on: Day;
  readonly today: Day;
  /** The revision that the page is asked as of; undefined: what is known now. */
  readonly revision: number | undefined;
}

/** Parts of a State's page: each room that knows something of States fills one. */
export const statePanels = slot<Panel<StateSubject>>('states.panels');

/** The bodies whose members the atlas speaks of. */
export const bodiesOfTheAtlas = ['council-of-europe', 'pompidou-group'] as const;
