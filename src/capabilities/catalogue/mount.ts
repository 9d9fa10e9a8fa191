import type { Capability } from '#kernel/capability.ts';
import { thesaurus } from './reference.ts';
import { catalogueApi } from './routes/api.ts';
import { briefRoutes } from './routes/briefs.ts';
import { catalogueFeeds } from './routes/feeds.ts';
import { catalogueRoutes } from './routes/pages.ts';

export const catalogue: Capability = {
  name: 'catalogue',
  reference: [thesaurus],
  routes(web) {
    catalogueRoutes(web);
    catalogueApi(web);
    catalogueFeeds(web);
    briefRoutes(web);
  },
};
