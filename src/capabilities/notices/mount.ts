import type { Capability } from '#kernel/capability.ts';
import { noticeJobs } from './jobs.ts';
import { feedRoutes } from './routes/feeds.ts';
import { inboxPage } from './routes/inbox.ts';
import { preferencesPage } from './routes/preferences.ts';
import { pushWorker } from './routes/push-worker.ts';
import { stopPage } from './routes/unsubscribe.ts';

export const notices: Capability = {
  name: 'notices',
  jobs: (slots) => noticeJobs(slots),
  routes(web) {
    inboxPage(web);
    preferencesPage(web);
    stopPage(web);
    feedRoutes(web);
    pushWorker(web);
  },
};
