create table library_outcomes (
  id text primary key,
  label jsonb not null
);
comment on table library_outcomes is 'What a finding may be about, such as deaths by overdose. Owner: library.';

create table library_options (
  id text not null,
  pillar text not null check (pillar in ('prevention', 'harm_reduction', 'treatment', 'enforcement')),
  prevention float8 not null,
  harm_reduction float8 not null,
  treatment float8 not null,
  enforcement float8 not null,
  title jsonb not null,
  description jsonb not null,
  people jsonb not null,
  rights jsonb not null,
  lead_time_weeks_min int,
  lead_time_weeks_typical int,
  question_ids text[] not null,
  wider_question_ids text[] not null,
  family text,
  enabler boolean not null,
  audience_id int not null references audiences (id),
  card_id text,
  known_from int not null,
  known_until int,
  primary key (id, known_from),
  check (card_id is not null or known_until is not null),
  foreign key (card_id, audience_id) references catalogue_cards (id, audience_id) on update cascade on delete set null (card_id) deferrable initially deferred
);
create unique index library_options_current on library_options (id) where known_until is null;
comment on table library_options is 'Kinds of response. Questions, practices, findings and costs all hang on them. Owner: library.';
comment on column library_options.people is 'Whom it is for.';
comment on column library_options.pillar is 'The one under which it is listed; the weights, which sum to 1, say how much it weighs on each.';
comment on column library_options.question_ids is 'Questions of the atlas whose answer says whether this very option is in place.';
comment on column library_options.wider_question_ids is 'Questions that ask about something wider: their answer is shown beside the option and never says that it is in place.';
comment on column library_options.family is 'The option that this one is a variant of.';
comment on column library_options.enabler is 'A condition for other options, and not their rival.';

create table library_challenges (
  id text primary key,
  scope text not null check (scope in ('national', 'transnational')),
  horizon text not null check (horizon in ('acute', 'sub-acute', 'medium', 'long')),
  title jsonb not null,
  description jsonb not null,
  substances jsonb not null,
  populations jsonb not null,
  first_steps jsonb not null,
  core_outcomes text[] not null,
  source_id text references kernel_sources (id),
  ended boolean not null default false,
  audience_id int not null references audiences (id),
  card_id text,
  check (card_id is not null or ended),
  foreign key (card_id, audience_id) references catalogue_cards (id, audience_id) on update cascade on delete set null (card_id) deferrable initially deferred
);
comment on table library_challenges is 'What a State may face. Owner: library.';
comment on column library_challenges.core_outcomes is 'The outcomes that matter for it: findings on others are shown on the option''s page.';
comment on column library_challenges.source_id is 'Of the facts in its description; null where it states none.';
comment on column library_challenges.ended is 'No longer shipped.';

create table library_challenges_options (
  challenge_id text not null references library_challenges (id),
  option_id text not null,
  position int not null,
  primary key (challenge_id, option_id)
);
create index library_challenges_options_by_option on library_challenges_options (option_id);
comment on table library_challenges_options is 'Options worth looking at for a challenge. Their order is that of the data and no ranking.';

create table library_findings (
  id text not null,
  option_id text not null,
  outcome_id text not null references library_outcomes (id),
  measure text not null check (measure in ('OR', 'RR', 'HR', 'SMD', 'MD', 'coef', 'rate', 'none')),
  estimate float8,
  ci_low float8,
  ci_high float8,
  reads_as text not null check (reads_as in ('lower_better', 'higher_better', 'percent_change', 'level', 'narrative')),
  direction text not null check (direction in ('benefit', 'no_effect', 'mixed', 'harm')),
  certainty text not null check (certainty in ('high', 'moderate', 'low', 'very_low', 'not_graded')),
  study_type text not null check (study_type in ('systematic_review', 'rct', 'cohort', 'modelling', 'qualitative')),
  population jsonb not null,
  setting jsonb not null,
  note jsonb,
  n_studies int,
  n_participants int,
  year int not null,
  source_id text not null references kernel_sources (id),
  source_id_status text not null check (source_id_status in ('seen', 'from_memory')),
  confidence text not null check (confidence in ('sure', 'probable', 'unsure')),
  audience_id int not null references audiences (id),
  card_id text,
  known_from int not null,
  known_until int,
  primary key (id, known_from),
  check (card_id is not null or known_until is not null),
  foreign key (card_id, audience_id) references catalogue_cards (id, audience_id) on update cascade on delete set null (card_id) deferrable initially deferred
);
create unique index library_findings_current on library_findings (id) where known_until is null;
create index library_findings_by_option on library_findings (option_id);
create index library_findings_by_audience on library_findings (audience_id);
comment on table library_findings is 'One result of research on one option and one outcome. Results are never pooled here. Owner: library.';
comment on column library_findings.direction is 'Seen from the option, as its source says. Not to be derived from the number: reads_as says how that runs.';
comment on column library_findings.certainty is 'As the review graded it; not_graded where it did not.';
comment on column library_findings.n_participants is 'Sometimes deaths, premises or a modelled population: the note says so.';
comment on column library_findings.source_id_status is 'from_memory: the address of the source was not checked.';
comment on column library_findings.confidence is 'Of the record: whether the figure was seen. It says nothing about whether the finding is true.';

