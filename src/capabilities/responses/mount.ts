import type { Capability } from '#kernel/capability.ts';
import { briefs } from '#capabilities/catalogue/index.ts';
import { responseBrief } from './brief.ts';
import { responsePages } from './routes/page.ts';
import { responseApi } from './routes/preview.ts';
import { plan } from './verbs.ts';

export const responses: Capability = {
  name: 'responses',
  fills: [briefs.with(responseBrief)],
  verbs: [plan],
  routes(web) {
    responsePages(web);
    responseApi(web);
  },
};
