import type { Capability } from '#kernel/capability.ts';
import { homeRoutes } from './routes.ts';

export const home: Capability = { name: 'home', routes: homeRoutes };
