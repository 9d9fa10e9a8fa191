/** A response for several States as a file: a line for each option and State, stable keys, and which kind of not knowing it is. */
import type { Table } from '#kernel/tables/table.ts';
import type { Locale } from '#kernel/text/locale.ts';
import { wordsIn } from '#kernel/text/text.ts';
import type { ShownForSeveral } from '../pages/shown-several.ts';
import { readingOfSeveral } from '../reading/several-states.ts';
import { classNamed as classOf } from '../rules/lenses.ts';
import { lawOf, lawWords as law } from '../texts/legal.ts';

const columns = [
  'challenge', 'on', 'known', 'option', 'option_en', 'option_fr', 'pillar', 'lane', 'first_share', 'evidence_low', 'evidence_high', 'experience_low', 'experience_high', 'flags',
  'state', 'state_en', 'state_fr', 'status', 'keep_or_strengthen', 'later_horizon', 'legal_basis', 'legal_basis_en', 'legal_basis_fr', 'question', 'sentence_en', 'sentence_fr', 'confidence', 'evidence', 'source_title', 'source_publisher', 'source_year', 'source_url', 'wider_question', 'wider_sentence_en', 'wider_sentence_fr', 'practices_here',
];

/** In the order of the page, States in the reader's alphabet. Without a response, the columns alone. */
export function severalTable(locale: Locale, response: ShownForSeveral | undefined): Table {
  if (response === undefined) return { name: 'responses', columns, rows: [] };
  const { challenge, on, revision } = response;
  const { states, appraisals } = readingOfSeveral(locale, response);
  const named = new Map(states.map((state) => [state.code, state.name]));
  return {
    name: `responses-${challenge.id}-${states.map(({ code }) => code).toSorted().join('-')}-${on}`,
    columns,
    rows: appraisals.flatMap(({ option, lane, standing, evidence, experience, flags, columns: of }) =>
      of.map(({ stateCode, status, isToKeep, isLater, answers, wider, here }) => {
        const [answer] = answers;
        const [other] = wider;
        const name = named.get(stateCode);
        return [
          challenge.id, on, revision, option.id, wordsIn('en', option.title), wordsIn('fr', option.title), option.pillar, lane, standing?.firstShare ?? null,
          classOf('evidence', evidence.interval.low), classOf('evidence', evidence.interval.high), classOf('experience', experience.interval.low), classOf('experience', experience.interval.high), flags.join('|') || null,
          stateCode, name ? wordsIn('en', name) : null, name ? wordsIn('fr', name) : null, status, isToKeep ? 'yes' : 'no', isLater ? 'yes' : 'no', lawOf(answers).length === 0 ? 'not_answered' : 'answered', law('en', answers), law('fr', answers), answer?.questionId ?? null, answer?.sentence.en ?? null, answer?.sentence.fr ?? null, answer?.confidence ?? null, answer?.evidence ?? null,
          answer?.source?.title ?? null, answer?.source?.publisher ?? null, answer?.source?.year ?? null, answer?.source?.url ?? null, other?.questionId ?? null, other?.sentence.en ?? null, other?.sentence.fr ?? null, here.map(({ id }) => id).join('|') || null,
        ];
      }),
    ),
  };
}
