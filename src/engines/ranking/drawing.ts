/** Draws weights, what classes are worth, and the classes of options; and from these what each option is worth. */
import { streamNamed, uniformStream, type UniformStream } from '../maths/random.ts';
import type { RankingQuestion } from './question.ts';

export interface Drawing {
  next(): void;
  /** Of the last draw, by criterion. */
  readonly weights: Float64Array;
  /** Of the last draw, by option and, within it, by criterion. */
  readonly classes: Float64Array;
  /** Of the last draw, by option: the weighted sum of what its classes are worth. */
  readonly values: Float64Array;
}

// Options draw from the streams of their names.
const weightStream = 0;
const worthStream = 1;

export function startDrawing({ classes: counts, options, seed, weights: given }: RankingQuestion): Drawing {
  const criteria = counts.length;
  const weights = new Float64Array(criteria);
  const drawWeights = given ? undefined : uniformStream(seed, weightStream);
  if (given) weights.set(summingToOne(given));
  // The worth of the classes of all criteria, one criterion after the other.
  const starts = Int32Array.from(counts, (_, criterion) => counts.slice(0, criterion).reduce((sum, count) => sum + count, 0));
  const worth = new Float64Array(counts.reduce((sum, count) => sum + count, 0));
  const drawWorth = uniformStream(seed, worthStream);

  const streams = options.map((option) => uniformStream(seed, streamNamed(option.id)));
  const lows = Uint8Array.from(options.flatMap((option) => option.intervals.map(({ low }) => low)));
  const spans = Uint8Array.from(options.flatMap((option) => option.intervals.map(({ low, high }) => high - low + 1)));
  const classes = new Float64Array(options.length * criteria);
  const values = new Float64Array(options.length);

  return {
    weights,
    classes,
    values,
    next() {
      if (drawWeights) drawOnSimplex(weights, drawWeights);
      for (let criterion = 0; criterion < criteria; criterion += 1) {
        drawWorthOf(worth, starts[criterion] ?? 0, counts[criterion] ?? 0, weights[criterion] ?? 0, drawWorth);
      }
      for (let option = 0; option < options.length; option += 1) {
        const stream = streams[option] ?? drawWorth;
        let value = 0;
        for (let criterion = 0; criterion < criteria; criterion += 1) {
          const at = option * criteria + criterion;
          // A known class draws as well: what an option draws on a criterion does not depend on what is known of another.
          const drawn = (lows[at] ?? 0) + Math.floor(stream() * (spans[at] ?? 0));
          classes[at] = drawn;
          value += worth[(starts[criterion] ?? 0) + drawn] ?? 0;
        }
        values[option] = value;
      }
    },
  };
}

function summingToOne(weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

/** Uniform among all weights that sum to one: the gaps between sorted uniform numbers (L. Devroye, "Non-uniform random variate generation", 1986, chapter V). */
function drawOnSimplex(weights: Float64Array, next: UniformStream): void {
  const last = weights.length - 1;
  drawSorted(weights, 0, last, next);
  weights[last] = 1;
  for (let place = last; place > 0; place -= 1) weights[place] = (weights[place] ?? 0) - (weights[place - 1] ?? 0);
}

function drawWorthOf(worth: Float64Array, start: number, count: number, weight: number, next: UniformStream): void {
  const best = start + count - 1;
  drawSorted(worth, start + 1, best, next);
  worth[start] = 0;
  worth[best] = weight;
  for (let place = start + 1; place < best; place += 1) worth[place] = (worth[place] ?? 0) * weight;
}

/** By insertion: there are few. */
function drawSorted(numbers: Float64Array, from: number, until: number, next: UniformStream): void {
  for (let place = from; place < until; place += 1) {
    const drawn = next();
    let hole = place;
    while (hole > from && (numbers[hole - 1] ?? 0) > drawn) {
      numbers[hole] = numbers[hole - 1] ?? 0;
      hole -= 1;
    }
    numbers[hole] = drawn;
  }
}
