/** What the page of a response for several States is given to show. */
import type { Text } from '#kernel/text/text.ts';
import type { Day } from '#kernel/values/dates.ts';
import type { Source } from '#kernel/values/source.ts';
import type { Horizon, ShownChange } from '#capabilities/library/index.ts';
import type { MembershipDates } from '#capabilities/states/index.ts';
import type { Exchange, SeveralTally } from '../rules/several.ts';
import type { ShownAppraisal, ShownState } from './shown.ts';

export interface ShownColumn extends Pick<ShownAppraisal, 'status' | 'answers' | 'wider' | 'here' | 'isToKeep'> {
  readonly stateCode: string;
  /** Not seen in place, and too slow for the challenge: there it works in a later horizon. */
  readonly isLater: boolean;
}

export interface ShownShared extends Pick<ShownAppraisal, 'option' | 'research' | 'harms' | 'practices' | 'lessons' | 'lane' | 'evidence' | 'experience' | 'flags' | 'standing'> {
  readonly columns: readonly ShownColumn[];
  readonly exchange: Exchange | undefined;
  readonly mayBeJoint: boolean;
}

export interface ShownCommonBody {
  readonly body: { readonly id: string; readonly name: Text; readonly shortName: Text };
  readonly memberships: readonly { readonly stateCode: string; readonly dates: MembershipDates; readonly source: Source }[];
  readonly networks: readonly { readonly id: string; readonly name: Text; readonly status: Text }[];
}

export interface ShownForSeveral {
  readonly challenge: { readonly id: string; readonly title: Text; readonly horizon: Horizon };
  readonly states: readonly ShownState[];
  readonly on: Day;
  readonly tally: SeveralTally;
  readonly appraisals: readonly ShownShared[];
  readonly bodies: readonly ShownCommonBody[];
  readonly revision: number;
  readonly changedSince: readonly ShownChange[];
}
