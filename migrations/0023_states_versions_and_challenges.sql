-- What challenges say and how States are named goes onto the known clock, so that whatever was cited at a revision reads as it did.
-- What stands already is the first version there is: it is taken for what was known before as well.

drop policy readers on library_challenges_options;
drop policy keeper on library_challenges_options;
alter table library_challenges_options drop constraint library_challenges_options_challenge_id_fkey;
alter table library_challenges_options drop constraint library_challenges_options_pkey;
alter table library_challenges_options add column known_from int not null default 0;
alter table library_challenges_options add column known_until int;
alter table library_challenges_options alter column known_from drop default;
alter table library_challenges_options add primary key (challenge_id, option_id, known_from);

alter table library_challenges drop constraint library_challenges_pkey;
alter table library_challenges add column known_from int not null default 0;
alter table library_challenges add column known_until int;
update library_challenges set known_until = (select coalesce(max(revision), 0) from kernel_revisions) where ended;
-- With it goes the check that names it.
alter table library_challenges drop column ended;
alter table library_challenges alter column known_from drop default;
alter table library_challenges add primary key (id, known_from);
alter table library_challenges add check (card_id is not null or known_until is not null);
create unique index library_challenges_current on library_challenges (id) where known_until is null;
create index library_challenges_options_by_challenge on library_challenges_options (challenge_id) where known_until is null;

create policy readers on library_challenges_options for select using (challenge_id in (select id from library_challenges));
create policy keeper on library_challenges_options using ((select is_keeper()) and challenge_id in (select id from library_challenges));
grant update on library_challenges_options to entente_app;

create table states_versions (
  code text not null references states (code),
  iso3 text not null,
  name jsonb not null,
  formal_name jsonb not null,
  in_words jsonb not null,
  of_words jsonb not null,
  the_words jsonb not null,
  region jsonb not null,
  notice jsonb,
  languages text[] not null,
  population int,
  population_year int,
  in_atlas boolean not null,
  known_from int not null,
  known_until int,
  primary key (code, known_from)
);
create unique index states_versions_current on states_versions (code) where known_until is null;
comment on table states_versions is 'How each State was named and described, on the known clock: states holds what is known now, this what was known. The first version of each is taken for what was known before it. Owner: states.';
insert into states_versions (code, iso3, name, formal_name, in_words, of_words, the_words, region, notice, languages, population, population_year, in_atlas, known_from)
  select code, iso3, name, formal_name, in_words, of_words, the_words, region, notice, languages, population, population_year, in_atlas, 0 from states;

alter table states_versions enable row level security;
-- Who may read of the State may read how it was named.
create policy readers on states_versions for select using (code in (select code from states));
create policy keeper on states_versions using ((select is_keeper()));
grant select, insert, update on states_versions to entente_app;
