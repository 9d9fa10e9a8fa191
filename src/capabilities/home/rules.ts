/** Where the forms of the first page lead, and what machines are told about this site. */

/** Of what kinds the first page shows the newest, in this order. */
export const changeKinds = ['question', 'situation', 'option', 'challenge', 'finding', 'practice', 'indicator'] as const;
export type ChangeKind = (typeof changeKinds)[number];

export interface Chosen {
  readonly challenge: string;
  readonly state: string;
}

const isChallenge = (text: string) => /^[a-z0-9-]{1,80}$/.test(text);
const isState = (text: string) => /^[A-Z]{2}$/.test(text);

/** The path without language. What was not chosen, or is no name of ours, is chosen on the page that it leads to. */
export function pathOfChosen({ challenge, state }: Chosen): string {
  const toChallenge = isChallenge(challenge);
  if (toChallenge && isState(state)) return `/challenges/${challenge}/response?state=${state}`;
  if (toChallenge) return `/challenges/${challenge}/response`;
  return isState(state) ? `/states/${state}` : '/challenges';
}

export interface SitePath {
  /** Without language prefix. */
  readonly path: string;
  readonly changedAt?: Date;
}

/** The protocol allows 50,000 addresses in a file; each path has two. */
const mostPaths = 25_000;

/** Each path in each language, with its other language beside it. */
export function sitemapOf(publicUrl: string, languages: readonly string[], paths: readonly SitePath[]): string {
  const address = (language: string, path: string) => escaped(`${publicUrl}/${language}${path === '/' ? '' : path}`);
  const entries = paths.slice(0, mostPaths).flatMap(({ path, changedAt }) =>
    languages.map((language) => {
      const alternates = languages.map((other) => `<xhtml:link rel="alternate" hreflang="${other}" href="${address(other, path)}"/>`).join('');
      return `<url><loc>${address(language, path)}</loc>${changedAt ? `<lastmod>${changedAt.toISOString().slice(0, 10)}</lastmod>` : ''}${alternates}</url>`;
    }),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join('\n')}\n</urlset>\n`;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Searches are endless: a robot is asked to stay out of them, and finds every page in the sitemap. */
export function robotsOf(publicUrl: string): string {
  return `User-agent: *\nDisallow: /en/search\nDisallow: /fr/search\nDisallow: /en/respond\nDisallow: /fr/respond\nSitemap: ${publicUrl}/sitemap.xml\n`;
}

export interface ProcessFigures {
  readonly rssBytes: number;
  readonly heapUsedBytes: number;
  readonly eventLoopDelayMs: number;
  readonly uptimeSeconds: number;
  readonly answers: ReadonlyMap<number, number>;
}

/** The text format of Prometheus, 0.0.4. */
export function metricsOf(figures: ProcessFigures): string {
  const gauge = (name: string, help: string, value: number) => `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${name} ${value}\n`;
  const answers = [...figures.answers].toSorted(([a], [b]) => a - b).map(([status, count]) => `entente_http_answers_total{status="${status}"} ${count}\n`);
  return [
    gauge('process_resident_memory_bytes', 'Resident memory size in bytes.', figures.rssBytes),
    gauge('entente_heap_used_bytes', 'JavaScript heap in use, in bytes.', figures.heapUsedBytes),
    gauge('entente_event_loop_delay_seconds', 'Mean delay of the event loop over the last sample.', figures.eventLoopDelayMs / 1000),
    gauge('entente_uptime_seconds', 'Time since the process started.', figures.uptimeSeconds),
    '# HELP entente_http_answers_total Answers sent, by status.\n# TYPE entente_http_answers_total counter\n',
    ...answers,
  ].join('');
}
