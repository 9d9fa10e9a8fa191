/**
 * How far a package, with what is in place, attends to each pillar; in whole options. Balanced means that no pillar is
 * forgotten and nothing contradicts, not that the shares are equal: so there are intervals and sentences, and no score.
 */
import { pillars, type Pillar } from '#kernel/values/pillars.ts';
import { isToKeep } from './lanes.ts';
import { doesNotApply, type OptionFacts } from './package.ts';

export interface Attended {
  readonly pillar: Pillar;
  /** By what was chosen and what is seen in place as a whole. */
  readonly low: number;
  /** With what may come to it: seen in part, flagged and let in, of unknown cost, or perhaps in place already. */
  readonly high: number;
}

export type BalanceFlag =
  | { readonly flag: 'empty' | 'only-unknown'; readonly pillar: Pillar }
  /** One is there to better an outcome on which the other was seen to do harm. */
  | { readonly flag: 'contradiction'; readonly outcome: string; readonly harmful: string; readonly helpful: readonly string[] };

export interface Balance {
  readonly pillars: readonly Attended[];
  readonly flags: readonly BalanceFlag[];
}

export function balanceOf(options: readonly OptionFacts[], chosen: readonly string[], costNotKnown: readonly string[]): Balance {
  const isChosen = ({ id }: OptionFacts) => chosen.includes(id);
  const isSure = (option: OptionFacts) => !option.isFlagged && (isChosen(option) || option.status === 'in_place');
  const isOpen = (option: OptionFacts) => isChosen(option) || isToKeep(option.status) || (!option.isFlagged && (costNotKnown.includes(option.id) || isStatusUnknown(option)));
  const total = (pillar: Pillar, counts: (option: OptionFacts) => boolean) => options.filter((option) => !doesNotApply(option) && counts(option)).reduce((sum, { weights }) => sum + weights[pillar], 0);
  const attended = pillars.map((pillar) => ({ pillar, low: total(pillar, isSure), high: total(pillar, isOpen) }));
  return {
    pillars: attended,
    flags: [
      ...attended.flatMap(({ pillar, low, high }): BalanceFlag[] => (low > 0 ? [] : [{ flag: high > 0 ? 'only-unknown' : 'empty', pillar }])),
      ...contradictionsAmong(options.filter((option) => isChosen(option) || isToKeep(option.status))),
    ],
  };
}

const isStatusUnknown = ({ status }: OptionFacts) => status === 'not_known' || status === 'no_question';

function contradictionsAmong(together: readonly OptionFacts[]): BalanceFlag[] {
  return together.flatMap(({ id, harms }) =>
    harms.flatMap((outcome): BalanceFlag[] => {
      const helpful = together.filter((other) => other.id !== id && other.benefits.includes(outcome)).map((other) => other.id);
      return helpful.length === 0 ? [] : [{ flag: 'contradiction', outcome, harmful: id, helpful }];
    }),
  );
}
