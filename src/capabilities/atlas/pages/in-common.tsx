/** Which States answer as this one does, each question shown. Asked for, never volunteered; in alphabetical order. */
import { Disclosure } from '#kernel/ui/components/disclosure/disclosure.tsx';
import { PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { ReaderNotice } from '#kernel/ui/components/reader-notice/reader-notice.tsx';
import { Section } from '#kernel/ui/components/section/section.tsx';
import { addressIn, type Page } from '#kernel/ui/frame.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { isInvented } from '#kernel/values/invented.ts';
import { fewestQuestions, type InCommon } from '../rules/compare.ts';
import { texts } from '../texts/words.ts';
import { byName, nameIn, type AskedAt, type ShownQuestion, type ShownState } from './shown.ts';

export interface InCommonPageProps {
  readonly locale: Locale;
  readonly at: AskedAt;
  readonly state: ShownState;
  readonly states: readonly ShownState[];
  readonly questions: readonly ShownQuestion[];
  readonly common: readonly InCommon[];
}

export function inCommonPage(props: InCommonPageProps): Page {
  const { locale, state, common } = props;
  const t = texts[locale];
  const title = t.inCommonTitle(wordsIn(locale, state.of));
  const found = new Map(common.map((one) => [one.stateCode, one]));
  return {
    title,
    noIndex: isInvented(state.code),
    crumbs: [{ label: t.atlas, path: '/atlas' }, { label: nameIn(locale, state), path: `/states/${state.code}` }, { label: t.inCommon }],
    body: (
      <div class="in-common">
        <PageIntro locale={locale} title={title} lead={t.inCommonLead(fewestQuestions)} />
        <ReaderNotice locale={locale} the={wordsIn(locale, state.the)} day={props.at.today} invented={isInvented(state.code)} />
        {common.length === 0 ? <p>{typeset(locale, t.tooFew)}</p> : null}
        {byName(locale, props.states).flatMap((other) => {
          const shared = found.get(other.code);
          return shared ? [<WithState {...props} other={other} shared={shared} />] : [];
        })}
      </div>
    ),
  };
}

function WithState({ locale, state, other, shared, questions }: InCommonPageProps & { other: ShownState; shared: InCommon }) {
  const t = texts[locale];
  const both = shared.same.length + shared.different.length;
  const list = (label: string, ids: readonly string[]) =>
    ids.length === 0 ? null : (
      <>
        <h3>{label}</h3>
        <ul>
          {questions
            .filter((question) => ids.includes(question.id))
            .map((question) => (
              <li>
                <a href={addressIn(locale, `/atlas/compare?states=${state.code},${other.code}&questions=${question.id}`)}>{typeset(locale, wordsIn(locale, question.title))}</a>
              </li>
            ))}
        </ul>
      </>
    );
  return (
    <Section locale={locale} id={`with-${other.code}`} title={nameIn(locale, other)}>
      {other.notice ? <p class="name-notice">{typeset(locale, wordsIn(locale, other.notice))}</p> : null}
      <p>{typeset(locale, `${t.inCommonOf(shared.same.length, both)}.`)}</p>
      <Disclosure summary={texts[locale].chooseQuestions}>
        {list(t.sameOn, shared.same)}
        {list(t.differentOn, shared.different)}
      </Disclosure>
    </Section>
  );
}
