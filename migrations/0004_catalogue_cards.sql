-- unaccent is only stable, since its dictionary could change; ours does not.
create extension if not exists unaccent;
create extension if not exists pg_trgm;
create function plain(words text) returns text
language sql immutable parallel safe strict as $$ select lower(public.unaccent('public.unaccent'::regdictionary, words)) $$;
comment on function plain is 'Words as they are compared: without accents or capitals.';

-- The text search parser would read "take-home", "and/or" and "v1.2" as things of their own, found only when written the same way.
create function plain_words(words text) returns text
language sql immutable parallel safe strict as $$ select btrim(regexp_replace(public.plain(words), '[\x01-\x2f\x3a-\x60\x7b-\x7f\u00a0\u2000-\u206f\u3000]+', ' ', 'g')) $$;
comment on function plain_words is 'The same with a single space for whatever stands between words.';

create function words_of(content jsonb, language text) returns text
language sql immutable parallel safe as $$ select coalesce(content -> language ->> 'text', content -> (content ->> 'original') ->> 'text', content ->> language, '') $$;
comment on function words_of is 'The words of a Text in a language, else of its original.';

-- One vector for both languages: one index to read, and a question whose words are half English and half French still finds.
-- The tags k:, p:, s: and c: (kind, pillar, State, concept) let the same index answer the filters; no word has a colon.
create function card_vector(title jsonb, summary jsonb, more jsonb, tags text[]) returns tsvector
language sql immutable parallel safe as $$
  select setweight(to_tsvector('pg_catalog.english', public.plain_words(public.words_of(title, 'en'))) || to_tsvector('pg_catalog.french', public.plain_words(public.words_of(title, 'fr'))), 'A')
    || setweight(to_tsvector('pg_catalog.english', left(public.plain_words(public.words_of(summary, 'en') || ' ' || public.words_of(more, 'en')), 10000))
    || to_tsvector('pg_catalog.french', left(public.plain_words(public.words_of(summary, 'fr') || ' ' || public.words_of(more, 'fr')), 10000)), 'C')
    || array_to_tsvector(tags)
$$;

create function card_tags(kind text, pillars text[], state_codes text[], concepts text[]) returns text[]
language sql immutable parallel safe as $$
  select array['k:' || kind] || array(
    select distinct tag from (
      select 'p:' || pillar as tag from unnest(pillars) as pillar
      union all select 's:' || state_code from unnest(state_codes) as state_code
      union all select 'c:' || concept from unnest(concepts) as concept
    ) as tags where tag is not null)
$$;

create table catalogue_cards (
  id text primary key,
  kind text not null,
  subject text not null,
  path text not null,
  title jsonb not null,
  summary jsonb not null,
  more jsonb,
  pillars text[] not null default '{}',
  state_codes text[] not null default '{}',
  year int,
  about text[] not null default '{}',
  concepts text[] not null default '{}',
  audience_id int not null references audiences (id),
  changed_revision int not null,
  changed_at timestamptz not null default clock_timestamp(),
  position bigint generated always as identity,
  vector tsvector generated always as (card_vector(title, summary, more, card_tags(kind, pillars, state_codes, concepts))) stored,
  named_en text generated always as (case kind when 'state' then plain_words(words_of(title, 'en')) end) stored,
  named_fr text generated always as (case kind when 'state' then plain_words(words_of(title, 'fr')) end) stored,
  unique (id, audience_id)
);
comment on table catalogue_cards is 'One entry for anything worth finding, put here by its room in the transaction of its own row. Owner: catalogue.';
comment on column catalogue_cards.id is 'kind:subject.';
comment on column catalogue_cards.path is 'Its page, without the language prefix.';
comment on column catalogue_cards.more is 'Searched and never shown, {en, fr}.';
comment on column catalogue_cards.year is 'The year it is about or was made, for the facet; null when it has none.';
comment on column catalogue_cards.about is 'As the room said it: ids of concepts, and of cards that concepts map to.';
comment on column catalogue_cards.concepts is 'Ids of concepts: those of about, resolved through the thesaurus as it stands.';
comment on column catalogue_cards.named_en is 'The name of a State as a question would hold it, so that it is understood as that State; null for all else.';
comment on column catalogue_cards.position is 'Newest has the highest.';
-- The vector is read for every match that holds a phrase: it stays in the row, and what is only shown makes room.
alter table catalogue_cards alter column vector set storage main;
create index catalogue_cards_by_kind on catalogue_cards (kind, subject);
create index catalogue_cards_named_en on catalogue_cards (named_en) where named_en is not null;
create index catalogue_cards_named_fr on catalogue_cards (named_fr) where named_fr is not null;
create index catalogue_cards_by_audience on catalogue_cards (audience_id);
create index catalogue_cards_by_position on catalogue_cards (position);
create index catalogue_cards_by_change on catalogue_cards (changed_revision desc, position desc);
-- Without a list of pending entries: each search would read the list to its end.
create index catalogue_cards_vector on catalogue_cards using gin (vector) with (fastupdate = off);
create index catalogue_cards_about on catalogue_cards using gin (about) with (fastupdate = off);

alter table catalogue_cards enable row level security;
create policy readers on catalogue_cards for select
  using (audience_id in (
    select audience_id from audience_circles
    where circle_id = any ((select nullif(current_setting('app.circles', true), ''))::int[])
  ));
create policy keeper on catalogue_cards
  using ((select is_keeper()) and audience_id in (
    select audience_id from audience_circles
    where circle_id = any ((select nullif(current_setting('app.circles', true), ''))::int[])
  ));
grant select, insert, update, delete on catalogue_cards to entente_app;
