-- Circles by an address that tells nothing; nominations; the yearly review; the log as its readers see it.
alter table people_circles
  add column public_id uuid not null default gen_random_uuid() unique,
  add column purpose jsonb;
comment on column people_circles.public_id is 'In addresses: numbers in a row would tell how many circles there are.';
comment on column people_circles.purpose is 'A Text: what the circle is for; null where its kind says it.';

alter table people_seats add column for_state text check (for_state ~ '^[A-Z]{2}$');
comment on column people_seats.for_state is 'The State whose officer holds it, as nominated; null in a delegation, which is a State''s, and for those who sit for none.';

create table people_nominations (
  id uuid primary key,
  position bigint generated always as identity,
  circle_id int not null references people_circles (id),
  role text not null,
  person_id text references people_accounts (id),
  address text check (address = lower(address)),
  for_state text check (for_state ~ '^[A-Z]{2}$'),
  delegation_id int references people_circles (id),
  nominated_by text references people_accounts (id),
  words text not null default '',
  begun_on date not null,
  due_on date not null,
  renews uuid references people_seats (id),
  stage text not null check (stage in ('asked', 'open', 'approved', 'declined', 'lapsed', 'withdrawn')),
  decided_by text references people_accounts (id),
  decided_on date,
  reason text not null default '',
  seat_until date,
  seat_id uuid references people_seats (id),
  check (person_id is not null or address is not null or stage in ('declined', 'lapsed', 'withdrawn')),
  check (stage <> 'asked' or renews is not null)
);
comment on table people_nominations is 'Who is proposed for a seat, by which State or by the Secretariat, and what was decided. Silence is never a yes. Owner: people.';
comment on column people_nominations.address is 'Personal data: of someone who has no account yet. Emptied when the nomination is over or the person has come.';
comment on column people_nominations.delegation_id is 'The delegation whose Correspondent nominates; null through the Secretariat, for States that have none.';
comment on column people_nominations.nominated_by is 'Null while the State is asked whether it nominates again.';
comment on column people_nominations.due_on is 'The last day of the present stage.';
comment on column people_nominations.renews is 'The seat that is to go on.';
comment on column people_nominations.stage is 'asked: the State is asked to nominate again; open: waits for approval; approved without a seat: waits for the person to accept the invitation.';
create index people_nominations_by_circle on people_nominations (circle_id, position);
create index people_nominations_by_delegation on people_nominations (delegation_id, position);
create index people_nominations_by_person on people_nominations (person_id, position);
create index people_nominations_by_address on people_nominations (address) where address is not null;
create index people_nominations_by_clock on people_nominations (due_on) where stage in ('asked', 'open') or (stage = 'approved' and seat_id is null);
-- Within one delegation: that another one has proposed the same person is told to nobody by a refusal.
create unique index people_nominations_once on people_nominations (circle_id, person_id, coalesce(delegation_id, 0)) where stage in ('asked', 'open');

create table people_reviews (
  id uuid primary key default gen_random_uuid(),
  circle_id int not null references people_circles (id),
  begun_on date not null,
  due_on date not null,
  final_on date not null check (final_on > due_on),
  escalated_on date,
  ended_on date
);
comment on table people_reviews is 'The yearly going through the seats of a circle: until due_on by those who look after it, until final_on by the Secretariat. Owner: people.';
create unique index people_reviews_one_at_a_time on people_reviews (circle_id) where ended_on is null;
create index people_reviews_by_circle on people_reviews (circle_id, begun_on);

alter table people_nominations enable row level security;
create policy readers on people_nominations for select
  using (
    person_id = (select current_setting('app.person', true))
    or nominated_by = (select current_setting('app.person', true))
    or circle_id = any ((select app_looks_after())::int[])
    or delegation_id = any ((select app_looks_after())::int[])
    or (select app_office()) = 'secretariat'
  );
create policy keeper on people_nominations using ((select is_keeper()));

alter table people_reviews enable row level security;
create policy readers on people_reviews for select
  using (circle_id = any ((select app_looks_after())::int[]) or (select app_office()) = 'secretariat');
create policy keeper on people_reviews using ((select is_keeper()));

grant select, insert, update on people_nominations, people_reviews to entente_app;

create index people_seats_by_end on people_seats (valid_until) where valid_until is not null;

-- The log with the names that an auditor could not look up: only to those who read the log, and only what stands in it.
create function people_log_between(since date, until date, about text, most int)
returns table (
  "position" bigint, at timestamptz, person text, person_name text, act text,
  circle uuid, circle_kind text, circle_state text, circle_name jsonb, subject text, subject_name text, detail jsonb
)
language sql stable security definer set search_path = public, pg_temp as $$
  select l.position, l.at, l.person_id, p.name, l.act, c.public_id, c.kind, c.state_code, c.name, l.subject, s.name, l.detail
  from people_log l
    left join people_accounts p on p.id = l.person_id
    left join people_circles c on c.id = l.circle_id
    left join people_accounts s on s.id = l.subject
  where (select app_office()) in ('secretariat', 'auditor')
    and l.at >= since::timestamp at time zone 'Europe/Paris'
    and l.at < (until + 1)::timestamp at time zone 'Europe/Paris'
    and (about = '' or l.person_id = about or l.subject = about
      or strpos(lower(p.name), lower(about)) > 0 or strpos(lower(s.name), lower(about)) > 0)
  order by l.position desc limit most
$$;
revoke execute on function people_log_between(date, date, text, int) from public;
grant execute on function people_log_between(date, date, text, int) to entente_app;
