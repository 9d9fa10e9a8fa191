/** The first page: from what has to be decided to the ways of deciding it. */
import type { VNode } from 'preact';
import { BrandMark } from '#kernel/ui/components/brand-mark/brand-mark.tsx';
import { Button } from '#kernel/ui/components/button/button.tsx';
import { CardList } from '#kernel/ui/components/card-list/card-list.tsx';
import { FormField } from '#kernel/ui/components/form-field/form-field.tsx';
import { InventedStates } from '#kernel/ui/components/invented-states/invented-states.tsx';
import { Lead } from '#kernel/ui/components/lead/lead.tsx';
import { PillarIcon, pillarClass, pillarLabel, PillarTags } from '#kernel/ui/components/pillar-tag/pillar-tag.tsx';
import { Section } from '#kernel/ui/components/section/section.tsx';
import { addressIn, type Page } from '#kernel/ui/frame.ts';
import { inAlphabeticalOrder, type Locale } from '#kernel/text/locale.ts';
import { writtenDay } from '#kernel/text/dates.ts';
import { wordsIn, type Text } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import type { Day } from '#kernel/values/dates.ts';
import { pillars, type Pillar } from '#kernel/values/pillars.ts';
import type { ChangeKind } from '../rules.ts';
import { texts } from '../texts/home.ts';

interface Named {
  readonly id: string;
  readonly name: Text;
}

export interface HomeProps {
  readonly locale: Locale;
  readonly challenges: readonly Named[];
  /** Those of which the questions of the atlas are asked. */
  readonly states: readonly Named[];
  /** Empty unless a demonstration was loaded. */
  readonly invented: readonly { readonly code: string; readonly name: Text }[];
  /** The newest of each kind. */
  readonly changes: readonly { readonly kind: ChangeKind; readonly path: string; readonly title: Text; readonly pillars: readonly Pillar[]; readonly changedOn: Day }[];
}

export function homePage(props: HomeProps): Page {
  const { locale } = props;
  const t = texts[locale];
  return {
    title: t.title,
    description: t.description,
    crumbs: [],
    body: (
      <div class="home">
        <div class="home-hero">
          <div class="home-hero__ring">
            <BrandMark size={520} />
          </div>
          <div class="home-hero__words">
            <h1>{typeset(locale, t.title)}</h1>
            <Lead>{typeset(locale, t.lead)}</Lead>
          </div>
          <PlanForm {...props} />
          <Tasks locale={locale} />
        </div>
        <Finding {...props} />
        <InventedStates locale={locale} states={props.invented} hrefOf={(code) => addressIn(locale, `/states/${code}`)} />
        <Pillars locale={locale} />
        <div class="home-two">
          <Changes {...props} />
          <About locale={locale} />
        </div>
      </div>
    ),
  };
}

function PlanForm(props: HomeProps) {
  const { locale } = props;
  const t = texts[locale];
  return (
    <form class="home-plan" action={addressIn(locale, '/respond')} method="get" aria-labelledby="plan-title">
      <div class="home-plan__words">
        <h2 id="plan-title">{typeset(locale, t.plan)}</h2>
        <p>{typeset(locale, t.planLead)}</p>
      </div>
      <div class="home-plan__fields">
        <FormField locale={locale} formId="plan" field={{ kind: 'select', name: 'challenge', label: t.challenge, emptyLabel: t.chooseChallenge, options: optionsOf(locale, props.challenges) }} />
        <FormField locale={locale} formId="plan" field={{ kind: 'select', name: 'state', label: t.state, emptyLabel: t.chooseState, options: optionsOf(locale, props.states) }} />
        <Button>{typeset(locale, t.seeOptions)}</Button>
      </div>
    </form>
  );
}

function optionsOf(locale: Locale, named: readonly Named[]) {
  const compare = inAlphabeticalOrder(locale);
  return named.map(({ id, name }) => ({ value: id, label: wordsIn(locale, name) })).toSorted((a, b) => compare(a.label, b.label));
}

function Tasks(props: { locale: Locale }) {
  const { locale } = props;
  const t = texts[locale];
  return (
    <nav class="home-tasks" aria-label={t.tasksLabel}>
      <CardList locale={locale} grid headingLevel={2} items={t.tasks.map((task) => ({ href: addressIn(locale, task.path), title: task.title, summary: typeset(locale, task.lead) }))} />
    </nav>
  );
}

function Finding(props: HomeProps) {
  const { locale } = props;
  const t = texts[locale];
  return (
    <div class="home-two">
      <Section locale={locale} id="find" title={t.search}>
        <form class="home-search" action={addressIn(locale, '/search')} method="get" role="search" aria-labelledby="find-title">
          <FormField locale={locale} formId="find-form" field={{ kind: 'search', name: 'q', label: t.searchWords, hint: t.searchHint, maxLength: 200 }} />
          <Button>{t.searchButton}</Button>
        </form>
        <p class="home-examples">
          {typeset(locale, t.forExample)}{' '}
          {t.examples.map((example, index) => (
            <>
              {index === 0 ? null : ' · '}
              <a href={addressIn(locale, `/search?q=${encodeURIComponent(example)}`)}>{example}</a>
            </>
          ))}
        </p>
      </Section>
      <Section locale={locale} id="state" title={t.chooseState}>
        <form class="home-search" action={addressIn(locale, '/respond')} method="get" aria-labelledby="state-title">
          <FormField locale={locale} formId="state-form" field={{ kind: 'select', name: 'state', label: t.stateOfPicker, emptyLabel: t.chooseState, options: optionsOf(locale, props.states) }} />
          <Button weight="secondary">{t.open}</Button>
        </form>
      </Section>
    </div>
  );
}

function Pillars(props: { locale: Locale }): VNode {
  const { locale } = props;
  const t = texts[locale];
  return (
    <Section locale={locale} id="pillars" title={t.pillars}>
      <p>{typeset(locale, t.pillarsLead)}</p>
      <ul class="home-pillars">
        {pillars.map((pillar) => (
          <li class={`home-pillar ${pillarClass(pillar)}`}>
            <PillarIcon pillar={pillar} size={30} />
            <h3>
              <a href={addressIn(locale, `/search?pillar=${pillar}`)}>{typeset(locale, pillarLabel(locale, pillar))}</a>
            </h3>
            <p>{typeset(locale, t.pillarLead[pillar])}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Changes(props: HomeProps) {
  const { locale } = props;
  const t = texts[locale];
  return (
    <Section locale={locale} id="changes" title={t.changes} more={{ href: addressIn(locale, '/feed.atom'), label: t.feed }}>
      <p>{typeset(locale, t.changesLead)}</p>
      <CardList
        locale={locale}
        headingLevel={3}
        empty={t.noChanges}
        items={props.changes.map((change) => ({
          href: addressIn(locale, change.path),
          title: wordsIn(locale, change.title),
          tags: change.pillars.length === 0 ? undefined : <PillarTags locale={locale} pillars={change.pillars} />,
          meta: [t.kind[change.kind], <time dateTime={change.changedOn}>{writtenDay(locale, change.changedOn)}</time>],
        }))}
      />
    </Section>
  );
}

function About(props: { locale: Locale }) {
  const { locale } = props;
  const t = texts[locale];
  return (
    <Section locale={locale} id="about" title={t.about}>
      <p>{typeset(locale, t.aboutSentence)}</p>
      <p>{typeset(locale, t.aboutIndependent)}</p>
      <p>{typeset(locale, t.aboutRanking)}</p>
      <p>
        <a href={addressIn(locale, '/about/methods')}>{typeset(locale, t.methods)}</a>
      </p>
    </Section>
  );
}
