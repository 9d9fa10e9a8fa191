/** The way into the atlas: its questions by pillar. */
import { CardList } from '#kernel/ui/components/card-list/card-list.tsx';
import { ButtonLink, Actions } from '#kernel/ui/components/button/button.tsx';
import { PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { PillarTags, pillarLabel } from '#kernel/ui/components/pillar-tag/pillar-tag.tsx';
import { Section } from '#kernel/ui/components/section/section.tsx';
import { addressIn, type Page } from '#kernel/ui/frame.ts';
import { inAlphabeticalOrder, type Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { questionPillars } from '../rules/question.ts';
import { texts } from '../texts/words.ts';
import { pillarsShown, type ShownQuestion } from './shown.ts';

export interface AtlasPageProps {
  readonly locale: Locale;
  readonly questions: readonly ShownQuestion[];
  /** Known and shown States, by question. */
  readonly coverage: ReadonlyMap<string, { readonly known: number; readonly of: number }>;
}

export function atlasPage(props: AtlasPageProps): Page {
  const { locale } = props;
  const t = texts[locale];
  return {
    title: t.atlas,
    description: t.atlasDescription,
    crumbs: [{ label: t.atlas }],
    body: (
      <div class="atlas">
        <PageIntro locale={locale} title={t.atlasTitle} lead={t.atlasLead}>
          <Actions>
            <ButtonLink href={addressIn(locale, '/atlas/compare')}>{t.compareAny}</ButtonLink>
            <ButtonLink weight="secondary" href={addressIn(locale, '/atlas/differences')}>
              {t.differences}
            </ButtonLink>
            <ButtonLink weight="secondary" href={addressIn(locale, '/atlas/coverage')}>
              {t.coverage}
            </ButtonLink>
          </Actions>
        </PageIntro>
        {questionPillars.map((pillar) => {
          const questions = questionsOf(props, pillar);
          return (
            <Section locale={locale} id={pillar.replace('_', '-')} title={pillarLabel(locale, pillar)}>
              <CardList locale={locale} items={questions.map((question) => itemOf(props, question))} />
            </Section>
          );
        })}
      </div>
    ),
  };
}

function questionsOf({ locale, questions }: AtlasPageProps, pillar: ShownQuestion['pillar']): ShownQuestion[] {
  const compare = inAlphabeticalOrder(locale);
  return questions.filter((question) => question.pillar === pillar).toSorted((a, b) => compare(wordsIn(locale, a.title), wordsIn(locale, b.title)));
}

function itemOf({ locale, coverage }: AtlasPageProps, question: ShownQuestion) {
  const t = texts[locale];
  const known = coverage.get(question.id);
  return {
    href: addressIn(locale, `/atlas/questions/${question.id}`),
    title: wordsIn(locale, question.title),
    summary: typeset(locale, wordsIn(locale, question.question)),
    tags: <PillarTags locale={locale} pillars={pillarsShown(question)} />,
    meta: [typeset(locale, t.aspect[question.aspect]), ...(known ? [typeset(locale, t.knownFor(known.known, known.of))] : [])],
  };
}
