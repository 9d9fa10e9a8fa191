import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { goldenQuestion, goldenRanking } from './golden.ts';
import type { ClassInterval, OptionToRank, RankingQuestion } from './question.ts';
import { rankOptions, type ClassWhenFirst, type RankedOption } from './ranking.ts';

function ranked(question: RankingQuestion): readonly RankedOption[] {
  const answer = rankOptions(question);
  assert.ok(!('refused' in answer));
  return answer;
}

const refusalOf = (question: RankingQuestion) => {
  const answer = rankOptions(question);
  return 'refused' in answer ? answer.refused : undefined;
};

const find = (ranking: readonly RankedOption[], id: string): RankedOption => {
  const found = ranking.find((option) => option.id === id);
  assert.ok(found);
  return found;
};

const known = (id: string, ...classes: number[]): OptionToRank => ({ id, intervals: classes.map((known) => ({ low: known, high: known })) });
const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
const isOne = (number: number) => Math.abs(number - 1) < 1e-9;
const isNear = (share: number, expected: number, draws: number) => Math.abs(share - expected) <= 4 * Math.sqrt((expected * (1 - expected)) / draws);

const intervalOf = (classes: number) => fc.tuple(fc.nat(classes - 1), fc.nat(classes - 1)).map(([one, other]): ClassInterval => ({ low: Math.min(one, other), high: Math.max(one, other) }));
const questions = fc.array(fc.integer({ min: 2, max: 6 }), { minLength: 1, maxLength: 4 }).chain((classes) =>
  fc.record(
    {
      classes: fc.constant(classes),
      options: fc.array(fc.tuple(...classes.map(intervalOf)), { minLength: 1, maxLength: 7 }).map((all) => all.map((intervals, index) => ({ id: `option-${index}`, intervals }))),
      draws: fc.integer({ min: 1, max: 200 }),
      seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      weights: fc.array(fc.nat(5), { minLength: classes.length, maxLength: classes.length }).filter((weights) => total(weights) > 0),
    },
    { requiredKeys: ['classes', 'options', 'draws', 'seed'] },
  ),
);

