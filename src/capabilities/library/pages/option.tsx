/** An option: what it is, its harms first, then policy, experience, research and money apart, rights, and what is not known. */
import { AnswersOfStates, type ShownAnswersOfStates } from '#capabilities/atlas/index.ts';
import { Answer } from '#kernel/ui/components/answer/answer.tsx';
import { FactList, type Fact } from '#kernel/ui/components/fact-list/fact-list.tsx';
import { PageIntro } from '#kernel/ui/components/lead/lead.tsx';
import { NewerTexts } from '#kernel/ui/components/newer-texts/newer-texts.tsx';
import { Notice } from '#kernel/ui/components/notice/notice.tsx';
import { pillarLabel, PillarTags } from '#kernel/ui/components/pillar-tag/pillar-tag.tsx';
import { Section } from '#kernel/ui/components/section/section.tsx';
import { addressIn, type Page } from '#kernel/ui/frame.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import type { Day } from '#kernel/values/dates.ts';
import { pillarsOf } from '#kernel/values/pillars.ts';
import { BriefLink, briefPath } from '#capabilities/catalogue/index.ts';
import { countCertainties, countDirections, countEveryLesson, countLessons, isRetracted, laneOf } from '../rules.ts';
import { evidenceWords } from '../texts/evidence.ts';
import { moneyTexts } from '../texts/money.ts';
import { optionTexts } from '../texts/option.ts';
import { texts } from '../texts/pages.ts';
import { Indices, MoneyForm, MoneyLead } from './parts/converted.tsx';
import { Downloads } from './parts/downloads.tsx';
import { Forest } from './parts/forest.tsx';
import { Panels, type ShownPanel } from './parts/panels.tsx';
import { ChangedSince } from './parts/standing.tsx';
import { CostTable, FindingTable, PracticeTable } from './parts/tables.tsx';
import { Unknowns } from './parts/unknowns.tsx';
import { byTitle, Inline, OptionLink, wordsOf } from './parts/words.tsx';
import { knownQuery, type NamedState, type ShownChallengeOfOption, type ShownChange, type ShownCost, type ShownFinding, type ShownMoney, type ShownOptionLine, type ShownPractice, type Titled } from './shown.ts';

export interface OptionProps {
  readonly locale: Locale;
  readonly known: number | undefined;
  /** The one that is shown, for the address of the brief. */
  readonly revision: number;
  readonly today: Day;
  readonly option: ShownOptionLine;
  readonly family: Titled | undefined;
  /** With those that were retracted, which count for nothing. */
  readonly findings: readonly ShownFinding[];
  readonly practices: readonly ShownPractice[];
  readonly costs: readonly ShownCost[];
  /** Where the reader asked for the amounts in one currency and year. */
  readonly money: ShownMoney | undefined;
  /** What has become of the findings since the revision that is shown. */
  readonly changedSince: readonly ShownChange[];
  readonly challenges: readonly ShownChallengeOfOption[];
  readonly answers: readonly ShownAnswersOfStates[];
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
        <NewerTexts locale={locale} newer={option.newer.map(({ name, text }) => ({ label: t.textOfOption[name], text }))} />
        <ChangedSince locale={locale} known={known} changes={props.changedSince} />
        {laneOf(option) === 'promising' ? <Promising locale={locale} /> : null}
        <InShort {...props} />
        <Harms {...props} />
        <FactList locale={locale} facts={factsOf(props)} />
        <Parts locale={locale} />
        <Section locale={locale} id="policy" title={optionTexts[locale].policy}>
          <Policy {...props} />
        </Section>
        <Section locale={locale} id="practice" title={t.practice}>
          {props.practices.length === 0 ? null : <p>{typeset(locale, `${evidenceWords[locale].practices(props.practices.length, countEveryLesson(props.practices))}.`)}</p>}
          <p class="muted">{typeset(locale, t.practiceNote)}</p>
          <PracticeTable locale={locale} known={known} practices={props.practices} states={props.states} query={query} />
        </Section>
        <Section locale={locale} id="research" title={t.research}>
          <p class="muted">{typeset(locale, t.researchNote)}</p>
          {props.findings.length === 0 ? null : <p class="muted">{typeset(locale, `${optionTexts[locale].forestNote} ${optionTexts[locale].ratingNote}`)}</p>}
          <Forest locale={locale} known={known} findings={props.findings} />
          <FindingTable locale={locale} known={known} findings={props.findings} query={query} />
        </Section>
        <Section locale={locale} id="money" title={t.money}>
          <p class="muted">{typeset(locale, t.moneyNote)}</p>
          <Money {...props} query={query} />
        </Section>
        <Panels locale={locale} panels={props.panels} />
        <Section locale={locale} id="rights" title={t.rights}>
          <p>{wordsOf(locale, option.rights)}</p>
          <p class="muted">{typeset(locale, t.rightsNote)}</p>
        </Section>
        <Section locale={locale} id="unknown" title={t.unknown}>
          <Unknowns {...props} />
        </Section>
        <p>
          <BriefLink locale={locale} path={briefPath('option', option.id, { known: props.revision })} />
        </p>
        <Downloads locale={locale} path={`/library/options/${option.id}`} query={knownQuery(known)} caption={title} />
      </div>
    ),
  };
}

