import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { numberSources } from './numbered-sources.ts';

describe('sources', () => {
  it('are numbered as they are met, each once', () => {
    const [first, second] = [{ title: 'A', publisher: 'P' }, { title: 'B', publisher: 'P' }];
    const sources = numberSources([second, first, { ...second }]);
    assert.deepEqual(sources.list, [second, first]);
    assert.equal(sources.numberOf(first), 2);
    assert.equal(sources.numberOf({ ...second, year: 2020 }), 0);
  });
});
