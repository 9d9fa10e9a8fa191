/** What the indicators put on the pages of States, challenges and options. */
import type { Panel } from '#kernel/http/panels.ts';
import type { ChallengeSubject, OptionSubject } from '#capabilities/library/index.ts';
import type { StateSubject } from '#capabilities/states/index.ts';
import { IndicatorsHere, StateIndicators } from './pages/panels.tsx';
import { listIndicatorsOn } from './store/indicators.ts';
import { listNewestValuesOf } from './store/values.ts';

export const indicatorsOfState: Panel<StateSubject> = {
  id: 'indicators.state',
  statements: 1,
  madeFrom: ['indicators'],
  async load(tx, { state, on, revision }) {
    const newest = await listNewestValuesOf(tx, state.code, { until: Number(on.slice(0, 4)), known: revision });
    if (newest.length === 0) return undefined;
    return (locale) => <StateIndicators locale={locale} state={state} known={revision} newest={newest} />;
  },
};

export const indicatorsOfChallenge: Panel<ChallengeSubject> = {
  id: 'indicators.challenge',
  statements: 1,
  madeFrom: ['indicators'],
  async load(tx, { challengeId }) {
    const indicators = await listIndicatorsOn(tx, 'challenge', challengeId);
    if (indicators.length === 0) return undefined;
    return (locale) => <IndicatorsHere locale={locale} known={undefined} indicators={indicators} />;
  },
};

export const indicatorsOfOption: Panel<OptionSubject> = {
  id: 'indicators.option',
  statements: 1,
  madeFrom: ['indicators'],
  async load(tx, { optionId, revision }) {
    const indicators = await listIndicatorsOn(tx, 'option', optionId, revision);
    if (indicators.length === 0) return undefined;
    return (locale) => <IndicatorsHere locale={locale} known={revision} indicators={indicators} />;
  },
};
