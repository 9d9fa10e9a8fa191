import type { Capability } from '#kernel/capability.ts';
import { briefs } from '#capabilities/catalogue/index.ts';
import { challengePanels } from '#capabilities/library/index.ts';
import { responseBrief } from './briefs/one-state.ts';
import { statesOfChallenge } from './panels.tsx';
import { responsePages } from './routes/page.ts';
import { responseApi } from './routes/preview.ts';
import { severalPages } from './routes/several.ts';
import { plan } from './verbs/plan.ts';

export const responses: Capability = {
  name: 'responses',
  fills: [briefs.with(responseBrief), challengePanels.with(statesOfChallenge)],
  verbs: [plan],
  routes(web) {
    responsePages(web);
    severalPages(web);
    responseApi(web);
  },
};