create table library_practices (
  id text not null,
  option_id text not null,
  state_code text not null check (state_code ~ '^[A-Z]{2}$'),
  place jsonb not null,
  title jsonb not null,
  started_year int not null,
  summary jsonb not null,
  outcome_reported jsonb not null,
  lesson text not null check (lesson in ('worked', 'mixed', 'failed', 'no_outcome_yet')),
  source_id text not null references kernel_sources (id),
  confidence text not null check (confidence in ('sure', 'probable', 'unsure')),
  audience_id int not null references audiences (id),
  card_id text,
  known_from int not null,
  known_until int,
  primary key (id, known_from),
  check (card_id is not null or known_until is not null),
  foreign key (card_id, audience_id) references catalogue_cards (id, audience_id) on update cascade on delete set null (card_id) deferrable initially deferred
);
create unique index library_practices_current on library_practices (id) where known_until is null;
create index library_practices_by_option on library_practices (option_id);
create index library_practices_by_state on library_practices (state_code);
create index library_practices_by_audience on library_practices (audience_id);
comment on table library_practices is 'One option carried out in one place, and what came of it, good or bad. Owner: library.';
comment on column library_practices.lesson is 'The compiler''s reading of the outcome reported, which is mostly uncontrolled.';

create table library_costs (
  id text not null,
  option_id text not null,
  place text not null,
  year int not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  price_year int,
  unit jsonb not null,
  value float8 not null,
  value_low float8,
  value_high float8,
  type text not null check (type in ('unit_cost', 'ICER', 'net_saving', 'benefit_cost_ratio')),
  is_money boolean not null,
  comparator jsonb not null,
  horizon jsonb not null,
  perspective jsonb not null,
  note jsonb,
  source_id text not null references kernel_sources (id),
  confidence text not null check (confidence in ('sure', 'probable', 'unsure')),
  audience_id int not null references audiences (id),
  card_id text,
  known_from int not null,
  known_until int,
  primary key (id, known_from),
  check (card_id is not null or known_until is not null),
  foreign key (card_id, audience_id) references catalogue_cards (id, audience_id) on update cascade on delete set null (card_id) deferrable initially deferred
);
create unique index library_costs_current on library_costs (id) where known_until is null;
create index library_costs_by_option on library_costs (option_id);
create index library_costs_by_audience on library_costs (audience_id);
comment on table library_costs is 'What an option was said to cost or save, as its source says it: never converted, never brought to another year. Owner: library.';
comment on column library_costs.place is 'Code of a State, EU or global.';
comment on column library_costs.price_year is 'Null where the source does not say, or it was not seen.';
comment on column library_costs.is_money is 'Whether the value is an amount in the currency; a ratio or a percentage is not.';

alter table library_options enable row level security;
alter table library_challenges enable row level security;
alter table library_findings enable row level security;
alter table library_practices enable row level security;
alter table library_costs enable row level security;
do $$
declare
  content text;
begin
  foreach content in array array['library_options', 'library_challenges', 'library_findings', 'library_practices', 'library_costs'] loop
    execute format($policy$create policy readers on %I for select using (audience_id in (
      select audience_id from audience_circles where circle_id = any ((select nullif(current_setting('app.circles', true), ''))::int[])))$policy$, content);
    execute format($policy$create policy keeper on %I using ((select is_keeper()) and audience_id in (
      select audience_id from audience_circles where circle_id = any ((select nullif(current_setting('app.circles', true), ''))::int[])))$policy$, content);
  end loop;
end $$;
-- Words for outcomes are open to everyone.
alter table library_outcomes enable row level security;
create policy readers on library_outcomes for select using (true);
create policy keeper on library_outcomes using ((select is_keeper()));
-- Who may read the challenge may read which options it names; an option that is closed to its reader stays closed.
alter table library_challenges_options enable row level security;
create policy readers on library_challenges_options for select using (challenge_id in (select id from library_challenges));
create policy keeper on library_challenges_options using ((select is_keeper()) and challenge_id in (select id from library_challenges));
grant select, insert, update on library_options, library_challenges, library_outcomes, library_findings, library_practices, library_costs to entente_app;
grant select, insert, delete on library_challenges_options to entente_app;
