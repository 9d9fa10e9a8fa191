-- What people are told: one row for what is told, one for each who is told it. Both carry the audience, so that whoever may
-- no longer read what it is about finds it in no list and in no count, as if it had never been.
create table notices_notices (
  position bigint generated always as identity primary key,
  id uuid not null unique default gen_random_uuid(),
  kind text not null check (kind ~ '^[a-z-]{2,40}$'),
  kind_group text not null check (kind_group ~ '^[a-z-]{2,40}$'),
  title jsonb not null,
  path text not null check (path ~ '^/([^/\\].*)?$'),
  marking text not null check (marking in ('CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED')),
  audience_id int not null references audiences (id),
  at timestamptz not null default clock_timestamp()
);
create index notices_notices_by_path on notices_notices (path);
create index notices_notices_by_time on notices_notices (at);
comment on table notices_notices is 'One thing that people were told. Deleted after 13 months. Owner: notices.';
comment on column notices_notices.position is 'Newest has the highest. Never shown: it would tell how much is told to others.';
comment on column notices_notices.title is 'What it is about, a Text.';
comment on column notices_notices.path is 'Its page, without the language prefix.';

-- Rows come from notices_send alone, which finds people among the accounts and makes the notice itself: checking for each of fifty
-- thousand rows that both are there would take as long as writing them. What happens to a notice happens to its rows, below.
create table notices_received (
  position bigint not null,
  person_id text not null,
  notice_audience int not null,
  read_at timestamptz,
  way text check (way in ('at-once', 'daily', 'weekly')),
  primary key (position, person_id)
);
create index notices_received_by_person on notices_received (person_id, position desc);
create index notices_received_at_once on notices_received (position, person_id) where way = 'at-once';
create index notices_received_in_digests on notices_received (way, person_id, position) where way in ('daily', 'weekly');
comment on table notices_received is 'Personal data: who was told what, and when they read it. Deleted with the notice, and when the account is closed. Owner: notices.';
comment on column notices_received.notice_audience is 'The audience of the notice, which is where it is noted for the room.';
comment on column notices_received.way is 'How it is still to be sent; null when it was, or is not to be.';

create table notices_preferences (
  person_id text primary key references people_accounts (id),
  locale text check (locale in ('en', 'fr')),
  ways jsonb not null default '{}'
);
comment on table notices_preferences is 'Personal data: how a person wants to be told. Deleted when the account is closed. Owner: notices.';
comment on column notices_preferences.locale is 'Of letters and feeds; null: that of the account.';
comment on column notices_preferences.ways is 'By group of kinds: at-once, daily, weekly, silent. What is missing is as the house proposes.';

create table notices_letter_tokens (
  token uuid primary key default gen_random_uuid(),
  person_id text not null references people_accounts (id),
  kind_group text not null,
  unique (person_id, kind_group)
);
comment on table notices_letter_tokens is 'What the link below a letter carries: it stops letters of one group, for whoever holds the letter, and does nothing else. Deleted when the account is closed. Owner: notices.';

create table notices_feeds (
  person_id text primary key references people_accounts (id),
  secret_hash text not null unique,
  made_on date not null
);
comment on table notices_feeds is 'The feed of a person, by the hash of the secret in its address. Deleted when it is revoked and when the account is closed. Owner: notices.';

create table notices_push_subscriptions (
  id uuid primary key default gen_random_uuid(),
  person_id text not null references people_accounts (id),
  endpoint text not null unique check (endpoint ~ '^https://' and length(endpoint) <= 1000),
  p256dh text not null,
  auth text not null,
  made_on date not null
);
create index notices_push_by_person on notices_push_subscriptions (person_id);
comment on table notices_push_subscriptions is 'Personal data: browsers that a person wants to be told in. Deleted when the person or the push service ends it, and when the account is closed. Owner: notices.';

create table notices_push_keys (
  only_row boolean primary key default true check (only_row),
  public_key text not null,
  private_key text not null
);
comment on table notices_push_keys is 'With which this house signs what it sends to push services (VAPID): made once, by itself. Owner: notices.';

create function notices_follow() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    delete from notices_received r using gone g where r.position = g.position;
  else
    update notices_received r set notice_audience = n.audience_id from moved n where r.position = n.position and r.notice_audience <> n.audience_id;
  end if;
  return null;
end $$;
create trigger notices_deleted after delete on notices_notices referencing old table as gone for each statement execute function notices_follow();
create trigger notices_moved after update on notices_notices referencing new table as moved for each statement execute function notices_follow();

-- Who of these may read what carries this audience, on that day: the same answer as the policies give to each of them.
create function notices_readers(of_audience int, of_persons text[], today date) returns setof text
language sql stable security definer set search_path = public, pg_temp as $$
  select a.id from people_accounts a
  where a.id = any (of_persons) and (a.closed_on is null or a.closed_on > today)
    and (exists (select from audience_circles ac where ac.audience_id = of_audience and ac.circle_id = 1)
      or exists (
        select from people_seats s join audience_circles ac on ac.circle_id = s.circle_id and ac.audience_id = of_audience
          join people_circles c on c.id = s.circle_id
        where s.person_id = a.id and s.valid_from <= today and (s.valid_until is null or s.valid_until > today)
          and (c.closed_on is null or c.closed_on > today)))
