/** Option by option, lane by lane: every harm, three lenses beside each other, what is seen in the State, rights, money. */
import { ConfidenceMark, EvidenceMark } from '#kernel/ui/components/certainty-mark/certainty-mark.tsx';
import { FactList, type Fact } from '#kernel/ui/components/fact-list/fact-list.tsx';
import { PillarTags } from '#kernel/ui/components/pillar-tag/pillar-tag.tsx';
import { Section } from '#kernel/ui/components/section/section.tsx';
import { ShownText } from '#kernel/ui/components/shown-text/shown-text.tsx';
import { addressIn } from '#kernel/ui/frame.ts';
import { writtenAround, writtenWith, type Leave } from '#kernel/ui/markup/remembered.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { shownIn, wordsIn } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { pillarsOf } from '#kernel/values/pillars.ts';
import type { Reading } from '../../reading/one-state.ts';
import { longestWaitWeeks } from '../../rules/horizon.ts';
import { prompts } from '../../rules/feasibility.ts';
import type { Lane } from '../../rules/lanes.ts';
import { isUnseenWithPractice } from '../../rules/status.ts';
import { appraisalTexts, conditionWords, intervalWords } from '../../texts/appraisal.ts';
import { lawOf, saidOfLaw } from '../../texts/legal.ts';
import { texts } from '../../texts/response.ts';
import type { ShownAnswer, ShownAppraisal, ShownResponse } from '../shown.ts';
import { Comparison } from './comparison.tsx';
import { LensWords } from './lens-marks.tsx';
import { citing, HarmLines, References, StatusMark, type Cite } from './marks.tsx';

interface Props {
  readonly locale: Locale;
  readonly response: ShownResponse;
  readonly reading: Reading;
  /** What was asked, for the files. */
  readonly downloads: string;
}

/** The lane of what is compared is always there, if only to say that it is empty. */
export function OptionDetails(props: Props) {
  const { locale, reading, response } = props;
  const a = appraisalTexts[locale];
  const others = reading.lanes.filter(({ lane }) => lane !== 'ranked');
  return [{ lane: 'ranked' as const, appraisals: reading.ranked }, ...others].map(({ lane, appraisals }) => (
    <Section locale={locale} id={`lane-${lane}`} title={a.lanes[lane]}>
      <p>{typeset(locale, laneNote(locale, lane, response))}</p>
      {lane === 'ranked' ? <Comparison {...props} /> : null}
      {appraisals.map((appraisal) => (
        <OneOption {...props} appraisal={appraisal} />
      ))}
    </Section>
  ));
}

function laneNote(locale: Locale, lane: Lane, response: ShownResponse): string {
  const t = texts[locale];
  return lane === 'later' ? t.laneNotes.later(longestWaitWeeks[response.challenge.horizon]) : t.laneNotes[lane];
}

type OptionProps = Props & { readonly appraisal: ShownAppraisal };

/** What research, practice and the library hold of it is the same in every State, and written once; what is seen in the State, and the numbers of sources, on each page. */
const OneOption = writtenAround(
  // Its findings, practices and costs were read with it.
  ({ appraisal }: OptionProps) => appraisal.option,
  ({ locale, appraisal: { lane, isToKeep, wider, practices, here } }) => [locale, lane, isToKeep, wider.length > 0, practices.length + here.length > 0].join(),
  (props, leave) => {
    const { locale, appraisal, response } = props;
    const t = texts[locale];
    const { option, harms, flags } = appraisal;
    const cite: Cite = (...of) => leave((given) => <References locale={locale} sources={given.reading.sources} of={of} />);
    // The head of a family names itself as its family, and is no form of itself.
    const head = option.family === option.id ? undefined : response.appraisals.find((one) => one.option.id === option.family);
    return (
      <article class="response-option" id={`option-${option.id}`} aria-labelledby={`option-${option.id}-title`}>
        <h3 id={`option-${option.id}-title`}>
          <a href={addressIn(locale, `/library/options/${option.id}`)}>{typeset(locale, wordsIn(locale, option.title))}</a>
        </h3>
        <p class="response-option__tags">
          <PillarTags locale={locale} pillars={pillarsOf(option.weights)} />
          {option.isEnabler ? <span class="muted">{t.words.prerequisite}</span> : null}
          {appraisal.isToKeep ? <strong>{typeset(locale, t.keep)}</strong> : null}
          {head === undefined ? null : <span class="muted">{typeset(locale, t.variantOf(wordsIn(locale, head.option.title)))}</span>}
        </p>
        {flags.length === 0 ? null : <p>{typeset(locale, t.flagged)}</p>}
        {harms.length === 0 ? null : <HarmLines locale={locale} harms={harms} cite={cite} />}
        {leave((given) => (given.appraisal.standing === undefined ? null : <Standing {...given} standing={given.appraisal.standing} />))}
        <Folded {...props} cite={cite} leave={leave} />
        <FactList locale={locale} facts={factsOf(props, leave)} />
      </article>
    );
  },
);

