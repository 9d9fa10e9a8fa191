create table catalogue_concepts (
  id text primary key,
  scheme text not null,
  title jsonb not null,
  note jsonb,
  cas text,
  un_control text check (un_control in ('1961', '1971', '1988', 'none', 'unsure')),
  source_title text,
  source_url text,
  ended_revision int,
  audience_id int not null references audiences (id),
  card_id text generated always as (case when ended_revision is null then 'concept:' || id end) stored,
  foreign key (card_id, audience_id) references catalogue_cards (id, audience_id) deferrable initially deferred
);
comment on table catalogue_concepts is 'Entries of the bilingual thesaurus. Owner: catalogue.';
comment on column catalogue_concepts.note is 'A Text; null when there is nothing to add.';
comment on column catalogue_concepts.cas is 'CAS registry number of a substance.';
comment on column catalogue_concepts.un_control is 'The convention whose schedules list it, as its compiler remembers them: shown only with a warning.';
comment on column catalogue_concepts.source_title is 'Where an official pair or a vocabulary was read; null for what the thesaurus compiled.';
comment on column catalogue_concepts.ended_revision is 'The revision from which it no longer ships; null while it does.';

create table catalogue_labels (
  concept_id text not null references catalogue_concepts (id),
  place int not null,
  language text not null check (language in ('en', 'fr', 'any')),
  label text not null,
  kind text not null check (kind in ('preferred', 'alternative', 'hidden')),
  whole_only boolean not null,
  audience_id int not null references audiences (id),
  folded text not null generated always as (plain_words(label)) stored,
  phrase tsquery not null generated always as (
    case language
      when 'en' then phraseto_tsquery('pg_catalog.english', plain_words(label))
      when 'fr' then phraseto_tsquery('pg_catalog.french', plain_words(label))
      else phraseto_tsquery('pg_catalog.english', plain_words(label)) || phraseto_tsquery('pg_catalog.french', plain_words(label))
    end
  ) stored,
  stem_en text generated always as (
    case when language <> 'fr' and length(phraseto_tsquery('pg_catalog.english', plain_words(label))::text) > 5 then phraseto_tsquery('pg_catalog.english', plain_words(label))::text end
  ) stored,
  stem_fr text generated always as (
    case when language <> 'en' and length(phraseto_tsquery('pg_catalog.french', plain_words(label))::text) > 5 then phraseto_tsquery('pg_catalog.french', plain_words(label))::text end
  ) stored,
  primary key (concept_id, place)
);
comment on column catalogue_labels.place is 'Their order within the concept.';
comment on column catalogue_labels.kind is 'Hidden ones are matched and never shown: misspellings, stigmatising and outdated words.';
comment on column catalogue_labels.whole_only is 'So short that it is meant only when it is all that was asked.';
comment on column catalogue_labels.folded is 'As it is compared with what was asked.';
comment on column catalogue_labels.stem_en is 'The same whatever its endings, so that a singular finds a plural; null when three letters are left or fewer.';
comment on column catalogue_labels.phrase is 'What it finds in a card; not used when three letters are left or fewer, since `cut` and `bar` are street names too.';
create index catalogue_labels_by_folded on catalogue_labels (folded text_pattern_ops);
create index catalogue_labels_by_stem_en on catalogue_labels (stem_en);
create index catalogue_labels_by_stem_fr on catalogue_labels (stem_fr);
create index catalogue_labels_like on catalogue_labels using gin (folded gin_trgm_ops);

create table catalogue_concept_links (
  concept_id text not null references catalogue_concepts (id),
  kind text not null check (kind in ('broader', 'related', 'maps_to')),
  target text not null,
  place int not null,
  audience_id int not null references audiences (id),
  primary key (concept_id, kind, target)
);
comment on column catalogue_concept_links.target is 'Another concept; for maps_to the id of a card, such as option:take-home-naloxone, or a pillar, such as pillar:harm_reduction.';
create index catalogue_concept_links_by_target on catalogue_concept_links (target, kind);

-- The thesaurus that ships is public; a circle may come to keep words of its own.
alter table catalogue_concepts enable row level security;
create policy readers on catalogue_concepts for select
  using (audience_id in (
    select audience_id from audience_circles
    where circle_id = any ((select nullif(current_setting('app.circles', true), ''))::int[])
  ));
