/** Where a response for several States stands. */
import type { Day } from '#kernel/values/dates.ts';

export const severalPath = (challengeId: string): string => `/challenges/${challengeId}/responses`;

/** Codes in their own order, so that the same States have one address. */
export function severalQuery({ states, on, known }: { readonly states: readonly string[]; readonly on: Day | undefined; readonly known: number | undefined }): string {
  const query = new URLSearchParams({ states: states.toSorted().join(','), ...(on !== undefined && { on }), ...(known !== undefined && { known: String(known) }) });
  return `?${query.toString().replaceAll('%2C', ',')}`;
}

/** The form with one State ticked: nothing is asked until another stands beside it. */
export const besidePath = (challengeId: string, stateCode: string): string => `${severalPath(challengeId)}?${new URLSearchParams({ with: stateCode }).toString()}`;
