/** How a person is told of the kinds of one group, and what cannot be silenced. */
import { kindGroups, type KindGroup } from './kinds.ts';

/** At once and in digests beside the inbox; `silent`: in the inbox alone. */
export const ways = ['at-once', 'daily', 'weekly', 'silent'] as const;
export type Way = (typeof ways)[number];

/** As they were chosen; what was not is as the house proposes. */
export type Choices = Readonly<Partial<Record<KindGroup, Way>>>;

/** Where a clock runs for the person, a week could be too late and silence would let it run out unseen. */
export const waysFor = (group: KindGroup): readonly Way[] => (group === 'clocks' ? ['at-once', 'daily'] : ways);

export const canBeSilenced = (group: KindGroup): boolean => waysFor(group).includes('silent');

const proposed: Readonly<Record<KindGroup, Way>> = { clocks: 'at-once', shared: 'at-once', circles: 'at-once', atlas: 'daily', house: 'weekly' };

export const proposedWay = (group: KindGroup): Way => proposed[group];

export const wayOf = (choices: Choices, group: KindGroup): Way => choices[group] ?? proposed[group];

/** What the link below a letter stops: one group, or all that come together in a digest. */
export type Letters = KindGroup | 'digest';

export const lettersAre = (text: string): text is Letters => text === 'digest' || (kindGroups as readonly string[]).includes(text);

/** As little as may be: silence, or a letter a day where a clock runs. */
const least = (group: KindGroup): Way => (canBeSilenced(group) ? 'silent' : 'daily');

/** The choices once those letters are stopped. Whatever does not come with them stays. */
export function choicesWithout(letters: Letters, choices: Choices): Choices {
  const stopped = kindGroups.filter((group) => (letters === 'digest' ? ['daily', 'weekly'].includes(wayOf(choices, group)) : group === letters));
  return { ...choices, ...Object.fromEntries(stopped.map((group) => [group, least(group)])) };
}
