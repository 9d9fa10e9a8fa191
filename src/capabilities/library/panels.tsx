/** What the library puts on a State's page. */
import type { Panel } from '#kernel/http/panels.ts';
import type { StateSubject } from '#capabilities/states/index.ts';
import { StatePractices } from './pages/state-practices.tsx';
import { listPractices } from './store/practices.ts';

export const practicesOfState: Panel<StateSubject> = {
  id: 'library.practices',
  statements: 1,
  madeFrom: ['library'],
  async load(tx, { state, revision }) {
    const practices = await listPractices(tx, { stateCode: state.code, known: revision });
    if (practices.length === 0) return undefined;
    return (locale) => <StatePractices locale={locale} state={state} known={revision} practices={practices} />;
  },
};
