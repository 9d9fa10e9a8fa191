/** Remembers what was drawn when each option came first: so many numbers a draw, as weights or classes. */
export interface Wins {
  /** The numbers that stand at `start` and after. `share` is 1, or less where the first rank is shared. */
  count(option: number, share: number, numbers: Float64Array, start: number): void;
  /** In how many draws it came first. */
  of(option: number): number;
  means(option: number): number[];
  lowest(option: number): number[];
}

export function startWins(options: number, width: number): Wins {
  const counts = new Float64Array(options);
  const sums = new Float64Array(options * width);
  const lowest = new Float64Array(options * width).fill(Infinity);

  return {
    count(option, share, numbers, start) {
      counts[option] = (counts[option] ?? 0) + share;
      for (let column = 0; column < width; column += 1) {
        const at = option * width + column;
        const number = numbers[start + column] ?? 0;
        sums[at] = (sums[at] ?? 0) + share * number;
        if (number < (lowest[at] ?? 0)) lowest[at] = number;
      }
    },
    of: (option) => counts[option] ?? 0,
    means: (option) => Array.from(sums.subarray(option * width, (option + 1) * width), (sum) => sum / (counts[option] ?? 0)),
    lowest: (option) => Array.from(lowest.subarray(option * width, (option + 1) * width)),
  };
}
