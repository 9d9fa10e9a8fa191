/** What the pages of this room are given to show. */
import type { Text } from '#kernel/text/text.ts';
import type { Confidence, Evidence, Source } from '#kernel/values/source.ts';
import type { MembershipDates, Standing, StateCode } from '../rules.ts';

export interface NamedState {
  readonly code: StateCode;
  readonly name: Text;
  readonly the: Text;
  readonly notice: Text | undefined;
}

export interface ShownBody {
  readonly id: string;
  readonly name: Text;
  readonly shortName: Text;
  readonly founded: string;
  readonly note: Text | null;
  readonly source: Source;
}

export interface ShownMembership {
  readonly id: string;
  readonly bodyId: string;
  readonly bodyName: Text;
  readonly stateCode: StateCode;
  readonly standing: Standing;
  readonly dates: MembershipDates;
  readonly notifiedOn: string;
  readonly decidedOn: string;
  readonly effectiveOn: string;
  readonly confidence: Confidence;
  readonly evidence: Evidence | '';
  readonly note: Text | null;
  readonly source: Source;
  readonly untilSource: Source | undefined;
}

export interface Recorded {
  readonly id: string;
  readonly source_urls: readonly string[];
  /** Several are parted by `|`. */
  readonly source_publisher: string;
  readonly confidence: Confidence;
}

export interface ShownOrgan extends Recorded {
  readonly name: Text;
  readonly kind: Text;
  readonly composition: Text;
  readonly frequency: Text;
  readonly functions: Text;
}

export interface ShownNetwork extends Recorded {
  readonly name: Text;
  readonly status: Text;
  readonly participants: Text;
  readonly information_exchanged: Text;
  readonly frequency: Text;
  readonly outputs: Text;
  readonly access: Text;
}

export interface ShownEvent extends Recorded {
  readonly kind: 'presidency' | 'work-programme' | 'conference';
  readonly from_words: string;
  readonly until_words: string;
  readonly title: Text;
  readonly detail: Text | null;
  readonly number: number | null;
  readonly document: string;
  readonly state_codes: readonly StateCode[];
  readonly second_state_codes: readonly StateCode[];
}

/** The two clocks that a page is asked on. */
export interface AskedAt {
  readonly on: string;
  readonly today: string;
  readonly revision: number | undefined;
}

/** The query that keeps a link on the same two clocks; empty for today and what is known now. */
export function clockQuery({ on, today, revision }: AskedAt, more: Readonly<Record<string, string | undefined>> = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(more)) if (value !== undefined) query.set(name, value);
  if (on !== today) query.set('on', on);
  if (revision !== undefined) query.set('known', String(revision));
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
