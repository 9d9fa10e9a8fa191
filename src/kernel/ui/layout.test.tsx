/** What the frame promises on every page. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { markupOf } from '#kernel/ui/markup/jsx-runtime.ts';
import { addressIn, isSectionOf } from './frame.ts';
import { Layout } from './layout.tsx';
import { aFrame } from './testing.ts';

const pageAt = (path: string, locale: 'en' | 'fr' = 'en') =>
  markupOf(<Layout frame={aFrame({ path, locale })} title="Situations" crumbs={[{ label: 'Situations' }]} />);

describe('the frame', () => {
  it('leads to the same address in the other language, with its query', () => {
    assert.match(pageAt('/atlas?year=2024&state=x'), /href="\/fr\/atlas\?year=2024&amp;state=x"[^>]*hreflang="fr"/);
  });

  it('names each language to search engines with a whole address', () => {
    const html = pageAt('/atlas', 'fr');
    assert.match(html, /rel="canonical" href="https:\/\/entente\.example\/fr\/atlas"/);
    assert.match(html, /hreflang="en" href="https:\/\/entente\.example\/en\/atlas"/);
    assert.match(html, /hreflang="x-default"/);
  });

  it('marks the section that the page lies in, and the page itself', () => {
    assert.match(pageAt('/atlas'), /href="\/en\/atlas" aria-current="page"/);
    assert.match(pageAt('/atlas/questions/x'), /href="\/en\/atlas" aria-current="true"/);
  });

  it('keeps names of sections apart that begin alike', () => {
    assert.equal(isSectionOf({ path: '/atlas' }, '/atlases'), false);
    assert.equal(isSectionOf({ path: '/' }, '/atlas'), false);
  });

  it('puts the language in front of every path but those of the API and of other sites', () => {
    assert.equal(addressIn('fr', '/'), '/fr');
    assert.equal(addressIn('fr', '/?a=b'), '/fr?a=b');
    assert.equal(addressIn('fr', '/atlas'), '/fr/atlas');
    assert.equal(addressIn('fr', '/api/v1/openapi.json'), '/api/v1/openapi.json');
    assert.equal(addressIn('fr', 'https://code.example'), 'https://code.example');
  });

  it('says in both languages that it is not an official site', () => {
    assert.match(pageAt('/'), /not an official site/);
    assert.match(pageAt('/', 'fr'), /pas un site officiel/);
  });
});
