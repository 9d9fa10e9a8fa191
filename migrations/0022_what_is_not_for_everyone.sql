-- Which rooms hold something that is not open to everyone, and for whom. Where a viewer may read nothing of the kind in a
-- room, that viewer reads there what every visitor reads, which is kept in memory; see docs/decisions/0008.
create table kernel_room_audiences (
  room text not null,
  audience_id int not null references audiences (id),
  primary key (room, audience_id)
);
comment on table kernel_room_audiences is 'The audiences other than the public that rows of a room carry, or have carried. Owner: kernel/db.';

alter table kernel_room_audiences enable row level security;
create policy readers on kernel_room_audiences for select using (audience_id in (
  select audience_id from audience_circles where circle_id = any ((select nullif(current_setting('app.circles', true), ''))::int[])));
grant select on kernel_room_audiences to entente_app;

create function note_room_audience() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from kernel_room_audiences where room = tg_argv[0] and audience_id = new.audience_id) then
    insert into kernel_room_audiences (room, audience_id) values (tg_argv[0], new.audience_id) on conflict do nothing;
  end if;
  return null;
end $$;
comment on function note_room_audience is 'Trigger of every table with an audience; its argument is the room, by whose name the table''s begins.';

-- Nothing is asked of rows that are open to everyone: they carry audience 1.
create function note_audiences_of(content regclass) returns void
language plpgsql as $$
declare
  room text := split_part(content::text, '_', 1);
begin
  execute format('create trigger note_audience after insert or update of audience_id on %s for each row when (new.audience_id <> 1) execute function note_room_audience(%L)', content, room);
  execute format('insert into kernel_room_audiences select distinct %L, audience_id from %s where audience_id <> 1 on conflict do nothing', room, content);
end $$;
comment on function note_audiences_of is 'For migrations: to be called of each new table with an audience.';
revoke execute on function note_audiences_of from public;

select note_audiences_of(format('%I', c.relname)::regclass)
  from pg_attribute a join pg_class c on c.oid = a.attrelid
  where a.attname = 'audience_id' and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname not in ('audience_circles', 'kernel_room_audiences')
  order by c.relname;
