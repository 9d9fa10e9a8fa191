/** Two versions, or two pieces of work, side by side. */

export interface Line {
  /** The same wherever the same is said. */
  readonly key: string;
  readonly label: string;
  readonly value: string;
}

export interface LineBeside {
  readonly key: string;
  readonly label: string;
  /** Undefined: nothing is said of it there. */
  readonly one: string | undefined;
  readonly other: string | undefined;
  readonly differs: boolean;
}

/** Each line of either, once, in the order of the first and then of the second. */
export function beside(one: readonly Line[], other: readonly Line[]): readonly LineBeside[] {
  const [first, second] = [byKey(one), byKey(other)];
  const keys = [...new Set([...first.keys(), ...second.keys()])];
  return keys.map((key) => {
    const [a, b] = [first.get(key), second.get(key)];
    return { key, label: (a ?? b)?.label ?? key, one: a?.value, other: b?.value, differs: a?.value !== b?.value };
  });
}

const byKey = (lines: readonly Line[]) => new Map(lines.map((line) => [line.key, line]));
