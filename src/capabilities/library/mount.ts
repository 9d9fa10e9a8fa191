import type { Capability } from '#kernel/capability.ts';
import { briefs } from '#capabilities/catalogue/index.ts';
import { statePanels } from '#capabilities/states/index.ts';
import { optionBrief } from './brief.ts';
import { libraryDemonstration } from './demonstration.ts';
import { practicesOfState } from './panels.tsx';
import { libraryReference } from './reference.ts';
import { libraryApi } from './routes/api.ts';
import { libraryPages } from './routes/pages.ts';
import { importIndices } from './verbs/import-indices.ts';

export const library: Capability = {
  name: 'library',
  menu: [
    { label: { en: 'Challenges', fr: 'Défis' }, path: '/challenges' },
    { label: { en: 'Library', fr: 'Bibliothèque' }, path: '/library' },
  ],
  reference: libraryReference,
  demonstration: libraryDemonstration,
  fills: [statePanels.with(practicesOfState), briefs.with(optionBrief)],
  verbs: [importIndices],
  routes(web) {
    libraryPages(web);
    libraryApi(web);
  },
};
