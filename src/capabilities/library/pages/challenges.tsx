/** Challenges, and one of them with the way to what is in place in a State. */
import { Answer } from '#kernel/ui/components/answer/answer.tsx';
import { CardList } from '#kernel/ui/components/card-list/card-list.tsx';
import { DataTable } from '#kernel/ui/components/data-table/data-table.tsx';
import { FactList, type Fact } from '#kernel/ui/components/fact-list/fact-list.tsx';
import { FilterForm } from '#kernel/ui/components/filter-form/filter-form.tsx';
import { InventedHint } from '#kernel/ui/components/invented-states/invented-states.tsx';
import { PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { PillarTags } from '#kernel/ui/components/pillar-tag/pillar-tag.tsx';
import { Section } from '#kernel/ui/components/section/section.tsx';
import { SourceMark } from '#kernel/ui/components/source-mark/source-mark.tsx';
import { addressIn, type Page } from '#kernel/ui/frame.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn, type Text } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { pillarsOf } from '#kernel/values/pillars.ts';
import { horizons, laneOf, scopes } from '../rules.ts';
import { evidenceWords } from '../texts/evidence.ts';
import { texts } from '../texts/pages.ts';
import { KnownNotice } from './option.tsx';
import { Downloads } from './parts/downloads.tsx';
import { Panels, type ShownPanel } from './parts/panels.tsx';
import { ChangedSince } from './parts/standing.tsx';
import { byTitle, downloadsOf, optionsInOrder, OptionLink, wordsOf } from './parts/words.tsx';
import { knownQuery, type NamedState, type ShownChallenge, type ShownChallengeLine, type ShownChange, type ShownOptionLine } from './shown.ts';

export function challengeListPage({ locale, challenges }: { locale: Locale; challenges: readonly ShownChallengeLine[] }): Page {
  const t = texts[locale];
  const words = evidenceWords[locale];
  return {
    title: t.challenges,
    description: t.challengesDescription,
    crumbs: [{ label: t.challenges }],
    body: (
      <div class="challenges">
        <PageIntro locale={locale} title={t.challenges} lead={t.challengesLead} />
        {scopes.map((scope) => {
          const its = byTitle(locale, challenges).filter((one) => one.scope === scope);
          return (
            <Section locale={locale} id={scope} title={t.scope[scope]}>
              <CardList
                locale={locale}
                items={horizons
                  .flatMap((horizon) => its.filter((one) => one.horizon === horizon))
                  .map((one) => ({
                    href: addressIn(locale, `/challenges/${one.id}`),
                    title: wordsOf(locale, one.title),
                    summary: wordsOf(locale, one.description),
                    meta: [typeset(locale, words.horizon[one.horizon]), typeset(locale, t.optionCount(one.options))],
                  }))}
              />
            </Section>
          );
        })}
        <Downloads locale={locale} path="/challenges" caption={t.challenges} />
      </div>
    ),
  };
}

export interface ChallengeProps {
  readonly locale: Locale;
  readonly challenge: ShownChallenge;
  readonly known: number | undefined;
  /** What has become, since the revision that is shown, of the findings that its counts rest on. */
  readonly changedSince: readonly ShownChange[];
  readonly options: readonly ShownOptionLine[];
  readonly states: readonly NamedState[];
  /** Empty unless a demonstration was loaded. */
  readonly invented: readonly NamedState[];
  readonly panels: readonly ShownPanel[];
}

export function challengePage(props: ChallengeProps): Page {
  const { locale, challenge } = props;
  const t = texts[locale];
  const words = evidenceWords[locale];
  const title = wordsIn(locale, challenge.title);
  return {
    title,
    description: wordsIn(locale, challenge.description),
    crumbs: [{ label: t.challenges, path: '/challenges' }, { label: title }],
    body: (
      <div class="challenge">
        <PageIntro locale={locale} title={title} above={`${words.scope[challenge.scope]} · ${typeset(locale, words.horizon[challenge.horizon])}`} lead={wordsIn(locale, challenge.description)}>
          {challenge.source === undefined ? null : (
            <p>
              <SourceMark locale={locale} source={challenge.source} />
            </p>
          )}
        </PageIntro>
        <KnownNotice locale={locale} known={props.known} />
        <ChangedSince locale={locale} known={props.known} changes={props.changedSince} />
        <Section locale={locale} id="choose-state" title={t.chooseState}>
          <p>{typeset(locale, t.chooseStateLead)}</p>
          <StateForm {...props} />
          <InventedHint locale={locale} states={props.invented} hrefOf={(code) => addressIn(locale, `/challenges/${challenge.id}/response?state=${code}`)} />
        </Section>
        <Answer>{typeset(locale, t.optionCount(props.options.length))}</Answer>
        <OptionTable {...props} options={props.options.filter((option) => laneOf(option) !== 'promising')} />
        <PromisingOptions {...props} options={props.options.filter((option) => laneOf(option) === 'promising')} />
        <Panels locale={locale} panels={props.panels} />
        <FactList locale={locale} facts={factsOf(locale, challenge)} />
        <Section locale={locale} id="first-steps" title={t.firstSteps}>
          <p class="muted">{typeset(locale, t.firstStepsNote)}</p>
          <ol class="plain-list">
            {challenge.firstSteps.map((step) => (
              <li>{wordsOf(locale, step)}</li>
            ))}
          </ol>
        </Section>
      </div>
    ),
  };
}

function StateForm({ locale, challenge, states }: ChallengeProps) {
  const t = texts[locale];
  const choices = byTitle(locale, states.filter((one) => one.inAtlas).map((one) => ({ id: one.code, title: one.name })));
  return (
    <FilterForm
      locale={locale}
      id="response"
      label={t.chooseState}
      action={addressIn(locale, `/challenges/${challenge.id}/response`)}
      fields={[{ kind: 'select', name: 'state', label: t.state, required: true, emptyLabel: t.chooseStatePlaceholder, options: choices.map((one) => ({ value: one.id, label: wordsIn(locale, one.title) })) }]}
      applyLabel={t.seeResponse}
    />
  );
}

/** Beside the others and not below them: no study is no poor result. */
function PromisingOptions({ locale, known, options }: ChallengeProps) {
  if (options.length === 0) return null;
  const words = evidenceWords[locale];
  return (
    <Section locale={locale} id="lane-promising" title={words.lane.promising}>
      <p class="muted">{typeset(locale, texts[locale].laneNote.promising)}</p>
      <CardList
        locale={locale}
        items={optionsInOrder(locale, options).map((option) => ({
          href: addressIn(locale, `/library/options/${option.id}${knownQuery(known)}`),
          title: wordsOf(locale, option.title),
          summary: wordsOf(locale, option.description),
          tags: <PillarTags locale={locale} pillars={pillarsOf(option.weights)} />,
          meta: [words.findingCount(option.findings), words.practiceCount(option.practices), words.costCount(option.costs)],
        }))}
      />
    </Section>
  );
}

function OptionTable({ locale, challenge, options, known }: ChallengeProps) {
  const t = texts[locale];
  const words = evidenceWords[locale];
  return (
    <DataTable
      locale={locale}
      id="options"
      caption={t.challengeOptions}
      note={typeset(locale, t.challengeOptionsNote)}
      stack
      columns={[
        { key: 'option', label: t.option },
        { key: 'pillars', label: t.weights },
        { key: 'findings', label: t.findings, numeric: true },
        { key: 'practices', label: t.practices, numeric: true },
        { key: 'costs', label: t.costs, numeric: true },
      ]}
      rows={optionsInOrder(locale, options).map((option) => ({
        cells: {
          option: (
            <>
              <OptionLink locale={locale} option={option} known={known} />
              {option.isEnabler ? <div class="muted">{words.prerequisite}</div> : null}
            </>
          ),
          pillars: <PillarTags locale={locale} pillars={pillarsOf(option.weights)} />,
          findings: option.findings,
          practices: option.practices,
          costs: option.costs,
        },
      }))}
      downloads={downloadsOf(locale, `/challenges/${challenge.id}`, knownQuery(known))}
    />
  );
}

function factsOf(locale: Locale, challenge: ShownChallenge): Fact[] {
  const t = texts[locale];
  const joined = (items: readonly Text[]) => items.map((item) => wordsIn(locale, item)).join(', ');
  return [
    { term: t.substances, value: joined(challenge.substances) },
    { term: t.populations, value: joined(challenge.populations) },
    { term: t.coreOutcomes, value: joined(challenge.coreOutcomes.map((one) => one.label)) },
  ];
}
