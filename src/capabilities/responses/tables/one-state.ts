/** A response as a file: one line for each option, stable keys, and which kind of not knowing it is. */
import type { Table } from '#kernel/tables/table.ts';
import { wordsIn } from '#kernel/text/text.ts';
import type { Response } from '../actions/prepare-response.ts';
import { classNamed as classOf } from '../rules/lenses.ts';
import { lawOf, lawWords as law } from '../texts/legal.ts';

export function responseTable({ challenge, state, on, revision, appraisals }: Response): Table {
  return {
    name: `response-${challenge.id}-${state.code}-${on}`,
    columns: [
      'challenge', 'state', 'on', 'known', 'option', 'option_en', 'option_fr', 'pillar', 'enabler', 'lane', 'family', 'keep_or_strengthen', 'first_share', 'evidence_low', 'evidence_high', 'experience_low', 'experience_high', 'flags', 'lead_time_weeks_least', 'status', 'legal_basis', 'legal_basis_en', 'legal_basis_fr', 'question', 'answer_en', 'answer_fr', 'sentence_en', 'sentence_fr', 'confidence', 'evidence',
      'source_title', 'source_publisher', 'source_year', 'source_url', 'wider_question', 'wider_sentence_en', 'wider_sentence_fr',
      'core_findings', 'core_sources', 'core_benefit', 'core_no_effect', 'core_mixed', 'core_harm', 'core_graded', 'harms_all_outcomes', 'practices', 'practices_improved', 'practices_mixed', 'practices_failed', 'practices_not_measured', 'practices_here', 'costs', 'rights_en', 'rights_fr',
    ],
    rows: appraisals.map(({ option, status, answers, wider, research, harms, practices, lessons, here, lane, isToKeep, standing, evidence, experience, flags }) => {
      const [answer] = answers;
      const [other] = wider;
      const direction = (kind: string) => research.directions.find((one) => one.kind === kind)?.count ?? 0;
      const lesson = (kind: string) => lessons.find((one) => one.kind === kind)?.count ?? 0;
      return [
        challenge.id, state.code, on, revision, option.id, wordsIn('en', option.title), wordsIn('fr', option.title), option.pillar, option.isEnabler ? 'yes' : 'no', lane, option.family ?? null, isToKeep ? 'yes' : 'no', standing?.firstShare ?? null,
        classOf('evidence', evidence.interval.low), classOf('evidence', evidence.interval.high), classOf('experience', experience.interval.low), classOf('experience', experience.interval.high), flags.join('|') || null, option.leadTimeWeeks?.least ?? null, status, lawOf(answers).length === 0 ? 'not_answered' : 'answered', law('en', answers), law('fr', answers),
        answer?.questionId ?? null, answer?.label.en ?? null, answer?.label.fr ?? null, answer?.sentence.en ?? null, answer?.sentence.fr ?? null, answer?.confidence ?? null, answer?.evidence ?? null,
        answer?.source?.title ?? null, answer?.source?.publisher ?? null, answer?.source?.year ?? null, answer?.source?.url ?? null, other?.questionId ?? null, other?.sentence.en ?? null, other?.sentence.fr ?? null,
        research.findings.length, research.sources, direction('benefit'), direction('no_effect'), direction('mixed'), direction('harm'), research.findings.filter((one) => one.certainty !== 'not_graded').length, harms.length,
        practices.length, lesson('worked'), lesson('mixed'), lesson('failed'), lesson('no_outcome_yet'), here.map((one) => one.id).join('|') || null, option.costs, wordsIn('en', option.rights), wordsIn('fr', option.rights),
      ];
    }),
  };
}