/** Each amount as its source says it, and beside it what was asked for, where it was. */
function Money(props: OptionProps & { query: string }) {
  const { locale, known, option, costs, states, money, query } = props;
  const table = { locale, known, states, query, money };
  if (costs.length === 0 && money === undefined) return <CostTable {...table} costs={costs} />;
  return (
    <>
      <MoneyForm locale={locale} path={`/library/options/${option.id}`} known={known} asked={money?.asked} />
      {money === undefined ? null : <MoneyLead locale={locale} asked={money.asked} states={states} />}
      <CostTable {...table} costs={costs} />
      {money === undefined || money.invented.length === 0 ? null : <CostTable {...table} id="invented-costs" caption={moneyTexts[locale].inventedCosts} costs={money.invented} />}
      {money === undefined ? null : <Indices locale={locale} conversions={money.conversions} />}
    </>
  );
}

function Parts({ locale }: { locale: Locale }) {
  const t = texts[locale];
  const parts = [['policy', optionTexts[locale].policy], ['practice', t.practice], ['research', t.research], ['money', t.money], ['rights', t.rights], ['unknown', t.unknown]] as const;
  return (
    <nav aria-label={optionTexts[locale].parts}>
      <Inline>
        {parts.map(([id, label]) => (
          <a href={`#${id}`}>{typeset(locale, label)}</a>
        ))}
      </Inline>
    </nav>
  );
}

/** Innovation is a principle: an option without a study is named for what it is, and is not below the others. */
export function Promising({ locale }: { locale: Locale }) {
  const t = optionTexts[locale];
  return (
    <Notice locale={locale} title={t.promisingTitle}>
      <p>{typeset(locale, t.promisingNote)}</p>
    </Notice>
  );
}

function Policy({ locale, option, answers, today, known }: OptionProps) {
  const t = optionTexts[locale];
  const at = { on: today, today, known };
  const own = answers.filter(({ question }) => option.questionIds.includes(question.id));
  const wider = answers.filter(({ question }) => option.widerQuestionIds.includes(question.id));
  if (own.length + wider.length === 0) return <p>{typeset(locale, evidenceWords[locale].gap['no-question'])}</p>;
  return (
    <>
      <p class="muted">{typeset(locale, t.policyNote)}</p>
      {own.map((seen) => (
        <AnswersOfStates locale={locale} at={at} seen={seen} />
      ))}
      {wider.length === 0 ? null : <p>{typeset(locale, own.length === 0 ? t.onlyWiderNote : t.widerNote)}</p>}
      {wider.map((seen) => (
        <AnswersOfStates locale={locale} at={at} seen={seen} isWider />
      ))}
    </>
  );
}

export function KnownNotice(props: { locale: Locale; known: number | undefined }) {
  if (props.known === undefined) return null;
  return (
    <Notice locale={props.locale}>
      <p>{typeset(props.locale, texts[props.locale].knownAt(props.known))}</p>
    </Notice>
  );
}

/** Counts of what can be counted, side by side and never added. */
function InShort({ locale, option, findings, practices, costs, answers }: OptionProps) {
  const t = texts[locale];
  const words = evidenceWords[locale];
  const standing = findings.filter((finding) => !isRetracted(finding));
  const sources = new Set(standing.map((one) => one.sourceId)).size;
  const details: string[] = [];
  if (standing.length > 0) details.push(`${words.certainties(countCertainties(standing))}.`);
  if (standing.length < findings.length) details.push(optionTexts[locale].retractedCount(findings.length - standing.length));
  details.push(practices.length === 0 ? t.noPractices : `${words.practices(practices.length, countLessons(practices))}.`);
  details.push(costs.length === 0 ? t.noCosts : `${words.costCount(costs.length)}.`);
  for (const { question, counts } of answers) if (option.questionIds.includes(question.id) && counts.known > 0) details.push(optionTexts[locale].inPlaceShort(counts.inPlace, counts.known));
  return (
    <Answer detail={details.map((line) => <p>{typeset(locale, line)}</p>)}>{typeset(locale, standing.length === 0 ? t.noFindings : `${words.findings(standing.length, sources, countDirections(standing))}.`)}</Answer>
  );
}

/** Every harm, with its certainty, before anything that speaks for the option. */
function Harms({ locale, findings, known }: OptionProps) {
  const words = evidenceWords[locale];
  const harms = findings.filter((finding) => finding.direction === 'harm' && !isRetracted(finding));
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

function factsOf({ locale, option, family, challenges, known }: OptionProps): Fact[] {
  const t = texts[locale];
  const facts: Fact[] = [];
  if (option.isEnabler) facts.push({ term: evidenceWords[locale].lane.enabler, value: t.enablerNote });
  if (family && family.id !== option.id) facts.push({ term: t.variantOf, value: <OptionLink locale={locale} option={family} known={known} /> });
  facts.push({ term: t.people, value: wordsIn(locale, option.people) });
  facts.push({ term: t.weights, value: pillarsOf(option.weights).map((pillar) => t.weight(pillarLabel(locale, pillar), Math.round(option.weights[pillar] * 100))).join(', ') });
  if (option.leadTimeWeeks) facts.push({ term: t.leadTime, value: t.leadTimeWeeks(option.leadTimeWeeks.least, option.leadTimeWeeks.typical) });
  if (challenges.length > 0) facts.push({ term: t.challengesFor, value: <Inline>{byTitle(locale, challenges).map((one) => <a href={addressIn(locale, `/challenges/${one.id}`)}>{wordsOf(locale, one.title)}</a>)}</Inline> });
  return facts;
}
