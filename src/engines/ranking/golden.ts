/** One question and its answer to the last bit: run wherever the engine runs, since every place must come to the same numbers. */
import type { RankedOption } from './ranking.ts';
import type { RankingQuestion } from './question.ts';

export const goldenQuestion: RankingQuestion = {
  classes: [5, 4, 3],
  draws: 2000,
  seed: 20_261_124,
  options: [
    { id: 'well-known', intervals: [{ low: 4, high: 4 }, { low: 2, high: 3 }, { low: 1, high: 1 }] },
    { id: 'not-known', intervals: [{ low: 0, high: 4 }, { low: 0, high: 3 }, { low: 0, high: 2 }] },
    { id: 'easy', intervals: [{ low: 1, high: 2 }, { low: 3, high: 3 }, { low: 2, high: 2 }] },
    { id: 'behind', intervals: [{ low: 0, high: 3 }, { low: 0, high: 1 }, { low: 0, high: 1 }] },
    { id: 'narrow', intervals: [{ low: 3, high: 4 }, { low: 0, high: 1 }, { low: 0, high: 2 }] },
  ],
};

export const goldenRanking: readonly RankedOption[] = [
  {
    id: 'well-known',
    rankAcceptability: [0.41475, 0.38275, 0.1675, 0.035, 0],
    firstShare: 0.41475,
    comesFirst: {
      never: false,
      centralWeights: [0.47553653037905325, 0.3154767236231381, 0.20898674599780864],
      classes: [undefined, { mean: 2.619047619047619, lowest: 2 }, undefined],
    },
  },
  {
    id: 'not-known',
    rankAcceptability: [0.07875, 0.139, 0.295, 0.283, 0.20425],
    firstShare: 0.07875,
    comesFirst: {
      never: false,
      centralWeights: [0.32256096607029794, 0.32202809038276353, 0.35541094354693853],
      classes: [{ mean: 3.3333333333333335, lowest: 1 }, { mean: 2.549206349206349, lowest: 0 }, { mean: 1.7301587301587302, lowest: 0 }],
    },
  },
  {
    id: 'easy',
    rankAcceptability: [0.44875, 0.29475, 0.1605, 0.0785, 0.0175],
    firstShare: 0.44875,
    comesFirst: {
      never: false,
      centralWeights: [0.17721583582357112, 0.38518473121044444, 0.4375994329659844],
      classes: [{ mean: 1.5710306406685237, lowest: 1 }, undefined, undefined],
    },
  },
  {
    id: 'behind',
    rankAcceptability: [0, 0.00875, 0.07875, 0.26775, 0.64475],
    firstShare: 0,
    comesFirst: { never: true, beatenBy: 'well-known' },
  },
  {
    id: 'narrow',
    rankAcceptability: [0.05775, 0.17475, 0.29825, 0.33575, 0.1335],
    firstShare: 0.05775,
    comesFirst: {
      never: false,
      centralWeights: [0.4554434314267347, 0.096732200427763, 0.4478243681455023],
      classes: [{ mean: 3.7142857142857144, lowest: 3 }, { mean: 0.696969696969697, lowest: 0 }, { mean: 2, lowest: 2 }],
    },
  },
];
