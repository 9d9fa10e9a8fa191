import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rankOptions, type RankedOption } from '#engines/ranking/ranking.ts';
import { conditionOf, inOrderOfFirst, lensesOf, questionOf, type Candidate } from './ranking.ts';

const aCandidate = (id: string, evidence: number, experience: number): Candidate => ({ id, evidence: { low: evidence, high: evidence }, experience: { low: experience, high: experience } });
const ranked = (question: ReturnType<typeof questionOf>): readonly RankedOption[] => {
  const answer = rankOptions(question);
  assert.ok(!('refused' in answer));
  return answer;
};

describe('what the engine is asked', () => {
  const two = [aCandidate('a', 4, 0), aCandidate('b', 1, 2)];
  it('leaves feasibility out until the reader says something of it', () => {
    assert.deepEqual(lensesOf(two), ['evidence', 'experience']);
    assert.deepEqual(questionOf(two, 10).classes, [5, 3]);
    assert.deepEqual(lensesOf(two, { evidence: 1, experience: 1, feasibility: 1 }), ['evidence', 'experience', 'feasibility']);
  });
  it('spans all of feasibility for the options that were not answered', () => {
    const { classes, options } = questionOf([{ ...two[0], feasibility: { low: 3, high: 3 } } as Candidate, aCandidate('b', 1, 2)], 10);
    assert.deepEqual(classes, [5, 3, 4]);
    assert.deepEqual(options[1]?.intervals[2], { low: 0, high: 3 });
  });
  it('imposes no weights where all given are zero', () => {
    assert.equal('weights' in questionOf(two, 10, { evidence: 0, experience: 0, feasibility: 0 }), false);
    assert.deepEqual(questionOf(two, 10, { evidence: 2, experience: 1, feasibility: 0 }).weights, [2, 1]);
  });
});

describe('what would have to be true for an option to come first', () => {
  const conditionFor = (candidates: readonly Candidate[], id: string) => {
    const question = questionOf(candidates, 2000);
    const found = ranked(question).find((option) => option.id === id);
    assert.ok(found);
    return conditionOf(found.comesFirst, question.options.find((option) => option.id === id)?.intervals ?? [], lensesOf(candidates), false);
  };
  it('is the lens that weighs most', () => {
    assert.deepEqual(conditionFor([aCandidate('a', 4, 0), aCandidate('b', 1, 2)], 'a'), { kind: 'when', weighsMost: 'evidence', turnsOut: [] });
    assert.deepEqual(conditionFor([aCandidate('a', 4, 0), aCandidate('b', 1, 2)], 'b'), { kind: 'when', weighsMost: 'experience', turnsOut: [] });
  });
  it('is a class that is still open', () => {
    const condition = conditionFor([aCandidate('a', 3, 1), { id: 'b', evidence: { low: 3, high: 3 }, experience: { low: 0, high: 2 } }], 'b');
    assert.deepEqual(condition.kind === 'when' && condition.turnsOut, [{ lens: 'experience', atLeast: 1, isBest: false }]);
  });
  it('is nothing for an option that has no rival, whatever is not known of it', () => {
    assert.deepEqual(conditionFor([{ id: 'a', evidence: { low: 1, high: 2 }, experience: { low: 0, high: 2 } }], 'a'), { kind: 'when', weighsMost: undefined, turnsOut: [] });
  });
  it('is nothing where another is better on every count', () => assert.deepEqual(conditionFor([aCandidate('a', 4, 2), aCandidate('b', 1, 1)], 'b'), { kind: 'never', beatenBy: 'a' }));
});

describe('options', () => {
  const shares = (all: Record<string, number>): RankedOption[] => Object.entries(all).map(([id, firstShare]) => ({ id, firstShare, rankAcceptability: [], comesFirst: { never: true } }));
  const byName = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  it('stand by how often they come first, variants of one together', () => {
    const options = [{ id: 'a', family: undefined }, { id: 'b', family: undefined }, { id: 'c', family: 'a' }, { id: 'd', family: undefined }];
    assert.deepEqual(inOrderOfFirst(options, shares({ a: 0.1, b: 0.2, c: 0.5, d: 0.2 }), byName).map(({ id }) => id), ['c', 'a', 'b', 'd']);
  });
});
