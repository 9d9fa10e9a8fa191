create table states (
  code text primary key check (code ~ '^[A-Z]{2}$'),
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
  audience_id int not null references audiences (id),
  card_id text not null,
  foreign key (card_id, audience_id) references catalogue_cards (id, audience_id) on update cascade deferrable initially deferred
);
comment on table states is 'States, whatever their membership. Owner: states.';
comment on column states.in_words is 'As a sentence needs it: "in Malta", "à Malte".';
comment on column states.notice is 'A disclaimer that belongs to the name and is shown wherever the name is.';
comment on column states.in_atlas is 'Whether the questions of the atlas are asked of it.';

create table states_bodies (
  id text primary key,
  kind text not null,
  name jsonb not null,
  short_name jsonb not null,
  founded text not null,
  part_of text,
  note jsonb,
  source_id text not null references kernel_sources (id)
);
comment on table states_bodies is 'What States are members of. Co-operation since 1971 and the Partial Agreement since 1980 are two bodies.';
comment on column states_bodies.founded is 'As precisely as known: 1949-05-05, 1949-05 or 1949.';

create table states_memberships (
  id text not null,
  body_id text not null references states_bodies (id),
  state_code text not null references states (code),
  standing text not null,
  certain_from date,
  from_words text not null,
  from_earliest text not null,
  from_latest text not null,
  certain_until date,
  until_words text not null,
  until_earliest text not null,
  until_latest text not null,
  notified_on text not null,
  decided_on text not null,
  effective_on text not null,
  confidence text not null,
  evidence text not null,
  note jsonb,
  source_id text not null references kernel_sources (id),
  until_source_id text references kernel_sources (id),
  known_from int not null,
  known_until int,
  primary key (id, known_from),
  check (certain_until is null or certain_from is null or certain_until > certain_from)
);
create index states_memberships_by_body on states_memberships (body_id, certain_from);
create index states_memberships_by_state on states_memberships (state_code);
comment on table states_memberships is 'Who was a member of what, when. Valid time half open: on certain_until it no longer held.';
comment on column states_memberships.certain_from is 'The first day on which membership is certain: the date itself, or the latest that a date known by its bounds may mean. Null when it never was.';
comment on column states_memberships.certain_until is 'The first day on which membership is no longer certain; null while it lasts.';
comment on column states_memberships.from_words is 'As precisely as known; empty when only bounds are.';
comment on column states_memberships.notified_on is 'Of the end where there is one, else of the beginning; so are decided_on and effective_on: three dates that differ.';

-- Two records of the same standing in the same body may not hold on the same day. The State's row is locked first,
-- so that of two transactions at once the second sees what the first wrote.
create function states_refuse_overlap() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from states where code = new.state_code for update;
  if exists (
    select from states_memberships other
    where other.body_id = new.body_id and other.state_code = new.state_code and other.standing = new.standing
      and other.id <> new.id and other.known_until is null and new.known_until is null
      and (new.certain_until is null or other.certain_from < new.certain_until)
      and (other.certain_until is null or new.certain_from < other.certain_until)
  ) then
    raise exception 'membership % overlaps another of % in %', new.id, new.state_code, new.body_id using errcode = 'exclusion_violation';
  end if;
  return null;
end $$;
create trigger no_overlap after insert or update on states_memberships for each row execute function states_refuse_overlap();

create table states_organs (
  id text primary key,
  body_id text not null references states_bodies (id),
  position int not null,
  name jsonb not null,
  kind jsonb not null,
  composition jsonb not null,
  frequency jsonb not null,
  functions jsonb not null,
  source_urls text[] not null,
  source_publisher text not null,
  confidence text not null,
  card_id text not null references catalogue_cards (id) deferrable initially deferred
);
comment on table states_organs is 'Organs of a body.';

create table states_networks (
  id text primary key,
  body_id text not null references states_bodies (id),
  name jsonb not null,
  area text not null,
  status jsonb not null,
  participants jsonb not null,
  information_exchanged jsonb not null,
  frequency jsonb not null,
  outputs jsonb not null,
  access jsonb not null,
  source_urls text[] not null,
  source_publisher text not null,
  confidence text not null,
  card_id text not null references catalogue_cards (id) deferrable initially deferred
);
comment on table states_networks is 'Networks and working groups of a body.';

create table states_events (
  id text primary key,
  body_id text not null references states_bodies (id),
  kind text not null check (kind in ('presidency', 'work-programme', 'conference')),
  from_words text not null,
  until_words text not null,
  title jsonb not null,
  detail jsonb,
  number int,
  document text not null,
  state_codes text[] not null,
  second_state_codes text[] not null,
  source_urls text[] not null,
  source_publisher text not null,
  confidence text not null
);
comment on table states_events is 'Presidencies, work programmes and ministerial conferences of a body.';
comment on column states_events.number is 'Of a conference, where it is known which one it was.';
comment on column states_events.document is 'Reference of a work programme; empty when not known.';
comment on column states_events.second_state_codes is 'Vice-presidency; state_codes is the presidency.';

-- Open to everyone: there is no restricted membership.
alter table states_bodies enable row level security;
create policy readers on states_bodies for select using (true);
create policy keeper on states_bodies using ((select is_keeper()));
alter table states_memberships enable row level security;
create policy readers on states_memberships for select using (true);
create policy keeper on states_memberships using ((select is_keeper()));
alter table states_organs enable row level security;
create policy readers on states_organs for select using (true);
create policy keeper on states_organs using ((select is_keeper()));
alter table states_networks enable row level security;
create policy readers on states_networks for select using (true);
create policy keeper on states_networks using ((select is_keeper()));
alter table states_events enable row level security;
create policy readers on states_events for select using (true);
create policy keeper on states_events using ((select is_keeper()));
alter table states enable row level security;
create policy readers on states for select using (audience_id in (
  select audience_id from audience_circles where circle_id = any ((select nullif(current_setting('app.circles', true), ''))::int[])
));
create policy keeper on states using ((select is_keeper()));
grant select, insert, update on states, states_bodies, states_memberships to entente_app;
grant select, insert, update, delete on states_organs, states_networks, states_events to entente_app;
