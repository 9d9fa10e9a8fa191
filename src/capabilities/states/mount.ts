import type { Capability } from '#kernel/capability.ts';
import { statesDemonstration } from './demonstration.ts';
import { statesReference } from './reference.ts';
import { statesRoutes } from './routes.ts';

export const states: Capability = {
  name: 'states',
  menu: [{ label: { en: 'States', fr: 'États' }, path: '/states' }],
  reference: statesReference,
  demonstration: statesDemonstration,
  routes: statesRoutes,
};
