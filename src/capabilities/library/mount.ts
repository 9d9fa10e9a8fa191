import type { Capability } from '#kernel/capability.ts';
import { libraryReference } from './reference.ts';

export const library: Capability = {
  name: 'library',
  reference: libraryReference,
};