$$;

-- Tells these persons, and those who sit in this circle, as far as they may read it; nobody twice. Gives what is still to be sent at once.
create function notices_send(
  of_kind text, of_group text, of_title jsonb, of_path text, of_marking text, of_audience int,
  to_persons text[], to_circle int, not_person text, default_way text, today date
) returns table (id uuid, at_once boolean)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  made notices_notices;
  received bigint;
  to_send bigint;
  for_all boolean := exists (select from audience_circles ac where ac.audience_id = of_audience and (ac.circle_id = 1 or ac.circle_id = to_circle and to_persons = '{}'));
begin
  insert into notices_notices (kind, kind_group, title, path, marking, audience_id)
  values (of_kind, of_group, of_title, of_path, of_marking, of_audience) returning * into made;
  with told as (
    select s.person_id from people_seats s join people_circles c on c.id = s.circle_id
    where s.circle_id = to_circle and s.valid_from <= today and (s.valid_until is null or s.valid_until > today)
      and (c.closed_on is null or c.closed_on > today)
    union
    select a.id from people_accounts a where a.id = any (to_persons) and (a.closed_on is null or a.closed_on > today)
  ), rows as (
    insert into notices_received (position, person_id, notice_audience, way)
    select made.position, told.person_id, made.audience_id, nullif(coalesce(p.ways ->> of_group, default_way), 'silent')
    from told left join notices_preferences p on p.person_id = told.person_id
    where told.person_id is distinct from not_person
      and (for_all or told.person_id in (
        select s.person_id from audience_circles ac join people_seats s on s.circle_id = ac.circle_id join people_circles c on c.id = s.circle_id
        where ac.audience_id = of_audience and s.valid_from <= today and (s.valid_until is null or s.valid_until > today)
          and (c.closed_on is null or c.closed_on > today)))
    -- In the order of the indexes, which are then filled from one end.
    order by told.person_id
    returning way
  )
  select count(*), count(*) filter (where way = 'at-once') into received, to_send from rows;
  if received = 0 then
    delete from notices_notices n where n.position = made.position;
    return;
  end if;
  return query select made.id, to_send > 0;
end $$;

-- Which letters a token stops. Who it was sent to, it does not say.
create function notices_letter_group(presented uuid) returns text
language sql stable security definer set search_path = public, pg_temp as $$ select kind_group from notices_letter_tokens where token = presented $$;

revoke execute on function notices_readers(int, text[], date), notices_send(text, text, jsonb, text, text, int, text[], int, text, text, date), notices_letter_group(uuid) from public;
grant execute on function notices_readers(int, text[], date), notices_send(text, text, jsonb, text, text, int, text[], int, text, text, date), notices_letter_group(uuid) to entente_app;

alter table notices_received enable row level security;
create policy readers on notices_received for select
  using (person_id = (select current_setting('app.person', true)) and notice_audience in (
    select audience_id from audience_circles
    where circle_id = any ((select nullif(current_setting('app.circles', true), ''))::int[])
  ));
create policy own on notices_received for update
  using (person_id = (select current_setting('app.person', true)))
  with check (person_id = (select current_setting('app.person', true)));
create policy keeper on notices_received using ((select is_keeper()));

-- What was told to others is nobody's business, even where it is about what one may read.
alter table notices_notices enable row level security;
create policy readers on notices_notices for select
  using (audience_id in (
    select audience_id from audience_circles
    where circle_id = any ((select nullif(current_setting('app.circles', true), ''))::int[])
  ) and exists (select from notices_received r where r.position = notices_notices.position and r.person_id = (select current_setting('app.person', true))));
create policy keeper on notices_notices using ((select is_keeper()));

alter table notices_preferences enable row level security;
create policy own on notices_preferences using (person_id = (select current_setting('app.person', true))) with check (person_id = (select current_setting('app.person', true)));
create policy keeper on notices_preferences using ((select is_keeper()));
alter table notices_feeds enable row level security;
create policy own on notices_feeds using (person_id = (select current_setting('app.person', true))) with check (person_id = (select current_setting('app.person', true)));
create policy keeper on notices_feeds using ((select is_keeper()));
alter table notices_push_subscriptions enable row level security;
create policy own on notices_push_subscriptions using (person_id = (select current_setting('app.person', true))) with check (person_id = (select current_setting('app.person', true)));
create policy keeper on notices_push_subscriptions using ((select is_keeper()));
alter table notices_letter_tokens enable row level security;
create policy keeper on notices_letter_tokens using ((select is_keeper()));
alter table notices_push_keys enable row level security;
create policy keeper on notices_push_keys using ((select is_keeper()));

grant select, update, delete on notices_notices to entente_app;
grant select, update, delete on notices_received to entente_app;
grant select, insert, update, delete on notices_preferences, notices_letter_tokens, notices_feeds, notices_push_subscriptions to entente_app;
grant select, insert on notices_push_keys to entente_app;
