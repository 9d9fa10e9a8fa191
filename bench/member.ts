/** Someone who is signed in and sits in two circles besides the public: what is measured for them is rendered for them alone. */
import type { CircleId, PersonId, Viewer } from '#kernel/values/viewer.ts';
import { publicCircle } from '#kernel/values/viewer.ts';

export const memberCircles = [900_001, 900_002] as readonly number[] as readonly CircleId[];

export const member: Viewer = { person: 'bench-member' as PersonId, circles: [publicCircle, ...memberCircles], seats: [] };
