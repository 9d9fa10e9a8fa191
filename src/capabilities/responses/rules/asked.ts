/** What a reader asks of packages: money, safeguards, minima. Every figure is the reader's own; what is left out is not known, and never 0. */
import { pillars, type Pillar } from '#kernel/values/pillars.ts';
import { mostMoney, type MoneyFault } from './money.ts';

export interface OwnCost {
  readonly firstYear?: number | undefined;
  readonly yearly?: number | undefined;
}

export interface Asked {
  /** For the first year, and for each later one. */
  readonly budget?: number | undefined;
  readonly yearly?: number | undefined;
  readonly most?: number | undefined;
  /** By option. */
  readonly costs: Readonly<Record<string, OwnCost>>;
  /** By option: the safeguard, named, that lets in what is flagged. */
  readonly safeguards: Readonly<Record<string, string>>;
  /** Options of the lane of prerequisites that every new option needs, as the asker says: the library does not record which. */
  readonly needed: readonly string[];
  readonly pillarMinimum: Readonly<Partial<Record<Pillar, number>>>;
  /** A reasoned sentence meets the minimum of a pillar. */
  readonly pillarReasons: Readonly<Partial<Record<Pillar, string>>>;
}

export type AskFault = MoneyFault | 'not-a-count' | 'missing' | 'unknown-option' | 'too-long';

/** Where it stands: `budget`, `costs.take-home-naloxone.firstYear`. The same for a page, a file and a program. */
export interface FieldFault {
  readonly field: string;
  readonly fault: AskFault;
}

/** A challenge has twenty options at most today. The solver works in one go, and nobody is to make it work for long. */
export const mostOptionsAsked = 60;
/** More options of one pillar than a package has. */
export const mostOfPillar = 10;
export const longestSentence = 2000;

/** What is wrong with figures that a program gave. */
export function faultsIn(asked: Asked, optionIds: readonly string[]): readonly FieldFault[] {
  const isKnown = (id: string) => optionIds.includes(id);
  const costs = Object.entries(asked.costs).flatMap(([id, { firstYear, yearly }]) =>
    isKnown(id) ? [...moneyFault(`costs.${id}.firstYear`, firstYear), ...moneyFault(`costs.${id}.yearly`, yearly)] : [unknown(`costs.${id}`)],
  );
  const safeguards = Object.entries(asked.safeguards).flatMap(([id, words]) => (isKnown(id) ? lengthFault(`safeguards.${id}`, words) : [unknown(`safeguards.${id}`)]));
  return [
    ...moneyFault('budget', asked.budget),
    ...moneyFault('yearly', asked.yearly),
    ...countFault('most', asked.most, 1, mostOptionsAsked),
    ...costs,
    ...safeguards,
    ...asked.needed.filter((id) => !isKnown(id)).map(() => unknown('needed')),
    ...pillars.flatMap((pillar) => countFault(`pillarMinimum.${pillar}`, asked.pillarMinimum[pillar], 0, mostOfPillar)),
    ...pillars.flatMap((pillar) => lengthFault(`pillarReasons.${pillar}`, asked.pillarReasons[pillar] ?? '')),
  ];
}

const unknown = (field: string): FieldFault => ({ field, fault: 'unknown-option' });

function moneyFault(field: string, amount: number | undefined): FieldFault[] {
  if (amount === undefined) return [];
  if (Number.isNaN(amount)) return [{ field, fault: 'not-a-number' }];
  if (amount < 0) return [{ field, fault: 'negative' }];
  return amount > mostMoney ? [{ field, fault: 'too-great' }] : [];
}

const countFault = (field: string, count: number | undefined, least: number, most: number): FieldFault[] =>
  count === undefined || (Number.isInteger(count) && count >= least && count <= most) ? [] : [{ field, fault: 'not-a-count' }];

const lengthFault = (field: string, words: string): FieldFault[] => (words.length > longestSentence ? [{ field, fault: 'too-long' }] : []);