describe('a ranking', () => {
  it('gives every option a rank and every rank an option in each draw', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const ranking = ranked(question);
        for (const [rank, option] of ranking.entries()) {
          assert.ok(isOne(total(option.rankAcceptability)));
          assert.ok(isOne(total(ranking.map((other) => other.rankAcceptability[rank] ?? 0))));
          assert.equal(option.firstShare, option.rankAcceptability[0]);
        }
      }),
    );
  });

  it('says what would have to be true for an option to come first, within what is known of it', () => {
    fc.assert(
      fc.property(questions, (question) => {
        for (const [index, { firstShare, comesFirst }] of ranked(question).entries()) {
          assert.equal(comesFirst.never, firstShare === 0);
          if (comesFirst.never) continue;
          assert.ok(isOne(total(comesFirst.centralWeights)));
          for (const [criterion, { low, high }] of (question.options[index]?.intervals ?? []).entries()) {
            const found: ClassWhenFirst | undefined = comesFirst.classes[criterion];
            assert.equal(found === undefined, low === high);
            if (found) assert.ok(low <= found.lowest && found.lowest <= found.mean + 1e-9 && found.mean <= high + 1e-9);
          }
        }
      }),
    );
  });

  it('is the same in whatever order the options are given', () => {
    fc.assert(
      fc.property(questions, fc.infiniteStream(fc.nat()), (question, places) => {
        const options = question.options.map((option) => ({ option, place: places.next().value })).toSorted((one, other) => one.place - other.place).map(({ option }) => option);
        const ranking = ranked(question);
        for (const option of ranked({ ...question, options })) assert.deepEqual(option, find(ranking, option.id));
      }),
    );
  });

  it('has nobody come first less often when another is left out', () => {
    fc.assert(
      fc.property(questions, (question) => {
        if (question.options.length < 2) return;
        const all = ranked(question);
        for (const option of ranked({ ...question, options: question.options.slice(1) })) assert.ok(option.firstShare >= find(all, option.id).firstShare - 1e-9);
      }),
    );
  });

  it('has an option come first no less often when its class is better', () => {
    fc.assert(
      fc.property(questions, fc.nat(), fc.nat(), fc.boolean(), (question, optionPlace, criterionPlace, isLow) => {
        const option = question.options[optionPlace % question.options.length];
        const criterion = criterionPlace % question.classes.length;
        assert.ok(option);
        const best = (question.classes[criterion] ?? 0) - 1;
        const better = option.intervals.map((interval, index): ClassInterval => {
          if (index !== criterion) return interval;
          return isLow ? { low: Math.min(interval.low + 1, interval.high), high: interval.high } : { low: interval.low, high: Math.min(interval.high + 1, best) };
        });
        const improved = { ...question, options: question.options.map((other) => (other === option ? { id: other.id, intervals: better } : other)) };
        assert.ok(find(ranked(improved), option.id).firstShare >= find(ranked(question), option.id).firstShare - 1e-9);
      }),
    );
  });

  it('never puts an option before one that is surely better, and names that one', () => {
    fc.assert(
      fc.property(questions, (question) => {
        // The worst class of everything is surely behind the second class and above.
        const { weights: _, ...unweighted } = question;
        const options = [...question.options, known('worst', ...question.classes.map(() => 0)), known('above', ...question.classes.map(() => 1))];
        const ranking = ranked({ ...unweighted, options });
        const [worst, above] = [find(ranking, 'worst'), find(ranking, 'above')];
        for (const rank of options.keys()) assert.ok(total(worst.rankAcceptability.slice(0, rank + 1)) <= total(above.rankAcceptability.slice(0, rank + 1)) + 1e-9);
        assert.ok(worst.comesFirst.never && worst.comesFirst.beatenBy !== undefined);
        const pair = ranked({ ...unweighted, options: options.slice(-2) });
        assert.deepEqual(pair.map((option) => option.rankAcceptability), [[0, 1], [1, 0]]);
      }),
    );
  });

  it('names nobody where no option is at least as good on every criterion', () => {
    const ranking = ranked({ classes: [3, 3], options: [known('a', 2, 0), known('b', 0, 2)], draws: 100, seed: 1, weights: [2, 1] });
    assert.deepEqual(find(ranking, 'b').comesFirst, { never: true });
  });

  it('leaves a criterion of no weight out when it says who is surely better', () => {
    const ranking = ranked({ classes: [3, 3], options: [known('a', 2, 0), known('b', 0, 2)], draws: 100, seed: 1, weights: [1, 0] });
    assert.deepEqual(find(ranking, 'b').comesFirst, { never: true, beatenBy: 'a' });
  });

  it('takes weights of any sum', () => {
    const { comesFirst: _, ...first } = find(ranked({ ...goldenQuestion, weights: [1, 2, 5] }), 'easy');
    const { comesFirst: __, ...second } = find(ranked({ ...goldenQuestion, weights: [25, 50, 125] }), 'easy');
    assert.deepEqual(second, first);
  });

  it('comes to the same numbers everywhere, to the last bit', () => {
    assert.deepEqual(ranked(goldenQuestion), goldenRanking);
  });
});

