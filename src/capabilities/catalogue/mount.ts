import type { Capability } from '#kernel/capability.ts';
import { thesaurus } from './reference.ts';

export const catalogue: Capability = { name: 'catalogue', reference: [thesaurus] };
