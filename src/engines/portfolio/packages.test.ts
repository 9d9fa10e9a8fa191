import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PillarWeights } from '#kernel/values/pillars.ts';
import type { Contradicting } from './contradiction.ts';
import { choosePackages, narrowedTo, type Packages } from './packages.ts';
import type { PackageConstraints, PackageOption, PackageRequest, Problem } from './request.ts';
import { loadSolver } from './solver.ts';

const solver = await loadSolver();

const treatment: PillarWeights = { prevention: 0, harm_reduction: 0, treatment: 1, enforcement: 0 };
const prevention: PillarWeights = { prevention: 1, harm_reduction: 0, treatment: 0, enforcement: 0 };
const mixed: PillarWeights = { prevention: 0.5, harm_reduction: 0.5, treatment: 0, enforcement: 0 };

function anOption(id: string, more: Partial<PackageOption> = {}): PackageOption {
  return { id, value: 1, firstYearCost: 10, yearlyCost: 5, pillars: treatment, ...more };
}

function chosenFrom(options: readonly PackageOption[], constraints: PackageConstraints = {}, more: Partial<PackageRequest> = {}): Packages {
  const answer = choosePackages(solver, { options, constraints, ...more });
  assert.ok('packages' in answer, JSON.stringify(answer));
  return answer;
}

const setsOf = (answer: Packages) => answer.packages.map(({ options }) => options.join(' '));

function contradictionOf(options: readonly PackageOption[], constraints: PackageConstraints): readonly Contradicting[] {
  const answer = choosePackages(solver, { options, constraints });
  assert.ok('refused' in answer && answer.refused === 'contradiction', JSON.stringify(answer));
  return answer.between;
}

function problemsOf(request: PackageRequest): readonly Problem[] {
  const answer = choosePackages(solver, request);
  assert.ok('refused' in answer && answer.refused === 'bad-request', JSON.stringify(answer));
  return answer.problems;
}

describe('a package', () => {
  it('gives its options, costs, value and attention', () => {
    const { packages } = chosenFrom([anOption('b', { value: 2, pillars: mixed }), anOption('a', { firstYearCost: 3 })]);
    assert.deepEqual(packages, [{ options: ['a', 'b'], value: 3, firstYearCost: 13, yearlyCost: 10, attention: { prevention: 0.5, harm_reduction: 0.5, treatment: 1, enforcement: 0 } }]);
  });

  it('holds one option of a family', () => {
    assert.deepEqual(setsOf(chosenFrom([anOption('a', { family: 'f', value: 2 }), anOption('b', { family: 'f' }), anOption('c')])), ['a c']);
  });

  it('holds what an option requires', () => {
    const options = [anOption('a', { value: 5, requires: ['b'] }), anOption('b', { value: 0, firstYearCost: 90 }), anOption('c')];
    assert.deepEqual(setsOf(chosenFrom(options, { firstYearBudget: 100 })), ['a b']);
    assert.deepEqual(setsOf(chosenFrom(options, { firstYearBudget: 99 })), ['c']);
  });

  it('holds a ring of options that require each other, all or none', () => {
    const ring = [anOption('a', { requires: ['b'] }), anOption('b', { requires: ['c'] }), anOption('c', { requires: ['a'] })];
    assert.deepEqual(setsOf(chosenFrom(ring, { firstYearBudget: 30 })), ['a b c']);
    assert.deepEqual(setsOf(chosenFrom([...ring, anOption('d')], { firstYearBudget: 29 })), ['d']);
  });

  it('holds no two options of which one excludes the other, whichever says so', () => {
    assert.deepEqual(setsOf(chosenFrom([anOption('a', { value: 2 }), anOption('b', { excludes: ['a'] })])), ['a']);
    assert.deepEqual(setsOf(chosenFrom([anOption('a', { value: 2, excludes: ['b'] }), anOption('b')])), ['a']);
  });

  it('keeps to the money of the first year and to that of later years, each apart', () => {
    const options = [anOption('a', { value: 3, firstYearCost: 100, yearlyCost: 1 }), anOption('b', { value: 2, firstYearCost: 1, yearlyCost: 100 })];
    assert.deepEqual(setsOf(chosenFrom(options, { firstYearBudget: 50 })), ['b']);
    assert.deepEqual(setsOf(chosenFrom(options, { yearlyBudget: 50 })), ['a']);
    assert.deepEqual(setsOf(chosenFrom(options, { firstYearBudget: 101, yearlyBudget: 101 })), ['a b']);
  });

  it('may spend the last cent, also when the cents do not add up in binary', () => {
    const options = [anOption('a', { firstYearCost: 0.1 }), anOption('b', { firstYearCost: 0.2 })];
    assert.deepEqual(setsOf(chosenFrom(options, { firstYearBudget: 0.3 })), ['a b']);
  });

  it('goes over no budget of thousands of millions by one', () => {
    const options = [anOption('a', { firstYearCost: 3_000_000_000 }), anOption('b', { firstYearCost: 4_000_000_001, value: 0.9 })];
    assert.deepEqual(setsOf(chosenFrom(options, { firstYearBudget: 7_000_000_000 }, { tolerance: 0 })), ['a']);
    assert.deepEqual(setsOf(chosenFrom(options, { firstYearBudget: 7_000_000_001 })), ['a b']);
  });

  it('of no new money holds what costs nothing', () => {
    assert.deepEqual(setsOf(chosenFrom([anOption('a', { value: 9 }), anOption('b', { firstYearCost: 0 })], { firstYearBudget: 0 })), ['b']);
  });

  it('holds no more options than asked', () => {
    assert.deepEqual(setsOf(chosenFrom([anOption('a', { value: 3 }), anOption('b', { value: 2 }), anOption('c')], { mostOptions: 2 })), ['a b']);
  });

  it('leaves out what adds nothing', () => {
    assert.deepEqual(setsOf(chosenFrom([anOption('a'), anOption('b', { value: 0 })])), ['a']);
  });
});

