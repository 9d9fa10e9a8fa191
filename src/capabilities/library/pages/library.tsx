/** All options, by pillar, with two lanes beside: prerequisites, and what is promising and not studied. */
import { CardList } from '#kernel/ui/components/card-list/card-list.tsx';
import { PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { PillarTags } from '#kernel/ui/components/pillar-tag/pillar-tag.tsx';
import { Answer } from '#kernel/ui/components/answer/answer.tsx';
import { Section } from '#kernel/ui/components/section/section.tsx';
import { addressIn, type Page } from '#kernel/ui/frame.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { typeset } from '#kernel/text/typography.ts';
import { pillarsOf } from '#kernel/values/pillars.ts';
import { laneOf, lanes } from '../rules.ts';
import { evidenceWords } from '../texts/evidence.ts';
import { texts } from '../texts/pages.ts';
import { Downloads } from './parts/downloads.tsx';
import { Inline, optionsInOrder, wordsOf } from './parts/words.tsx';
import type { ShownOptionLine } from './shown.ts';

export interface LibraryProps {
  readonly locale: Locale;
  readonly options: readonly ShownOptionLine[];
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

export function libraryPage({ locale, options }: LibraryProps): Page {
  const t = texts[locale];
  const words = evidenceWords[locale];
  const ordered = optionsInOrder(locale, options);
  return {
    title: t.library,
    description: t.libraryDescription,
    crumbs: [{ label: t.library }],
    body: (
      <div class="library">
        <PageIntro locale={locale} title={t.library} lead={t.libraryLead} />
        <Answer>{typeset(locale, t.libraryCount(options.length, sum(options.map((one) => one.findings)), sum(options.map((one) => one.practices)), sum(options.map((one) => one.costs))))}</Answer>
        <Inline>
          {[
            <a href={addressIn(locale, '/challenges')}>{t.challenges}</a>,
            <a href={addressIn(locale, '/library/findings')}>{typeset(locale, t.allFindings)}</a>,
            <a href={addressIn(locale, '/library/practices')}>{typeset(locale, t.allPractices)}</a>,
            <a href={addressIn(locale, '/library/costs')}>{typeset(locale, t.allCosts)}</a>,
          ]}
        </Inline>
        {lanes.map((lane) => {
          const inLane = ordered.filter((option) => laneOf(option) === lane);
          if (inLane.length === 0) return null;
          return (
            <Section locale={locale} id={`lane-${lane.replace('_', '-')}`} title={words.lane[lane]}>
              {lane === 'enabler' || lane === 'promising' ? <p class="muted">{typeset(locale, t.laneNote[lane])}</p> : null}
              <CardList
                locale={locale}
                items={inLane.map((option) => ({
                  href: addressIn(locale, `/library/options/${option.id}`),
                  title: wordsOf(locale, option.title),
                  summary: wordsOf(locale, option.description),
                  tags: <PillarTags locale={locale} pillars={pillarsOf(option.weights)} />,
                  meta: [words.findingCount(option.findings), words.practiceCount(option.practices), words.costCount(option.costs)],
                }))}
              />
            </Section>
          );
        })}
        <Downloads locale={locale} path="/library" caption={t.options} />
      </div>
    ),
  };
}
