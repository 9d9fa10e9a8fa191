/** The four pillars, each with its word, its icon and its colour, so that no one of the three is needed to tell them apart. */
import type { VNode } from 'preact';
import type { Locale } from '#kernel/text/locale.ts';
import { remembered } from '#kernel/ui/markup/remembered.ts';
import { pillars, type Pillar } from '#kernel/values/pillars.ts';

/** Questions of governance and law belong to no pillar: they stand beside the four. */
export type PillarOrGovernance = Pillar | 'governance_legal';

const labels: Readonly<Record<Locale, Readonly<Record<PillarOrGovernance, string>>>> = {
  en: {
    prevention: 'Prevention',
    harm_reduction: 'Harm reduction',
    treatment: 'Treatment',
    enforcement: 'Enforcement',
    governance_legal: 'Governance and law',
  },
  fr: {
    prevention: 'Prévention',
    harm_reduction: 'Réduction des risques et des dommages',
    treatment: 'Traitement',
    enforcement: 'Mise en œuvre de la loi',
    governance_legal: 'Gouvernance et droit',
  },
};

export const pillarLabel = (locale: Locale, pillar: PillarOrGovernance): string => labels[locale][pillar];

/** Sets `--c`, `--ci` and `--cb` (line, ink and ground) for what stands inside. */
export const pillarClass = (pillar: PillarOrGovernance): string => `pillar-${pillar.replace('_', '-')}`;

export const PillarTag = remembered((props: { locale: Locale; pillar: PillarOrGovernance }) => {
  return (
    <span class={`pillar-tag ${pillarClass(props.pillar)}`}>
      <PillarIcon pillar={props.pillar} size={16} />
      {pillarLabel(props.locale, props.pillar)}
    </span>
  );
});

/** In their one order, whatever order they come in. */
const order: readonly PillarOrGovernance[] = [...pillars, 'governance_legal'];

export function PillarTags(props: { locale: Locale; pillars: readonly PillarOrGovernance[] }) {
  return (
    <span class="pillar-tags">
      {order.filter((pillar) => props.pillars.includes(pillar)).map((pillar) => (
        <PillarTag locale={props.locale} pillar={pillar} />
      ))}
    </span>
  );
}

/** Decorative: its word always stands beside it. */
export function PillarIcon(props: { pillar: PillarOrGovernance; size?: number | undefined }) {
  const size = props.size ?? 22;
  return (
    <svg class="pillar-icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">
        {drawings[props.pillar]}
      </g>
    </svg>
  );
}

const drawings: Readonly<Record<PillarOrGovernance, VNode>> = {
  // A sprout.
  prevention: <path d="M12 21v-9M12 13C12 8 9 6 4 6c0 5 3 7 8 7ZM12 11c0-4 3-7 8-7 0 5-3 7-8 7Z" />,
  // A lifebuoy.
  harm_reduction: (
    <>
      <circle cx="12" cy="12" r="9" />
      <circle cx="12" cy="12" r="3.6" />
      <path d="m5.6 5.6 3.8 3.8M14.6 14.6l3.8 3.8M18.4 5.6l-3.8 3.8M9.4 14.6l-3.8 3.8" />
    </>
  ),
  // A heart and its beat.
  treatment: (
    <>
      <path d="M12 20.5C5.5 16 3 12.6 3 9a4.7 4.7 0 0 1 9-2 4.7 4.7 0 0 1 9 2c0 3.6-2.5 7-9 11.5Z" />
      <path d="M7 11.5h2.6l1.6-2.8 2 5 1.5-2.2H17" />
    </>
  ),
  // A pair of scales.
  enforcement: <path d="M12 3v17M8 20.5h8M4.5 6.5h15M5.5 6.5 2.5 14h6zM18.5 6.5l-3 7.5h6z" />,
  // A building with columns.
  governance_legal: <path d="M3 9.5 12 4l9 5.5zM5.5 10v8M10 10v8M14 10v8M18.5 10v8M3 20.5h18" />,
};
