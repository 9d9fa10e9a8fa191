import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { keptAsText, readKept } from './kept-file.ts';

const here = { challengeId: 'ghb-harms', stateCode: 'MT' };
const own = { weights: { evidence: 50, experience: 30, feasibility: 20 }, answers: { a: { law: 'ready' as const } } };

describe('a file of what is the reader’s own', () => {
  it('is read back as it was saved', () => {
    const draft = { budget: '1 250 000,50', 'heard.families.how': 'en mai' };
    assert.deepEqual(readKept(keptAsText({ ...here, revision: 3, draft, own }), here), { draft, own });
  });

  it('is refused where it is about another response, or no such file', () => {
    const text = keptAsText({ ...here, revision: 3, draft: {}, own });
    assert.deepEqual(readKept(text, { ...here, stateCode: 'FR' }), { refused: 'of-another', challengeId: 'ghb-harms', stateCode: 'MT' });
    for (const other of ['', 'x', '[]', 'null', '{"kind":"entente-response","version":2}']) assert.deepEqual(readKept(other, here), { refused: 'not-ours' });
  });
});
