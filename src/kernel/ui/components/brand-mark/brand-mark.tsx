/** The round table: four arcs, one for each pillar, none above another. */
const arcs = [
  { pillar: 'prevention', path: 'M4.7 17.5 A15.5 15.5 0 0 1 17.5 4.7' },
  { pillar: 'harm-reduction', path: 'M22.5 4.7 A15.5 15.5 0 0 1 35.3 17.5' },
  { pillar: 'treatment', path: 'M35.3 22.5 A15.5 15.5 0 0 1 22.5 35.3' },
  { pillar: 'enforcement', path: 'M17.5 35.3 A15.5 15.5 0 0 1 4.7 22.5' },
] as const;

/** Decorative: the name always stands beside it. */
export function BrandMark(props: { size?: number | undefined }) {
  const size = props.size ?? 40;
  return (
    <svg class="brand-mark" width={size} height={size} viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      {arcs.map((arc) => (
        <path class={`brand-mark__arc brand-mark__arc--${arc.pillar}`} d={arc.path} fill="none" stroke-width="7" />
      ))}
    </svg>
  );
}
