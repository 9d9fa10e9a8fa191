/** Which findings speak of a challenge, and from how many sources. */

interface OnOutcome {
  readonly outcome: { readonly id: string };
}

/** Findings on the outcomes that matter for the challenge: the others are on the option's own page. */
export function onCoreOutcomes<F extends OnOutcome>(findings: readonly F[], coreOutcomes: readonly { readonly id: string }[]): F[] {
  const core = new Set(coreOutcomes.map(({ id }) => id));
  return findings.filter((finding) => core.has(finding.outcome.id));
}

/**
 * Findings on this challenge: on its core outcomes, and not about other substances or other people. GRADE lowers its certainty for
 * such indirectness (G. H. Guyatt and others, Journal of Clinical Epidemiology 64 (2011) 1303–1310); by how much is for experts to
 * say, so that here an indirect finding is shown on the option's page and compared with nothing.
 */
export const onChallenge = <F extends OnOutcome>(findings: readonly F[], coreOutcomes: readonly { readonly id: string }[], isIndirect: boolean): F[] => (isIndirect ? [] : onCoreOutcomes(findings, coreOutcomes));

/** Every harm, whatever its outcome: no benefit on another one takes it off the page. */
export const harmsAmong = <F extends { readonly direction: string }>(findings: readonly F[]): F[] => findings.filter((finding) => finding.direction === 'harm');

interface Harm extends OnOutcome {
  readonly certainty: string;
  readonly year: number;
  readonly source: { readonly title: string };
}

/** Each harm that a document tells of once, with how many results it gives for it: two lines alike would be read as two harms. */
export const toldOnce = <H extends Harm>(harms: readonly H[]): (H & { readonly results: number })[] =>
  [...Map.groupBy(harms, ({ outcome, certainty, year, source }) => [outcome.id, certainty, year, source.title].join('|')).values()].flatMap(([harm, ...others]) => (harm === undefined ? [] : [{ ...harm, results: 1 + others.length }]));

/** Results that come from one document are not several studies. */
export const sourcesOf = (findings: readonly { readonly sourceId: string }[]): number => new Set(findings.map((finding) => finding.sourceId)).size;
