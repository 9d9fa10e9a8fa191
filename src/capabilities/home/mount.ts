import type { Capability } from '#kernel/capability.ts';
import { machineRoutes } from './routes/machines.ts';
import { homeRoutes } from './routes/pages.ts';

export const home: Capability = {
  name: 'home',
  routes(web) {
    homeRoutes(web);
    machineRoutes(web);
  },
};
