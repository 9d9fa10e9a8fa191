-- The community: everyone who is signed in. Who else is in it, its members do not see.
select setval(pg_get_serial_sequence('people_circles', 'id'), greatest(2, (select max(id) from people_circles)));
alter table people_circles
  add column name jsonb,
  add column hidden_members boolean not null default false,
  add column concealed boolean not null default false,
  add column opened_on date not null default current_date;
insert into people_circles (id, kind, hidden_members) values (2, 'community', true) on conflict (id) do nothing;
alter table people_circles add check (kind in ('public', 'community', 'delegation', 'person') or name is not null) not valid;
comment on column people_circles.name is 'A Text; null where the kind, the State or the person names it.';
comment on column people_circles.hidden_members is 'A member sees the circle, not who else sits in it.';
comment on column people_circles.concealed is 'A network whose being is itself known only to those who sit in it.';
create unique index people_circles_one_delegation on people_circles (state_code) where kind = 'delegation' and closed_on is null;

alter table people_accounts
  add column post text not null default '',
  add column locale text not null default 'en' check (locale in ('en', 'fr')),
  add column own_circle int unique references people_circles (id),
  add column opened_on date not null default current_date,
  add column closed_on date;
comment on column people_accounts.post is 'Personal data: what the person does, in their own words, so that others know with whom they share. Emptied when the account is closed.';
comment on column people_accounts.closed_on is 'First day on which it is no longer open; null while it is.';

alter table people_seats
  drop constraint people_seats_pkey,
  add column id uuid not null default gen_random_uuid() primary key,
  add column role text not null default 'member' check (role in (
    'member', 'secretariat', 'bureau', 'observer', 'auditor',
    'correspondent', 'administrator', 'manager', 'professional', 'civil_society', 'family', 'lived_experience',
    'coordinator', 'juror')),
  add column given_by text references people_accounts (id),
  add column ended_by text references people_accounts (id),
  add column reviewed_on date,
  drop constraint people_seats_check,
  add check (valid_until is null or valid_until >= valid_from);
comment on column people_seats.valid_until is 'First day on which the seat is no longer held; equal to its first day when it was taken back on it; null while its end is not known.';
comment on column people_seats.reviewed_on is 'When the yearly review last confirmed it; null before its first.';
create index people_seats_by_person on people_seats (person_id);

-- One seat for a person in a circle at a time. The account's row is locked, so that two transactions cannot both find room.
create function people_seat_alone() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from people_accounts where id = new.person_id for update;
  if exists (
    select from people_seats other
    where other.person_id = new.person_id and other.circle_id = new.circle_id and other.id <> new.id
      and daterange(other.valid_from, other.valid_until) && daterange(new.valid_from, new.valid_until)
  ) then
    raise exception 'the person holds a seat in this circle on some of these days' using errcode = 'exclusion_violation';
  end if;
  return new;
end $$;
create trigger people_seat_alone before insert or update of person_id, circle_id, valid_from, valid_until on people_seats
  for each row execute function people_seat_alone();

create table people_log (
  position bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  person_id text references people_accounts (id),
  act text not null,
  circle_id int references people_circles (id),
  subject text,
  detail jsonb
);
create index people_log_by_time on people_log (at);
comment on table people_log is 'Who did what about accounts, circles and seats. Only ever added to. Owner: people.';
comment on column people_log.person_id is 'Who acted; null for the house itself.';
comment on column people_log.subject is 'The person, seat or nomination that the act was about.';

-- Whose membership the viewer looks after, and the office they hold for the whole house: set by the doors.
create function app_looks_after() returns int[]
language sql stable as $$ select nullif(current_setting('app.looks_after', true), '')::int[] $$;
create function app_office() returns text
language sql stable as $$ select current_setting('app.office', true) $$;

drop policy readers on people_circles;
create policy readers on people_circles for select
  using (
    kind in ('public', 'delegation')
    or (kind in ('community', 'network') and not concealed and (select current_setting('app.person', true)) <> '')
    or id = any ((select nullif(current_setting('app.circles', true), ''))::int[])
    or (select app_office()) = 'secretariat' and kind <> 'person'
  );
create policy keeper on people_circles using ((select is_keeper()));

drop policy own_seats_and_circles on people_seats;
create policy readers on people_seats for select
  using (
    person_id = (select current_setting('app.person', true))
    or circle_id = any ((select app_looks_after())::int[])
    or (select app_office()) = 'secretariat'
    or (circle_id = any ((select nullif(current_setting('app.circles', true), ''))::int[])
      and circle_id not in (select id from people_circles where hidden_members))
  );
create policy keeper on people_seats using ((select is_keeper()));

-- The names of those whose seats one may read. The seats' own policy holds inside.
drop policy own_account on people_accounts;
create policy readers on people_accounts for select
  using (
    id = (select current_setting('app.person', true))
    or (select app_office()) = 'secretariat'
    or id in (select person_id from people_seats)
  );
create policy keeper on people_accounts using ((select is_keeper()));

alter table people_log enable row level security;
create policy readers on people_log for select using ((select app_office()) in ('secretariat', 'auditor'));
create policy keeper on people_log using ((select is_keeper()));

grant insert, update on people_circles, people_accounts, people_seats to entente_app;
grant select, insert on people_log to entente_app;
grant execute on function app_looks_after(), app_office() to entente_app;
