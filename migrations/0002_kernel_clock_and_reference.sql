-- Known time. One row is locked from taking a revision until its commit, so that revisions become
-- visible in their order: a reader who sees revision 7 sees everything of 1 to 6.
create table kernel_clock (
  only_row boolean primary key default true check (only_row),
  revision int not null
);
insert into kernel_clock (revision) values (0);
comment on table kernel_clock is 'The revision last taken. Owner: kernel/db.';

create table kernel_revisions (
  revision int primary key,
  room text not null,
  taken_at timestamptz not null default clock_timestamp()
);
create index kernel_revisions_by_time on kernel_revisions (taken_at);
comment on table kernel_revisions is 'When each revision was taken, and by which room: the dates of the known clock.';

create table kernel_rooms (
  room text primary key,
  revision int not null
);
comment on table kernel_rooms is 'The newest revision of each room: whether bytes rendered from it are still good.';

create function take_revision(of_room text) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  taken int;
begin
  update kernel_clock set revision = revision + 1 returning revision into taken;
  insert into kernel_revisions (revision, room) values (taken, of_room);
  insert into kernel_rooms (room, revision) values (of_room, taken)
    on conflict (room) do update set revision = excluded.revision;
  return taken;
end $$;

-- A room whose pages also show what another room wrote, in the transaction that took the revision.
create function room_changed(of_room text) returns int
language sql security definer set search_path = public, pg_temp as $$
  insert into kernel_rooms (room, revision) select of_room, revision from kernel_clock
    on conflict (room) do update set revision = excluded.revision
    returning revision
$$;

-- What shipped, row by row, so that an upgrade can tell a local correction from an old shipped value.
create table kernel_reference_sets (
  name text primary key,
  fingerprint text not null,
  loaded_at timestamptz not null default clock_timestamp()
);
comment on column kernel_reference_sets.fingerprint is 'Of the files last loaded: equal files are not read again.';

create table kernel_reference_rows (
  set_name text not null references kernel_reference_sets (name),
  id text not null,
  shipped_hash text not null,
  contested jsonb,
  primary key (set_name, id)
);
comment on column kernel_reference_rows.shipped_hash is 'Of the row as it last shipped.';
comment on column kernel_reference_rows.contested is 'A newly shipped row that did not replace a local correction; null when there is none.';

grant select on kernel_clock, kernel_revisions, kernel_rooms to entente_app;
grant select, insert, update, delete on kernel_reference_sets, kernel_reference_rows to entente_app;

-- Content that ships, and what is imported at the machine, is written by the house itself; see `keeper` in kernel/values/viewer.ts.
create function is_keeper() returns boolean
language sql stable as $$ select current_setting('app.person', true) = 'keeper' $$;
alter table kernel_reference_sets enable row level security;
create policy readers on kernel_reference_sets for select using (true);
create policy keeper on kernel_reference_sets using ((select is_keeper()));
alter table kernel_reference_rows enable row level security;
create policy readers on kernel_reference_rows for select using (true);
create policy keeper on kernel_reference_rows using ((select is_keeper()));
