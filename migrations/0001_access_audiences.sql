-- A role belongs to the whole cluster: another database of it may have made this one already.
do $$ begin
  create role entente_app nologin;
exception when duplicate_object or unique_violation then null;
end $$;
grant entente_app to current_user;
-- The application owns nothing and creates nothing.
revoke create on schema public from public;
grant usage on schema public to entente_app;

create table audiences (
  id int generated always as identity primary key,
  circles int[] not null unique check (cardinality(circles) > 0)
);
comment on table audiences is 'Each distinct set of circles that something is open to; protected rows carry its id. Never changed: to share more widely is to carry another. Owner: kernel/access.';

create table audience_circles (
  audience_id int not null references audiences (id),
  circle_id int not null,
  primary key (circle_id, audience_id)
);
create index audience_circles_by_audience on audience_circles (audience_id);
comment on table audience_circles is 'The same sets, one row for each circle, as the policies read them.';

-- The only way to make an audience. The application may not write these tables:
-- one circle added to a set in use would open every row that carries it.
create function audience_of(wanted int[]) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  sorted int[] := array(select distinct circle from unnest(wanted) as circle order by circle);
begin
  if not exists (select from audiences where circles = sorted) then
    with made as (insert into audiences (circles) values (sorted) on conflict (circles) do nothing returning id)
    insert into audience_circles (audience_id, circle_id) select id, unnest(sorted) from made;
  end if;
  return (select id from audiences where circles = sorted);
end $$;

grant select on audience_circles to entente_app;
