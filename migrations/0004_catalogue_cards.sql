-- unaccent is only stable, since its dictionary could change; ours does not.
create extension if not exists unaccent;
create extension if not exists pg_trgm;
create function plain(words text) returns text
language sql immutable parallel safe strict as $$ select lower(public.unaccent('public.unaccent'::regdictionary, words)) $$;
comment on function plain is 'Words as they are compared: without accents or capitals.';

create table catalogue_cards (
  id text primary key,
  kind text not null,
  subject text not null,
  path text not null,
  title jsonb not null,
  summary jsonb not null,
  words_en text not null,
  words_fr text not null,
  pillars text[] not null default '{}',
  state_codes text[] not null default '{}',
  year int,
  concepts text[] not null default '{}',
  audience_id int not null references audiences (id),
  changed_revision int not null,
  position bigint generated always as identity,
  vector_en tsvector generated always as (
    setweight(to_tsvector('english', plain(coalesce(title -> 'en' ->> 'text', ''))), 'A') || setweight(to_tsvector('english', plain(words_en)), 'C')
  ) stored,
  vector_fr tsvector generated always as (
    setweight(to_tsvector('french', plain(coalesce(title -> 'fr' ->> 'text', ''))), 'A') || setweight(to_tsvector('french', plain(words_fr)), 'C')
  ) stored,
  unique (id, audience_id)
);
comment on table catalogue_cards is 'One entry for anything worth finding, put here by its room in the transaction of its own row. Owner: catalogue.';
comment on column catalogue_cards.id is 'kind:subject.';
comment on column catalogue_cards.path is 'Its page, without the language prefix.';
comment on column catalogue_cards.words_en is 'What is searched beside the title: the summary and more, in English.';
comment on column catalogue_cards.year is 'The year it is about or was made, for the facet; null when it has none.';
comment on column catalogue_cards.position is 'Newest has the highest.';
create index catalogue_cards_by_kind on catalogue_cards (kind, subject);
create index catalogue_cards_by_audience on catalogue_cards (audience_id);
create index catalogue_cards_by_change on catalogue_cards (changed_revision desc, position desc);
create index catalogue_cards_vector_en on catalogue_cards using gin (vector_en);
create index catalogue_cards_vector_fr on catalogue_cards using gin (vector_fr);
create index catalogue_cards_concepts on catalogue_cards using gin (concepts);

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
