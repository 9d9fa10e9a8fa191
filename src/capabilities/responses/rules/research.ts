/** Which findings speak of a challenge, and from how many sources. */

interface OnOutcome {
  readonly outcome: { readonly id: string };
}

/** Findings on the outcomes that matter for the challenge: the others are on the option's own page. */
export function onCoreOutcomes<F extends OnOutcome>(findings: readonly F[], coreOutcomes: readonly { readonly id: string }[]): F[] {
  const core = new Set(coreOutcomes.map(({ id }) => id));
  return findings.filter((finding) => core.has(finding.outcome.id));
}

/** Every harm, whatever its outcome: no benefit on another one takes it off the page. */
export const harmsAmong = <F extends { readonly direction: string }>(findings: readonly F[]): F[] => findings.filter((finding) => finding.direction === 'harm');

/** Results that come from one document are not several studies. */
export const sourcesOf = (findings: readonly { readonly sourceId: string }[]): number => new Set(findings.map((finding) => finding.sourceId)).size;
