-- What persons put here: one row says who reads it, under which marking, and whether it was taken back. What it holds lies with
-- its room, in rows that point here with the audience in their foreign key (on update cascade): the two cannot come apart.
create table sharing_items (
  id uuid primary key,
  kind text not null check (kind ~ '^[a-z]+$'),
  path text not null,
  title jsonb,
  audience_id int not null references audiences (id),
  marking text not null check (marking in ('CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED')),
  originator text not null references people_accounts (id),
  version int not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  shared_at timestamptz,
  recalled_at timestamptz,
  recall_reason text not null default '',
  card_id text generated always as (case when recalled_at is null then kind || ':' || id::text end) stored,
  unique (id, audience_id),
  foreign key (card_id, audience_id) references catalogue_cards (id, audience_id) deferrable initially deferred,
  check ((recalled_at is null) = (title is not null))
);
create index sharing_items_by_audience on sharing_items (audience_id);
create index sharing_items_by_originator on sharing_items (originator, audience_id);
comment on table sharing_items is 'Everything that a person put here, one row each: who reads it, its marking, its recall. Owner: sharing.';
comment on column sharing_items.id is 'Random, so that nobody guesses one; also the subject of its card.';
comment on column sharing_items.kind is 'That of its card, which says whose the content is.';
comment on column sharing_items.path is 'Its page, without the language prefix.';
comment on column sharing_items.title is 'A Text; null once it was recalled: a title may say as much as what stood below it.';
comment on column sharing_items.marking is 'TLP 2.0: what a reader may do with it. Its audience says who reads it.';
comment on column sharing_items.originator is 'Who put it here: personal data, shown to those who read it.';
comment on column sharing_items.version is 'Rises with each change of content, title, audience or marking.';
comment on column sharing_items.shared_at is 'When it was first open to anybody but the originator; null while it never was. Kept by a trigger.';
comment on column sharing_items.recalled_at is 'When it was taken back; what is left of the row is the tombstone.';

-- A person reads the own account, but a policy that asks for it here would ask in a ring.
create function sharing_own_circle() returns int
language sql stable security definer set search_path = public, pg_temp as $$
  select own_circle from people_accounts where id = current_setting('app.person', true) and closed_on is null
$$;

-- What is CLEAR alone is for the public, and nothing above GREEN for the whole community; what was recalled stays as it is.
create function sharing_item_kept() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and old.recalled_at is not null then
    raise exception 'what was recalled is not changed' using errcode = 'check_violation';
  end if;
  if tg_op = 'UPDATE' then new.shared_at := old.shared_at; else new.shared_at := null; end if;
  if new.shared_at is null and (select count(*) > 1 from audience_circles where audience_id = new.audience_id) then
    new.shared_at := new.changed_at;
  end if;
  if new.recalled_at is null and (
    new.marking <> 'CLEAR' and exists (select from audience_circles where audience_id = new.audience_id and circle_id = 1)
    or new.marking not in ('CLEAR', 'GREEN') and exists (select from audience_circles where audience_id = new.audience_id and circle_id = 2)
  ) then
    raise exception 'the marking does not allow this audience' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger sharing_item_kept before insert or update on sharing_items for each row execute function sharing_item_kept();

alter table sharing_items enable row level security;
create policy readers on sharing_items for select
  using (audience_id in (
    select audience_id from audience_circles
    where circle_id = any ((select nullif(current_setting('app.circles', true), ''))::int[])
  ));
-- The originator's own circle is always among the readers: nobody loses what is theirs.
create policy originators_insert on sharing_items for insert
  with check (
    originator = (select current_setting('app.person', true)) and recalled_at is null
    and audience_id in (select audience_id from audience_circles where circle_id = (select sharing_own_circle()))
  );
create policy originators_update on sharing_items for update
  using (originator = (select current_setting('app.person', true)))
  with check (
    originator = (select current_setting('app.person', true))
    and audience_id in (select audience_id from audience_circles where circle_id = (select sharing_own_circle()))
  );
-- What others could read leaves a tombstone; only what never was anybody else's goes without a trace.
create policy originators_delete on sharing_items for delete
  using (originator = (select current_setting('app.person', true)) and shared_at is null);
grant select, insert, delete on sharing_items to entente_app;
grant update (title, audience_id, marking, version, changed_at, recalled_at, recall_reason) on sharing_items to entente_app;