const Standing = writtenWith(
  ({ standing }: OptionProps & { readonly standing: NonNullable<ShownAppraisal['standing']> }) => standing,
  ({ locale }) => locale,
  ({ locale, appraisal: { option }, standing, response }) => {
    const titleOf = (id: string) => wordsIn(locale, response.appraisals.find((one) => one.option.id === id)?.option.title ?? option.title);
    return (
      <p class="response-option__standing">
        <strong data-comes-first={option.id}>{typeset(locale, appraisalTexts[locale].comesFirst(standing.firstShare))}</strong>{' '}
        <span data-condition={option.id}>{typeset(locale, conditionWords(locale, standing.condition, titleOf))}</span>
      </p>
    );
  },
);

interface Around {
  readonly cite: Cite;
  readonly leave: Leave<OptionProps>;
}

/** On a narrow screen what two lenses say in a word stands for all that is behind it; elsewhere all stands open. */
function Folded(props: OptionProps & Around) {
  const { locale, appraisal } = props;
  const a = appraisalTexts[locale];
  return (
    <details class="response-option__more">
      <summary>
        {(['evidence', 'experience'] as const).map((lens) => (
          <span>
            <b>{a.lens[lens]}</b> {typeset(locale, intervalWords(locale, lens, appraisal[lens].interval))}
          </span>
        ))}
      </summary>
      <Lenses {...props} />
    </details>
  );
}

/** Side by side, and never one figure. */
function Lenses({ locale, appraisal, cite, leave }: OptionProps & Around) {
  const t = texts[locale];
  const a = appraisalTexts[locale];
  const { option, evidence, experience, lane } = appraisal;
  return (
    <div class="lenses">
      <section>
        <h4>{a.lens.evidence}</h4>
        <p>
          <LensWords locale={locale} lens="evidence" interval={evidence.interval} />
        </p>
        <Research locale={locale} appraisal={appraisal} cite={cite} />
        {evidence.setAside === 0 ? null : <p class="muted">{typeset(locale, t.setAside(evidence.setAside))}</p>}
      </section>
      <section>
        <h4>{a.lens.experience}</h4>
        <p>
          <LensWords locale={locale} lens="experience" interval={experience.interval} />
        </p>
        <Experience locale={locale} appraisal={appraisal} cite={cite} leave={leave} />
      </section>
      <section>
        <h4>{a.lens.feasibility}</h4>
        <p data-feasibility-words={lane === 'ranked' ? option.id : undefined}>
          <LensWords locale={locale} lens="feasibility" interval={{ low: 0, high: 3 }} />
        </p>
        <p class="muted">{typeset(locale, t.feasibilityYours)}</p>
        {lane === 'ranked' ? (
          <details class="own-answers" data-feasibility={option.id} hidden>
            <summary>{typeset(locale, t.ownAnswer)}</summary>
          </details>
        ) : null}
        <p class="muted own-script" data-own-script>
          {typeset(locale, prompts.map((prompt) => a.promptName[prompt]).join(' · '))}
        </p>
      </section>
    </div>
  );
}

function factsOf({ locale, appraisal }: OptionProps, leave: Leave<OptionProps>): Fact[] {
  const t = texts[locale];
  const { option, wider } = appraisal;
  return [
    { term: leave(({ response }) => typeset(locale, t.here(wordsIn(locale, response.state.in)))), value: leave((given) => <Here {...given} />) },
    ...(wider.length === 0 ? [] : [{ term: t.wider, value: leave((given) => <Answers {...given} answers={given.appraisal.wider} />), note: typeset(locale, t.widerNote) }]),
    { term: t.law, value: leave(({ appraisal: { answers } }) => <Law locale={locale} answers={answers} />) },
    { term: t.leadTime, value: option.leadTimeWeeks === undefined ? t.leadTimeUnknown : t.leadTimeOf(option.leadTimeWeeks.least, option.leadTimeWeeks.typical) },
    { term: t.rights, value: wordsIn(locale, option.rights) },
    { term: t.money, value: <a href={addressIn(locale, `/library/options/${option.id}#money`)}>{typeset(locale, t.words.costCount(option.costs))}</a> },
  ];
}

