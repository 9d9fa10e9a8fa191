/** Against trying every package: 300 small requests, drawn from a fixed seed. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pillars } from '#kernel/values/pillars.ts';
import { choosePackages, type Packages } from './packages.ts';
import type { PackageOption, PackageRequest } from './request.ts';
import { loadSolver } from './solver.ts';

const solver = await loadSolver();
const requests = Array.from({ length: 300 }, (_, index) => drawRequest(randomFrom(20_261_125 + index)));
const answers = requests.map((request) => ({ request, answer: choosePackages(solver, request), feasible: listFeasible(request) }));
const found = answers.flatMap(({ request, answer, feasible }) => ('packages' in answer ? [{ request, answer, feasible }] : []));

describe('packages of small requests', () => {
  it('are found, and refused, often enough to say something', () => {
    assert.ok(found.length > 150, `${found.length} found`);
    assert.ok(answers.filter(({ answer }) => 'refused' in answer && answer.refused === 'contradiction').length > 15);
    assert.ok(found.filter(({ answer }) => answer.packages.length > 2).length > 30);
  });

  it('are refused exactly when there is none', () => {
    for (const { answer, feasible } of answers) assert.equal('refused' in answer, feasible.length === 0);
  });

  it('keep every rule and are never given twice', () => {
    for (const { answer, feasible } of found) {
      const keys = answer.packages.map(({ options }) => options.join());
      assert.equal(new Set(keys).size, keys.length);
      for (const key of keys) assert.ok(feasible.some(({ ids }) => ids.join() === key), key);
    }
  });

  it('begin with the greatest value there is', () => {
    for (const { request, answer, feasible } of found) {
      const greatest = Math.max(...feasible.map(({ value }) => value));
      assert.ok(Math.abs((answer.packages[0]?.value ?? 0) - greatest) <= indifference(request), `${answer.packages[0]?.value} for ${greatest}`);
    }
  });

  it('go on with the next best that is neither a part nor the whole of one before, until the tolerance is left', () => {
    for (const { request, answer, feasible } of found) {
      const least = (answer.packages[0]?.value ?? 0) * (1 - (request.tolerance ?? 0.05));
      answer.packages.forEach((one, index) => {
        const next = bestApartFrom(feasible, answer.packages.slice(0, index));
        assert.ok(one.value >= next - indifference(request), `${one.value} for ${next}`);
        assert.ok(one.value >= least - indifference(request));
      });
      const after = bestApartFrom(feasible, answer.packages);
      if (answer.packages.length < 5) assert.ok(after < least + indifference(request), `${after} was left out`);
      assert.equal(answer.doubt, 0);
      assert.equal(answer.ended, answer.packages.length < 5 ? 'all-found' : 'enough-found');
    }
  });

  it('hold no option more than their value needs', () => {
    for (const { answer, feasible } of found) {
      const [first] = answer.packages;
      const fewest = Math.min(...feasible.filter(({ value }) => value >= (first?.value ?? 0) - 1e-9).map(({ ids }) => ids.length));
      assert.equal(first?.options.length, fewest);
    }
  });

  it('are the same in whatever order the options come', () => {
    for (const { request, answer } of answers.slice(0, 100)) {
      const random = randomFrom(request.options.length);
      const shuffled = request.options
        .map((option) => ({ option: { ...option, requires: option.requires?.toReversed(), excludes: option.excludes?.toReversed() }, at: random() }))
        .sort((one, other) => one.at - other.at)
        .map(({ option }) => option);
      assert.deepEqual(choosePackages(solver, { ...request, options: shuffled }), answer);
    }
  });

  it('add up to the costs and the attention that they give', () => {
    for (const { request, answer } of found) for (const one of answer.packages) {
      const chosen = request.options.filter(({ id }) => one.options.includes(id));
      assert.ok(Math.abs(one.firstYearCost - sum(chosen.map(({ firstYearCost }) => firstYearCost ?? NaN))) < 1e-9);
      assert.ok(Math.abs(one.yearlyCost - sum(chosen.map(({ yearlyCost }) => yearlyCost ?? NaN))) < 1e-9);
      assert.ok(Math.abs(sum(pillars.map((pillar) => one.attention[pillar])) - chosen.length) < 1e-9);
    }
  });
});

describe('a contradiction', () => {
  it('names no constraint without which the others still contradict each other, and no package when one is taken away alone', () => {
    for (const { request, answer } of answers) {
      if (!('refused' in answer) || answer.refused !== 'contradiction') continue;
      assert.ok(answer.between.length > 0);
      const named = new Set<string>(answer.between.map((one) => (one.constraint === 'pillar-minimum' ? one.pillar : one.constraint)));
      const isKept = (name: string) => named.has(name);
      assert.equal(listFeasible(request, isKept).length, 0, [...named].join());
      for (const left of named) assert.ok(listFeasible(request, (name) => name !== left && isKept(name)).length > 0, `${left} of ${[...named].join()}`);
    }
  });

  it('gives as nearest a number with which there is a package, and below which there is none', () => {
    for (const { request, answer } of answers) {
      if (!('refused' in answer) || answer.refused !== 'contradiction') continue;
      for (const one of answer.between) {
        if (one.constraint !== 'first-year-budget' || one.nearest === undefined) continue;
        const asked = (firstYearBudget: number) => listFeasible({ ...request, constraints: { ...request.constraints, firstYearBudget } });
        assert.ok(asked(one.nearest).length > 0);
        assert.equal(asked(one.nearest - 0.5).length, 0);
      }
    }
  });
});

interface Feasible {
  readonly ids: readonly string[];
  readonly value: number;
}

/** Below it a difference of value counts for nothing: see `programme.ts`. */
function indifference(request: PackageRequest): number {
  return 1e-6 * Math.max(...request.options.map(({ value }) => value)) + 1e-9;
}

