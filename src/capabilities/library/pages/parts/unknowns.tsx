/** What is not known of an option, derived from what is on record: said plainly, since silence reads as "no problem". */
import { inAlphabeticalOrder, type Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import { typeset } from '#kernel/text/typography.ts';
import type { ShownAnswersOfStates } from '#capabilities/atlas/index.ts';
import { gapsOf, isRetracted, outcomesWithout } from '../../rules.ts';
import { evidenceWords } from '../../texts/evidence.ts';
import { optionTexts } from '../../texts/option.ts';
import type { ShownChallengeOfOption, ShownCost, ShownFinding, ShownOption, ShownPractice } from '../shown.ts';

interface Props {
  readonly locale: Locale;
  readonly option: ShownOption;
  readonly findings: readonly ShownFinding[];
  readonly practices: readonly ShownPractice[];
  readonly costs: readonly ShownCost[];
  readonly challenges: readonly ShownChallengeOfOption[];
  readonly answers: readonly ShownAnswersOfStates[];
}

export function Unknowns(props: Props) {
  const { locale } = props;
  const findings = props.findings.filter((finding) => !isRetracted(finding));
  const missing = outcomesWithout(props.challenges.flatMap(({ coreOutcomes }) => coreOutcomes), findings).map(({ label }) => wordsIn(locale, label)).toSorted(inAlphabeticalOrder(locale));
  const lines = [
    ...gapsOf({ ...props, findings, questionIds: props.option.questionIds, widerQuestionIds: props.option.widerQuestionIds }).map((gap) => evidenceWords[locale].gap[gap]),
    ...countedGaps(props, findings),
    ...(missing.length === 0 ? [] : [optionTexts[locale].outcomesWithout(missing.join(', '))]),
  ];
  return (
    <ul class="plain-list">
      {lines.map((line) => (
        <li>{typeset(locale, line)}</li>
      ))}
    </ul>
  );
}

/** Where some is known and some is not: where nothing is, a sentence above says so already. */
function countedGaps({ locale, option, practices, answers }: Props, findings: readonly ShownFinding[]): string[] {
  const t = optionTexts[locale];
  const ungraded = findings.filter(({ certainty }) => certainty === 'not_graded').length;
  const unmeasured = practices.filter(({ lesson }) => lesson === 'no_outcome_yet').length;
  return [
    ...(ungraded > 0 && ungraded < findings.length ? [t.someNotGraded(ungraded, findings.length)] : []),
    ...(unmeasured > 0 && unmeasured < practices.length ? [t.someNotMeasured(unmeasured, practices.length)] : []),
    ...answers.filter(({ question, counts }) => option.questionIds.includes(question.id) && counts.notKnown > 0).map(({ question, counts }) => t.answersUnknown(wordsIn(locale, question.title), counts.notKnown, counts.states)),
  ];
}
