/** What a State says of its policy in its own words, pillar by pillar; all that it has said, and where its Correspondent signs. */
import { ActionForm, type NotTaken } from '#kernel/ui/components/action-form/action-form.tsx';
import { Disclosure } from '#kernel/ui/components/disclosure/disclosure.tsx';
import { PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { pillarLabel } from '#kernel/ui/components/pillar-tag/pillar-tag.tsx';
import { Section } from '#kernel/ui/components/section/section.tsx';
import { ShownParagraphs } from '#kernel/ui/components/shown-text/shown-text.tsx';
import { addressIn, type Page } from '#kernel/ui/frame.ts';
import { writtenDay } from '#kernel/text/dates.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { shownIn, wordsIn, type Text } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import type { Day } from '#kernel/values/dates.ts';
import { isInvented } from '#kernel/values/invented.ts';
import { pillars, type Pillar } from '#kernel/values/pillars.ts';
import { mostWords } from '../rules/sign-off.ts';
import { ownWordsTexts } from '../texts/own-words.ts';
import { DoneNotice, type Done } from './sign-off.tsx';
import { nameIn, type ShownState } from './shown.ts';

export interface ShownWords {
  readonly pillar: Pillar;
  readonly words: Text;
  readonly signedOn: Day;
  readonly stands: boolean;
}

/** On the State's page. */
export function OwnWordsPanel({ locale, state, words, query }: { locale: Locale; state: ShownState; words: readonly ShownWords[]; query: string }) {
  const t = ownWordsTexts[locale];
  return (
    <Section locale={locale} id="own-words" title={t.title} more={{ href: addressIn(locale, `/states/${state.code}/own-words${query}`), label: t.history }}>
      {pillars.flatMap((pillar) => words.filter((one) => one.pillar === pillar)).map((one) => (
        <Words locale={locale} words={one} />
      ))}
    </Section>
  );
}

function Words({ locale, words }: { locale: Locale; words: ShownWords }) {
  return (
    <div class="own-words">
      <h3>{typeset(locale, pillarLabel(locale, words.pillar))}</h3>
      <ShownParagraphs locale={locale} shown={shownIn(locale, words.words)} />
      <p class="muted">{typeset(locale, ownWordsTexts[locale].signed(writtenDay(locale, words.signedOn)))}</p>
    </div>
  );
}

export function ownWordsPage(props: { locale: Locale; state: ShownState; words: readonly ShownWords[]; maySign: boolean; done: Done | undefined; refused: NotTaken | undefined }): Page {
  const { locale, state, words } = props;
  const t = ownWordsTexts[locale];
  const title = t.titleOf(nameIn(locale, state));
  const [now, earlier] = [words.filter(({ stands }) => stands), words.filter(({ stands }) => !stands)];
  return {
    title,
    noIndex: isInvented(state.code),
    crumbs: [{ label: nameIn(locale, state), path: `/states/${state.code}` }, { label: t.title }],
    body: (
      <div class="own-words-page">
        <PageIntro locale={locale} title={title} lead={t.lead(mostWords)} />
        {state.notice ? <p class="name-notice">{typeset(locale, wordsIn(locale, state.notice))}</p> : null}
        <DoneNotice locale={locale} done={props.done} />
        {now.length === 0 ? <p>{typeset(locale, t.none)}</p> : null}
        {pillars.flatMap((pillar) => now.filter((one) => one.pillar === pillar)).map((one) => (
          <Words locale={locale} words={one} />
        ))}
        {earlier.length === 0 ? null : (
          <Section locale={locale} id="earlier" title={t.earlier}>
            {earlier.map((one) => (
              <Disclosure summary={typeset(locale, t.earlierOf(pillarLabel(locale, one.pillar), writtenDay(locale, one.signedOn)))}>
                <ShownParagraphs locale={locale} shown={shownIn(locale, one.words)} />
              </Disclosure>
            ))}
          </Section>
        )}
        {props.maySign ? pillars.map((pillar) => <SignForm {...props} pillar={pillar} standing={now.find((one) => one.pillar === pillar)?.words} />) : null}
      </div>
    ),
  };
}

function SignForm({ locale, state, pillar, standing, refused }: Parameters<typeof ownWordsPage>[0] & { pillar: Pillar; standing: Text | undefined }) {
  const t = ownWordsTexts[locale];
  const written = (language: Locale) => {
    const one = standing?.[language];
    return one !== undefined && typeof one !== 'string' ? one.text : '';
  };
  const label = pillarLabel(locale, pillar);
  return (
    <Section locale={locale} id={`sign-${pillar.replace('_', '-')}`} title={label}>
      <ActionForm
        locale={locale}
        name={pillar}
        page={addressIn(locale, `/states/${state.code}/own-words`)}
        label={label}
        refused={refused}
        submit={t.sign(label, wordsIn(locale, state.of))}
        fields={[
          { kind: 'long-text', name: 'en', label: t.english, hint: t.hint(mostWords), value: written('en'), rows: 8 },
          { kind: 'long-text', name: 'fr', label: t.french, value: written('fr'), rows: 8 },
        ]}
      />
    </Section>
  );
}