describe('what is in place', () => {
  it('is not chosen, costs nothing and meets a prerequisite', () => {
    const answer = chosenFrom([anOption('a', { requires: ['b'] }), anOption('b', { value: 9, firstYearCost: 99, inPlace: true })], { firstYearBudget: 10 });
    assert.deepEqual(setsOf(answer), ['a']);
    assert.deepEqual(answer.inPlace, { options: ['b'], attention: treatment });
  });

  it('needs no cost and no safeguard to stand', () => {
    const answer = chosenFrom([anOption('a'), anOption('b', { firstYearCost: undefined, flagged: true, inPlace: true })]);
    assert.deepEqual(answer.inPlace.options, ['b']);
    assert.deepEqual(answer.setAside, { costNotKnown: [], keptApart: [], withoutPrerequisite: [], againstWhatIsInPlace: [] });
  });

  it('keeps out what it excludes', () => {
    const answer = chosenFrom([anOption('a'), anOption('b', { value: 9 }), anOption('c', { inPlace: true, excludes: ['b'] })]);
    assert.deepEqual(setsOf(answer), ['a']);
    assert.deepEqual(answer.setAside.againstWhatIsInPlace, [{ option: 'b', excludes: ['c'] }]);
  });

  it('does not take the place of its family', () => {
    assert.deepEqual(setsOf(chosenFrom([anOption('a', { family: 'f', inPlace: true }), anOption('b', { family: 'f' })])), ['b']);
  });
});

describe('an option whose cost is not known', () => {
  for (const unknown of [{ firstYearCost: undefined }, { yearlyCost: undefined }]) {
    it(`${Object.keys(unknown).join()} stays outside and is named`, () => {
      const answer = chosenFrom([anOption('a'), anOption('b', { value: 9, ...unknown })]);
      assert.deepEqual(setsOf(answer), ['a']);
      assert.deepEqual(answer.setAside.costNotKnown, ['b']);
    });
  }

  it('keeps out what requires it, and what requires that', () => {
    const answer = chosenFrom([anOption('a'), anOption('b', { requires: ['c'] }), anOption('c', { requires: ['d'] }), anOption('d', { yearlyCost: undefined })]);
    assert.deepEqual(setsOf(answer), ['a']);
    assert.deepEqual(answer.setAside.withoutPrerequisite, [{ option: 'b', requires: ['c'] }, { option: 'c', requires: ['d'] }]);
  });
});

describe('a flagged option', () => {
  it('without a named safeguard is kept apart, whatever its value', () => {
    const answer = chosenFrom([anOption('a'), anOption('b', { value: 9, flagged: true })]);
    assert.deepEqual(setsOf(answer), ['a']);
    assert.deepEqual(answer.setAside.keptApart, ['b']);
  });

  it('with one may enter', () => {
    assert.deepEqual(setsOf(chosenFrom([anOption('a'), anOption('b', { flagged: true, safeguard: true })])), ['a b']);
  });

  it('meets no minimum of a pillar, not even with a safeguard or in place', () => {
    const minimum = { pillarMinimum: { prevention: { options: 1 } } };
    assert.deepEqual(contradictionOf([anOption('a'), anOption('b', { flagged: true, safeguard: true, pillars: prevention })], minimum), [{ constraint: 'pillar-minimum', pillar: 'prevention', nearest: 0 }]);
    assert.deepEqual(contradictionOf([anOption('a'), anOption('b', { flagged: true, inPlace: true, pillars: prevention })], minimum), [{ constraint: 'pillar-minimum', pillar: 'prevention', nearest: 0 }]);
  });
});