create policy keeper on catalogue_concepts
  using ((select is_keeper()) and audience_id in (
    select audience_id from audience_circles
    where circle_id = any ((select nullif(current_setting('app.circles', true), ''))::int[])
  ));
alter table catalogue_labels enable row level security;
create policy readers on catalogue_labels for select
  using (audience_id in (
    select audience_id from audience_circles
    where circle_id = any ((select nullif(current_setting('app.circles', true), ''))::int[])
  ));
create policy keeper on catalogue_labels
  using ((select is_keeper()) and audience_id in (
    select audience_id from audience_circles
    where circle_id = any ((select nullif(current_setting('app.circles', true), ''))::int[])
  ));
alter table catalogue_concept_links enable row level security;
create policy readers on catalogue_concept_links for select
  using (audience_id in (
    select audience_id from audience_circles
    where circle_id = any ((select nullif(current_setting('app.circles', true), ''))::int[])
  ));
create policy keeper on catalogue_concept_links
  using ((select is_keeper()) and audience_id in (
    select audience_id from audience_circles
    where circle_id = any ((select nullif(current_setting('app.circles', true), ''))::int[])
  ));
grant select, insert, update, delete on catalogue_concepts, catalogue_labels, catalogue_concept_links to entente_app;

create function concepts_of(about text[]) returns text[]
language sql stable as $$
  select array(
    select id from catalogue_concepts where id = any (about) and ended_revision is null
    union
    select concept_id from catalogue_concept_links where kind = 'maps_to' and target = any (about)
    order by 1)
$$;
comment on function concepts_of is 'The concepts among what a card is about, and those that map to one of the cards among it.';

-- Several questions joined by 'and' or by 'or', each once; null when there is none. PostgreSQL has no aggregate for it.
-- The same word twice would count twice in the planner's estimate.
create function joined(questions tsquery[], sign text) returns tsquery
language sql immutable parallel safe as $$
  select string_agg(distinct '(' || question::text || ')', sign)::tsquery from unnest(questions) as question where numnode(question) > 0
$$;

