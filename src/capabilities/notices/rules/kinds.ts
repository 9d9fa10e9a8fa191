/** What people are told, and in which groups they choose how. */

/** In the order in which the preferences list them. `clocks`: a clock runs for the person. */
export const kindGroups = ['clocks', 'shared', 'circles', 'atlas', 'house'] as const;
export type KindGroup = (typeof kindGroups)[number];

const groupOf = {
  /** The person must act by some time. */
  duty: 'clocks',
  reminder: 'clocks',
  /** Nobody acted in time. */
  lapsed: 'clocks',
  shared: 'shared',
  recalled: 'shared',
  /** A seat, a nomination, a circle. */
  circle: 'circles',
  proposed: 'atlas',
  changed: 'atlas',
  decided: 'atlas',
  house: 'house',
} as const satisfies Readonly<Record<string, KindGroup>>;

export type NoticeKind = keyof typeof groupOf;

export const noticeKinds = Object.keys(groupOf) as readonly NoticeKind[];

export const groupOfKind = (kind: NoticeKind): KindGroup => groupOf[kind];
