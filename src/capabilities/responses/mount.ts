import type { Capability } from '#kernel/capability.ts';
import { responsePages } from './routes/page.ts';
import { responseApi } from './routes/preview.ts';
import { plan } from './verbs.ts';

export const responses: Capability = {
  name: 'responses',
  verbs: [plan],
  routes(web) {
    responsePages(web);
    responseApi(web);
  },
};
