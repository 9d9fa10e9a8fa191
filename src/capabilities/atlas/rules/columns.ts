/** Which columns of a row say something else than before: what the reviewer of an import reads. */

export interface ColumnChange {
  readonly column: string;
  readonly from: string;
  readonly to: string;
}

export function changedColumns<C extends string>(before: Readonly<Record<C, string>>, after: Readonly<Record<C, string>>): ColumnChange[] {
  return (Object.keys(after) as C[]).filter((column) => before[column] !== after[column]).map((column) => ({ column, from: before[column], to: after[column] }));
}
