-- The States in whose delegation the viewer sits today. Computed once for a statement: write `any ((select app_delegations())::text[])`.
create function app_delegations() returns text[]
language sql stable as $$
  select coalesce(array_agg(state_code), '{}') from people_circles
  where kind = 'delegation' and closed_on is null and id = any (nullif(current_setting('app.circles', true), '')::int[])
$$;
grant execute on function app_delegations() to entente_app;

-- Who signed. What was signed is public, with the office alone; the person is known to the own delegation and to those who keep the house.
create table atlas_signatures (
  id uuid primary key,
  state_code text not null check (state_code ~ '^[A-Z]{2}$'),
  person_id text not null references people_accounts (id),
  act text not null check (act in ('answers', 'words')),
  signed_at timestamptz not null default clock_timestamp(),
  signed_on date not null,
  revision int not null,
  counts jsonb not null default '{}'
);
create index atlas_signatures_by_state on atlas_signatures (state_code, signed_at);
comment on table atlas_signatures is 'Each time that a Correspondent signed for a State: who, when, and the revision under which it is known. Only ever added to. Owner: atlas.';
comment on column atlas_signatures.person_id is 'Personal data: shown to the own delegation, the Secretariat and auditors, and never to the public.';
comment on column atlas_signatures.counts is 'How many answers were confirmed, corrected, contested, withdrawn.';

create table atlas_state_readings (
  id uuid not null,
  question_id text not null,
  question_version int not null,
  state_code text not null check (state_code ~ '^[A-Z]{2}$'),
  stance text not null check (stance in ('confirmed', 'corrected', 'contested')),
  situation_id text,
  situation_known_from int,
  answer text,
  valid_from date,
  from_precision text check (from_precision in ('year', 'month', 'day')),
  valid_until date check (valid_until > valid_from),
  until_precision text check (until_precision in ('year', 'month', 'day')),
  from_basis text check (from_basis in ('change', 'observed')),
  reason jsonb,
  legal jsonb,
  source_id text references kernel_sources (id),
  signed_on date not null,
  signature_id uuid not null references atlas_signatures (id),
  audience_id int not null default 1 references audiences (id),
  known_from int not null,
  known_until int,
  primary key (id, known_from),
  check ((stance = 'confirmed') = (answer is null)),
  check (stance <> 'confirmed' or (situation_id is not null and situation_known_from is not null)),
  check (stance = 'confirmed' or (valid_from is not null and from_precision is not null and from_basis is not null and source_id is not null)),
  check (stance <> 'contested' or reason is not null),
  check ((valid_until is null) = (until_precision is null))
);
create unique index atlas_state_readings_current on atlas_state_readings (id) where known_until is null;
create unique index atlas_state_readings_confirmed on atlas_state_readings (situation_id) where known_until is null and stance = 'confirmed';
create index atlas_state_readings_by_question on atlas_state_readings (question_id, state_code);
create index atlas_state_readings_by_state on atlas_state_readings (state_code);
comment on table atlas_state_readings is 'What a State itself says of a situation, beside what a public source says. Valid time half open, known time in revisions; another word of the State closes one row and opens another. Owner: atlas.';
comment on column atlas_state_readings.stance is 'confirmed: the situation as it stands, of that revision and no other. corrected: the State''s answer, with its source, in place of it. contested: the State''s answer beside it.';
comment on column atlas_state_readings.situation_id is 'What it was said of; null where nothing was known before.';
comment on column atlas_state_readings.situation_known_from is 'The revision of the situation that was read: once that changes, it is no longer what was confirmed.';
comment on column atlas_state_readings.reason is 'A Text: why the State sees it otherwise.';
comment on column atlas_state_readings.legal is 'A Text: the act and its article, where the State names them.';

-- Two answers of one State to one version of a question may not hold on the same day: see atlas_refuse_overlaps.
create function atlas_refuse_overlapping_readings() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from kernel_clock for update;
  if exists (
    select from written n
    join atlas_state_readings o on o.question_id = n.question_id and o.question_version = n.question_version and o.state_code = n.state_code and o.id <> n.id
    where n.known_until is null and o.known_until is null and n.answer is not null and o.answer is not null
      and n.valid_from < coalesce(o.valid_until, 'infinity') and o.valid_from < coalesce(n.valid_until, 'infinity')
  ) then
    raise exception 'two readings of one State hold at the same time' using errcode = 'exclusion_violation';
  end if;
  return null;
end $$;
create trigger no_overlaps_inserted after insert on atlas_state_readings referencing new table as written for each statement execute function atlas_refuse_overlapping_readings();
create trigger no_overlaps_updated after update on atlas_state_readings referencing new table as written for each statement execute function atlas_refuse_overlapping_readings();

create table atlas_own_words (
  state_code text not null check (state_code ~ '^[A-Z]{2}$'),
  pillar text not null check (pillar in ('prevention', 'harm_reduction', 'treatment', 'enforcement')),
  words jsonb not null,
  signed_on date not null,
  signature_id uuid not null references atlas_signatures (id),
  audience_id int not null default 1 references audiences (id),
  known_from int not null,
  known_until int,
  primary key (state_code, pillar, known_from)
);
create unique index atlas_own_words_current on atlas_own_words (state_code, pillar) where known_until is null;
comment on table atlas_own_words is 'In the State''s own words: a Text of up to 300 words for a pillar, signed by its Correspondent. Earlier ones stay. Owner: atlas.';