function Here(props: OptionProps) {
  const { locale, appraisal } = props;
  const { status, answers, here } = appraisal;
  return (
    <>
      <StatusMark locale={locale} status={status} />
      <Answers {...props} answers={answers} />
      {isUnseenWithPractice(status, here.length) ? <p class="muted">{typeset(locale, texts[locale].practisedHere)}</p> : null}
    </>
  );
}

/** What the State itself answered, with the article; or that it has not. */
export function Law({ locale, answers }: { locale: Locale; answers: readonly ShownAnswer[] }) {
  const said = lawOf(answers);
  if (said.length === 0) return <>{typeset(locale, texts[locale].lawNotAnswered)}</>;
  return said.map((one) => (
    <p>
      <a href={addressIn(locale, one.path)}>{typeset(locale, saidOfLaw(locale, one))}</a> <ShownText locale={locale} shown={shownIn(locale, one.article)} />
    </p>
  ));
}

/** Whole sentences of the atlas, with how sure they are and what limits them. */
function Answers(props: Props & { answers: readonly ShownAnswer[] }) {
  const { locale, reading } = props;
  return props.answers.map((answer) => (
    <>
      <p>
        <a href={addressIn(locale, answer.path)}>{typeset(locale, answer.sentence[locale])}</a>
        <References locale={locale} sources={reading.sources} of={[answer.source]} />
      </p>
      {answer.confidence === undefined || answer.evidence === undefined ? null : (
        <p class="marks">
          <ConfidenceMark locale={locale} confidence={answer.confidence} />
          <EvidenceMark locale={locale} evidence={answer.evidence} />
        </p>
      )}
      {answer.note === undefined ? null : <p class="muted">{typeset(locale, wordsIn(locale, answer.note))}</p>}
      {answer.unverified ? <p class="muted">{typeset(locale, texts[locale].unverified)}</p> : null}
    </>
  ));
}

/** On the outcomes that matter: the same for every State. */
export function Research({ locale, appraisal: { research, option }, cite }: { locale: Locale; appraisal: Pick<ShownAppraisal, 'research' | 'option'>; cite: Cite }) {
  const t = texts[locale];
  const others = option.findings - research.findings.length;
  const rest = others > 0 ? <p class="muted">{typeset(locale, t.otherFindings(others))}</p> : null;
  if (research.findings.length === 0) {
    return (
      <>
        <p>{typeset(locale, option.findings === 0 ? t.words.gap['no-finding'] : `${t.noFindings}.`)}</p>
        {rest}
      </>
    );
  }
  return (
    <>
      <p>
        {typeset(locale, `${t.words.findings(research.findings.length, research.sources, research.directions)}.`)}
        {cite(...research.findings.map(({ source }) => source))}
      </p>
      <p>{typeset(locale, `${t.words.certainties(research.certainties)}.`)}</p>
      <ul class="plain-list">
        {research.byOutcome.map(({ outcome, directions }) => (
          <li>{typeset(locale, t.words.about(wordsIn(locale, outcome.label), directions.map(({ kind, count }) => t.words.directionCount[kind](count)).join(', ')))}</li>
        ))}
      </ul>
      {rest}
    </>
  );
}

function Experience({ locale, appraisal: { practices, lessons, here }, cite, leave }: Pick<OptionProps, 'locale' | 'appraisal'> & Around) {
  const t = texts[locale];
  const counted = practices.length === 0 ? t.noPractices : t.words.practices(practices.length, lessons);
  if (practices.length === 0 && here.length === 0) return <p>{typeset(locale, `${counted}.`)}</p>;
  return (
    <>
      <p>
        {typeset(locale, `${counted}.`)}
        {cite(...practices.map(({ source }) => source))}
      </p>
      {leave((given) => (
        <PracticesHere {...given} />
      ))}
    </>
  );
}

function PracticesHere({ locale, appraisal: { here }, response, reading }: OptionProps) {
  const t = texts[locale];
  const where = wordsIn(locale, response.state.in);
  if (here.length === 0) return <p class="muted">{typeset(locale, t.noneHere(where))}</p>;
  const cite = citing({ locale, sources: reading.sources });
  return (
    <>
      <p>{typeset(locale, t.practicesHere(where))}</p>
      <ul class="plain-list">
        {here.map((practice) => (
          <li>
            <a href={addressIn(locale, `/library/practices/${practice.id}`)}>{typeset(locale, wordsIn(locale, practice.title))}</a>
            {typeset(locale, t.practiceAt(placeOf(locale, practice), t.words.lesson[practice.lesson].toLowerCase()))}
            {cite(practice.source)}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Nothing where the title names it already. */
function placeOf(locale: Locale, { title, place }: ShownAppraisal['here'][number]): string | undefined {
  const words = wordsIn(locale, place);
  return wordsIn(locale, title).includes(words) ? undefined : words;
}