describe('a minimum of attention', () => {
  const options = [anOption('a', { value: 3 }), anOption('b', { value: 2 }), anOption('c', { pillars: mixed })];

  it('is not asked unless the reader asks', () => {
    assert.deepEqual(setsOf(chosenFrom(options, { mostOptions: 2 })), ['a b']);
  });

  it('in options is met by so many that weigh on the pillar', () => {
    assert.deepEqual(setsOf(chosenFrom(options, { mostOptions: 2, pillarMinimum: { harm_reduction: { options: 1 } } })), ['a c']);
  });

  it('in share is met by so much of all attention', () => {
    assert.deepEqual(setsOf(chosenFrom(options, { pillarMinimum: { prevention: { share: 0.25 } } })), ['a c']);
    assert.deepEqual(setsOf(chosenFrom(options, { pillarMinimum: { prevention: { share: 0.26 } } })), ['c']);
  });

  it('is met also by what is in place', () => {
    const withPlaced = [...options, anOption('d', { inPlace: true, pillars: prevention })];
    assert.deepEqual(setsOf(chosenFrom(withPlaced, { mostOptions: 2, pillarMinimum: { prevention: { options: 1 } } })), ['a b']);
    assert.deepEqual(setsOf(chosenFrom(withPlaced, { mostOptions: 2, pillarMinimum: { prevention: { share: 1 / 3 } } })), ['a b']);
  });
});

describe('several packages', () => {
  const six = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, index) => anOption(id, { value: 10 - index / 10 }));

  it('are five at most, the greatest value first, with what they share and what only some hold', () => {
    const answer = chosenFrom(six, { mostOptions: 2 });
    assert.deepEqual(setsOf(answer), ['a b', 'a c', 'a d', 'b c', 'a e']);
    assert.deepEqual(answer.shared, []);
    assert.deepEqual(answer.inSome, [
      { option: 'a', packages: [0, 1, 2, 4] },
      { option: 'b', packages: [0, 3] },
      { option: 'c', packages: [1, 3] },
      { option: 'd', packages: [2] },
      { option: 'e', packages: [4] },
    ]);
    assert.equal(answer.ended, 'enough-found');
  });

  it('share what is in each', () => {
    const answer = chosenFrom([anOption('a', { value: 99 }), anOption('b', { family: 'f' }), anOption('c', { family: 'f' })]);
    assert.deepEqual(setsOf(answer), ['a b', 'a c']);
    assert.deepEqual(answer.shared, ['a']);
    assert.equal(answer.ended, 'all-found');
  });

  it('stay within 5 % of the best unless told otherwise', () => {
    const options = [anOption('a', { value: 100, family: 'f' }), anOption('b', { value: 95, family: 'f' }), anOption('c', { value: 94.9, family: 'f' })];
    assert.deepEqual(setsOf(chosenFrom(options)), ['a', 'b']);
    assert.deepEqual(setsOf(chosenFrom(options, {}, { tolerance: 0.06 })), ['a', 'b', 'c']);
    assert.deepEqual(setsOf(chosenFrom(options, {}, { tolerance: 0 })), ['a']);
  });

  it('are never one with less in it: where everything fits there is one', () => {
    assert.deepEqual(setsOf(chosenFrom(six)), ['a b c d e f']);
  });
});

