create table atlas_questions (
  id text not null,
  version int not null,
  pillar text not null,
  prevention float8,
  harm_reduction float8,
  treatment float8,
  enforcement float8,
  topic jsonb not null,
  title jsonb not null,
  question jsonb not null,
  guidance jsonb not null,
  answer_type text not null check (answer_type in ('category', 'ordinal', 'boolean', 'number', 'year')),
  unit jsonb,
  aspect text not null,
  answers jsonb not null,
  audience_id int not null references audiences (id),
  card_id text,
  known_from int not null,
  known_until int,
  primary key (id, known_from),
  foreign key (card_id, audience_id) references catalogue_cards (id, audience_id) on update cascade on delete set null (card_id) deferrable initially deferred
);
create unique index atlas_questions_current on atlas_questions (id) where known_until is null;
comment on table atlas_questions is 'The codebook: closed questions asked of every State. A changed question is a new version; what was answered to the old one stays. Owner: atlas.';
comment on column atlas_questions.pillar is 'One of the four, or governance_legal; the weights say how much it weighs on each, and are null for governance.';
comment on column atlas_questions.answers is 'The possible answers with their labels, the clause that a sentence needs, and whether each means that the thing asked about is in place. Their order is for reading; it is no scale.';

create table atlas_situations (
  id text not null,
  question_id text not null,
  question_version int not null,
  state_code text not null check (state_code ~ '^[A-Z]{2}$'),
  valid_from date not null,
  from_precision text not null check (from_precision in ('year', 'month', 'day')),
  valid_until date check (valid_until > valid_from),
  until_precision text check (until_precision in ('year', 'month', 'day')),
  answer text not null,
  note jsonb,
  source_id text not null references kernel_sources (id),
  confidence text not null check (confidence in ('sure', 'probable')),
  from_basis text not null check (from_basis in ('change', 'observed')),
  evidence text not null check (evidence in ('searched', 'partly', 'recalled')),
  reviewed_on date,
  audience_id int not null references audiences (id),
  card_id text,
  known_from int not null,
  known_until int,
  primary key (id, known_from),
  check ((valid_until is null) = (until_precision is null)),
  foreign key (card_id, audience_id) references catalogue_cards (id, audience_id) on update cascade on delete set null (card_id) deferrable initially deferred
);
create unique index atlas_situations_current on atlas_situations (id) where known_until is null;
create index atlas_situations_by_question on atlas_situations (question_id, state_code, valid_from);
create index atlas_situations_by_state on atlas_situations (state_code, valid_from);
create index atlas_situations_by_audience on atlas_situations (audience_id);
comment on table atlas_situations is 'One State''s answer to one question over a period. Valid time half open, known time in revisions; a correction closes one row and opens another.';
comment on column atlas_situations.question_version is 'The version of the question that was answered. An answer to an earlier version does not answer a later one.';
comment on column atlas_situations.valid_from is 'The first day that the date may mean; from_precision says how much of it is known.';
comment on column atlas_situations.valid_until is 'The first day on which it no longer held; null while no later answer is known, which is not to say that it was checked.';
comment on column atlas_situations.answer is 'A code of the question, a number, a year, or one of not_known, not_applicable, withheld.';
comment on column atlas_situations.from_basis is 'change: valid_from is when it changed. observed: when it was seen; it may have begun before.';
comment on column atlas_situations.card_id is 'Null once nothing is said of the pair any more: its card has left the search, its history has not.';
comment on column atlas_situations.reviewed_on is 'When the State itself confirmed it; null while it has not.';

create table atlas_unverified (
  question_id text not null,
  state_code text not null check (state_code ~ '^[A-Z]{2}$'),
  valid_from text not null,
  known_from int not null,
  known_until int,
  primary key (question_id, state_code, known_from)
);
create unique index atlas_unverified_current on atlas_unverified (question_id, state_code) where known_until is null;
comment on table atlas_unverified is 'Where later information exists that nobody has verified. That it exists is said; what it says is not. On the known clock, so that a permanent address keeps saying it.';

-- Two answers of one State to one version of a question may not hold on the same day. The clock's one row is locked by every
-- content write, and here once more, so that of two writers at the same moment the second sees what the first wrote.
create function atlas_refuse_overlaps() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  clash record;
begin
  perform from kernel_clock for update;
  select n.id as one, o.id as other, n.question_id, n.state_code into clash
    from written n
    join atlas_situations o on o.question_id = n.question_id and o.question_version = n.question_version and o.state_code = n.state_code and o.audience_id = n.audience_id and o.id <> n.id
    where n.known_until is null and o.known_until is null
      and n.valid_from < coalesce(o.valid_until, 'infinity') and o.valid_from < coalesce(n.valid_until, 'infinity')
    limit 1;
  if found then
    raise exception 'situations % and % of % on % hold at the same time', clash.one, clash.other, clash.state_code, clash.question_id using errcode = 'exclusion_violation';
  end if;
  return null;
end $$;
create trigger no_overlaps_inserted after insert on atlas_situations referencing new table as written for each statement execute function atlas_refuse_overlaps();
create trigger no_overlaps_updated after update on atlas_situations referencing new table as written for each statement execute function atlas_refuse_overlaps();

alter table atlas_questions enable row level security;
create policy readers on atlas_questions for select
  using (audience_id in (
    select audience_id from audience_circles
    where circle_id = any ((select nullif(current_setting('app.circles', true), ''))::int[])
  ));
create policy keeper on atlas_questions
  using ((select is_keeper()) and audience_id in (
    select audience_id from audience_circles
    where circle_id = any ((select nullif(current_setting('app.circles', true), ''))::int[])
  ));
alter table atlas_situations enable row level security;
create policy readers on atlas_situations for select
  using (audience_id in (
    select audience_id from audience_circles
    where circle_id = any ((select nullif(current_setting('app.circles', true), ''))::int[])
  ));
create policy keeper on atlas_situations
  using ((select is_keeper()) and audience_id in (
    select audience_id from audience_circles
    where circle_id = any ((select nullif(current_setting('app.circles', true), ''))::int[])
  ));
-- Open to everyone: it says only that something is not verified.
alter table atlas_unverified enable row level security;
create policy readers on atlas_unverified for select using (true);
create policy keeper on atlas_unverified using ((select is_keeper()));
grant select, insert, update on atlas_questions, atlas_situations, atlas_unverified to entente_app;