function bestApartFrom(feasible: readonly Feasible[], packages: Packages['packages']): number {
  const isPart = (ids: readonly string[], of: readonly string[]) => ids.every((id) => of.includes(id));
  return Math.max(-1, ...feasible.filter(({ ids }) => packages.every(({ options }) => !isPart(ids, options) && !isPart(options, ids))).map(({ value }) => value));
}

/** The rules once more, in the plainest way. */
function listFeasible({ options, constraints = {} }: PackageRequest, isKept: (constraint: string) => boolean = () => true): Feasible[] {
  const inPlace = options.filter((option) => option.inPlace);
  const open = options.filter((option) => !option.inPlace && option.firstYearCost !== undefined && option.yearlyCost !== undefined && (!option.flagged || option.safeguard));
  const feasible: Feasible[] = [];
  for (let set = 1; set < 2 ** open.length; set += 1) {
    const chosen = open.filter((_, index) => (set >> index) & 1);
    const standing = new Set([...chosen, ...inPlace]);
    const ids = new Set([...standing].map(({ id }) => id));
    const rules: Record<string, boolean> = {
      'first-year-budget': sum(chosen.map((option) => option.firstYearCost ?? NaN)) <= (constraints.firstYearBudget ?? Infinity) + 1e-9,
      'yearly-budget': sum(chosen.map((option) => option.yearlyCost ?? NaN)) <= (constraints.yearlyBudget ?? Infinity) + 1e-9,
      'most-options': chosen.length <= (constraints.mostOptions ?? Infinity),
      prerequisites: chosen.every((option) => (option.requires ?? []).every((id) => ids.has(id))),
      exclusions: chosen.every((option) => [...standing].every((other) => !option.excludes?.includes(other.id) && !other.excludes?.includes(option.id))),
      families: chosen.every((option) => option.family === undefined || chosen.filter((other) => other.family === option.family).length === 1),
    };
    for (const pillar of pillars) {
      const minimum = constraints.pillarMinimum?.[pillar];
      if (!minimum) continue;
      const clean = [...standing].filter((option) => !option.flagged);
      const count = clean.filter((option) => option.pillars[pillar] > 0).length;
      const attention = sum(clean.map((option) => option.pillars[pillar]));
      rules[pillar] = 'options' in minimum ? count >= minimum.options : attention >= minimum.share * standing.size - 1e-9;
    }
    if (Object.entries(rules).every(([name, isMet]) => isMet || !isKept(name))) feasible.push({ ids: chosen.map(({ id }) => id).sort(), value: sum(chosen.map(({ value }) => value)) });
  }
  return feasible;
}

function drawRequest(random: () => number): PackageRequest {
  const below = (count: number) => Math.floor(random() * count);
  const isDrawn = (chance: number) => random() < chance;
  const count = 4 + below(7);
  const id = (index: number) => `option-${index}`;
  const hasTies = isDrawn(0.3);
  const options = Array.from({ length: count }, (_, index): PackageOption => {
    const [one, other] = [below(4), below(4)];
    const requires = isDrawn(0.2) ? [below(count), below(count)].map(id) : [];
    const excludes = isDrawn(0.15) ? [below(count)].map(id).filter((other) => other !== id(index) && !requires.includes(other)) : [];
    const share = below(5) / 4;
    return {
      id: id(index),
      value: hasTies ? below(4) : Math.round(2000 + random() * 8000) / 10_000,
      firstYearCost: isDrawn(0.04) ? undefined : below(200) / 10,
      yearlyCost: isDrawn(0.04) ? undefined : below(200) / 10,
      pillars: Object.fromEntries(pillars.map((pillar, at) => [pillar, (at === one ? share : 0) + (at === other ? 1 - share : 0)])) as PackageOption['pillars'],
      ...(isDrawn(0.4) && { family: `family-${below(4)}` }),
      requires,
      excludes,
      inPlace: isDrawn(0.08),
      flagged: isDrawn(0.12),
      safeguard: isDrawn(0.5),
    };
  });
  // What would be refused as a contradiction in terms is not what is tried here.
  const mended = options.map((option) => ({ ...option, requires: option.requires?.filter((other) => !options.find((one) => one.id === other)?.excludes?.includes(option.id)) }));
  const minimum = () => (isDrawn(0.6) ? { options: 1 + below(2) } : { share: below(4) / 10 });
  return {
    options: mended,
    tolerance: [undefined, 0, 0.2, 0.5][below(4)],
    constraints: {
      ...(isDrawn(0.7) && { firstYearBudget: below(600) / 10 }),
      ...(isDrawn(0.5) && { yearlyBudget: below(600) / 10 }),
      ...(isDrawn(0.5) && { mostOptions: 1 + below(5) }),
      pillarMinimum: Object.fromEntries(pillars.filter(() => isDrawn(0.12)).map((pillar) => [pillar, minimum()])),
    },
  };
}

/** mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
