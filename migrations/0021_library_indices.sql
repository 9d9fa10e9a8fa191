create table library_indices (
  id text not null,
  kind text not null check (kind in ('gdp_deflator', 'consumer_prices', 'exchange_rate', 'purchasing_power')),
  place text not null check (place ~ '^[A-Z]{2}$'),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  against text check (against ~ '^[A-Z]{3}$'),
  base_year int,
  year int not null,
  value float8 not null check (value > 0),
  source_id text not null references kernel_sources (id),
  confidence text not null check (confidence in ('sure', 'probable')),
  audience_id int not null references audiences (id),
  known_from int not null,
  known_until int,
  primary key (id, known_from),
  check ((kind in ('exchange_rate', 'purchasing_power')) = (against is not null)),
  check ((kind in ('gdp_deflator', 'consumer_prices')) = (base_year is not null))
);
create unique index library_indices_current on library_indices (id) where known_until is null;
create index library_indices_by_currency on library_indices (currency, year);
create index library_indices_by_audience on library_indices (audience_id);
comment on table library_indices is 'What amounts of money are brought to another year or currency with, where a reader asks for it: sourced figures, never assumed. Owner: library.';
comment on column library_indices.kind is 'gdp_deflator and consumer_prices: the level of prices in a year, of which only two of the same base may be divided. exchange_rate and purchasing_power: units of the currency for one unit of the other.';
comment on column library_indices.place is 'Code of the State whose prices or whose currency it is, or EU.';
comment on column library_indices.against is 'The currency whose one unit it is for.';
comment on column library_indices.base_year is 'The year in which the level is 100.';

alter table library_indices enable row level security;
create policy readers on library_indices for select using (audience_id in (
  select audience_id from audience_circles where circle_id = any ((select nullif(current_setting('app.circles', true), ''))::int[])));
create policy keeper on library_indices using ((select is_keeper()) and audience_id in (
  select audience_id from audience_circles where circle_id = any ((select nullif(current_setting('app.circles', true), ''))::int[])));
grant select, insert, update on library_indices to entente_app;
