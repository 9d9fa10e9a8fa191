/** The ranking engine, as a whole and as a slider asks it: against as many uniform numbers and as many sorts of as many numbers. */
import { uniformStream } from '#engines/maths/random.ts';
import type { RankingQuestion } from '#engines/ranking/question.ts';
import { rankOptions } from '#engines/ranking/ranking.ts';
import { inTurns, type Cost } from './measure.ts';

// A ratio of 2.5 is where 50 options in 10,000 draws take the 60 ms that a preview has for them, on a processor that needs 24 ms for the yardstick.
const rounds = 9;
const classes = [5, 5, 5];

export async function benchRanking(): Promise<string[]> {
  const lines = [`\nRanking${' '.repeat(40)}cost ms   yardstick ms   ratio (≤ 2.5)`];
  for (const [options, draws] of [[50, 10_000], [15, 2000]] as const) {
    const question = questionOf(options, draws);
    const measures = { ranking: async () => costOf(() => rankOptions(question)), yardstick: async () => costOf(() => drawAndSort(question)) };
    // Compiled by the first rounds, which are not counted.
    await inTurns(3, measures);
    const { ranking, yardstick } = await inTurns(rounds, measures);
    if (!ranking || !yardstick) throw new Error('Nothing was measured.');
    const name = `${options} options, ${classes.length} criteria, ${draws} draws`;
    lines.push(`${name.padEnd(42)}${ranking.cpuMs.toFixed(2).padStart(12)}${yardstick.cpuMs.toFixed(2).padStart(15)}${(ranking.cpuMs / yardstick.cpuMs).toFixed(2).padStart(8)}`);
  }
  return lines;
}

/** A third of the classes are not known, a third lie between two, a third are known. */
function questionOf(options: number, draws: number): RankingQuestion {
  const interval = (option: number, criterion: number) => {
    const low = (option * 7 + criterion * 3) % 4;
    return [{ low: 0, high: 4 }, { low, high: low + 1 }, { low, high: low }][(option + criterion) % 3] ?? { low, high: low };
  };
  return { classes, draws, seed: 1, options: Array.from({ length: options }, (_, option) => ({ id: `option-${option}`, intervals: classes.map((_, criterion) => interval(option, criterion)) })) };
}

function drawAndSort({ options, draws }: RankingQuestion): void {
  const next = uniformStream(1);
  const values = new Float64Array(options.length);
  const more = options.length * (classes.length - 1) + classes.reduce((sum, count) => sum + count - 1, -1);
  for (let draw = 0; draw < draws; draw += 1) {
    for (let drawn = 0; drawn < more; drawn += 1) next();
    for (let option = 0; option < values.length; option += 1) values[option] = next();
    values.sort();
  }
}

/** Of this process alone, a compiler's and a collector's threads included. */
function costOf(work: () => void): Cost {
  const begun = performance.now();
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return { cpuMs: (user + system) / 1000, wallMs: performance.now() - begun, bytes: 0, statements: 0 };
}
