import type { Capability } from '#kernel/capability.ts';
import type { Web } from '#kernel/http/web.ts';
import { reachable } from '#capabilities/notices/index.ts';
import { neighboursOf } from './actions/letters-and-notices.ts';
import type { Neighbours } from './actions/neighbours.ts';
import { reached } from './actions/reached.ts';
import { circlesJob } from './jobs.ts';
import { circlesRoutes } from './routes/circles.ts';
import { logRoutes } from './routes/log.ts';
import { seatsRoutes } from './routes/seats.ts';
import { accountRoutes } from './routes/account.ts';
import { invitationRoutes } from './routes/invitation.ts';
import { passkeyRoutes } from './routes/passkeys.ts';
import { providerRoutes } from './routes/providers.ts';
import { signInRoutes } from './routes/sign-in.ts';
import type { SignIn } from './sign-in/sign-in.ts';
import { userVerb } from './verbs.ts';

export { openSignIn, type SignIn, type SignInSettings } from './sign-in/sign-in.ts';

export const people: Capability = { name: 'people', verbs: [userVerb], jobs: [circlesJob], fills: [reachable.with(reached)], routes: (web) => mountCircles(web, neighboursOf(web)) };

export { readProviders } from './sign-in/providers.ts';
export { signInJobs } from './sign-in/letters.ts';

/** What needs the signing secret and connections of its own: opened by the house, not with the other rooms. */
export function mountSignIn(web: Web, signIn: SignIn): void {
  signInRoutes(web, signIn);
  invitationRoutes(web, signIn);
  accountRoutes(web, signIn);
  providerRoutes(web, signIn);
  passkeyRoutes(web, signIn);
}

export function mountCircles(web: Web, neighbours: Neighbours): void {
  circlesRoutes(web, neighbours);
  seatsRoutes(web, neighbours);
  logRoutes(web);
}
