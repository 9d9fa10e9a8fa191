/** The options for a challenge in a State: the answer in a sentence, the table, option by option, the sources. */
import type { ComponentChildren } from 'preact';
import { Answer } from '#kernel/ui/components/answer/answer.tsx';
import { ErrorSummary } from '#kernel/ui/components/error-summary/error-summary.tsx';
import { FilterForm } from '#kernel/ui/components/filter-form/filter-form.tsx';
import { fieldId, type Field } from '#kernel/ui/components/form-field/field.ts';
import { InventedHint } from '#kernel/ui/components/invented-states/invented-states.tsx';
import { PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { Notice } from '#kernel/ui/components/notice/notice.tsx';
import { QuoteBox, quotesFrom } from '#kernel/ui/components/quote-box/quote-box.tsx';
import { ReaderNotice, readerNotice } from '#kernel/ui/components/reader-notice/reader-notice.tsx';
import { Section } from '#kernel/ui/components/section/section.tsx';
import { SourceMark } from '#kernel/ui/components/source-mark/source-mark.tsx';
import { addressIn, type Page } from '#kernel/ui/frame.ts';
import { writtenWith } from '#kernel/ui/markup/remembered.ts';
import { inAlphabeticalOrder, type Locale } from '#kernel/text/locale.ts';
import { wordsIn, type Text } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import type { Day } from '#kernel/values/dates.ts';
import { isInvented } from '#kernel/values/invented.ts';
import type { Source } from '#kernel/values/source.ts';
import { BriefLink, briefPath, type Keeping } from '#capabilities/catalogue/index.ts';
import { ChangedSince } from '#capabilities/library/index.ts';
import { subjectOf } from '../packages/subject.ts';
import { firstWordsOf, readingOf, type Reading } from '../reading/one-state.ts';
import { appraisalTexts } from '../texts/appraisal.ts';
import { packageTexts } from '../texts/package.ts';
import { texts } from '../texts/response.ts';
import { severalTexts } from '../texts/several.ts';
import { OptionDetails } from './parts/option-details.tsx';
import { NotKnown } from './parts/not-known.tsx';
import { PackageForm } from './parts/package-form.tsx';
import { PresentServices } from './parts/present-services.tsx';
import type { PackageData } from './package-data.ts';
import { besidePath } from './several-address.ts';
import type { ShownResponse, ShownState } from './shown.ts';

const formId = 'choose';
const stateField = 'state';

interface Around {
  readonly locale: Locale;
  readonly challenge: { readonly id: string; readonly title: Text };
  readonly states: readonly ShownState[];
  readonly today: Day;
  readonly on: Day;
  readonly known: number | undefined;
}

export interface ResponseProps extends Around {
  readonly response: ShownResponse;
  /** Where the platform is reached from outside. */
  readonly publicUrl: string;
  readonly keeping: Keeping;
  /** Of the reader's own priorities. The page works without it. */
  readonly script: string | undefined;
  /** Of packages: its own script, what it runs beside the page, and the solver. */
  readonly solving: { readonly script: string; readonly workerAddress: string; readonly wasmAddress: string } | undefined;
}

export interface ChooseStateProps extends Around {
  /** What was given and cannot be; undefined when nothing was. */
  readonly error: string | undefined;
  readonly given: string;
  /** Empty unless a demonstration was loaded. */
  readonly invented: readonly ShownState[];
}

const pathOf = (challengeId: string) => `/challenges/${challengeId}/response`;

/** What was asked, for links to files and to the same page in another light. */
export function queryOf({ state, on, known }: { readonly state: string; readonly on: Day | undefined; readonly known: number | undefined }): string {
  return `?${new URLSearchParams({ state, ...(on !== undefined && { on }), ...(known !== undefined && { known: String(known) }) }).toString()}`;
}

export function responsePage(props: ResponseProps): Page {
  const { locale, response, challenge, today, on, known } = props;
  const t = texts[locale];
  const where = wordsIn(locale, response.state.in);
  const title = t.title(wordsIn(locale, challenge.title), wordsIn(locale, response.state.the));
  const reading = readingOf(locale, response);
  return {
    title,
    description: t.description(where),
    scripts: [props.script, props.solving?.script, ...props.keeping.scripts].filter((one) => one !== undefined),
    noIndex: isInvented(response.state.code),
    crumbs: crumbsOf(props, wordsIn(locale, response.state.name)),
    body: (
      <div class="response">
        <PageIntro locale={locale} title={title} above={<a href={addressIn(locale, `/challenges/${challenge.id}`)}>{typeset(locale, t.challengeLink)}</a>} />
        <ReaderNotice locale={locale} the={wordsIn(locale, response.state.the)} day={today} legal invented={isInvented(response.state.code)} />
        {response.state.notice === undefined ? null : <p class="name-notice">{typeset(locale, wordsIn(locale, response.state.notice))}</p>}
        {known === undefined ? null : (
          <Notice locale={locale}>
            <p>{typeset(locale, t.knownAt(known))}</p>
          </Notice>
        )}
        <ChangedSince locale={locale} known={known} changes={response.changedSince} />
        <Answer detail={detailsOf(props, reading)}>{typeset(locale, t.answer(response.tally, where, on, today))}</Answer>
        <StateForm {...props} given={response.state.code} error={undefined} />
        <Contents locale={locale} reading={reading} />
        <PresentServices locale={locale} response={response} reading={reading} />
        <OptionDetails locale={locale} response={response} reading={reading} downloads={queryOf({ state: response.state.code, on: on === today ? undefined : on, known })} />
        <PackageForm locale={locale} reading={reading} data={packageDataOf(props, reading, title)} />
        {props.keeping.parts}
        <NotKnown locale={locale} response={response} />
        <QuoteBox locale={locale} id="quote" quotes={quotesOf(props, reading)} />
        <Sources locale={locale} reading={reading} />
        <p class="muted">
          <BriefLink locale={locale} path={briefPath('response', challenge.id, { states: [response.state.code], on, known: response.revision })} /> {typeset(locale, t.print)} <a href={addressIn(locale, `/states/${response.state.code}`)}>{typeset(locale, t.stateLink(wordsIn(locale, response.state.the)))}</a>{' '}
          <a href={addressIn(locale, besidePath(challenge.id, response.state.code))}>{typeset(locale, severalTexts[locale].withOthers)}</a>
        </p>
      </div>
    ),
  };
}

const packageDataOf = ({ locale, response, challenge, today, solving }: ResponseProps, { ranked }: Reading, heading: string): PackageData => ({
  challengeId: challenge.id,
  stateCode: response.state.code,
  heading,
  notice: readerNotice(locale, { the: wordsIn(locale, response.state.the), day: today, legal: true, invented: isInvented(response.state.code) }),
  revision: response.revision,
  ...subjectOf(locale, response),
  candidates: ranked.map(({ option, evidence, experience }) => ({ id: option.id, evidence: evidence.interval, experience: experience.interval })),
  workerAddress: solving?.workerAddress ?? '',
  wasmAddress: solving?.wasmAddress ?? '',
});

/** A way through a long page: a link for each of its parts. */
function Contents({ locale, reading }: { locale: Locale; reading: Reading }) {
  const t = texts[locale];
  const { lanes } = appraisalTexts[locale];
  const parts = [
    ['present', t.present],
    ['lane-ranked', lanes.ranked],
    ...reading.lanes.flatMap(({ lane }) => (lane === 'ranked' ? [] : [[`lane-${lane}`, lanes[lane]] as const])),
    ['package', packageTexts[locale].title],
    ['not-known', t.unknown],
    ['sources', t.sources],
  ] as const;
  return (
    <nav class="response-contents" aria-label={t.contents}>
      <ul class="plain-list">
        {parts.map(([id, label]) => (
          <li>
            <a href={`#${id}`}>{typeset(locale, label)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const crumbsOf = ({ locale, challenge }: Around, last: string) => [
  { label: texts[locale].challenges, path: '/challenges' },
  { label: wordsIn(locale, challenge.title), path: `/challenges/${challenge.id}` },
  { label: last },
];

function detailsOf({ locale, response, on, today }: ResponseProps, reading: Reading): ComponentChildren {
  const t = texts[locale];
  const withHarms = response.appraisals.filter((one) => one.harms.length > 0).length;
  return [
    ...firstWordsOf(locale, reading),
    ...(withHarms > 0 ? [t.harmNote(withHarms)] : []),
    t.notSeenNote,
    ...(on === today ? [] : [t.pastNote]),
  ].map((sentence) => <p>{typeset(locale, sentence)}</p>);
}

/** Without a State, or with one that is not known here: the form, with what is wrong and with what was given. */
export function chooseStatePage(props: ChooseStateProps): Page {
  const { locale, challenge, error } = props;
  const t = texts[locale];
  const title = `${wordsIn(locale, challenge.title)} · ${t.noState}`;
  return {
    title,
    crumbs: crumbsOf(props, t.response),
    noIndex: true,
    body: (
      <div class="response">
        {error === undefined ? null : <ErrorSummary locale={locale} errors={[{ sentence: error, fieldId: fieldId(formId, stateField) }]} />}
        <PageIntro locale={locale} title={wordsIn(locale, challenge.title)} above={t.response} lead={t.noStateLead} />
        <StateForm {...props} />
        <InventedHint locale={locale} states={props.invented} hrefOf={(code) => addressIn(locale, `${pathOf(challenge.id)}${queryOf({ state: code, on: props.on === props.today ? undefined : props.on, known: props.known })}`)} />
      </div>
    ),
  };
}

/** Of States that are kept in memory: put in order once. */
const choices: Readonly<Record<Locale, WeakMap<readonly ShownState[], readonly { readonly value: string; readonly label: string }[]>>> = { en: new WeakMap(), fr: new WeakMap() };

function choicesAmong(locale: Locale, states: readonly ShownState[]) {
  const compare = inAlphabeticalOrder(locale);
  const inOrder =
    choices[locale].get(states) ??
    states
      .filter((state) => state.inAtlas)
      .map((state) => ({ value: state.code, label: wordsIn(locale, state.name) }))
      .toSorted((a, b) => compare(a.label, b.label));
  choices[locale].set(states, inOrder);
  return inOrder;
}

function StateForm(props: Around & { given: string; error: string | undefined }) {
  const { locale, challenge, states, on, today, known } = props;
  const t = texts[locale];
  const options = choicesAmong(locale, states);
  const value = options.some((one) => one.value === props.given) ? props.given : undefined;
  const fields: Field[] = [
    { kind: 'select', name: stateField, label: t.state, value, required: true, emptyLabel: t.chooseState, options, error: props.error },
    { kind: 'date', name: 'on', label: t.onDay, value: on },
  ];
  if (known !== undefined) fields.push({ kind: 'hidden', name: 'known', value: String(known) });
  const action = addressIn(locale, pathOf(challenge.id));
  return <FilterForm locale={locale} id={formId} label={t.choose} action={action} fields={fields} applyLabel={t.show} clearHref={value === undefined || (on === today && known === undefined) ? undefined : `${action}?state=${value}`} />;
}

export function Sources({ locale, reading }: { locale: Locale; reading: Pick<Reading, 'sources' | 'unchecked'> }) {
  const t = texts[locale];
  return (
    <Section locale={locale} id="sources" title={t.sources}>
      <p class="muted">{typeset(locale, t.sourcesNote)}</p>
      <ol class="response-sources">
        {reading.sources.list.map((source, index) => (
          <li id={`source-${index + 1}`}>
            <SourceLine locale={locale} source={source} unchecked={reading.unchecked.has(index + 1)} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

const SourceLine = writtenWith(
  ({ source }: { readonly locale: Locale; readonly source: Source; readonly unchecked: boolean }) => source,
  ({ locale, unchecked }) => `${locale} ${unchecked}`,
  ({ locale, source, unchecked }) => (
    <>
      <SourceMark
        locale={locale}
        bare
        source={{ title: source.title, publisher: [source.authors, source.publisher].filter(Boolean).join(', '), ...(source.year !== undefined && { year: source.year }), ...(source.url !== undefined && { url: source.url }) }}
      />
      {source.url !== undefined && unchecked ? <small class="muted"> ({typeset(locale, texts[locale].addressFromMemory)})</small> : null}
    </>
  ),
);

function citationOf(locale: Locale, { challenge, state }: ShownResponse, reading: Reading, today: Day): string {
  const about = [wordsIn(locale, challenge.title), wordsIn(locale, state.the)] as const;
  return isInvented(state.code) ? texts[locale].inventedCitation(...about, today) : texts[locale].quoteCitation(...about, reading.sources.list.length, today);
}

function quotesOf({ response, on, today, publicUrl }: ResponseProps, reading: Reading) {
  return quotesFrom((locale) => ({
    sentence: texts[locale].answer(response.tally, wordsIn(locale, response.state.in), on, today),
    citation: citationOf(locale, response, reading, today),
    // Day and revision stand in the address: what is quoted can be read again as it was.
    address: `${publicUrl}${addressIn(locale, `${pathOf(response.challenge.id)}${queryOf({ state: response.state.code, on, known: response.revision })}`)}`,
  }));
}
