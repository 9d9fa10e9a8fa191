/** One finding, one practice, one cost: everything recorded of it, and its whole source. */
import type { ComponentChildren } from 'preact';
import { Answer } from '#kernel/ui/components/answer/answer.tsx';
import { FactList, type Fact } from '#kernel/ui/components/fact-list/fact-list.tsx';
import { GradedCertainty } from '#kernel/ui/components/graded-certainty/graded-certainty.tsx';
import { PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { addressIn, type Page } from '#kernel/ui/frame.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { writtenNumber } from '#kernel/text/dates.ts';
import { wordsIn, type Text } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { isRetracted, turningOf } from '../rules.ts';
import { evidenceWords } from '../texts/evidence.ts';
import { texts } from '../texts/pages.ts';
import { KnownNotice } from './option.tsx';
import { Downloads } from './parts/downloads.tsx';
import { DirectionMark, LessonMark } from './parts/marks.tsx';
import { ChangedSince, StandingWords } from './parts/standing.tsx';
import { amountWords, estimateWords, LibrarySource, NameNotices, OptionLink, placeName, wordsOf } from './parts/words.tsx';
import { knownQuery, type NamedState, type ShownChange, type ShownCost, type ShownFinding, type ShownPractice, type Titled } from './shown.ts';

interface RecordProps {
  readonly locale: Locale;
  readonly known: number | undefined;
  /** What has become of it since the revision that is shown. */
  readonly changedSince?: readonly ShownChange[];
}

/** What the three kinds share: a place under their option, a sentence, facts, files. */
function recordPage(props: RecordProps & { list: { readonly label: string; readonly path: string }; id: string; title: string; option: Titled; answer: ComponentChildren; detail?: ComponentChildren; facts: readonly Fact[]; after?: ComponentChildren }): Page {
  const { locale, option, title, known } = props;
  const t = texts[locale];
  return {
    title,
    description: `${props.list.label} · ${title}`,
    crumbs: [{ label: t.library, path: '/library' }, { label: wordsIn(locale, option.title), path: `/library/options/${option.id}` }, { label: props.list.label, path: props.list.path }, { label: props.id }],
    body: (
      <div class="library-record">
        <PageIntro locale={locale} title={title} above={<OptionLink locale={locale} option={option} known={known} />} />
        <KnownNotice locale={locale} known={known} />
        <ChangedSince locale={locale} known={known} changes={props.changedSince ?? []} />
        <Answer detail={props.detail}>{props.answer}</Answer>
        <FactList locale={locale} facts={props.facts} />
        {props.after}
        <Downloads locale={locale} path={`${props.list.path}/${props.id}`} query={knownQuery(known)} caption={title} />
      </div>
    ),
  };
}

const noted = (locale: Locale, note: Text | undefined): Fact[] => (note === undefined ? [] : [{ term: texts[locale].note, value: wordsIn(locale, note) }]);

export function findingPage({ locale, known, finding, changedSince = [] }: RecordProps & { finding: ShownFinding }): Page {
  const t = texts[locale];
  const words = evidenceWords[locale];
  const number = (value: number | undefined) => (value === undefined ? t.notSaid : writtenNumber(locale, value));
  const figure = estimateWords(locale, finding);
  return recordPage({
    locale,
    known,
    changedSince,
    list: { label: t.findings, path: '/library/findings' },
    id: finding.id,
    title: words.about(wordsIn(locale, finding.option.title), wordsIn(locale, finding.outcome.label)),
    option: finding.option,
    // What was retracted no longer says what it said.
    answer: isRetracted(finding) && finding.standing !== undefined ? <StandingWords locale={locale} standing={finding.standing} /> : <DirectionMark locale={locale} direction={finding.direction} />,
    detail: isRetracted(finding) ? (
      <p>{typeset(locale, t.countsForNothing)}</p>
    ) : (
      <>
        <p>
          <GradedCertainty locale={locale} certainty={finding.certainty} />
        </p>
        {finding.standing === undefined ? null : (
          <p>
            <StandingWords locale={locale} standing={finding.standing} />
          </p>
        )}
      </>
    ),
    facts: [
      { term: t.outcome, value: wordsIn(locale, finding.outcome.label) },
      ...(isRetracted(finding) ? [{ term: t.saidBefore, value: <DirectionMark locale={locale} direction={finding.direction} /> }] : []),
      { term: words.measure[finding.measure], value: figure ?? t.notSaid, note: typeset(locale, words.turning[turningOf(finding)]) },
      ...noted(locale, finding.note),
      { term: t.study, value: words.studyType[finding.studyType] },
      { term: t.population, value: wordsIn(locale, finding.population) },
      { term: t.setting, value: wordsIn(locale, finding.setting) },
      { term: t.studies, value: number(finding.studies) },
      { term: t.participants, value: number(finding.participants) },
      { term: t.source, value: <LibrarySource locale={locale} source={finding.source} confidence={finding.confidence} address={finding.sourceAddress} bare />, note: typeset(locale, t.confidenceNote[finding.confidence]) },
    ],
  });
}

export function practicePage({ locale, known, practice, states }: RecordProps & { practice: ShownPractice; states: readonly NamedState[] }): Page {
  const t = texts[locale];
  return recordPage({
    locale,
    known,
    list: { label: t.practices, path: '/library/practices' },
    id: practice.id,
    title: wordsIn(locale, practice.title),
    option: practice.option,
    answer: <LessonMark locale={locale} lesson={practice.lesson} />,
    detail: <p>{wordsOf(locale, practice.summary)}</p>,
    facts: [
      { term: t.reported, value: wordsIn(locale, practice.outcomeReported), note: typeset(locale, t.practiceNote) },
      { term: t.state, value: <a href={addressIn(locale, `/states/${practice.stateCode}`)}>{typeset(locale, placeName(locale, practice.stateCode, states))}</a> },
      { term: t.place, value: wordsIn(locale, practice.place) },
      { term: t.startedYear, value: String(practice.startedYear) },
      { term: t.source, value: <LibrarySource locale={locale} source={practice.source} confidence={practice.confidence} bare />, note: typeset(locale, t.recordNote[practice.confidence]) },
    ],
    after: <NameNotices locale={locale} codes={[practice.stateCode]} states={states} />,
  });
}

export function costPage({ locale, known, cost, states }: RecordProps & { cost: ShownCost; states: readonly NamedState[] }): Page {
  const t = texts[locale];
  const words = evidenceWords[locale];
  return recordPage({
    locale,
    known,
    list: { label: t.costs, path: '/library/costs' },
    id: cost.id,
    title: words.about(wordsIn(locale, cost.option.title), wordsIn(locale, cost.unit)),
    option: cost.option,
    answer: typeset(locale, amountWords(locale, cost)),
    detail: <p>{typeset(locale, t.neverConverted)}</p>,
    facts: [
      { term: t.kind, value: words.costType[cost.type] },
      { term: t.per, value: wordsIn(locale, cost.unit), note: typeset(locale, t.qaly) },
      { term: t.currency, value: cost.currency },
      { term: t.pricesOf, value: cost.priceYear === undefined ? t.priceYearUnknown : String(cost.priceYear) },
      { term: t.perspective, value: wordsIn(locale, cost.perspective) },
      { term: t.comparator, value: wordsIn(locale, cost.comparator) },
      { term: t.horizon, value: wordsIn(locale, cost.horizon) },
      { term: t.where, value: placeName(locale, cost.place, states) },
      { term: t.year, value: String(cost.year) },
      ...noted(locale, cost.note),
      { term: t.source, value: <LibrarySource locale={locale} source={cost.source} confidence={cost.confidence} bare />, note: typeset(locale, t.recordNote[cost.confidence]) },
    ],
  });
}
