/** What may become a link and what stays text. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { safeHref } from './link.tsx';

describe('an address from data', () => {
  it('may be a web address or a place on this site', () => {
    for (const url of ['https://gazette.example/a?b=c#d', 'HTTP://gazette.example', '/en/atlas', '?page=2', '#main']) assert.equal(safeHref(url), url);
  });

  it('may not run anything', () => {
    for (const url of ['javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' javascript:alert(1)', 'data:text/html,hi', 'vbscript:x']) {
      assert.equal(safeHref(url), undefined);
    }
  });

  it('may not leave the site disguised as a path', () => {
    for (const url of ['//evil.example', '/\\evil.example', '/\t/evil.example', '\\\\evil.example', '/\n/evil.example']) assert.equal(safeHref(url), undefined);
  });

  it('may not be half an address', () => {
    for (const url of ['', 'gazette.example', 'https://', 'https://[', 'mailto:someone@gazette.example']) assert.equal(safeHref(url), undefined);
  });
});
