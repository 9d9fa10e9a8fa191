import type { Capability } from '#kernel/capability.ts';
import { sharingPages } from './routes/pages.ts';

export const sharing: Capability = {
  name: 'sharing',
  routes: sharingPages,
};
