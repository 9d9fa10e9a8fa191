/** How many people an audience reaches, as far as the viewer may know. */
import type { CircleId } from '#kernel/values/viewer.ts';

export interface Apart {
  readonly circle: CircleId;
  /** Of a circle that hides its members, the least of a band. */
  readonly people: number;
  readonly hidden: boolean;
}

export interface Reach {
  /** Each once, over the circles whose members the viewer may see. */
  readonly people: number;
  /** There are so many that some were counted twice. */
  readonly atMost: boolean;
  readonly states: readonly string[];
  /** Each counted by itself: put together with others, a number would tell who sits where. */
  readonly apart: readonly Apart[];
}

export interface Headline {
  /** Some may have been counted twice. */
  readonly atMost: boolean;
  readonly people: number;
}

/** People in circles that hide their members are not in it: they are told as bands, circle by circle. */
export function headlineOf({ people, atMost, apart }: Reach): Headline {
  const open = apart.filter(({ hidden }) => !hidden);
  return { atMost: atMost || open.length > 0, people: people + open.reduce((sum, one) => sum + one.people, 0) };
}

/** From the least of each band to the most; the last has no end. The function in the database rounds to the same. */
export const bands = [[0, 9], [10, 49], [50, 199], [200, undefined]] as const;

export const bandOf = (least: number): (typeof bands)[number] => bands.findLast(([from]) => from <= least) ?? bands[0];