create table atlas_drafts (
  state_code text not null check (state_code ~ '^[A-Z]{2}$'),
  question_id text not null,
  stance text not null check (stance in ('confirm', 'withdraw', 'correct', 'contest')),
  entry jsonb not null,
  proposal_id uuid,
  person_id text not null references people_accounts (id),
  drafted_at timestamptz not null default clock_timestamp(),
  primary key (state_code, question_id)
);
comment on table atlas_drafts is 'What a delegation prepares for its Correspondent to sign. Nobody outside the delegation reads it, the Secretariat neither. Owner: atlas.';
comment on column atlas_drafts.entry is 'What was entered, as it was entered: read again by the rules at every step.';
comment on column atlas_drafts.person_id is 'Personal data: who last worked on it.';

create table atlas_proposals (
  id uuid primary key,
  question_id text not null,
  question_version int not null,
  state_code text not null check (state_code ~ '^[A-Z]{2}$'),
  answer text not null,
  valid_from text not null,
  from_basis text not null check (from_basis in ('change', 'observed')),
  passage text not null,
  source_title text not null,
  source_publisher text not null,
  source_url text not null,
  source_date text not null,
  remark text not null default '',
  person_id text not null references people_accounts (id),
  proposed_at timestamptz not null default clock_timestamp(),
  proposed_on date not null,
  outcome text not null default 'waiting' check (outcome in ('waiting', 'accepted', 'declined', 'taken_back')),
  outcome_on date,
  outcome_reason text not null default '',
  decided_by text references people_accounts (id),
  check ((outcome = 'waiting') = (outcome_on is null))
);
create index atlas_proposals_by_state on atlas_proposals (state_code) where outcome = 'waiting';
create index atlas_proposals_by_person on atlas_proposals (person_id);
comment on table atlas_proposals is 'Corrections that someone signed in proposes, with the passage that supports them. The State''s Correspondent answers; until it is accepted nobody else knows. Owner: atlas.';
comment on column atlas_proposals.valid_from is 'As precisely as the proposer knows it.';
comment on column atlas_proposals.passage is 'The words of the source, quoted.';
comment on column atlas_proposals.person_id is 'Personal data: who proposed it.';

create table atlas_rulings (
  number int not null,
  decided_on date not null,
  title jsonb not null,
  ruling jsonb not null,
  question_ids text[] not null check (cardinality(question_ids) > 0),
  cells text[] not null default '{}',
  person_id text not null references people_accounts (id),
  audience_id int not null default 1 references audiences (id),
  known_from int not null,
  known_until int,
  primary key (number, known_from)
);
create unique index atlas_rulings_current on atlas_rulings (number) where known_until is null;
comment on table atlas_rulings is 'Published decisions on how a question of the codebook is to be answered. Numbered, never renumbered; a later wording leaves the earlier one known. Owner: atlas.';
comment on column atlas_rulings.cells is 'What it decided: question and State, parted by a space.';
comment on column atlas_rulings.person_id is 'Who of the Secretariat wrote it; not shown.';

alter table atlas_state_readings enable row level security;
create policy readers on atlas_state_readings for select
  using (audience_id in (
    select audience_id from audience_circles
    where circle_id = any ((select nullif(current_setting('app.circles', true), ''))::int[])
  ));
create policy keeper on atlas_state_readings using ((select is_keeper()));
alter table atlas_own_words enable row level security;
create policy readers on atlas_own_words for select
  using (audience_id in (
    select audience_id from audience_circles
    where circle_id = any ((select nullif(current_setting('app.circles', true), ''))::int[])
  ));
create policy keeper on atlas_own_words using ((select is_keeper()));
alter table atlas_rulings enable row level security;
create policy readers on atlas_rulings for select
  using (audience_id in (
    select audience_id from audience_circles
    where circle_id = any ((select nullif(current_setting('app.circles', true), ''))::int[])
  ));
create policy keeper on atlas_rulings using ((select is_keeper()));

-- A State's delegation is whoever sits in it today, not the circle that was open when the row was written.
alter table atlas_signatures enable row level security;
create policy readers on atlas_signatures for select
  using (state_code = any ((select app_delegations())::text[]) or (select app_office()) in ('secretariat', 'auditor'));
create policy keeper on atlas_signatures using ((select is_keeper()));
alter table atlas_drafts enable row level security;
create policy delegation on atlas_drafts
  using (state_code = any ((select app_delegations())::text[]))
  with check (state_code = any ((select app_delegations())::text[]) and person_id = (select current_setting('app.person', true)));
alter table atlas_proposals enable row level security;
create policy readers on atlas_proposals for select
  using (
    person_id = (select current_setting('app.person', true))
    or state_code = any ((select app_delegations())::text[])
    or (select app_office()) = 'secretariat'
  );
create policy proposer on atlas_proposals for insert
  with check (person_id = (select current_setting('app.person', true)) and person_id <> '' and outcome = 'waiting');
create policy keeper on atlas_proposals using ((select is_keeper()));

grant select, insert on atlas_signatures to entente_app;
grant select, insert, update on atlas_state_readings, atlas_own_words, atlas_rulings, atlas_proposals to entente_app;
grant select, insert, update, delete on atlas_drafts to entente_app;
