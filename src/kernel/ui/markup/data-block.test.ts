import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dataBlock, markupOf } from './jsx-runtime.ts';

describe('data for a script', () => {
  it('is read as it was, whatever words it holds', () => {
    const data = { title: 'A & "B" </script><!-- <b> ’ é', share: 0.43, none: null };
    const html = markupOf(dataBlock('data', data));
    const [, json = ''] = /^<script type="application\/json" id="data">(.*)<\/script>$/.exec(html) ?? [];
    assert.ok(!json.includes('<'));
    assert.deepEqual(JSON.parse(json), data);
  });
});
