import type { Capability } from '#kernel/capability.ts';
import { statePanels } from '#capabilities/states/index.ts';
import { answersOfState } from './panels.tsx';
import { atlasReference } from './reference.ts';
import { atlasApi } from './routes/api.ts';
import { atlasPages } from './routes/pages.ts';
import { exportAtlas } from './routes/export.ts';
import { importAtlas } from './routes/import.ts';

export const atlas: Capability = {
  name: 'atlas',
  menu: [
    { label: { en: 'Atlas', fr: 'Atlas' }, path: '/atlas' },
    { label: { en: 'Compare', fr: 'Comparer' }, path: '/atlas/compare' },
  ],
  reference: atlasReference,
  fills: [statePanels.with(answersOfState)],
  verbs: [importAtlas, exportAtlas],
  routes(web) {
    atlasPages(web);
    atlasApi(web);
  },
};
