/** Tables of this room as they are downloaded: the same in both languages. */
import type { Table } from '#kernel/tables/table.ts';
import { wordsIn } from '#kernel/text/text.ts';
import type { Day } from '#kernel/values/dates.ts';
import { stageOn } from './rules.ts';
import type { Membership } from './store/memberships.ts';
import type { StateNames } from './store/states.ts';

/** States with the bodies that they certainly belong to on a day. */
export function stateTableOf(states: readonly StateNames[], memberships: readonly Membership[], on: Day): Table {
  return {
    name: `states-${on}`,
    columns: ['code', 'name_en', 'name_fr', 'notice_en', 'notice_fr', 'on', 'member_of', 'perhaps_member_of'],
    rows: states.map((state) => {
      const its = (stage: 'certain' | 'possible') =>
        memberships.filter((one) => one.stateCode === state.code && one.standing === 'member' && stageOn(one.dates, on) === stage).map((one) => one.bodyId).join('|');
      const notice = state.notice;
      return [state.code, wordsIn('en', state.name), wordsIn('fr', state.name), notice ? wordsIn('en', notice) : null, notice ? wordsIn('fr', notice) : null, on, its('certain'), its('possible')];
    }),
  };
}

/** Memberships with everything known of them. */
export function membershipTableOf(name: string, states: readonly StateNames[], memberships: readonly Membership[]): Table {
  const stateOf = new Map(states.map((state) => [state.code, state]));
  return {
    name,
    columns: [
      'state', 'state_en', 'state_fr', 'body', 'standing', 'since', 'since_earliest', 'since_latest', 'until_exclusive', 'until_earliest', 'until_latest',
      'notified_on', 'decided_on', 'effective_on', 'confidence', 'evidence', 'note_en', 'note_fr',
      'source_title', 'source_publisher', 'source_url', 'until_source_title', 'until_source_publisher', 'until_source_url',
    ],
    rows: memberships.map((one) => {
      const state = stateOf.get(one.stateCode);
      const { dates, source, untilSource, note } = one;
      return [
        one.stateCode, state ? wordsIn('en', state.name) : null, state ? wordsIn('fr', state.name) : null, one.bodyId, one.standing,
        dates.from || null, dates.fromEarliest || null, dates.fromLatest || null, dates.until || null, dates.untilEarliest || null, dates.untilLatest || null,
        one.notifiedOn || null, one.decidedOn || null, one.effectiveOn || null, one.confidence, one.evidence || null, note ? wordsIn('en', note) : null, note ? wordsIn('fr', note) : null,
        source.title, source.publisher, source.url ?? null, untilSource?.title ?? null, untilSource?.publisher ?? null, untilSource?.url ?? null,
      ];
    }),
  };
}
