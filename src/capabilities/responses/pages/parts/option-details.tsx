/** Option by option: what the atlas says with its source, research by outcome, every harm, practice, rights, money. */
import { ConfidenceMark, EvidenceMark } from '#kernel/ui/components/certainty-mark/certainty-mark.tsx';
import { FactList, type Fact } from '#kernel/ui/components/fact-list/fact-list.tsx';
import { PillarTags } from '#kernel/ui/components/pillar-tag/pillar-tag.tsx';
import { Section } from '#kernel/ui/components/section/section.tsx';
import { addressIn } from '#kernel/ui/frame.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import { pillarsOf } from '#kernel/values/pillars.ts';
import type { Reading } from '../../reading.ts';
import { texts } from '../../texts/response.ts';
import type { ShownAnswer, ShownAppraisal, ShownResponse } from '../shown.ts';
import { HarmLines, References, StatusMark } from './marks.tsx';

interface Props {
  readonly locale: Locale;
  readonly response: ShownResponse;
  readonly reading: Reading;
}

export function OptionDetails(props: Props) {
  const { locale, reading } = props;
  const t = texts[locale];
  return reading.lanes.map(({ lane, appraisals }) => (
    <Section locale={locale} id={`lane-${lane.replace('_', '-')}`} title={t.lanes[lane]}>
      {lane === 'enabler' ? <p class="muted">{typeset(locale, t.laneNote)}</p> : null}
      {appraisals.map((appraisal) => (
        <OneOption {...props} appraisal={appraisal} />
      ))}
    </Section>
  ));
}

function OneOption(props: Props & { appraisal: ShownAppraisal }) {
  const { locale, appraisal, reading } = props;
  const t = texts[locale];
  const { option, harms } = appraisal;
  return (
    <article class="response-option" id={`option-${option.id}`} aria-labelledby={`option-${option.id}-title`}>
      <h3 id={`option-${option.id}-title`}>
        <a href={addressIn(locale, `/library/options/${option.id}`)}>{typeset(locale, wordsIn(locale, option.title))}</a>
      </h3>
      <p class="response-option__tags">
        <PillarTags locale={locale} pillars={pillarsOf(option.weights)} />
        {option.isEnabler ? <span class="muted">{t.words.prerequisite}</span> : null}
      </p>
      {harms.length === 0 ? null : <HarmLines locale={locale} harms={harms} sources={reading.sources} />}
      <FactList locale={locale} facts={factsOf(props)} />
    </article>
  );
}

function factsOf(props: Props & { appraisal: ShownAppraisal }): Fact[] {
  const { locale, appraisal, response } = props;
  const t = texts[locale];
  const where = wordsIn(locale, response.state.in);
  const facts: Fact[] = [
    {
      term: t.here(where),
      value: (
        <>
          <StatusMark locale={locale} status={appraisal.status} />
          <Answers {...props} answers={appraisal.answers} />
        </>
      ),
    },
  ];
  if (appraisal.wider.length > 0) facts.push({ term: t.wider, value: <Answers {...props} answers={appraisal.wider} />, note: typeset(locale, t.widerNote) });
  facts.push({ term: t.research, value: <Research {...props} /> });
  facts.push({ term: t.experience, value: <Experience {...props} /> });
  facts.push({ term: t.rights, value: wordsIn(locale, appraisal.option.rights) });
  facts.push({
    term: t.money,
    value: <a href={addressIn(locale, `/library/options/${appraisal.option.id}#money`)}>{typeset(locale, t.words.costCount(appraisal.option.costs))}</a>,
  });
  return facts;
}

/** Whole sentences of the atlas, with how sure they are and what limits them. */
function Answers(props: Props & { answers: readonly ShownAnswer[] }) {
  const { locale, reading } = props;
  return props.answers.map((answer) => (
    <>
      <p>
        <a href={addressIn(locale, answer.path)}>{typeset(locale, answer.sentence[locale])}</a>
        <References locale={locale} sources={reading.sources} of={[answer.source]} />
      </p>
      {answer.confidence === undefined || answer.evidence === undefined ? null : (
        <p class="marks">
          <ConfidenceMark locale={locale} confidence={answer.confidence} />
          <EvidenceMark locale={locale} evidence={answer.evidence} />
        </p>
      )}
      {answer.note === undefined ? null : <p class="muted">{typeset(locale, wordsIn(locale, answer.note))}</p>}
      {answer.unverified ? <p class="muted">{typeset(locale, texts[locale].unverified)}</p> : null}
    </>
  ));
}

function Research({ locale, appraisal, reading }: Props & { appraisal: ShownAppraisal }) {
  const t = texts[locale];
  const { research, option } = appraisal;
  const others = option.findings - research.findings.length;
  const rest = others > 0 ? <p class="muted">{typeset(locale, t.otherFindings(others))}</p> : null;
  if (research.findings.length === 0) {
    return (
      <>
        <p>{typeset(locale, option.findings === 0 ? t.words.gap['no-finding'] : `${t.noFindings}.`)}</p>
        {rest}
      </>
    );
  }
  return (
    <>
      <p>
        {typeset(locale, `${t.words.findings(research.findings.length, research.sources, research.directions)}.`)}
        <References locale={locale} sources={reading.sources} of={research.findings.map(({ source }) => source)} />
      </p>
      <p>{typeset(locale, `${t.words.certainties(research.certainties)}.`)}</p>
      <ul class="plain-list">
        {research.byOutcome.map(({ outcome, directions }) => (
          <li>{typeset(locale, t.words.about(wordsIn(locale, outcome.label), directions.map(({ kind, count }) => t.words.directionCount[kind](count)).join(', ')))}</li>
        ))}
      </ul>
      {rest}
    </>
  );
}

function Experience({ locale, appraisal, response, reading }: Props & { appraisal: ShownAppraisal }) {
  const t = texts[locale];
  const { practices, lessons, here } = appraisal;
  const where = wordsIn(locale, response.state.in);
  const counted = practices.length === 0 ? t.noPractices : t.words.practices(practices.length, lessons);
  if (practices.length === 0 && here.length === 0) return <p>{typeset(locale, `${counted}.`)}</p>;
  return (
    <>
      <p>
        {typeset(locale, `${counted}.`)}
        <References locale={locale} sources={reading.sources} of={practices.map(({ source }) => source)} />
      </p>
      {here.length === 0 ? (
        <p class="muted">{typeset(locale, t.noneHere(where))}</p>
      ) : (
        <>
          <p>{typeset(locale, t.practicesHere(where))}</p>
          <ul class="plain-list">
            {here.map((practice) => (
              <li>
                <a href={addressIn(locale, `/library/practices/${practice.id}`)}>{typeset(locale, wordsIn(locale, practice.title))}</a>
                {`, ${t.words.lesson[practice.lesson].toLowerCase()}`}
                <References locale={locale} sources={reading.sources} of={[practice.source]} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
