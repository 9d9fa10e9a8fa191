import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { uniformStream } from '../maths/random.ts';
import { rankAcceptabilityOf, type CardinalDraws } from './cardinal.ts';
import eightByFive from './fixtures/eight-by-five.json' with { type: 'json' };
import fortyDraws from './fixtures/forty-draws.json' with { type: 'json' };

function ranked(drawn: CardinalDraws) {
  const answer = rankAcceptabilityOf(drawn);
  assert.ok(!('refused' in answer));
  return answer;
}

/** Weights uniform on the simplex over two criteria, and one value for each option and criterion in every draw. */
function twoCriteria(values: readonly (readonly [number, number])[], draws: number): CardinalDraws {
  const next = uniformStream(11);
  const weights = new Float64Array(2 * draws);
  for (let draw = 0; draw < draws; draw += 1) {
    weights[2 * draw] = next();
    weights[2 * draw + 1] = 1 - (weights[2 * draw] ?? 0);
  }
  return { options: values.length, criteria: 2, weights, values: Float64Array.from(Array.from({ length: draws }, () => values.flat()).flat()) };
}

describe('rank acceptability over draws that are given', () => {
  it('is that of the reference, number by number', () => {
    const { options, criteria, weights, values, rankAcceptability, centralWeights } = fortyDraws;
    const answer = ranked({ options, criteria, weights: new Float64Array(weights.flat()), values: new Float64Array(values.flat()) });
    assert.deepEqual(answer.rankAcceptability, rankAcceptability);
    for (const [option, means] of centralWeights.entries()) {
      for (const [criterion, mean] of means.entries()) assert.ok(Math.abs((answer.centralWeights[option]?.[criterion] ?? 0) - mean) < 1e-12);
    }
  });

  // The first option leads where 0.8 w > 0.2 (1 − w), that is w > 0.2; there the weights have the mean 0.6.
  it('comes to what is worked out by hand for two options', () => {
    const draws = 100_000;
    const answer = ranked(twoCriteria([[0.8, 0], [0, 0.2]], draws));
    const share = answer.rankAcceptability[0]?.[0] ?? 0;
    assert.ok(Math.abs(share - 0.8) < 4 * Math.sqrt((0.8 * 0.2) / draws));
    assert.ok(Math.abs((answer.centralWeights[0]?.[0] ?? 0) - 0.6) < 0.005);
    assert.ok(Math.abs((answer.centralWeights[1]?.[0] ?? 0) - 0.1) < 0.005);
  });

  it('shares the ranks of options of equal value', () => {
    const answer = ranked({ options: 3, criteria: 1, weights: new Float64Array([1]), values: new Float64Array([0.5, 0.9, 0.5]) });
    assert.deepEqual(answer, { rankAcceptability: [[0, 0.5, 0.5], [1, 0, 0], [0, 0.5, 0.5]], centralWeights: [undefined, [1], undefined] });
  });

  /**
   * What the reference drew is not recorded. Of the distributions tried, one fits all 64 acceptabilities and all 40 central weights: each measured value
   * normal around what the matrix says with a standard deviation of a tenth of it, then scaled by the least and the greatest
   * of its column; weights uniform on the simplex. It was found by this comparison, so that only what it leaves open is tested.
   */
  it('agrees with the 8 × 5 reference within the error of both samples', () => {
    const draws = 40_000;
    const { rankAcceptability, centralWeights } = ranked(measuredWithin(0.1, draws));
    for (const [option, shares] of eightByFive.rankAcceptability.entries()) {
      for (const [rank, reference] of shares.entries()) {
        const error = Math.sqrt(reference * (1 - reference) * (1 / eightByFive.draws + 1 / draws));
        assert.ok(Math.abs((rankAcceptability[option]?.[rank] ?? 0) - reference) <= 4 * error, `option ${option}, rank ${rank}`);
      }
      // A uniform weight of five has a standard deviation of 0.163; among the draws that an option wins it may be a little more.
      const error = 0.2 / Math.sqrt((shares[0] ?? 0) * eightByFive.draws);
      for (const [criterion, weight] of (centralWeights[option] ?? []).entries()) assert.ok(Math.abs(weight - (eightByFive.centralWeights[option]?.[criterion] ?? 0)) <= 4 * error, `option ${option}, weight ${criterion}`);
    }
  });

  it('differs from the 8 × 5 reference where values are drawn closer', () => {
    const { rankAcceptability } = ranked(measuredWithin(0.05, 10_000));
    assert.ok(eightByFive.rankAcceptability.some((shares, option) => shares.some((share, rank) => Math.abs((rankAcceptability[option]?.[rank] ?? 0) - share) > 0.05)));
  });
});

describe('draws that cannot be ranked', () => {
  const good = { options: 2, criteria: 1, weights: new Float64Array([1, 1]), values: new Float64Array([1, 2, 3, 4]) };

  it('are refused by name', () => {
    assert.deepEqual(rankAcceptabilityOf({ ...good, options: 0 }), { refused: 'no-options' });
    assert.deepEqual(rankAcceptabilityOf({ ...good, criteria: 0 }), { refused: 'no-criteria' });
    assert.deepEqual(rankAcceptabilityOf({ ...good, weights: new Float64Array() }), { refused: 'no-draws' });
    assert.deepEqual(rankAcceptabilityOf({ ...good, values: new Float64Array(3) }), { refused: 'not-one-value-per-draw-option-and-criterion' });
    assert.deepEqual(rankAcceptabilityOf({ ...good, values: new Float64Array([1, 2, NaN, 4]) }), { refused: 'not-a-number' });
  });
});

function measuredWithin(relativeError: number, draws: number): CardinalDraws {
  const { matrix, impacts } = eightByFive;
  const next = uniformStream(1);
  // Box and Muller: a test may use a logarithm.
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const ends = impacts.map((_, criterion) => {
    const column = matrix.map((row) => row[criterion] ?? 0);
    return { least: Math.min(...column), greatest: Math.max(...column) };
  });
  const weights: number[] = [];
  const values: number[] = [];
  for (let draw = 0; draw < draws; draw += 1) {
    const cuts = [0, ...Array.from({ length: impacts.length - 1 }, next).toSorted((a, b) => a - b), 1];
    weights.push(...impacts.map((_, criterion) => (cuts[criterion + 1] ?? 0) - (cuts[criterion] ?? 0)));
    for (const row of matrix) {
      for (const [criterion, { least, greatest }] of ends.entries()) {
        const measured = (row[criterion] ?? 0) * (1 + relativeError * normal());
        values.push((impacts[criterion] === '-' ? greatest - measured : measured - least) / (greatest - least));
      }
    }
  }
  return { options: matrix.length, criteria: impacts.length, weights: Float64Array.from(weights), values: Float64Array.from(values) };
}
