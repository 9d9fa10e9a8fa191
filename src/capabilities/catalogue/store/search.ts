/** Search: what the words mean, what matches, and what a misspelt word may have been. */
import { sql } from 'kysely';
import type { ReadTx } from '#kernel/db/tx.ts';
import type { Text } from '#kernel/text/text.ts';
import type { Pillar } from '#kernel/values/pillars.ts';
import { inventedCodes } from '#kernel/values/invented.ts';
import type { CardKind } from '../rules/card.ts';
import { mostWords, type Facets, type Filters, type Hit, type Part, type StateHit, type Way } from '../rules/question.ts';

export interface Understanding {
  readonly words: readonly string[];
  readonly hits: readonly Hit[];
  readonly states: readonly StateHit[];
}

/** Labels have up to this many words, but for a few titles that nobody types. */
const longestPhrase = 6;

/** Each phrase of the question, compared with every label as written, then whatever its endings; and with the names of States. */
export async function understand(tx: ReadTx, asked: string): Promise<Understanding> {
  const rows = await tx.query(sql<Understanding>`with asked as materialized (
      select coalesce((array(select word from regexp_split_to_table(plain_words(${asked}), ' ') as word where word <> ''))[:${mostWords}::int], '{}') as words
    ), grams as materialized (
      -- A phrase that begins or ends with a word too common to keep would have the stems of the one without it.
      select gram, first - 1 as "from", last as until,
        case when numnode(plainto_tsquery('english', words[first])) > 0 and numnode(plainto_tsquery('english', words[last])) > 0 then phraseto_tsquery('english', gram)::text end as stem_en,
        case when numnode(plainto_tsquery('french', words[first])) > 0 and numnode(plainto_tsquery('french', words[last])) > 0 then phraseto_tsquery('french', gram)::text end as stem_fr
      from asked, generate_series(1, cardinality(words)) as first, generate_series(first, least(first + ${longestPhrase - 1}::int, cardinality(words))) as last,
        array_to_string(words[first:last], ' ') as gram
      limit 60
    ), labels as (
      select "from", until, concept_id, kind, whole_only from grams join catalogue_labels on folded = gram
      union all
      select "from", until, concept_id, kind, whole_only from grams join catalogue_labels as label on label.stem_en = grams.stem_en
      union all
      select "from", until, concept_id, kind, whole_only from grams join catalogue_labels as label on label.stem_fr = grams.stem_fr
    )
    select words,
      (select coalesce(jsonb_agg(jsonb_build_object('from', "from", 'until', until, 'concept', concept_id, 'scheme', scheme, 'hidden', labels.kind = 'hidden', 'wholeOnly', whole_only,
        'title', jsonb_build_object('en', words_of(title, 'en'), 'fr', words_of(title, 'fr'))) order by concept_id), '[]')
        from labels join catalogue_concepts on id = concept_id and ended_revision is null) as hits,
      (select coalesce(jsonb_agg(jsonb_build_object('from', "from", 'until', until, 'stateCode', state_codes[1])), '[]')
        from (
          select "from", until, state_codes from grams join catalogue_cards on named_en = gram
          union
          select "from", until, state_codes from grams join catalogue_cards on named_fr = gram
        ) as named where state_codes <> '{}') as states
    from asked`);
  return rows[0] ?? { words: [], hits: [], states: [] };
}

export interface FoundCard {
  readonly id: string;
  readonly kind: CardKind;
  readonly path: string;
  readonly title: Text;
  readonly summary: Text;
  readonly pillars: readonly Pillar[];
  readonly stateCodes: readonly string[];
  readonly year: number | null;
  /** For each part of the question that says anything, in order, the index of the part and how the card answers it. */
  readonly ways: readonly { readonly part: number; readonly way: Way }[];
}

export interface Matches {
  /** 1001 when there are more than 1,000. */
  readonly matched: number;
  readonly facets: Facets;
  readonly cards: readonly FoundCard[];
  /** Indexes of parts that hold only words too common to look for. */
  readonly ignored: readonly number[];
}

