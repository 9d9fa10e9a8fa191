import type { Capability } from '#kernel/capability.ts';
import { atlasReference } from './reference.ts';

export const atlas: Capability = { name: 'atlas', reference: atlasReference };
