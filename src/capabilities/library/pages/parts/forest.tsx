/** What research says, outcome by outcome: results that share an axis side by side, the others in words. Nothing is pooled. */
import { GradedCertainty } from '#kernel/ui/components/graded-certainty/graded-certainty.tsx';
import { IntervalChart, type IntervalRow } from '#kernel/ui/components/interval-chart/interval-chart.tsx';
import { addressIn } from '#kernel/ui/frame.ts';
import { writtenWith } from '#kernel/ui/markup/remembered.ts';
import { writtenNumber, writtenWhen } from '#kernel/text/dates.ts';
import { inAlphabeticalOrder, type Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { differencesAmong, isRetracted, plotsOf, ratingsAmong, type Certainty, type Plot } from '../../rules.ts';
import { evidenceWords } from '../../texts/evidence.ts';
import { optionTexts } from '../../texts/option.ts';
import { texts } from '../../texts/pages.ts';
import { knownQuery, type ShownFinding } from '../shown.ts';
import { DirectionMark, signOf } from './marks.tsx';
import { StandingWords } from './standing.tsx';
import { estimateWords, wordsOf } from './words.tsx';

interface Props {
  readonly locale: Locale;
  readonly known: number | undefined;
  readonly findings: readonly ShownFinding[];
}

/** What hangs on an option is kept by option, and its pictures with it. */
export const Forest = writtenWith(
  ({ findings }: Props) => findings,
  ({ locale, known }) => `${locale} ${known ?? ''}`,
  WrittenForest,
);

function WrittenForest({ locale, known, findings }: Props) {
  const compare = inAlphabeticalOrder(locale);
  const byOutcome = [...Map.groupBy(findings, (finding) => finding.outcome.id).values()];
  const named = byOutcome.flatMap((its) => (its[0] ? [{ label: wordsIn(locale, its[0].outcome.label), findings: its.toSorted((a, b) => b.year - a.year || compare(a.id, b.id)) }] : []));
  return (
    <>
      {named
        .toSorted((a, b) => compare(a.label, b.label))
        .map((one) => (
          <OneOutcome {...one} locale={locale} known={known} />
        ))}
    </>
  );
}

function OneOutcome(props: Props & { label: string }) {
  const { locale, label } = props;
  const t = optionTexts[locale];
  const standing = props.findings.filter((finding) => !isRetracted(finding));
  const { plots, inWords } = plotsOf(standing);
  const outcomeId = props.findings[0]?.outcome.id ?? '';
  const apart = differencesAmong(standing).map((name) => t.difference[name]);
  return (
    <section class="forest" aria-labelledby={`outcome-${outcomeId}`}>
      <h3 id={`outcome-${outcomeId}`}>{typeset(locale, label)}</h3>
      {standing.length < 2 ? null : <p>{typeset(locale, t.notPooled(standing.length, apart))}</p>}
      {standing.length < 2 ? null : <Rating {...props} findings={standing} />}
      {plots.map((plot, index) => (
        <ForestPlot {...props} id={`plot-${outcomeId}-${index + 1}`} plot={plot} />
      ))}
      <InWords {...props} findings={inWords} isAlone={plots.length === 0} />
      <Retracted {...props} />
    </section>
  );
}

/** The rating belongs to the pair of option and outcome, and to the review that gave it. */
function Rating({ locale, known, findings }: Props) {
  const t = optionTexts[locale];
  const ratings = ratingsAmong(findings);
  if (ratings.length === 0) return <p class="muted">{typeset(locale, t.notGraded)}</p>;
  return (
    <>
      <p>{typeset(locale, t.rated(ratings.length))}</p>
      <ul class="plain-list">
        {ratings.map((finding) => (
          <li>
            <FindingLink locale={locale} known={known} finding={finding} /> <GradedCertainty locale={locale} certainty={finding.certainty} /> <DirectionMark locale={locale} direction={finding.direction} />
          </li>
        ))}
      </ul>
    </>
  );
}

const bars: Readonly<Record<Exclude<Certainty, 'not_graded'>, number>> = { high: 4, moderate: 3, low: 2, very_low: 1 };

function ForestPlot(props: Props & { id: string; plot: Plot<ShownFinding> }) {
  const { locale, plot, known } = props;
  const t = optionTexts[locale];
  const words = evidenceWords[locale];
  const { axis } = plot;
  const first = plot.findings[0];
  if (!first) return null;
  const isRatio = axis.scale === 'log';
  const comparesOther = axis.favours === 'neither' && !axis.isPercent;
  const studyOf = (finding: ShownFinding) => t.study(authorOf(finding), finding.year);
  const rows = plot.findings.map((finding): IntervalRow => {
    const isTwice = plot.findings.some((other) => other !== finding && studyOf(other) === studyOf(finding));
    return {
      label: studyOf(finding),
      href: addressIn(locale, `/library/findings/${finding.id}${knownQuery(known)}`),
      estimate: finding.estimate ?? 'not-known',
      low: finding.interval?.low,
      high: finding.interval?.high,
      // The certainty first, beside the bars that repeat it. Two results of one study are told apart by their people.
      note: [
        words.certainty[finding.certainty],
        `${signOf(finding.direction)} ${words.direction[finding.direction]}`,
        words.studyType[finding.studyType],
        ...(isRatio ? [words.measure[finding.measure]] : []),
        ...(finding.standing === undefined ? [] : [words.standing[finding.standing.kind](writtenWhen(locale, finding.standing.on))]),
        ...(isTwice || comparesOther ? [wordsIn(locale, finding.population)] : []),
        ...(comparesOther && finding.note !== undefined ? [wordsIn(locale, finding.note)] : []),
      ].join(' · '),
      grade: finding.certainty === 'not_graded' ? undefined : { filled: bars[finding.certainty], of: 4 },
    };
  });
  const sides = { lower: [t.inFavour, t.against], higher: [t.against, t.inFavour], neither: [t.less, t.more] }[axis.favours];
  return (
    <IntervalChart
      locale={locale}
      id={props.id}
      title={axis.isPercent ? t.percentChange : isRatio ? t.ratios : words.measure[first.measure]}
      description={`${t.plotNote(String(axis.reference), isRatio)}${comparesOther ? ` ${t.comparesOther}` : ''}`}
      scale={axis.scale}
      reference={axis.reference}
      rows={rows}
      order="as-given"
      sides={{ lower: sides[0] ?? '', higher: sides[1] ?? '' }}
      format={axis.isPercent ? (value) => texts[locale].percent(writtenNumber(locale, value).replace('-', '−')) : undefined}
    />
  );
}

function InWords({ locale, known, findings, isAlone }: Props & { isAlone: boolean }) {
  if (findings.length === 0) return null;
  const t = optionTexts[locale];
  const words = evidenceWords[locale];
  return (
    <>
      {isAlone ? null : <p class="muted">{typeset(locale, t.inWords)}</p>}
      <ul class="plain-list">
        {findings.map((finding) => {
          const figure = estimateWords(locale, finding);
          return (
            <li>
              <FindingLink locale={locale} known={known} finding={finding} /> <DirectionMark locale={locale} direction={finding.direction} />
              {' · '}
              <GradedCertainty locale={locale} certainty={finding.certainty} />
              {` · ${typeset(locale, words.studyType[finding.studyType])}. `}
              {figure === undefined ? null : `${typeset(locale, figure)}. `}
              {finding.note === undefined ? null : `${wordsOf(locale, finding.note)} `}
              {finding.standing === undefined ? null : <StandingWords locale={locale} standing={finding.standing} />}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Retracted({ locale, known, findings }: Props) {
  const retracted = findings.filter(isRetracted);
  if (retracted.length === 0) return null;
  return (
    <ul class="plain-list">
      {retracted.map((finding) => (
        <li>
          <FindingLink locale={locale} known={known} finding={finding} /> {finding.standing === undefined ? null : <StandingWords locale={locale} standing={finding.standing} />}
        </li>
      ))}
    </ul>
  );
}

function FindingLink({ locale, known, finding }: { locale: Locale; known: number | undefined; finding: ShownFinding }) {
  return <a href={addressIn(locale, `/library/findings/${finding.id}${knownQuery(known)}`)}>{typeset(locale, optionTexts[locale].study(authorOf(finding), finding.year))}</a>;
}

/** As its source names who wrote it. */
const authorOf = ({ source }: ShownFinding): string => source.authors ?? (source.publisher || source.title);
