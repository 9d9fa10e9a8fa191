import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { appraisalTexts, conditionWords, intervalWords } from './appraisal.ts';

const read = (words: string) => words.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('a share', () => {
  it('is never none or all where it is only near', () => {
    assert.equal(read(appraisalTexts.en.percent(0.0001)), 'less than 1 %');
    assert.equal(read(appraisalTexts.fr.percent(0.9999)), 'plus de 99 %');
    assert.equal(read(appraisalTexts.en.percent(0)), '0 %');
    assert.equal(read(appraisalTexts.fr.percent(0.434)), '43 %');
  });
  it('is never called a chance of success', () => {
    assert.equal(read(appraisalTexts.en.comesFirst(0.43)), 'Comes first under 43 % of possible priorities. Not a chance of success.');
    assert.equal(read(appraisalTexts.fr.comesFirst(0.43)), 'Arrive en tête sous 43 % des priorités possibles. Ce n’est pas une probabilité de succès.');
  });
});

describe('classes', () => {
  it('are said as one, as a span, or as not known', () => {
    assert.equal(intervalWords('en', 'evidence', { low: 3, high: 3 }), 'Benefit of low certainty');
    assert.equal(intervalWords('fr', 'experience', { low: 1, high: 2 }), 'Entre « résultats contrastés » et « amélioration »');
    assert.equal(intervalWords('en', 'feasibility', { low: 0, high: 3 }), 'Not known: it may be anything');
  });
});

describe('what would have to be true', () => {
  const titleOf = (id: string) => `Title of ${id}`;
  it('is one sentence in each language', () => {
    const condition = { kind: 'when', weighsMost: 'experience', turnsOut: [{ lens: 'evidence', atLeast: 3, isBest: false }] } as const;
    assert.equal(conditionWords('en', condition, titleOf), 'It mostly comes first when experience weighs more than the rest and when its evidence, still uncertain, proves to be at least “benefit of low certainty”.');
    assert.equal(
      conditionWords('fr', condition, titleOf),
      'Cette option arrive en tête surtout lorsque l’expérience pèse plus que le reste et lorsque les données probantes, encore incertaines, se révèlent être au moins « bénéfice de certitude faible ».',
    );
  });
  it('names what stands better throughout', () => assert.equal(conditionWords('en', { kind: 'never', beatenBy: 'a' }, titleOf), 'It does not come first: on every lens, “Title of a” stands at least as well.'));
  it('is nothing where weights hardly matter', () => assert.equal(conditionWords('en', { kind: 'when', weighsMost: undefined, turnsOut: [] }, titleOf), appraisalTexts.en.firstAnyway));
});
