import type { Capability } from '#kernel/capability.ts';
import type { Web } from '#kernel/http/web.ts';
import type { Neighbours } from './actions/neighbours.ts';
import { circlesRoutes } from './routes/circles.ts';
import { logRoutes } from './routes/log.ts';
import { seatsRoutes } from './routes/seats.ts';

export const people: Capability = { name: 'people' };

export function mountCircles(web: Web, neighbours: Neighbours): void {
  circlesRoutes(web, neighbours);
  seatsRoutes(web, neighbours);
  logRoutes(web);
}
