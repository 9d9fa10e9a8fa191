import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { metricsOf, pathOfChosen, sitemapOf } from './rules.ts';

describe('what was chosen on the first page', () => {
  it('leads to the response for a challenge and a State, or to where the rest is chosen', () => {
    assert.equal(pathOfChosen({ challenge: 'nitazene-overdose-cluster', state: 'MT' }), '/challenges/nitazene-overdose-cluster/response?state=MT');
    assert.equal(pathOfChosen({ challenge: 'nitazene-overdose-cluster', state: '' }), '/challenges/nitazene-overdose-cluster/response');
    assert.equal(pathOfChosen({ challenge: '', state: 'MT' }), '/states/MT');
    assert.equal(pathOfChosen({ challenge: '', state: '' }), '/challenges');
  });

  it('never leads off this site', () => {
    for (const odd of ['//evil.example', '../..', 'https://evil.example', 'a/b', 'x?y', '\r\nlocation: x']) {
      assert.equal(pathOfChosen({ challenge: odd, state: odd }), '/challenges', odd);
    }
  });
});

describe('the sitemap', () => {
  it('names each path in each language, with the other beside it', () => {
    const xml = sitemapOf('https://entente.example', ['en', 'fr'], [{ path: '/' }, { path: '/states/MT', changedAt: new Date('2026-11-24T10:00:00Z') }]);
    assert.equal((xml.match(/<url>/g) ?? []).length, 4);
    assert.ok(xml.includes('<loc>https://entente.example/fr</loc>'));
    assert.ok(xml.includes('<loc>https://entente.example/en/states/MT</loc><lastmod>2026-11-24</lastmod>'));
    assert.ok(xml.includes('hreflang="fr" href="https://entente.example/fr/states/MT"'));
  });

  it('stays XML whatever a path holds', () => {
    assert.ok(sitemapOf('http://x', ['en'], [{ path: '/a?b=1&c=<' }]).includes('http://x/en/a?b=1&amp;c=&lt;'));
  });
});

describe('the figures of the process', () => {
  it('are in the format that Prometheus reads', () => {
    const text = metricsOf({ rssBytes: 1, heapUsedBytes: 2, eventLoopDelayMs: 3, uptimeSeconds: 4, answers: new Map([[404, 1], [200, 7]]) });
    assert.match(text, /^# HELP process_resident_memory_bytes .*\n# TYPE process_resident_memory_bytes gauge\nprocess_resident_memory_bytes 1\n/);
    assert.match(text, /entente_event_loop_delay_seconds 0\.003\n/);
    assert.match(text, /entente_http_answers_total\{status="200"\} 7\nentente_http_answers_total\{status="404"\} 1\n$/);
  });
});
