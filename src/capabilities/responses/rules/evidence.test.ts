import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { evidenceLens, type EvidenceFinding } from './evidence.ts';

let sources = 0;
const aFinding = (given: Partial<EvidenceFinding> = {}): EvidenceFinding => ({ sourceId: `s${(sources += 1)}`, direction: 'benefit', certainty: 'not_graded', studyType: 'cohort', confidence: 'sure', ...given });
const times = (n: number, given: Partial<EvidenceFinding> = {}) => Array.from({ length: n }, () => aFinding(given));
const intervalOf = (...findings: EvidenceFinding[]) => {
  const { low, high } = evidenceLens(findings).interval;
  return [low, high];
};

describe('the evidence lens', () => {
  it('spans everything where there is no finding on these outcomes', () => assert.deepEqual(evidenceLens([]), { interval: { low: 0, high: 4 }, isKnown: false, sources: 0, setAside: 0 }));

  it('takes a graded benefit by its grade', () => {
    assert.deepEqual(intervalOf(aFinding({ certainty: 'high' })), [4, 4]);
    assert.deepEqual(intervalOf(aFinding({ certainty: 'moderate' })), [4, 4]);
    assert.deepEqual(intervalOf(aFinding({ certainty: 'low' })), [3, 3]);
    assert.deepEqual(intervalOf(aFinding({ certainty: 'very_low' })), [2, 2]);
  });

  it('leaves open what nobody graded: more in a trial, less in an observation', () => {
    assert.deepEqual(intervalOf(aFinding({ studyType: 'rct' })), [2, 4]);
    assert.deepEqual(intervalOf(aFinding({ studyType: 'systematic_review' })), [2, 4]);
    assert.deepEqual(intervalOf(aFinding({ studyType: 'cohort' })), [2, 3]);
    assert.deepEqual(intervalOf(aFinding({ studyType: 'modelling' })), [2, 2]);
    assert.deepEqual(intervalOf(aFinding({ direction: 'no_effect' })), [1, 2]);
    assert.deepEqual(intervalOf(aFinding({ direction: 'harm' })), [0, 1]);
    assert.deepEqual(intervalOf(aFinding({ direction: 'mixed' })), [2, 2]);
  });

  it('calls a benefit that three sources agree on no longer very uncertain', () => {
    assert.deepEqual(intervalOf(...times(2)), [2, 3]);
    assert.deepEqual(intervalOf(...times(3)), [3, 3]);
    assert.deepEqual(intervalOf(...times(3, { studyType: 'rct' })), [3, 4]);
  });

  it('does not become everything for one observation without effect beside twelve of benefit', () => {
    const lens = evidenceLens([...times(12), aFinding({ direction: 'no_effect' })]);
    assert.deepEqual([lens.interval, lens.sources, lens.setAside], [{ low: 3, high: 3 }, 13, 1]);
  });

  it('lets one trial without effect count beside twelve observations', () => assert.deepEqual(intervalOf(...times(12), aFinding({ direction: 'no_effect', studyType: 'rct' })), [1, 3]));

  it('sets one trial aside where four trials say otherwise', () => {
    assert.deepEqual(intervalOf(...times(4, { studyType: 'rct' }), aFinding({ direction: 'no_effect', studyType: 'rct' })), [3, 4]);
    assert.deepEqual(intervalOf(...times(3, { studyType: 'rct' }), aFinding({ direction: 'no_effect', studyType: 'rct' })), [1, 3]);
  });

  it('does not call certain what is contradicted', () => assert.deepEqual(intervalOf(aFinding({ certainty: 'high' }), aFinding({ direction: 'no_effect', certainty: 'high' })), [1, 3]));

  it('never sets a harm aside', () => {
    assert.deepEqual(intervalOf(...times(12, { studyType: 'rct' }), aFinding({ direction: 'harm', studyType: 'qualitative' })), [0, 3]);
    assert.deepEqual(intervalOf(...times(12), aFinding({ direction: 'harm', confidence: 'unsure' })), [0, 3]);
  });

  it('hears the weak only where nobody else speaks', () => {
    assert.deepEqual(intervalOf(aFinding({ certainty: 'high' }), aFinding({ direction: 'no_effect', studyType: 'modelling' })), [4, 4]);
    assert.deepEqual(intervalOf(aFinding({ direction: 'no_effect', studyType: 'modelling' })), [1, 2]);
    assert.deepEqual(intervalOf(aFinding(), aFinding({ direction: 'no_effect', confidence: 'unsure' })), [2, 3]);
  });

  it('counts several results of one source once', () => {
    const oneSource = times(3, { sourceId: 'one' });
    assert.deepEqual([evidenceLens(oneSource).sources, ...intervalOf(...oneSource)], [1, 2, 3]);
    assert.deepEqual(intervalOf(aFinding({ sourceId: 'two' }), aFinding({ sourceId: 'two', direction: 'no_effect' })), [2, 2]);
    assert.deepEqual(intervalOf(aFinding({ sourceId: 'two' }), aFinding({ sourceId: 'two', direction: 'harm' })), [0, 2]);
  });

  it('lies within the classes, whatever is found, and in whatever order', () => {
    const findings = fc.array(
      fc.record<EvidenceFinding>({
        sourceId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
        direction: fc.constantFrom('benefit', 'no_effect', 'mixed', 'harm'),
        certainty: fc.constantFrom('high', 'moderate', 'low', 'very_low', 'not_graded'),
        studyType: fc.constantFrom('systematic_review', 'rct', 'cohort', 'modelling', 'qualitative'),
        confidence: fc.constantFrom('sure', 'probable', 'unsure'),
      }),
      { maxLength: 15 },
    );
    fc.assert(
      fc.property(findings, (all) => {
        const lens = evidenceLens(all);
        assert.ok(lens.interval.low >= 0 && lens.interval.low <= lens.interval.high && lens.interval.high <= 4);
        assert.ok(lens.setAside < lens.sources || all.length === 0);
        assert.deepEqual(evidenceLens(all.toReversed()), lens);
        if (all.some(({ direction }) => direction === 'harm')) assert.equal(lens.interval.low, 0);
      }),
    );
  });
});
