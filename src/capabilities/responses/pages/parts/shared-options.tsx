/** The options once, lane by lane: harms, what research and practice hold, rights, time, money. What is seen of them in a State stands in the columns above. */
import { FactList } from '#kernel/ui/components/fact-list/fact-list.tsx';
import { PillarTags } from '#kernel/ui/components/pillar-tag/pillar-tag.tsx';
import { Section } from '#kernel/ui/components/section/section.tsx';
import { addressIn } from '#kernel/ui/frame.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { pillarsOf } from '#kernel/values/pillars.ts';
import type { ReadingOfSeveral } from '../../reading/several-states.ts';
import { longestWaitWeeks } from '../../rules/horizon.ts';
import type { Lane } from '../../rules/lanes.ts';
import { appraisalTexts, conditionWords } from '../../texts/appraisal.ts';
import { texts } from '../../texts/response.ts';
import { severalTexts } from '../../texts/several.ts';
import type { ShownForSeveral, ShownShared } from '../shown-several.ts';
import { LensWords } from './lens-marks.tsx';
import { citing, HarmLines, References } from './marks.tsx';
import { Research } from './option-details.tsx';

interface Props {
  readonly locale: Locale;
  readonly response: ShownForSeveral;
  readonly reading: ReadingOfSeveral;
}

/** The lane of what is compared is always there, if only to say that it is empty. */
export function SharedOptions(props: Props) {
  const { locale, reading, response } = props;
  const others = reading.lanes.filter(({ lane }) => lane !== 'ranked');
  return [{ lane: 'ranked' as const, appraisals: reading.ranked }, ...others].map(({ lane, appraisals }) => (
    <Section locale={locale} id={`lane-${lane}`} title={appraisalTexts[locale].lanes[lane]}>
      <p>{typeset(locale, appraisals.length === 0 ? texts[locale].noneRanked : laneNote(locale, lane, response))}</p>
      {appraisals.map((appraisal) => (
        <OneOption {...props} appraisal={appraisal} />
      ))}
    </Section>
  ));
}

function laneNote(locale: Locale, lane: Lane, { challenge }: ShownForSeveral): string {
  const weeks = longestWaitWeeks[challenge.horizon];
  const { laneNotes } = texts[locale];
  if (lane === 'ranked') return severalTexts[locale].rankedNote(weeks);
  return lane === 'later' ? laneNotes.later(weeks) : laneNotes[lane];
}

function OneOption(props: Props & { appraisal: ShownShared }) {
  const { locale, appraisal, reading, response } = props;
  const t = texts[locale];
  const { option, harms, flags, standing } = appraisal;
  const titleOf = (id: string) => wordsIn(locale, response.appraisals.find((one) => one.option.id === id)?.option.title ?? option.title);
  // The head of a family names itself as its family.
  const isVariantHere = option.family !== option.id && response.appraisals.some((one) => one.option.id === option.family);
  return (
    <article class="response-option" id={`option-${option.id}`} aria-labelledby={`option-${option.id}-title`}>
      <h3 id={`option-${option.id}-title`}>
        <a href={addressIn(locale, `/library/options/${option.id}`)}>{typeset(locale, wordsIn(locale, option.title))}</a>
      </h3>
      <p class="response-option__tags">
        <PillarTags locale={locale} pillars={pillarsOf(option.weights)} />
        {option.isEnabler ? <span class="muted">{t.words.prerequisite}</span> : null}
        {option.family === undefined || !isVariantHere ? null : <span class="muted">{typeset(locale, t.variantOf(titleOf(option.family)))}</span>}
      </p>
      {flags.length === 0 ? null : <p>{typeset(locale, t.flagged)}</p>}
      {harms.length === 0 ? null : <HarmLines locale={locale} harms={harms} cite={citing({ locale, sources: reading.sources })} />}
      {standing === undefined ? null : (
        <p class="response-option__standing">
          <strong>{typeset(locale, appraisalTexts[locale].comesFirst(standing.firstShare))}</strong> {typeset(locale, conditionWords(locale, standing.condition, titleOf))}
        </p>
      )}
      <Lenses {...props} />
      <FactList
        locale={locale}
        facts={[
          { term: t.leadTime, value: option.leadTimeWeeks === undefined ? t.leadTimeUnknown : t.leadTimeOf(option.leadTimeWeeks.least, option.leadTimeWeeks.typical) },
          { term: t.rights, value: wordsIn(locale, option.rights) },
          { term: t.money, value: <a href={addressIn(locale, `/library/options/${option.id}#money`)}>{typeset(locale, t.words.costCount(option.costs))}</a> },
        ]}
      />
    </article>
  );
}

/** Two side by side, and never one figure. Feasibility differs from State to State, and stands empty in the columns. */
function Lenses({ locale, appraisal, reading }: Props & { appraisal: ShownShared }) {
  const t = texts[locale];
  const a = appraisalTexts[locale];
  const { evidence, experience, practices, lessons } = appraisal;
  return (
    <div class="lenses lenses--two">
      <section>
        <h4>{a.lens.evidence}</h4>
        <p>
          <LensWords locale={locale} lens="evidence" interval={evidence.interval} />
        </p>
        <Research locale={locale} appraisal={appraisal} cite={citing({ locale, sources: reading.sources })} />
        {evidence.setAside === 0 ? null : <p class="muted">{typeset(locale, t.setAside(evidence.setAside))}</p>}
      </section>
      <section>
        <h4>{a.lens.experience}</h4>
        <p>
          <LensWords locale={locale} lens="experience" interval={experience.interval} />
        </p>
        <p>
          {typeset(locale, practices.length === 0 ? `${t.noPractices}.` : `${t.words.practices(practices.length, lessons)}.`)}
          <References locale={locale} sources={reading.sources} of={practices.map(({ source }) => source)} />
        </p>
      </section>
    </div>
  );
}