create table sharing_readings (
  position bigint generated always as identity primary key,
  item_id uuid not null references sharing_items (id),
  version int not null,
  reader text not null references people_accounts (id),
  at timestamptz not null
);
create index sharing_readings_by_item on sharing_readings (item_id, position);
create index sharing_readings_by_reader on sharing_readings (reader, item_id);
comment on table sharing_readings is 'Who read what is marked AMBER+STRICT or RED, and which version of it: written before it is sent, and only ever added to. Owner: sharing.';
comment on column sharing_readings.reader is 'Personal data: shown to the originator, and to the reader. Lists say beside such an item, and its page says on it, that this is kept.';
alter table sharing_readings enable row level security;
create policy readers on sharing_readings for select
  using (
    reader = (select current_setting('app.person', true))
    or exists (select from sharing_items as item where item.id = item_id and item.originator = (select current_setting('app.person', true)))
  );
create policy own_readings on sharing_readings for insert
  with check (reader = (select current_setting('app.person', true)) and exists (select from sharing_items as item where item.id = item_id));
grant select, insert on sharing_readings to entente_app;

create table sharing_log (
  position bigint generated always as identity primary key,
  item_id uuid not null references sharing_items (id) on delete cascade,
  at timestamptz not null,
  person text not null references people_accounts (id),
  act text not null check (act in ('kept', 'audience', 'raised', 'lowered', 'renamed', 'saved', 'recalled')),
  version int not null,
  marking_from text,
  marking_to text,
  audience_from int references audiences (id),
  audience_to int references audiences (id)
);
create index sharing_log_by_item on sharing_log (item_id, position);
comment on table sharing_log is 'Who did what with an item. Only ever added to. Owner: sharing.';
comment on column sharing_log.audience_to is 'Whom it was opened to is shown to the originator alone.';
alter table sharing_log enable row level security;
create policy readers on sharing_log for select
  using (exists (
    select from sharing_items as item where item.id = item_id
      and (act <> 'audience' or item.originator = (select current_setting('app.person', true)))
  ));
create policy originators on sharing_log for insert
  with check (
    person = (select current_setting('app.person', true)) and act <> 'raised'
    and exists (select from sharing_items as item where item.id = item_id and item.originator = person)
  );
-- A raise is anybody's who reads it: it is written by the function below, or by the originator with the lowering.
create policy raises on sharing_log for insert
  with check (
    person = (select current_setting('app.person', true)) and act = 'raised'
    and exists (select from sharing_items as item where item.id = item_id and item.originator = person)
  );
grant select, insert on sharing_log to entente_app;

