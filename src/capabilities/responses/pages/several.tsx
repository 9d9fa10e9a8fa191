/** The options for a challenge in several States: the answer in a sentence, a column for each State, the options once, what the States could do together, the sources. */
import type { ComponentChildren } from 'preact';
import { Answer } from '#kernel/ui/components/answer/answer.tsx';
import { Disclosure } from '#kernel/ui/components/disclosure/disclosure.tsx';
import { ErrorSummary } from '#kernel/ui/components/error-summary/error-summary.tsx';
import { fieldId } from '#kernel/ui/components/form-field/field.ts';
import { PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { Notice } from '#kernel/ui/components/notice/notice.tsx';
import { QuoteBox, quotesFrom } from '#kernel/ui/components/quote-box/quote-box.tsx';
import { ReaderNotice } from '#kernel/ui/components/reader-notice/reader-notice.tsx';
import { addressIn, type Page } from '#kernel/ui/frame.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn, type Text } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import type { Day } from '#kernel/values/dates.ts';
import { BriefLink, briefPath, type Keeping } from '#capabilities/catalogue/index.ts';
import { ChangedSince } from '#capabilities/library/index.ts';
import { firstWordsOf } from '../reading/one-state.ts';
import { readingOfSeveral, type ReadingOfSeveral } from '../reading/several-states.ts';
import type { SeveralRefusal } from '../rules/several.ts';
import { severalTexts } from '../texts/several.ts';
import { texts } from '../texts/response.ts';
import { Columns } from './parts/columns.tsx';
import { JointAction } from './parts/joint-action.tsx';
import { NotKnownOfSeveral } from './parts/not-known-of-several.tsx';
import { SharedOptions } from './parts/shared-options.tsx';
import { severalFormId, SeveralForm } from './parts/several-form.tsx';
import { queryOf, Sources } from './response.tsx';
import { severalPath, severalQuery } from './several-address.ts';
import type { ShownState } from './shown.ts';
import type { ShownForSeveral } from './shown-several.ts';

interface Around {
  readonly locale: Locale;
  readonly challenge: { readonly id: string; readonly title: Text };
  readonly states: readonly ShownState[];
  readonly today: Day;
  readonly on: Day;
  readonly known: number | undefined;
}

export interface SeveralProps extends Around {
  readonly keeping: Keeping;
  readonly response: ShownForSeveral;
  /** Where the platform is reached from outside. */
  readonly publicUrl: string;
  /** Lets the reader answer the prompts of feasibility; undefined where nothing was built. */
  readonly script?: string | undefined;
}

export interface ChooseStatesProps extends Around {
  /** What is wrong with what was given; empty when nothing was. */
  readonly refusals: readonly SeveralRefusal[];
  /** Of what was given, what can be: ticked in the form. */
  readonly chosen: readonly string[];
}

export function severalPage(props: SeveralProps): Page {
  const { locale, response, challenge, today, on, known } = props;
  const t = texts[locale];
  const s = severalTexts[locale];
  const reading = readingOfSeveral(locale, response);
  const codes = response.states.map(({ code }) => code);
  const title = s.title(wordsIn(locale, challenge.title), reading.the);
  const notices = new Set(reading.states.flatMap(({ notice }) => (notice === undefined ? [] : [wordsIn(locale, notice)])));
  return {
    title,
    description: s.description(reading.where),
    scripts: props.keeping.scripts,
    crumbs: crumbsOf(props),
    form: severalFormId,
    ...(props.script !== undefined && { scripts: [props.script] }),
    body: (
      <div class="response response--several">
        <PageIntro locale={locale} title={title} above={<a href={addressIn(locale, `/challenges/${challenge.id}`)}>{typeset(locale, t.challengeLink)}</a>} />
        <ReaderNotice locale={locale} day={today} legal />
        {[...notices].map((notice) => (
          <p class="name-notice">{typeset(locale, notice)}</p>
        ))}
        {known === undefined ? null : (
          <Notice locale={locale}>
            <p>{typeset(locale, t.knownAt(known))}</p>
          </Notice>
        )}
        <ChangedSince locale={locale} known={known} changes={response.changedSince} />
        <Answer detail={detailsOf(props, reading)}>{typeset(locale, s.answer(response.tally, reading.the, reading.states.length, on, today))}</Answer>
        <Disclosure summary={typeset(locale, s.chooseOthers)}>
          <SeveralForm {...props} challengeId={challenge.id} chosen={codes} />
        </Disclosure>
        <Columns locale={locale} response={response} reading={reading} downloads={severalQuery({ states: codes, on: on === today ? undefined : on, known })} />
        <SharedOptions locale={locale} response={response} reading={reading} />
        <JointAction locale={locale} response={response} reading={reading} />
        {props.keeping.parts}
        <NotKnownOfSeveral locale={locale} response={response} />
        <QuoteBox locale={locale} id="quote" quotes={quotesOf(props)} />
        <Sources locale={locale} reading={reading} />
        <p class="muted">
          <BriefLink locale={locale} path={briefPath('response', challenge.id, { states: codes, on, known: response.revision })} /> {typeset(locale, t.print)}
        </p>
        <ul class="plain-list">
          {reading.states.map((state) => (
            <li>
              <a href={addressIn(locale, `/challenges/${challenge.id}/response${queryOf({ state: state.code, on: on === today ? undefined : on, known })}`)}>{typeset(locale, s.onlyOne(wordsIn(locale, state.the)))}</a>
            </li>
          ))}
        </ul>
      </div>
    ),
  };
}

const crumbsOf = ({ locale, challenge }: Around) => [
  { label: texts[locale].challenges, path: '/challenges' },
  { label: wordsIn(locale, challenge.title), path: `/challenges/${challenge.id}` },
  { label: severalTexts[locale].several },
];

function detailsOf({ locale, response, on, today }: SeveralProps, reading: ReadingOfSeveral): ComponentChildren {
  const t = texts[locale];
  const s = severalTexts[locale];
  const withHarms = response.appraisals.filter((one) => one.harms.length > 0).length;
  return [
    ...(response.tally.inSome > 0 ? [s.unevenNote] : []),
    ...firstWordsOf(locale, reading),
    ...(withHarms > 0 ? [t.harmNote(withHarms)] : []),
    t.notSeenNote,
    s.onceNote,
    ...(on === today ? [] : [t.pastNote]),
  ].map((sentence) => <p>{typeset(locale, sentence)}</p>);
}

/** No States, or some that cannot be: the form, with every sentence of what is wrong and with what was given. */
export function chooseStatesPage(props: ChooseStatesProps): Page {
  const { locale, challenge, refusals } = props;
  const s = severalTexts[locale];
  const sentences = refusals.map(({ kind, codes }) => s.refusal[kind](codes));
  return {
    title: `${wordsIn(locale, challenge.title)} · ${s.chooseTitle}`,
    crumbs: crumbsOf(props),
    noIndex: true,
    form: severalFormId,
    body: (
      <div class="response">
        {sentences.length === 0 ? null : <ErrorSummary locale={locale} errors={sentences.map((sentence) => ({ sentence, fieldId: fieldId(severalFormId, 'states') }))} />}
        <PageIntro locale={locale} title={wordsIn(locale, challenge.title)} above={s.several} lead={s.chooseLead} />
        <SeveralForm {...props} challengeId={challenge.id} error={sentences.length === 0 ? undefined : sentences.join(' ')} />
      </div>
    ),
  };
}

function quotesOf({ response, on, today, publicUrl }: SeveralProps) {
  return quotesFrom((locale) => {
    const { the, states, sources } = readingOfSeveral(locale, response);
    const s = severalTexts[locale];
    return {
      sentence: s.answer(response.tally, the, states.length, on, today),
      citation: s.quoteCitation(wordsIn(locale, response.challenge.title), the, sources.list.length, today),
      // Day and revision stand in the address: what is quoted can be read again as it was.
      address: `${publicUrl}${addressIn(locale, `${severalPath(response.challenge.id)}${severalQuery({ states: response.states.map(({ code }) => code), on, known: response.revision })}`)}`,
    };
  });
}
