create table indicators (
  id text not null,
  theme text not null check (theme in ('use', 'harm', 'treatment', 'harm_reduction', 'supply', 'environment')),
  title jsonb not null,
  definition jsonb not null,
  unit jsonb not null,
  measure text not null check (measure in ('count', 'rate')),
  caution jsonb not null,
  audience_id int not null references audiences (id),
  card_id text,
  known_from int not null,
  known_until int,
  primary key (id, known_from),
  check (card_id is not null or known_until is not null),
  foreign key (card_id, audience_id) references catalogue_cards (id, audience_id) on update cascade on delete set null (card_id) deferrable initially deferred
);
create unique index indicators_current on indicators (id) where known_until is null;
comment on table indicators is 'What is counted, measured or estimated of use, harm and response. Owner: indicators.';
comment on column indicators.theme is 'What it is about. environment: measured in wastewater, in one week at one plant.';
comment on column indicators.measure is 'count: of the whole, so that a large State has a large number, and States are not drawn on one scale. rate: of so many people.';
comment on column indicators.caution is 'What may not be compared, in a sentence: shown beside every figure and every chart.';

create table indicators_values (
  id text not null,
  indicator_id text not null,
  state_code text not null check (state_code ~ '^[A-Z]{2}$'),
  year int not null check (year between 1900 and 2099),
  covers jsonb not null,
  covers_key text not null,
  kind text not null check (kind in ('observed', 'estimate', 'none', 'not_known')),
  value float8,
  low float8,
  high float8,
  source_id text not null references kernel_sources (id),
  confidence text not null check (confidence in ('sure', 'probable')),
  evidence text not null check (evidence in ('searched', 'partly', 'recalled')),
  audience_id int not null references audiences (id),
  known_from int not null,
  known_until int,
  primary key (id, known_from),
  check ((low is null) = (high is null)),
  check (low <= high and (value is null or (low <= value and value <= high))),
  check (case kind when 'not_known' then value is null and low is null when 'none' then value = 0 else value is not null or low is not null end)
);
create unique index indicators_values_current on indicators_values (id) where known_until is null;
create index indicators_values_by_indicator on indicators_values (indicator_id, state_code, year);
create index indicators_values_by_state on indicators_values (state_code, indicator_id, year);
create index indicators_values_by_audience on indicators_values (audience_id);
comment on table indicators_values is 'One figure of one indicator for one State and year, as its source prints it. A correction closes one row and opens another.';
comment on column indicators_values.id is 'Of the indicator, the State, the year and whom or where it covers: a second figure for the same is a correction of the first.';
comment on column indicators_values.year is 'The year of the data, not of the publication.';
comment on column indicators_values.covers is 'Whom or where it covers: ages, a part of the State, a city. A city or a part is never the State.';
comment on column indicators_values.covers_key is 'The same for the eye of the machine: a series is not continued where it changes.';
comment on column indicators_values.kind is 'observed: a count or a measurement. estimate: from a survey or a model. none: a true zero. not_known: the source itself gives no figure.';
comment on column indicators_values.value is 'Null where it is not known, and where only an interval is published.';
comment on column indicators_values.low is 'Lower bound of the interval published with it, or instead of it.';

create table indicators_bearings (
  id text primary key,
  indicator_id text not null,
  kind text not null check (kind in ('challenge', 'option')),
  subject text not null
);
create index indicators_bearings_by_subject on indicators_bearings (kind, subject);
create index indicators_bearings_by_indicator on indicators_bearings (indicator_id);
comment on table indicators_bearings is 'Which challenges and options an indicator speaks to, as its definition makes evident. It says that they are about the same thing, never that one caused the other. Owner: indicators.';

alter table indicators enable row level security;
alter table indicators_values enable row level security;
do $$
declare
  content text;
begin
  foreach content in array array['indicators', 'indicators_values'] loop
    execute format($policy$create policy readers on %I for select using (audience_id in (
      select audience_id from audience_circles where circle_id = any ((select nullif(current_setting('app.circles', true), ''))::int[])))$policy$, content);
    execute format($policy$create policy keeper on %I using ((select is_keeper()) and audience_id in (
      select audience_id from audience_circles where circle_id = any ((select nullif(current_setting('app.circles', true), ''))::int[])))$policy$, content);
  end loop;
end $$;
-- Who may read the indicator may read what it speaks to.
alter table indicators_bearings enable row level security;
create policy readers on indicators_bearings for select using (indicator_id in (select id from indicators));
create policy keeper on indicators_bearings using ((select is_keeper()) and indicator_id in (select id from indicators));
grant select, insert, update on indicators, indicators_values to entente_app;
grant select, insert, update, delete on indicators_bearings to entente_app;