-- Whoever reads it may raise its marking; that is all that they may change, and it is told who did.
create function sharing_raise(of_item uuid, wanted text, expected int, at_instant timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  strictness constant text[] := array['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'];
  who text := coalesce(current_setting('app.person', true), '');
  was text;
begin
  select marking into was from sharing_items
    where id = of_item and recalled_at is null and version = expected and audience_id in (
      select audience_id from audience_circles where circle_id = any (nullif(current_setting('app.circles', true), '')::int[])
    ) for update;
  if was is null or who = '' or coalesce(array_position(strictness, wanted), 0) <= array_position(strictness, was) then
    return false;
  end if;
  update sharing_items set marking = wanted, version = version + 1, changed_at = at_instant where id = of_item;
  insert into sharing_log (item_id, at, person, act, version, marking_from, marking_to) values (of_item, at_instant, who, 'raised', expected + 1, was, wanted);
  return true;
end $$;

-- The names of those whom an item ties to the viewer, to a visitor none: its originator and who changed it, to its readers; its readers, to its originator.
create function sharing_names(wanted text[]) returns table (id text, name text, post text)
language sql stable security definer set search_path = public, pg_temp as $$
  with visible as materialized (
    select audience_id from audience_circles where circle_id = any (nullif(current_setting('app.circles', true), '')::int[])
  )
  select account.id, account.name, account.post from people_accounts as account
  where account.id = any (wanted) and coalesce(current_setting('app.person', true), '') <> '' and (
    account.id = current_setting('app.person', true)
    or exists (select from sharing_items as item where item.originator = account.id and item.audience_id in (select audience_id from visible))
    or exists (
      select from sharing_readings as reading join sharing_items as item on item.id = reading.item_id
      where reading.reader = account.id and item.originator = current_setting('app.person', true)
    )
    or exists (
      select from sharing_log as entry join sharing_items as item on item.id = entry.item_id
      where entry.person = account.id and item.audience_id in (select audience_id from visible)
    )
  )
$$;
create index sharing_log_by_person on sharing_log (person, item_id);

-- How many people circles hold, and of which States, as far as the viewer may know. A person is counted once over those circles
-- whose members the viewer may see. Every other circle is counted by itself: together with others its number would tell who is
-- in it (the circle and one person make as many as the circle alone). Of a circle that hides its members only a band is told,
-- so that nobody watches it grow by one; the community hides its own.
create function sharing_preview(wanted int[], today date) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
set plan_cache_mode = force_custom_plan
set jit = off
as $$
declare
  mine int[] := coalesce(nullif(current_setting('app.circles', true), '')::int[], '{}');
  after int[] := coalesce(public.app_looks_after(), '{}');
  secretariat boolean := coalesce(public.app_office() = 'secretariat', false);
  seen int[];
  counted_in int[];
  seen_delegations int[];
  people int;
  at_most boolean;
  states text[];
begin
  if coalesce(current_setting('app.person', true), '') = '' then return null; end if;
  seen := array(
    select circle.id from public.people_circles as circle
    where circle.id = any (wanted) and circle.kind <> 'public' and (circle.closed_on is null or circle.closed_on > today)
      and (secretariat or circle.kind = 'person' or circle.id = any (after) or circle.id = any (mine) and not circle.hidden_members)
  );
  seen_delegations := array(
    select circle.id from public.people_circles as circle
    where circle.kind = 'delegation' and (secretariat or circle.id = any (after) or circle.id = any (mine) and not circle.hidden_members)
  );
  -- Everyone who has an account sits in the community.
  counted_in := case when 2 = any (seen) then array[2] else seen end;
  people := (select count(*) from public.people_seats as seat where seat.circle_id = any (counted_in) and seat.valid_from <= today and (seat.valid_until is null or seat.valid_until > today));
  -- To tell many thousands apart takes longer than a preview may, and nobody shares otherwise for being told that it is a few less.
  at_most := cardinality(counted_in) > 1 and people > 5000;
  if cardinality(counted_in) > 1 and not at_most then
    people := (select count(distinct seat.person_id) from public.people_seats as seat where seat.circle_id = any (counted_in) and seat.valid_from <= today and (seat.valid_until is null or seat.valid_until > today));
  end if;
  states := array(
    select delegation.state_code from public.people_circles as delegation
    where delegation.kind = 'delegation' and (delegation.closed_on is null or delegation.closed_on > today) and (
      delegation.id = any (wanted)
      or delegation.id = any (seen_delegations) and exists (
        select from public.people_seats as home join public.people_seats as seat on seat.person_id = home.person_id
        where home.circle_id = delegation.id and home.valid_from <= today and (home.valid_until is null or home.valid_until > today)
          and seat.circle_id = any (counted_in) and seat.valid_from <= today and (seat.valid_until is null or seat.valid_until > today)
      )
    ) order by delegation.state_code
  );
  return jsonb_build_object('people', people, 'atMost', at_most, 'states', to_jsonb(states), 'apart', coalesce((
    select jsonb_agg(jsonb_build_object('circle', circle.id, 'people', number.people, 'hidden', circle.hidden_members) order by circle.id)
    from public.people_circles as circle
    cross join lateral (
      select case when not circle.hidden_members then counted.people when counted.people >= 200 then 200 when counted.people >= 50 then 50 when counted.people >= 10 then 10 else 0 end as people
      from (
        select count(*)::int as people from (
          select from public.people_seats as seat
          where seat.circle_id = circle.id and seat.valid_from <= today and (seat.valid_until is null or seat.valid_until > today)
          limit case when circle.hidden_members then 200 end
        ) as held
      ) as counted
    ) as number
    where circle.id = any (wanted) and circle.kind <> 'public' and not circle.id = any (seen) and (circle.closed_on is null or circle.closed_on > today)
      and (circle.kind = 'delegation' or circle.kind in ('community', 'network') and not circle.concealed or circle.id = any (mine))
  ), '[]'::jsonb));
end $$;
create index people_seats_counted on people_seats (circle_id) include (person_id, valid_from, valid_until);

revoke execute on function sharing_own_circle(), sharing_raise(uuid, text, int, timestamptz), sharing_names(text[]), sharing_preview(int[], date) from public;
grant execute on function sharing_own_circle(), sharing_raise(uuid, text, int, timestamptz), sharing_names(text[]), sharing_preview(int[], date) to entente_app;

-- Who put something here keeps its card. Reading cards is as it was: these are for writing alone.
create policy originators_insert on catalogue_cards for insert
  with check (id in (select item.card_id from sharing_items as item where item.originator = (select current_setting('app.person', true))));
create policy originators_update on catalogue_cards for update
  using (id in (select item.card_id from sharing_items as item where item.originator = (select current_setting('app.person', true))))
  with check (id in (select item.card_id from sharing_items as item where item.originator = (select current_setting('app.person', true))));
create policy originators_delete on catalogue_cards for delete
  using (id in (select item.card_id from sharing_items as item where item.originator = (select current_setting('app.person', true))));