/**
 * What is about invented States is found where the question names one, or says that it asks for what is invented, or its filter
 * does. Else `apart` is the question that leaves them out; null where there is nothing to leave out.
 */
const apartFromInvented = (states: readonly string[]) => sql`select
      case when count(*) > 0 and not bool_or(is_named) and not ${[...states]}::text[] && ${[...inventedCodes]}::text[] then !! tags_question('s:', ${[...inventedCodes]}::text[]) end as apart
    from (
      select exists (
        select from asking
        where to_tsvector('english', plain_words(regexp_replace(words_of(title, 'en'), ' *[(].*', '') || ' invented')) @@ literal
          or to_tsvector('french', plain_words(regexp_replace(words_of(title, 'fr'), ' *[(].*', '') || ' inventé')) @@ literal
      ) as is_named
      from catalogue_cards where id = any (${inventedCodes.map((code) => `state:${code}`)}::text[])
    ) as loaded`;

/** Results and counts, in one statement. A concept also stands for those below it, by their tags and not by their words. `language` is the reader's: what is said to be in a title is in the title they see. */
export async function findMatches(tx: ReadTx, parts: readonly Part[], filters: Filters, { language, skip, take, anyPart = false }: { language: 'en' | 'fr'; skip: number; take: number; anyPart?: boolean }): Promise<Matches> {
  const dictionary = language === 'en' ? 'english' : 'french';
  const isFiltered = filters.kinds.length + filters.pillars.length + filters.states.length > 0 || filters.yearFrom !== undefined || filters.yearTo !== undefined;
  const asked = JSON.stringify(parts.map((part) => ({ words: part.words, concepts: part.concepts.map((one) => one.id), states: part.states })));
  const rows = await tx.query(sql<Matches>`with recursive asked as materialized (
      select place::int - 1 as part, part ->> 'words' as words,
        array(select jsonb_array_elements_text(part -> 'concepts')) as concepts, array(select jsonb_array_elements_text(part -> 'states')) as states
      from jsonb_array_elements(${asked}::jsonb) with ordinality as parts (part, place)
    ), below as (
      select part, concept_id from asked, catalogue_concept_links where kind = 'broader' and target = any (concepts)
      union
      select part, link.concept_id from below join catalogue_concept_links as link on link.kind = 'broader' and link.target = below.concept_id
    ), terms as materialized (
      select part, states,
        case when cardinality(concepts) = 0 and (numnode(plainto_tsquery('english', words)) = 0 or numnode(plainto_tsquery('french', words)) = 0) then '{}'::tsquery[]
          else array[phraseto_tsquery('english', words), phraseto_tsquery('french', words)] end as literal,
        case when cardinality(concepts) = 0 then '{}'::tsquery[]
          else array(select phrase from catalogue_labels where concept_id = any (concepts) and kind <> 'hidden' and not whole_only and length(phrase::text) > 5) end as meant,
        array[
          tags_question('c:', concepts),
          tags_question('p:', array(select substr(target, 8) from catalogue_concept_links where concept_id = any (concepts) and kind = 'maps_to' and target like 'pillar:%'))
        ] as tagged,
        tags_question('s:', states) as state,
        tags_question('c:', array(select concept_id from below where below.part = asked.part limit 120)) as narrower
      from asked
    ), asking as materialized (
      select part, joined(literal, ' | ') as literal, joined(meant || tagged, ' | ') as meant, state,
        joined(literal || meant || tagged || state || narrower, ' | ') as any_way, joined(literal || meant || tagged, ' | ') as in_words
      from terms
    ), question as materialized (
      select joined(array_agg(any_way), ${anyPart ? ' | ' : ' & '}::text) as wanted, joined(array_agg(in_words), ' | ') as ranked from asking
    ), left_out as materialized (
      ${apartFromInvented(filters.states)}
    ), found as materialized (
      select matched, facets, ids from question, left_out, catalogue_search(
        case when apart is null or (wanted is null and not ${isFiltered}::boolean) then wanted else coalesce(wanted && apart, apart) end,
        case when apart is null then ranked else coalesce(ranked, wanted, joined(array[tags_question('k:', ${[...filters.kinds]}::text[]), tags_question('p:', ${[...filters.pillars]}::text[]), tags_question('s:', ${[...filters.states]}::text[])], ' & ')) end, ${[...filters.kinds]}::text[], ${[...filters.pillars]}::text[], ${[...filters.states]}::text[],
        ${filters.yearFrom ?? null}::int, ${filters.yearTo ?? null}::int, ${skip}::int, ${take}::int)
    )
    select matched, facets,
      array(select part from asking where any_way is null) as ignored,
      (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'kind', kind, 'path', path, 'title', title, 'summary', summary, 'pillars', pillars, 'stateCodes', state_codes, 'year', year,
        'ways', (select coalesce(jsonb_agg(jsonb_build_object('part', part, 'way', case
          when to_tsvector(${dictionary}::text::regconfig, plain_words(words_of(title, ${language}::text))) @@ literal then 'title'
          when to_tsvector(${dictionary}::text::regconfig, plain_words(words_of(summary, ${language}::text))) @@ literal then 'text'
          when vector @@ meant then 'concept' when vector @@ state then 'state' when vector @@ literal then 'entry' else 'narrower' end) order by part), '[]')
          from asking where vector @@ any_way)) order by place), '[]')
        from unnest(ids) with ordinality as best (best_id, place) join catalogue_cards on id = best_id) as cards
    from found`);
  return rows[0] ?? { matched: 0, facets: { kind: {}, pillar: {}, state: {}, year: {} }, cards: [], ignored: [] };
}

