/** What responses put on the page of a challenge: of a transnational one, the way to several States at once. */
import type { Panel } from '#kernel/http/panels.ts';
import { listChallenges, type ChallengeSubject } from '#capabilities/library/index.ts';
import { listStates } from '#capabilities/states/index.ts';
import { ChooseSeveral } from './pages/parts/choose-several.tsx';

export const statesOfChallenge: Panel<ChallengeSubject> = {
  id: 'responses.several',
  statements: 2,
  madeFrom: ['library', 'states'],
  async load(tx, { challengeId }) {
    const challenge = (await listChallenges(tx)).find(({ id }) => id === challengeId);
    if (challenge?.scope !== 'transnational') return undefined;
    const states = await listStates(tx);
    return (locale) => <ChooseSeveral locale={locale} challengeId={challengeId} states={states} />;
  },
};
