/** An option: what it is, rights first, then research, practice and money apart, and what is not known. */
import type { ComponentChildren } from 'preact';
import { Answer } from '#kernel/ui/components/answer/answer.tsx';
import { FactList, type Fact } from '#kernel/ui/components/fact-list/fact-list.tsx';
import { PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { Notice } from '#kernel/ui/components/notice/notice.tsx';
import { pillarLabel, PillarTags } from '#kernel/ui/components/pillar-tag/pillar-tag.tsx';
import { Section } from '#kernel/ui/components/section/section.tsx';
import { addressIn, type Page } from '#kernel/ui/frame.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { pillarsOf } from '#kernel/values/pillars.ts';
import { countCertainties, countDirections, countLessons, gapsOf } from '../rules.ts';
import { evidenceWords } from '../texts/evidence.ts';
import { texts } from '../texts/pages.ts';
import { Downloads } from './parts/downloads.tsx';
import { Panels, type ShownPanel } from './parts/panels.tsx';
import { CostTable, FindingTable, PracticeTable } from './parts/tables.tsx';
import { byTitle, Inline, OptionLink, wordsOf } from './parts/words.tsx';
import { knownQuery, type NamedState, type ShownCost, type ShownFinding, type ShownOption, type ShownPractice, type ShownQuestion, type Titled } from './shown.ts';

export interface OptionProps {
  readonly locale: Locale;
  readonly known: number | undefined;
  readonly option: ShownOption;
  readonly family: Titled | undefined;
  readonly findings: readonly ShownFinding[];
  readonly practices: readonly ShownPractice[];
  readonly costs: readonly ShownCost[];
  readonly challenges: readonly Titled[];
  readonly questions: readonly ShownQuestion[];
  readonly states: readonly NamedState[];
  readonly panels: readonly ShownPanel[];
}

export function optionPage(props: OptionProps): Page {
  const { locale, option, known } = props;
  const t = texts[locale];
  const title = wordsIn(locale, option.title);
  const query = `?option=${option.id}${known === undefined ? '' : `&known=${known}`}`;
  return {
    title,
    description: wordsIn(locale, option.description),
    crumbs: [{ label: t.library, path: '/library' }, { label: title }],
    body: (
      <div class="library-option">
        <PageIntro locale={locale} title={title} above={<PillarTags locale={locale} pillars={pillarsOf(option.weights)} />} lead={wordsIn(locale, option.description)} />
        <KnownNotice locale={locale} known={known} />
        <InShort {...props} />
        <Harms {...props} />
        <FactList locale={locale} facts={factsOf(props)} />
        <Section locale={locale} id="research" title={t.research}>
          <p class="muted">{typeset(locale, t.researchNote)}</p>
          <FindingTable locale={locale} known={known} findings={props.findings} query={query} />
        </Section>
        <Section locale={locale} id="practice" title={t.practice}>
          <p class="muted">{typeset(locale, t.practiceNote)}</p>
          <PracticeTable locale={locale} known={known} practices={props.practices} states={props.states} query={query} />
        </Section>
        <Section locale={locale} id="money" title={t.money}>
          <p class="muted">{typeset(locale, t.moneyNote)}</p>
          <CostTable locale={locale} known={known} costs={props.costs} states={props.states} query={query} />
        </Section>
        <Panels locale={locale} panels={props.panels} />
        <Section locale={locale} id="unknown" title={t.unknown}>
          <ul class="plain-list">
            {gapsOf({ ...props, questionIds: option.questionIds, widerQuestionIds: option.widerQuestionIds }).map((gap) => (
              <li>{typeset(locale, evidenceWords[locale].gap[gap])}</li>
            ))}
          </ul>
        </Section>
        <Downloads locale={locale} path={`/library/options/${option.id}`} query={knownQuery(known)} caption={title} />
      </div>
    ),
  };
}

export function KnownNotice(props: { locale: Locale; known: number | undefined }) {
  if (props.known === undefined) return null;
  return (
    <Notice locale={props.locale}>
      <p>{typeset(props.locale, texts[props.locale].knownAt(props.known))}</p>
    </Notice>
  );
}

/** Counts of the two kinds of knowledge that can be counted, side by side and never added. */
function InShort({ locale, findings, practices, costs }: OptionProps) {
  const t = texts[locale];
  const words = evidenceWords[locale];
  const sources = new Set(findings.map((one) => one.sourceId)).size;
  const details: ComponentChildren[] = [];
  if (findings.length > 0) details.push(<p>{typeset(locale, `${words.certainties(countCertainties(findings))}.`)}</p>);
  details.push(<p>{typeset(locale, practices.length === 0 ? t.noPractices : `${words.practices(practices.length, countLessons(practices))}.`)}</p>);
  details.push(<p>{typeset(locale, costs.length === 0 ? t.noCosts : `${words.costCount(costs.length)}.`)}</p>);
  return <Answer detail={details}>{typeset(locale, findings.length === 0 ? t.noFindings : `${words.findings(findings.length, sources, countDirections(findings))}.`)}</Answer>;
}

/** Every harm, with its certainty, before anything that speaks for the option. */
function Harms({ locale, findings, known }: OptionProps) {
  const words = evidenceWords[locale];
  const harms = findings.filter((finding) => finding.direction === 'harm');
  if (harms.length === 0) return null;
  return (
    <Notice locale={locale} kind="warning" title={words.harmTitle(harms.length)}>
      <ul class="plain-list">
        {harms.map((finding) => (
          <li>
            <a href={addressIn(locale, `/library/findings/${finding.id}${knownQuery(known)}`)}>{wordsOf(locale, finding.outcome.label)}</a>
            {typeset(locale, words.harmDetail(words.certainty[finding.certainty], words.studyType[finding.studyType], finding.year))}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function factsOf({ locale, option, family, challenges, questions, known }: OptionProps): Fact[] {
  const t = texts[locale];
  const facts: Fact[] = [];
  if (option.isEnabler) facts.push({ term: evidenceWords[locale].lane.enabler, value: t.enablerNote });
  if (family && family.id !== option.id) facts.push({ term: t.variantOf, value: <OptionLink locale={locale} option={family} known={known} /> });
  facts.push({ term: t.rights, value: wordsIn(locale, option.rights), note: typeset(locale, t.rightsNote) });
  facts.push({ term: t.people, value: wordsIn(locale, option.people) });
  facts.push({ term: t.weights, value: pillarsOf(option.weights).map((pillar) => t.weight(pillarLabel(locale, pillar), Math.round(option.weights[pillar] * 100))).join(', ') });
  if (option.leadTimeWeeks) facts.push({ term: t.leadTime, value: t.leadTimeWeeks(option.leadTimeWeeks.least, option.leadTimeWeeks.typical) });
  for (const [term, ids] of [[t.atlasQuestions, option.questionIds], [t.widerQuestions, option.widerQuestionIds]] as const) {
    const its = questions.filter((question) => ids.includes(question.id));
    if (its.length > 0) facts.push({ term, value: <Inline>{byTitle(locale, its).map((one) => <a href={addressIn(locale, one.path)}>{wordsOf(locale, one.title)}</a>)}</Inline> });
  }
  if (challenges.length > 0) facts.push({ term: t.challengesFor, value: <Inline>{byTitle(locale, challenges).map((one) => <a href={addressIn(locale, `/challenges/${one.id}`)}>{wordsOf(locale, one.title)}</a>)}</Inline> });
  return facts;
}
