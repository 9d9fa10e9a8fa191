import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aCell, aSituation } from '../testing.ts';
import type { Cell } from './cell.ts';
import { answersInCommon, coverageOf, differencesBetween, differencesBetweenStates, fewestQuestions, isSameAnswer } from './compare.ts';

const row = (...cells: Cell[]) => new Map(cells.map((cell) => [cell.stateCode, cell]));
const unknown = (stateCode: string) => aCell({ stateCode, kind: 'not_known', presence: 'not_known', code: undefined, situation: undefined });

describe('two answers', () => {
  it('are the same when their code is, whatever their sources and dates', () => {
    assert.equal(isSameAnswer(aCell(), aCell({ situation: aSituation({ id: 'other', from: '2001-01-01' }) })), true);
    assert.equal(isSameAnswer(aCell(), aCell({ code: 'local' })), false);
  });

  it('of numbers are the same when the number is', () => {
    const number = (answer: string) => aCell({ code: 'value', situation: aSituation({ answer }) });
    assert.equal(isSameAnswer(number('3'), number('3')), true);
    assert.equal(isSameAnswer(number('3'), number('4')), false);
  });

  it('that are both unknown do not differ, and one known side does', () => {
    assert.equal(isSameAnswer(unknown('MT'), unknown('MT')), true);
    assert.equal(isSameAnswer(unknown('MT'), aCell()), false);
  });
});

describe('differences', () => {
  it('between two days are the cells whose answer is another', () => {
    const before = new Map([['kites', row(aCell({ code: 'local' }), aCell({ stateCode: 'FR' }))]]);
    const after = new Map([['kites', row(aCell(), aCell({ stateCode: 'FR' }))]]);
    assert.deepEqual(differencesBetween(before, after).map((one) => one.stateCode), ['MT']);
  });

  it('between two States are questions', () => {
    const matrix = new Map([['kites', row(aCell(), aCell({ stateCode: 'FR', code: 'local' }))], ['hats', row(aCell({ questionId: 'hats' }), aCell({ questionId: 'hats', stateCode: 'FR' }))]]);
    assert.deepEqual(differencesBetweenStates(matrix, 'MT', 'FR').map((one) => one.questionId), ['kites']);
  });
});

describe('answers in common', () => {
  const matrixOf = (questions: number) =>
    new Map(Array.from({ length: questions }, (_, index) => [`q${index}`, row(aCell({ questionId: `q${index}` }), aCell({ questionId: `q${index}`, stateCode: 'FR', code: index < 3 ? 'local' : 'national' }), unknown('IE'))] as const));

  it('are counted over the questions known for both, each named', () => {
    const [france] = answersInCommon(matrixOf(12), 'MT', ['MT', 'FR', 'IE']);
    assert.equal(france?.stateCode, 'FR');
    assert.equal(france?.same.length, 9);
    assert.deepEqual(france?.different, ['q0', 'q1', 'q2']);
  });

  it('are not said of a State with which too few questions are shared', () => {
    assert.deepEqual(answersInCommon(matrixOf(fewestQuestions - 1), 'MT', ['FR']), []);
  });

  it('come in alphabetical order and not by their number', () => {
    const many = new Map(Array.from({ length: 12 }, (_, index) => [`q${index}`, row(aCell(), aCell({ stateCode: 'AT', code: 'local' }), aCell({ stateCode: 'BE' }))] as const));
    assert.deepEqual(answersInCommon(many, 'MT', ['BE', 'AT']).map((one) => one.stateCode), ['AT', 'BE']);
  });
});

describe('coverage', () => {
  it('counts by question, and counts no kind of not knowing as known', () => {
    const withheld = aCell({ stateCode: 'IE', kind: 'withheld', code: 'withheld' });
    assert.deepEqual(coverageOf(new Map([['kites', row(aCell(), unknown('FR'), withheld)]])), [{ questionId: 'kites', known: 1, of: 3 }]);
  });
});