describe('no package', () => {
  it('where nothing is left to choose says so, with what was set aside', () => {
    assert.deepEqual(choosePackages(solver, { options: [anOption('a', { inPlace: true }), anOption('b', { flagged: true }), anOption('c', { yearlyCost: undefined })] }), {
      refused: 'nothing-to-choose',
      setAside: { costNotKnown: ['c'], keptApart: ['b'], withoutPrerequisite: [], againstWhatIsInPlace: [] },
    });
    assert.ok('refused' in choosePackages(solver, { options: [] }));
  });

  it('where the budget is below every option names the budget and the least that would do', () => {
    assert.deepEqual(contradictionOf([anOption('a'), anOption('b', { firstYearCost: 7 })], { firstYearBudget: 6 }), [{ constraint: 'first-year-budget', nearest: 7 }]);
    assert.deepEqual(contradictionOf([anOption('a')], { yearlyBudget: 0 }), [{ constraint: 'yearly-budget', nearest: 5 }]);
  });

  it('where the budget pays for no option of a pillar names both, each with what would do', () => {
    const between = contradictionOf([anOption('a'), anOption('b', { firstYearCost: 20, pillars: prevention })], { firstYearBudget: 15, yearlyBudget: 100, pillarMinimum: { prevention: { options: 1 } } });
    assert.deepEqual(between, [{ constraint: 'first-year-budget', nearest: 20 }, { constraint: 'pillar-minimum', pillar: 'prevention', nearest: 0 }]);
  });

  it('where a pillar is reached only by what lacks its prerequisite names prerequisites too', () => {
    const options = [anOption('a'), anOption('b', { pillars: prevention, requires: ['c'] }), anOption('c', { flagged: true })];
    assert.deepEqual(contradictionOf(options, { pillarMinimum: { prevention: { options: 1 } } }), [{ constraint: 'pillar-minimum', pillar: 'prevention', nearest: 0 }, { constraint: 'prerequisites' }]);
  });

  it('where more options are asked of a pillar than one family gives names the family rule', () => {
    const options = [anOption('a', { family: 'f' }), anOption('b', { family: 'f' })];
    assert.deepEqual(contradictionOf(options, { pillarMinimum: { treatment: { options: 2 } } }), [{ constraint: 'pillar-minimum', pillar: 'treatment', nearest: 1 }, { constraint: 'families' }]);
  });

  it('where two exclude each other and both are asked for names exclusions', () => {
    const options = [anOption('a', { excludes: ['b'] }), anOption('b')];
    assert.deepEqual(contradictionOf(options, { pillarMinimum: { treatment: { options: 2 } } }), [{ constraint: 'pillar-minimum', pillar: 'treatment', nearest: 1 }, { constraint: 'exclusions' }]);
  });

  it('where three pillars are asked of two options names all four and nothing else', () => {
    const options = [anOption('a'), anOption('b', { pillars: prevention }), anOption('c', { pillars: { prevention: 0, harm_reduction: 0, treatment: 0, enforcement: 1 } })];
    const one = { options: 1 };
    const between = contradictionOf(options, { firstYearBudget: 1000, mostOptions: 2, pillarMinimum: { prevention: one, treatment: one, enforcement: one } });
    assert.deepEqual(between.map((part) => (part.constraint === 'pillar-minimum' ? part.pillar : part.constraint)), ['most-options', 'prevention', 'treatment', 'enforcement']);
    assert.deepEqual(between[0], { constraint: 'most-options', nearest: 3 });
  });
});

describe('a request that nobody can answer', () => {
  const asked = (constraints: PackageConstraints) => problemsOf({ options: [anOption('a')], constraints });
  const offered = (...options: readonly PackageOption[]) => problemsOf({ options });

  for (const budget of [-1, NaN, 1e18, Infinity]) {
    it(`has a budget of ${budget}`, () => {
      assert.deepEqual(asked({ firstYearBudget: budget }), [{ problem: 'first-year-budget-out-of-range' }]);
      assert.deepEqual(asked({ yearlyBudget: budget }), [{ problem: 'yearly-budget-out-of-range' }]);
    });

    it(`has an option of which a cost or the value is ${budget}`, () => {
      assert.deepEqual(offered(anOption('a', { firstYearCost: budget })), [{ problem: 'cost-out-of-range', option: 'a' }]);
      assert.deepEqual(offered(anOption('a', { yearlyCost: budget })), [{ problem: 'cost-out-of-range', option: 'a' }]);
      assert.deepEqual(offered(anOption('a', { value: budget })), [{ problem: 'value-out-of-range', option: 'a' }]);
    });
  }

  it('has more than 200 options', () => {
    assert.deepEqual(offered(...Array.from({ length: 201 }, (_, index) => anOption(`${index}`))), [{ problem: 'too-many-options', most: 200 }]);
  });

  it('names an option that is not there', () => {
    assert.deepEqual(offered(anOption('a', { requires: ['b'], excludes: ['c'] })), [{ problem: 'unknown-option', option: 'a', other: 'b' }, { problem: 'unknown-option', option: 'a', other: 'c' }]);
  });

  it('has an option twice', () => {
    assert.deepEqual(offered(anOption('a'), anOption('a')), [{ problem: 'option-twice', option: 'a' }]);
  });

  it('has an option that requires what it excludes, or what excludes it, or that excludes itself', () => {
    assert.deepEqual(offered(anOption('a', { requires: ['b'], excludes: ['b'] }), anOption('b')), [{ problem: 'requires-what-it-excludes', option: 'a', other: 'b' }]);
    assert.deepEqual(offered(anOption('a', { requires: ['b'] }), anOption('b', { excludes: ['a'] })), [{ problem: 'requires-what-it-excludes', option: 'a', other: 'b' }]);
    assert.deepEqual(offered(anOption('a', { excludes: ['a'] })), [{ problem: 'excludes-itself', option: 'a' }]);
  });

  it('has weights that do not sum to 1', () => {
    assert.deepEqual(offered(anOption('a', { pillars: { ...treatment, prevention: 0.1 } })), [{ problem: 'weights-do-not-sum-to-one', option: 'a' }]);
    assert.deepEqual(offered(anOption('a', { pillars: { ...treatment, treatment: NaN } })), [{ problem: 'weights-do-not-sum-to-one', option: 'a' }]);
  });

  it('asks a minimum, a most or a tolerance out of range', () => {
    assert.deepEqual(asked({ pillarMinimum: { treatment: { share: 1.1 } } }), [{ problem: 'pillar-minimum-out-of-range', pillar: 'treatment' }]);
    assert.deepEqual(asked({ pillarMinimum: { prevention: { options: 1.5 } } }), [{ problem: 'pillar-minimum-out-of-range', pillar: 'prevention' }]);
    assert.deepEqual(asked({ mostOptions: 0 }), [{ problem: 'most-options-out-of-range' }]);
    assert.deepEqual(problemsOf({ options: [anOption('a')], tolerance: -0.1 }), [{ problem: 'tolerance-out-of-range' }]);
  });

  it('is told every problem at once', () => {
    assert.equal(problemsOf({ options: [anOption('a', { value: NaN, requires: ['z'] })], constraints: { firstYearBudget: -1 }, tolerance: 2 }).length, 4);
  });
});

