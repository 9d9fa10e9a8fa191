/** The whole application, put together in one readable list. */
import type { FastifyRequest } from 'fastify';
import type { Capability } from '#kernel/capability.ts';
import type { Doors } from '#kernel/db/tx.ts';
import { noAssets, type Assets } from '#kernel/http/assets.ts';
import { pageCache, type PageCache } from '#kernel/http/page-cache.ts';
import { buildServer, type ServerOptions } from '#kernel/http/server.ts';
import type { Web } from '#kernel/http/web.ts';
import { definitionsOf } from '#kernel/procedures/definition.ts';
import { looksAtClocks } from '#kernel/procedures/jobs.ts';
import { slotsFilledBy } from '#kernel/slots.ts';
import type { MenuEntry } from '#kernel/ui/frame.ts';
import type { Viewer } from '#kernel/values/viewer.ts';
import { atlas } from '#capabilities/atlas/mount.ts';
import { briefs } from '#capabilities/catalogue/index.ts';
import { briefVerb, catalogue } from '#capabilities/catalogue/mount.ts';
import { home } from '#capabilities/home/mount.ts';
import { indicators } from '#capabilities/indicators/mount.ts';
import { library } from '#capabilities/library/mount.ts';
import { notices } from '#capabilities/notices/mount.ts';
import { mountSignIn, people, type SignIn } from '#capabilities/people/mount.ts';
import { responses } from '#capabilities/responses/mount.ts';
import { sharing } from '#capabilities/sharing/mount.ts';
import { states } from '#capabilities/states/mount.ts';
import { work } from '#capabilities/work/mount.ts';

/** Each may call those before it, as `.dependency-cruiser.mjs` lists. */
export const capabilities: readonly Capability[] = [catalogue, states, notices, people, sharing, atlas, library, indicators, responses, work, home];

export { openSignIn, readProviders, signInJobs } from '#capabilities/people/mount.ts';

export const referenceSets = capabilities.flatMap((capability) => capability.reference ?? []);

/** In the order in which they are loaded; they end the other way round. */
export const demonstrationSets = capabilities.flatMap((capability) => capability.demonstration ?? []);

const slots = slotsFilledBy(capabilities.flatMap((capability) => capability.fills ?? []));

/** A brief is of every room that offers one. */
export const verbs = [...capabilities.flatMap((capability) => capability.verbs ?? []), briefVerb(slots.in(briefs))];

/** Of all rooms, by name; the clock of all of them is one job. */
export const procedures = definitionsOf(capabilities.flatMap((capability) => capability.procedures ?? []));

export const jobHandlers = [looksAtClocks(procedures), ...capabilities.flatMap(({ jobs = [] }) => (typeof jobs === 'function' ? jobs(slots) : jobs))];

export interface AppOptions {
  readonly db: Doors;
  readonly cache?: PageCache;
  readonly publicUrl?: string;
  readonly assets?: Assets;
  readonly now?: () => Date;
  readonly trustProxy?: boolean;
  readonly requestsPerMinute?: number;
  readonly logger?: ServerOptions['logger'];
  /** Without it nobody can sign in, and everyone is a visitor. */
  readonly signIn?: SignIn;
  readonly viewerOf?: (request: FastifyRequest) => Viewer | Promise<Viewer>;
}

export async function buildApp(options: AppOptions): Promise<Web> {
  const { db, cache = pageCache(() => db), publicUrl = 'http://localhost:3000', assets = noAssets, now = () => new Date(), signIn, viewerOf = signIn && ((request) => signIn.viewerOf(request)), ...more } = options;
  const menu = capabilities.flatMap((capability) => capability.menu ?? []);
  const site = { publicUrl, assets, now, menu, footer };
  const web = await buildServer({ site, db, slots, cache, ...more, ...(viewerOf && { viewerOf }) });
  for (const capability of capabilities) capability.routes?.(web);
  if (signIn) mountSignIn(web, signIn);
  return web;
}

const footer: readonly MenuEntry[] = [
  { label: { en: 'Sources and methods', fr: 'Sources et méthodes' }, path: '/about/methods' },
  { label: { en: 'Accessibility', fr: 'Accessibilité' }, path: '/about/accessibility' },
  { label: { en: 'Data protection', fr: 'Protection des données' }, path: '/about/privacy' },
  { label: { en: 'Open data and API', fr: 'Données ouvertes et API' }, path: '/about/data' },
  { label: { en: 'Components', fr: 'Composants' }, path: '/components' },
];