create function tags_question(prefix text, tags text[]) returns tsquery
language sql immutable parallel safe as $$
  select string_agg(distinct '''' || prefix || replace(replace(tag, '\', '\\'), '''', '''''') || '''', ' | ')::tsquery from unnest(tags) as tag
$$;

-- Under row-level security `@@` is not leakproof, so that the policy would be asked of every row before the index: this function
-- repeats the policy's rule itself, first of all, and gives ids and counts of nothing else. Its answer is joined back to the protected table.
-- At most the newest 1,000 matches are ranked and counted: `matched` is 1001 when there are more.
create function catalogue_search(
  wanted tsquery, ranked tsquery, kinds text[], pillars_asked text[], states text[], year_from int, year_to int, skip int, take int
) returns table (ids text[], matched int, facets jsonb)
language plpgsql stable security definer rows 1
set search_path = pg_catalog, public, pg_temp
set plan_cache_mode = force_custom_plan
set max_parallel_workers_per_gather = 0
set jit = off
-- The newest matches can be had from the index of words, or by walking back from the newest card. The walk ends early for frequent words,
-- and reads all cards when the estimate was too high: with this cost it is chosen only for words in more than a tenth or so of them.
set random_page_cost = 0.3
as $$
#variable_conflict use_column
declare
  most constant int := 1000;
  visible int[] := array(
    select audience_id from public.audience_circles
    where circle_id = any (nullif(current_setting('app.circles', true), '')::int[])
  );
  filter tsquery := public.joined(array[public.tags_question('k:', kinds), public.tags_question('p:', pillars_asked), public.tags_question('s:', states)], ' & ');
  filtered boolean := filter is not null or year_from is not null or year_to is not null;
  everything tsquery := public.joined(array[wanted, filter], ' & ');
begin
  if wanted is null and not filtered then
    return query select '{}'::text[], 0, '{}'::jsonb;
    return;
  end if;
  return query
  with newest as materialized (
    select card.id, card.kind, card.pillars, card.state_codes, card.year, card.position, card.vector
    from public.catalogue_cards as card
    where (wanted is null or card.vector @@ wanted) and card.audience_id = any (visible)
    order by card.position desc limit most + 1
  ),
  how_many as materialized (select count(*) > most as too_many from newest),
  -- When there are few enough, the filters need no second search, and the counts of a facet can leave its own filter out.
  chosen as materialized (
    select * from newest where not filtered
    union all
    select * from newest
    where filtered and not (select too_many from how_many) and (filter is null or vector @@ filter)
      and (year_from is null or year >= year_from) and (year_to is null or year <= year_to)
    union all
    (select card.id, card.kind, card.pillars, card.state_codes, card.year, card.position, card.vector
    from public.catalogue_cards as card
    where filtered and (select too_many from how_many)
      and (everything is null or card.vector @@ everything) and card.audience_id = any (visible)
      and (year_from is null or card.year >= year_from) and (year_to is null or card.year <= year_to)
    order by card.position desc limit most + 1)
  ),
  counted as materialized (
    select kind, pillars, state_codes, year,
      kinds is null or cardinality(kinds) = 0 or kind = any (kinds) as of_kind,
      pillars_asked is null or cardinality(pillars_asked) = 0 or pillars && pillars_asked as of_pillar,
      states is null or cardinality(states) = 0 or state_codes && states as of_state,
      (year_from is null or year >= year_from) and (year_to is null or year <= year_to) as of_year
    from newest where filtered and not (select too_many from how_many)
    union all
    select kind, pillars, state_codes, year, true, true, true, true
    from (select * from chosen where not filtered or (select too_many from how_many) order by position desc limit most) as newest_chosen
  ),
  best as (
    select id from (select * from chosen order by position desc limit most) as newest_chosen
    -- Tags have no place in a text and count as the first weight, words of text as the second, of the title as the last.
    -- A single situation or cost says less than the page of its question or option, and a term less than what bears its name.
    order by ts_rank('{0.5, 0.3, 0.6, 1.0}', vector, coalesce(ranked, wanted, filter), 1) * case kind when 'situation' then 0.5 when 'cost' then 0.7 when 'finding' then 0.8 when 'concept' then 0.6 else 1 end desc, position desc
    offset skip limit take
  )
  select
    array(select id from best),
    (select count(*)::int from chosen),
    jsonb_build_object(
      'kind', (select coalesce(jsonb_object_agg(value, cards), '{}') from (select kind as value, count(*) as cards from counted where of_pillar and of_state and of_year group by 1) as by_kind),
      'pillar', (select coalesce(jsonb_object_agg(value, cards), '{}') from (select unnest(pillars) as value, count(*) as cards from counted where of_kind and of_state and of_year group by 1) as by_pillar),
      'state', (select coalesce(jsonb_object_agg(value, cards), '{}') from (select unnest(state_codes) as value, count(*) as cards from counted where of_kind and of_pillar and of_year group by 1) as by_state),
      'year', (select coalesce(jsonb_object_agg(value, cards), '{}') from (select year as value, count(*) as cards from counted where of_kind and of_pillar and of_state and year is not null group by 1) as by_year)
    );
end $$;
revoke execute on function catalogue_search from public;
grant execute on function catalogue_search to entente_app;

-- Cards about the same things as one card, for "related"; with the policy's rule repeated as above. Of a card that the viewer may not read, nothing.
create function catalogue_near(of_card text, take int) returns table (id text, shared int)
language plpgsql stable security definer rows 20
set search_path = pg_catalog, public, pg_temp
set plan_cache_mode = force_custom_plan
as $$
#variable_conflict use_column
declare
  visible int[] := array(
    select audience_id from public.audience_circles
    where circle_id = any (nullif(current_setting('app.circles', true), '')::int[])
  );
  subjects text[] := (select about || concepts from public.catalogue_cards as card where card.id = of_card and card.audience_id = any (visible));
begin
  return query
  select near.id, (select count(distinct subject)::int from unnest(near.about || near.concepts) as subject where subject = any (subjects)) as shared
  from (
    select card.id, card.about, card.concepts, card.position from public.catalogue_cards as card
    where card.about && subjects and card.audience_id = any (visible) and card.id <> of_card
    order by card.position desc limit 500
  ) as near
  order by shared desc, near.position desc limit take;
end $$;
revoke execute on function catalogue_near from public;
grant execute on function catalogue_near to entente_app;