describe('the solver', () => {
  it('is given back its memory after every request', () => {
    const options = Array.from({ length: 12 }, (_, index) => anOption(`${index}`, { value: index + 1, firstYearCost: 1 + (index * 7) % 11 }));
    const ask = () => chosenFrom(options, { firstYearBudget: 40 });
    ask();
    const before = solver.memoryBytes;
    for (let time = 0; time < 100; time += 1) ask();
    assert.equal(solver.memoryBytes, before);
  });

  it('gives up after so many nodes where values follow costs, and says by how much a better package might exceed what it found', () => {
    // Every cost is even and the budget odd: no package spends it, and no bound of the solver sees that.
    const options = Array.from({ length: 30 }, (_, index) => {
      const cost = 1000 + ((index * 7919) % 997) * 2;
      return anOption(`${index}`, { value: cost, firstYearCost: cost });
    });
    const answer = chosenFrom(options, { firstYearBudget: 12_001 });
    assert.equal(answer.ended, 'not-proven');
    assert.equal(answer.packages.length, 1);
    assert.ok((answer.packages[0]?.firstYearCost ?? 0) <= 12_001);
    assert.ok(answer.doubt > 0 && answer.doubt < 0.01, `${answer.doubt}`);
  });

  it('gives up sooner where it is told to', () => {
    const options = Array.from({ length: 30 }, (_, index) => anOption(`${index}`, { value: 1000 + ((index * 7919) % 997) * 2, firstYearCost: 1000 + ((index * 7919) % 997) * 2 }));
    const [few, many] = [5, 500].map((mostNodes) => chosenFrom(options, { firstYearBudget: 12_001 }, { mostNodes }));
    assert.ok(few && many && few.ended === 'not-proven');
    assert.ok(few.doubt >= many.doubt, `${few.doubt} ${many.doubt}`);
  });

  it('is not asked again for those within a lesser tolerance', () => {
    const options = Array.from({ length: 12 }, (_, index) => anOption(`${index}`, { value: 10 + ((index * 7) % 11), firstYearCost: 5 + ((index * 5) % 7) }));
    const wide = chosenFrom(options, { firstYearBudget: 21 }, { tolerance: 0.2 });
    for (const tolerance of [0, 0.01, 0.05, 0.1, 0.2]) assert.deepEqual(narrowedTo(wide, tolerance).packages, chosenFrom(options, { firstYearBudget: 21 }, { tolerance }).packages, `${tolerance}`);
    const [narrow, asked] = [narrowedTo(wide, 0.01), chosenFrom(options, { firstYearBudget: 21 }, { tolerance: 0.01 })];
    assert.deepEqual([narrow.shared, narrow.inSome, narrow.ended], [asked.shared, asked.inSome, asked.ended]);
  });
});
