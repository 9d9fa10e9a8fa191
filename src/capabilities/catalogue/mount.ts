import type { Capability } from '#kernel/capability.ts';
import { thesaurus } from './reference.ts';
import { catalogueApi } from './routes/api.ts';
import { briefRoutes } from './routes/briefs.ts';
import { briefsApi } from './routes/briefs-api.ts';
import { catalogueFeeds } from './routes/feeds.ts';
import { catalogueRoutes } from './routes/pages.ts';

/** Put together by the application, which alone knows every room that offers a brief. */
export { briefVerb } from './verbs/brief.ts';

export const catalogue: Capability = {
  name: 'catalogue',
  reference: [thesaurus],
  routes(web) {
    catalogueRoutes(web);
    catalogueApi(web);
    catalogueFeeds(web);
    briefRoutes(web);
    briefsApi(web);
  },
};