describe('what a ranking tends to', () => {
  const draws = 40_000;

  it('is an equal share for options of which nothing is known', () => {
    const nothing = [{ low: 0, high: 4 }, { low: 0, high: 3 }, { low: 0, high: 2 }];
    const options = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, intervals: nothing }));
    for (const option of ranked({ classes: [5, 4, 3], options, draws, seed: 5 })) for (const share of option.rankAcceptability) assert.ok(isNear(share, 1 / 5, draws));
  });

  // The greatest of three uniform weights has the mean (1 + 1/2 + 1/3) / 3.
  it('is a third for each of three options that are best on one criterion each', () => {
    const ranking = ranked({ classes: [2, 2, 2], options: [known('a', 1, 0, 0), known('b', 0, 1, 0), known('c', 0, 0, 1)], draws, seed: 5 });
    for (const [index, option] of ranking.entries()) {
      assert.ok(isNear(option.firstShare, 1 / 3, draws));
      assert.ok(!option.comesFirst.never);
      assert.ok(Math.abs((option.comesFirst.centralWeights[index] ?? 0) - 11 / 18) < 0.005);
    }
  });

  // The third of four classes is worth the greater of two uniform numbers: more than 1/3 in 1 − 1/9 of draws.
  it('spaces classes as sorted uniform numbers', () => {
    const ranking = ranked({ classes: [4, 2], options: [known('third', 2, 0), known('other', 0, 1)], draws, seed: 5, weights: [3, 1] });
    assert.ok(isNear(find(ranking, 'third').firstShare, 8 / 9, draws));
  });

  // It draws the best of three classes in a third of draws, and shares the first rank in another.
  it('is a half for an option of which nothing is known against one in the middle', () => {
    const ranking = ranked({ classes: [3], options: [known('middle', 1), { id: 'unknown', intervals: [{ low: 0, high: 2 }] }], draws, seed: 5 });
    const { firstShare, comesFirst } = find(ranking, 'unknown');
    assert.ok(isNear(firstShare, 1 / 2, draws));
    assert.ok(!comesFirst.never);
    assert.ok(Math.abs((comesFirst.classes[0]?.mean ?? 0) - 5 / 3) < 0.02);
    assert.equal(comesFirst.classes[0]?.lowest, 1);
  });
});

describe('a question that cannot be ranked', () => {
  const option = { id: 'a', intervals: [{ low: 0, high: 2 }] };
  const good: RankingQuestion = { classes: [3], options: [option], draws: 10, seed: 1 };
  const withInterval = (interval: ClassInterval) => refusalOf({ ...good, options: [{ id: 'a', intervals: [interval] }] });

  it('is refused without options, with too many, and with one named twice', () => {
    assert.equal(refusalOf(good), undefined);
    assert.equal(refusalOf({ ...good, options: [] }), 'no-options');
    assert.equal(refusalOf({ ...good, options: Array.from({ length: 1001 }, (_, index) => ({ ...option, id: `${index}` })) }), 'too-many-options');
    assert.equal(refusalOf({ ...good, options: [option, option] }), 'option-named-twice');
  });

  it('is refused without criteria, and with classes that are not 2 to 100', () => {
    assert.equal(refusalOf({ ...good, classes: [] }), 'no-criteria');
    for (const classes of [1, 101, 2.5, NaN]) assert.equal(refusalOf({ ...good, classes: [classes] }), 'classes-out-of-range');
  });

  it('is refused where an interval is missing, is outside the classes, or ends before it begins', () => {
    assert.equal(refusalOf({ ...good, options: [{ id: 'a', intervals: [] }] }), 'interval-missing');
    for (const interval of [{ low: -1, high: 1 }, { low: 0, high: 3 }, { low: 0.5, high: 1 }, { low: NaN, high: 1 }]) assert.equal(withInterval(interval), 'class-out-of-range');
    assert.equal(withInterval({ low: 2, high: 1 }), 'interval-upside-down');
  });

  it('is refused with draws that are not a whole number up to a million, or a seed beyond 32 bits', () => {
    for (const draws of [0, -1, 1.5, 1_000_001, 1e18, NaN]) assert.equal(refusalOf({ ...good, draws }), 'draws-out-of-range');
    for (const seed of [-1, 0.5, 2 ** 32, NaN]) assert.equal(refusalOf({ ...good, seed }), 'seed-out-of-range');
  });

  it('is refused with weights that are not one for each criterion, are negative or endless, or are all zero', () => {
    assert.equal(refusalOf({ ...good, weights: [1, 1] }), 'not-one-weight-per-criterion');
    for (const weight of [-1, 1e18, Infinity, NaN]) assert.equal(refusalOf({ ...good, weights: [weight] }), 'weight-out-of-range');
    assert.equal(refusalOf({ ...good, weights: [0] }), 'weights-all-zero');
  });
});
