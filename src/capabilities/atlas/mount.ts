import type { Capability } from '#kernel/capability.ts';
import { briefs } from '#capabilities/catalogue/index.ts';
import { statePanels } from '#capabilities/states/index.ts';
import { signOffProcedure } from './actions/sign-off-course.ts';
import { answerBrief } from './briefs/answer.ts';
import { comparisonBrief } from './briefs/comparison.ts';
import { atlasDemonstration } from './demonstration.ts';
import { answersOfState, ownWordsOfState } from './panels.tsx';
import { atlasReference } from './reference.ts';
import { atlasApi } from './routes/api.ts';
import { atlasPages } from './routes/pages.ts';
import { exportAtlas } from './routes/export.ts';
import { importOwnRoutes } from './routes/import-own.ts';
import { rulingRoutes } from './routes/rulings.ts';
import { ownWordsRoutes } from './routes/own-words.ts';
import { proposalRoutes } from './routes/proposals.ts';
import { signOffRoutes } from './routes/sign-off.ts';
import { importAtlas } from './routes/import.ts';

export const atlas: Capability = {
  name: 'atlas',
  menu: [
    { label: { en: 'Atlas', fr: 'Atlas' }, path: '/atlas' },
    { label: { en: 'Compare', fr: 'Comparer' }, path: '/atlas/compare' },
  ],
  reference: atlasReference,
  demonstration: atlasDemonstration,
  fills: [statePanels.with(ownWordsOfState), statePanels.with(answersOfState), briefs.with(answerBrief), briefs.with(comparisonBrief)],
  procedures: [signOffProcedure],
  verbs: [importAtlas, exportAtlas],
  routes(web) {
    atlasPages(web);
    signOffRoutes(web);
    proposalRoutes(web);
    ownWordsRoutes(web);
    rulingRoutes(web);
    importOwnRoutes(web);
    atlasApi(web);
  },
};