export interface Correction {
  readonly word: string;
  readonly instead: string;
}

/** Of labels only, never of what a card says. Two letters exchanged in a word of eight leave 0.38; below, a suggestion is a guess. */
const leastResemblance = 0.35;

/** For each word that no card of the viewer's holds, the label, or the word of a label, that resembles it most. */
export async function listCorrections(tx: ReadTx, words: readonly string[]): Promise<readonly Correction[]> {
  return tx.query(sql<Correction>`with nearest as (
      select distinct on (asked.word) asked.word, candidate.instead, candidate.folded
      from unnest(${[...words]}::text[]) as asked (word), (
        select folded, case when kind = 'hidden' then folded else label end as instead from catalogue_labels where not whole_only
        union
        select plain_words(word), lower(word) from catalogue_labels, regexp_split_to_table(label, '[\\s''’()/,-]+') as word where kind <> 'hidden' and length(word) > 3
      ) as candidate
      where length(asked.word) > 3 and similarity(candidate.folded, asked.word) >= ${leastResemblance}
      order by asked.word, similarity(candidate.folded, asked.word) desc, length(candidate.folded), candidate.instead
    )
    select word, instead from nearest where folded <> word and not exists (
      select from catalogue_search(joined(array[phraseto_tsquery('english', word), phraseto_tsquery('french', word)], ' | '), null, null, null, null, null, null, 0, 0) where matched > 0)`);
}

export interface Suggestion {
  readonly label: string;
  readonly concept: string;
}

/** Labels that begin with what was typed so far, or hold a word that does; then those that resemble it. */
export async function listSuggestions(tx: ReadTx, typed: string, language: 'en' | 'fr', most: number): Promise<readonly Suggestion[]> {
  return tx.query(sql<Suggestion>`with asked as (select plain_words(${typed}) as start),
    candidates as (
      select label.label, concept_id as concept,
        case when folded like start || '%' then 0 when folded like replace(start, ' ', '% ') || '%' then 1 when folded like '% ' || replace(start, ' ', '% ') || '%' then 2 else 3 end as nearness,
        label.language, label.kind, folded, similarity(folded, start) as resemblance
      from asked, catalogue_labels as label
      where length(start) > 1 and label.kind <> 'hidden' and (not whole_only or folded = start)
    ), near as (
      select distinct on (concept) * from candidates
      where nearness < 3 or resemblance >= ${leastResemblance}
      order by concept, nearness, language = ${language} desc, kind = 'preferred' desc, length(folded), label
    )
    select label, concept from near order by nearness, resemblance desc, length(folded), label limit ${most}`);
}
